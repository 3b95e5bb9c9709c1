/**
 * Addresses of places on the page of pending modifications, which shows several texts by turns.
 */

/** Before the anchors of a text's provisions, since the page shows several texts by turns. */
export function placePrefix(document: string): string {
  return `${document}:`;
}

/** The text and the place in it that an address of this page names. */
export function placeIn(
  hash: string,
): { readonly document: string; readonly anchor: string } | undefined {
  const [, document, anchor = ''] = /^#([^:#]+):(.*)$/u.exec(hash) ?? [];
  if (document === undefined) return undefined;
  try {
    return { document, anchor: decodeURIComponent(anchor) };
  } catch {
    return { document, anchor };
  }
}
