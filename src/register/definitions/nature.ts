/**
 * What a definition does: gives the meaning, only widens it, or only says where the meaning stands.
 */
import { PROVISIONS, smallUnits } from '../../model/unit-words.ts';

/** Which of the three a definition is. */
export type Nature = 'meaning' | 'inclusion' | 'signpost';

/** What may stand between a term and what is said of it: “, in relation to a site, has the meaning”. */
const LIMITED =
  /^(?:,[^,.;]{1,80},|\([^()]{1,80}\)|(?:of|in\srelation\sto|in\srespect\sof)\s[^,.;:“”"]{1,60}?|(?:or|and)\s+[“"‘']?[A-Z][^,.;:]{0,60}?)\s+(?=(?:has|have|shall\shave|bears?)\s)/;

/** “has the meaning given in”, whatever slip is in the words after it. */
const SIGNPOST = new RegExp(
  String.raw`^(?:(?:has|have|having|shall\shave|will\shave|bears?|is\sgiven)\s(?:the\s)+(?:same\s)?meanings?(?:\(s\))?\s(?!of\b)\p{Ll}|(?:is|are|shall\sbe)\s(?:as\s)?(?:defined|set\sout|described)\s(?:in|under)\b|(?:is|are)\sgiven\s(?:that|the)\smeaning\b|(?:see|as\sdefined\sin)\s(?:the\sdefinition|${smallUnits(...PROVISIONS, 'paragraph')})\b)`,
  'iu',
);

/** "includes", but not "means … and includes". */
const INCLUSION = /^(?:shall\s)?includes?\b/i;

/** Reads the words that follow a term. */
export function natureOf(words: string): Nature {
  const opening = words.replace(/^[\s:–—-]+/, '').replace(LIMITED, '');
  if (SIGNPOST.test(opening)) return 'signpost';
  return INCLUSION.test(opening) ? 'inclusion' : 'meaning';
}
