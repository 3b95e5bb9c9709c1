/**
 * What a definition does: gives the meaning, only widens it, or only says where the meaning stands.
 */
import { PROVISIONS, smallUnits } from '../../model/unit-words.ts';

/** Which of the three a definition is. */
export type Nature = 'meaning' | 'inclusion' | 'signpost';

/** What may stand between a term and what is said of it: “, in relation to a site, has the meaning”. */
const LIMITED =
  /^(?:,[^,.;]{1,80},|\([^()]{1,80}\)|(?:of|in relation to|in respect of)\s[^,.;:“”"]{1,60}?|(?:or|and)\s+[“"‘']?[A-Z][^,.;:]{0,60}?)\s+(?=(?:has|have|shall have|bears?)\s)/;

const SIGNPOST = new RegExp(
  String.raw`^(?:(?:has|have|shall have|will have|bears?|is given) the (?:same )?meanings?(?:\(s\))? (?:given|ascribed|set|assigned|attributed|specified|provided|stated|shown|described|conferred|contained|indicated|laid down|it has|they have|that)\b|(?:is|are|shall be) (?:as )?(?:defined|set out|described) (?:in|under)\b|(?:is|are) given (?:that|the) meaning\b|(?:see|as defined in) (?:the definition|${smallUnits(...PROVISIONS, 'paragraph')})\b)`,
  'i',
);

/** "includes", but not "means … and includes". */
const INCLUSION = /^(?:shall )?includes?\b/i;

/** Reads the words that follow a term. */
export function natureOf(words: string): Nature {
  const opening = words.replace(/^[\s:–—-]+/, '').replace(LIMITED, '');
  if (SIGNPOST.test(opening)) return 'signpost';
  return INCLUSION.test(opening) ? 'inclusion' : 'meaning';
}
