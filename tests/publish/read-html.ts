/**
 * Printed HTML as a tree, to ask what a reader sees and hears. Reads what our printer writes, not HTML
 * at large.
 */
export interface Printed {
  /** Empty for the whole. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Printed | string)[];
}

const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>|[^<]+/g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;
const VOID = new Set(['br', 'img', 'hr', 'input']);

/** Reads printed HTML. */
export function readHtml(html: string): Printed {
  const whole: Printed = { tag: '', attributes: {}, children: [] };
  const open = [whole];
  for (const [piece, slash, tag, attributes = ''] of html.matchAll(PIECE)) {
    const inside = open.at(-1) ?? whole;
    if (tag === undefined) inside.children.push(decoded(piece));
    else if (slash === '/') open.pop();
    else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [
        name,
        decoded(value),
      ]);
      const made: Printed = {
        tag,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        children: [],
      };
      inside.children.push(made);
      if (!VOID.has(tag)) open.push(made);
    }
  }
  return whole;
}

const NAMED: Readonly<Record<string, string>> = { quot: '"', lt: '<', amp: '&' };

function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|(quot|lt|amp));/giu, (_, code?: string, name = '') =>
    code === undefined
      ? (NAMED[name as string] ?? '')
      : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Every element, in reading order. */
export function* elementsOf(node: Printed): Generator<Printed> {
  yield node;
  for (const child of node.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** True for an element of a class. */
export function is(node: Printed, name: string): boolean {
  return (node.attributes['class'] ?? '').split(' ').includes(name);
}

/** The text of an element without some elements in it. */
export function textOf(node: Printed, without: (node: Printed) => boolean = () => false): string {
  return node.children
    .map((child) =>
      typeof child === 'string' ? child : without(child) ? '' : textOf(child, without),
    )
    .join('');
}
