/**
 * Words before numbers, for one and for several: “Section” and “Sections”.
 */

/** True for a word that cites several: “Sections”, “Appendices”, “§§”. */
export function isPlural(word: string): boolean {
  return /s$|ices$|§§$/i.test(word);
}

/** The word for several of a word for one: “Sections”, “Appendices”. */
export function pluralOf(word: string): string {
  if (word === '§') return '§§';
  if (word.endsWith('ix')) return `${word.slice(0, -2)}ices`;
  return word.endsWith('x') ? `${word}es` : `${word}s`;
}

/** The word for one of a word for several. */
export function singularOf(word: string): string {
  if (word === '§§') return '§';
  if (word.endsWith('ices')) return `${word.slice(0, -4)}ix`;
  return word.endsWith('xes') ? word.slice(0, -2) : word.slice(0, -1);
}
