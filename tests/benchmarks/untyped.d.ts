/** What is used of packages that come without types. */
declare module 'htmldiff-js' {
  interface HtmlDiff {
    execute(old: string, fresh: string): string;
  }
  const loaded: HtmlDiff | { default: HtmlDiff };
  export default loaded;
}

declare module 'jsdom' {
  export class JSDOM {
    /** Of XML: strict; what is not well formed throws. */
    constructor(text: string, options?: { readonly contentType: string });
    readonly window: {
      readonly document: Document;
      readonly Node: { readonly TEXT_NODE: number };
    };
  }
}
