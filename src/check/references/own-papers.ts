/**
 * Pieces that a text cites of itself by its own name: “clause 4.1.4 of Appendix CC of the Code” in a text whose
 * title is “APPENDIX CC: CREDIT COVER”.
 */
import { anchorOfNumber } from '../../register/anchors.ts';
import { plainWords } from '../../model/plain-words.ts';
import { unitAt } from '../../register/schedules.ts';
import type { Cited } from './citing.ts';
import { isNumbered } from './shown-numbers.ts';
import { numberInTitle } from './titled-selves.ts';
import type { CheckedText } from '../text.ts';

/** “ of this Appendix CC”, “ of Appendix CC of the Code”, and not “ of Appendix CC to the Act”. */
const OF_PAPER =
  /^,?[\s\u00A0]+(?:of|in|to)[\s\u00A0]+(?:this[\s\u00A0]+)?(Appendix|Annex|Schedule|Section|Part)[\s\u00A0]+([A-Z]{1,2}|\d{1,2}[A-Z]?)(?![\p{L}\p{N}(]|\.\d|,?[\s\u00A0]+(?:of|to)[\s\u00A0]+(?!(?:the|this)[\s\u00A0]+(?:\p{Lu}\p{L}*[\s\u00A0]+){0,2}(?:Code|Agreement|Licence|Contract|Rules)(?!\p{L})))/u;

/** True for such a piece that the text does not have, though it shows how it numbers them. */
export function isLackedByItself(one: Cited, text: CheckedText): boolean {
  const { cited, reference, target } = one;
  if (!text.alone || !text.whole || (target.kind !== 'unpublished' && target.kind !== 'law'))
    return false;
  if (!/^[A-Z]{0,2}\d/.test(cited.number)) return false;
  const after = plainWords(reference.words).slice(reference.citation.end);
  const [, kind = '', number] = OF_PAPER.exec(after.slice(0, 80)) ?? [];
  if (number === undefined || numberInTitle(text, kind.toLowerCase()) !== number) return false;
  const { index, version } = text;
  const isThere =
    index.byAnchor.has(anchorOfNumber(cited.number)) || unitAt(index, cited.number) !== undefined;
  return !isThere && isNumbered(text, { ...one, target: { kind: 'missing', version } });
}
