/**
 * Items of a provision that the same sentence cites: “Of the items required by CC.5.2, items (b) and (e)
 * need not be supplied”, “item (d) of Section A1.2”.
 */
import { plainWords } from '../../model/plain-words.ts';
import { referencesByWords } from '../../register/relations.ts';
import type { CheckedText } from '../text.ts';
import { limbsBeside } from './begun-numbers.ts';
import type { MissingPiece } from './missing-pieces.ts';

const ITEMS =
  /(?<![\p{L}\p{N}-])items?[\s\u00A0]+(\([a-z]{1,4}\)(?:(?:,[\s\u00A0]*|,?[\s\u00A0]+(?:and|or|to)[\s\u00A0]+)\([a-z]{1,4}\))*)(?![\p{L}\p{N}(])/giu;
const EACH = /\([a-z]{1,4}\)/g;
/** Between what is cited and its items stands part of one sentence. */
const FARTHEST = 60;
const OF = /^[\s\u00A0]+(?:of|in|under)[\s\u00A0]+(?:Section|clause|paragraph)?[\s\u00A0]*$/iu;

/** The items of a provision cited beside them that it does not have. */
export function* missingItems(text: CheckedText): Generator<MissingPiece> {
  const cited = referencesByWords(text.references);
  for (const { node, text: plain, provision } of text.words) {
    if (!/item/i.test(plain)) continue;
    for (const { 0: shown, 1: labels = '', index } of plain.matchAll(ITEMS)) {
      const end = index + shown.length;
      const number = numberBeside(cited.get(node) ?? [], index, end);
      if (number === undefined) continue;
      const from = end - labels.length;
      for (const { 0: label, index: at } of labels.matchAll(EACH)) {
        const has = limbsBeside(text, number, [label]);
        if (has === undefined) continue;
        const place = { words: node, start: from + at, end: from + at + label.length, provision };
        yield { ...place, called: `item ${label}`, around: { called: number, has } };
      }
    }
  }
}

/** The number of the provision that items are of: the one after “of”, or the last before in the sentence. */
function numberBeside(
  cited: CheckedText['references'],
  start: number,
  end: number,
): string | undefined {
  const [next] = cited.filter(({ citation, words }) => {
    return citation.start >= end && OF.test(plainWords(words).slice(end, citation.start));
  });
  const before = cited.findLast(({ citation, words }) => {
    const between = plainWords(words).slice(citation.end, start);
    return citation.end <= start && between.length <= FARTHEST && !/[.;:]/.test(between);
  });
  const target = (next ?? before)?.targets.at(-1);
  return target?.kind === 'provision' && target.provision.kind === 'clause'
    ? target.provision.name
    : undefined;
}
