/**
 * Terms that are pronouns: “You” means the customer. Texts write them small as well, and nobody can
 * count their uses.
 */
const PRONOUNS: ReadonlySet<string> = new Set(
  'I Me My Mine You Your Yours We Us Our Ours They Them Their It Its He She'.split(' '),
);

/** True for a term that is a pronoun. */
export function isPronoun(term: string): boolean {
  return PRONOUNS.has(term);
}
