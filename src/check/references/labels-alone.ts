/**
 * Limbs that a limb cites by nothing but their labels: “such developments referred to in (a) and (d)” in a list
 * of (a) to (c).
 */
import { clauseAround } from '../../register/around.ts';
import type { CheckedText } from '../text.ts';
import type { MissingPiece } from './missing-pieces.ts';

const LABEL = String.raw`\([a-z]{1,4}\)`;
/** Words that cite, the labels, and no word after them that says of what else they are. */
const CITED = new RegExp(
  String.raw`(?<!\p{L})(?:referred[\s\u00A0]+to|mentioned|described|specified|set[\s\u00A0]+out|listed)[\s\u00A0]+(?:in|under|at)[\s\u00A0]+(${LABEL}(?:(?:,|[\s\u00A0]+(?:and|or|to))[\s\u00A0]+${LABEL})*)(?!\(|,?[\s\u00A0]+(?:of|in|to)[\s\u00A0])`,
  'gu',
);

/** The labels that limbs cite so, and that stand nowhere in their clause. */
export function* missingLabels(text: CheckedText): Generator<MissingPiece> {
  const { index, places, references } = text;
  for (const { text: plain, node: words, provision } of text.words) {
    if (provision?.kind !== 'limb' || !plain.includes(' (')) continue;
    for (const match of plain.matchAll(CITED)) {
      const [shown, labels = ''] = match;
      const from = match.index + shown.length - labels.length;
      const isRead = references.some(
        ({ words: node, citation: { start, end } }) =>
          node === words && start < from + labels.length && end > from,
      );
      const clause = clauseAround(provision)?.node.position;
      if (isRead || clause === undefined) continue;
      const source = places.source.slice(clause.start.offset, clause.end.offset);
      const stem = provision.name.replace(/\([^()]*\)$/, '');
      const has = index.all
        .filter(({ kind, name }) => kind === 'limb' && name.replace(/\([^()]*\)$/, '') === stem)
        .map(({ name }) => name.slice(stem.length));
      for (const { 0: label, index: at } of labels.matchAll(/\([a-z]+\)/g)) {
        // Another place of the clause may bear the label, run into its words.
        if (has.includes(label) || source.split(label).length > 2) continue;
        const start = from + at;
        const around = { called: stem, has };
        yield { words, start, end: start + label.length, provision, called: label, around };
      }
    }
  }
}
