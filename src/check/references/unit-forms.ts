/**
 * Words before numbers, for one and for several: “Section” and “Sections”, “APPENDIX” and “APPENDICES”.
 */

/** The word for several of a word for one. */
export function pluralOf(word: string): string {
  if (word === '§') return '§§';
  if (/ix$/i.test(word)) return word.slice(0, -2) + like(word, 'ices');
  return word + like(word, /x$/i.test(word) ? 'es' : 's');
}

/** The word for one of a word for one or several. */
export function singularOf(word: string): string {
  if (word === '§§') return '§';
  if (/ices$/i.test(word)) return word.slice(0, -4) + like(word, 'ix');
  return word.replace(/(?<=x)es$|s$/i, '');
}

/** An ending in the letters of its word. */
function like(word: string, ending: string): string {
  return /\p{Lu}{2}$/u.test(word) ? ending.toUpperCase() : ending;
}
