/**
 * What a defined term is called: as written, and by the acronym that its entry gives beside it.
 */

/** An acronym after a term: "Registration Data Provider [RDP]", "Data Communications Company (DCC)". */
const ACRONYM = /^(.*\S)\s*[[(]([A-Z][A-Z0-9&-]{1,9})[\])]$/s;

/** Every name under which a term is used, its own first. */
export function namesOf(written: string): string[] {
  const term = written.trim();
  const match = ACRONYM.exec(term);
  if (match === null) return [unquoted(term)];
  return [unquoted(match[1] ?? ''), match[2] ?? ''];
}

/** A term without the quotation marks that some texts set around it. */
function unquoted(term: string): string {
  const words = /^[“"‘']([^“”"‘’]+)[”"’']$/.exec(term.trim())?.[1] ?? term.trim();
  // American texts set the comma of the sentence inside the marks: “You,” and “Your” refer to …
  return words.replace(/(?<=[\p{L}\p{N}])[,;]$/u, '');
}
