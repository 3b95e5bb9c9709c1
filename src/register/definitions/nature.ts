/**
 * What a definition does: gives the meaning, only widens it, or only says where the meaning stands.
 */

/** Which of the three a definition is. */
export type Nature = 'meaning' | 'inclusion' | 'signpost';

const SIGNPOST =
  /^(?:(?:has|have|shall have|will have|bears?|is given) the (?:same )?meanings?(?:\(s\))? (?:given|ascribed|set|assigned|attributed|specified|provided|stated|it has|they have|that)\b|(?:is|are|shall be) (?:as )?(?:defined|set out|described) (?:in|under)\b|(?:is|are) given (?:that|the) meaning\b|see (?:the definition|Section)\b)/i;

/** "includes", but not "means … and includes". */
const INCLUSION = /^(?:shall )?includes?\b/i;

/** Reads the words that follow a term. */
export function natureOf(words: string): Nature {
  const opening = words.replace(/^[\s:–—-]+/, '');
  if (SIGNPOST.test(opening)) return 'signpost';
  return INCLUSION.test(opening) ? 'inclusion' : 'meaning';
}
