/**
 * Limbs that a limb cites by nothing but their labels: “such developments referred to in (a) and (d)” in a list
 * of (a) to (c).
 */
import { once, remembered } from '../../model/once.ts';
import { clauseAround } from '../../register/around.ts';
import type { Provision, ProvisionIndex } from '../../register/provisions.ts';
import { above, lastLabel } from '../../register/references/labels.ts';
import { provisionsWithin } from '../provisions-within.ts';
import type { CheckedText } from '../text.ts';
import { referencesAt } from './in-same-words.ts';
import type { MissingPiece } from './missing-pieces.ts';

const LABEL = String.raw`\([a-z]{1,4}\)`;
/** Words that cite, the labels, and no word after them that says of what else they are. */
const CITED = new RegExp(
  String.raw`(?<!\p{L})(?:referred[\s\u00A0]+to|mentioned|described|specified|set[\s\u00A0]+out|listed)[\s\u00A0]+(?:in|under|at)[\s\u00A0]+(${LABEL}(?:(?:,|[\s\u00A0]+(?:and|or|to))[\s\u00A0]+${LABEL})*)(?!\(|,?[\s\u00A0]+(?:of|in|to)[\s\u00A0])`,
  'gu',
);

/** The labels that limbs cite so, and that stand nowhere in their clause. */
export function* missingLabels(text: CheckedText): Generator<MissingPiece> {
  const { index, references } = text;
  for (const { text: plain, node: words, provision } of text.words) {
    if (provision?.kind !== 'limb' || !/[\s\u00A0]\(/.test(plain)) continue;
    for (const match of plain.matchAll(CITED)) {
      const [shown, labels = ''] = match;
      const from = match.index + shown.length - labels.length;
      const read = referencesAt(words, from, from + labels.length, references);
      const clause = clauseAround(provision);
      if (read.length > 0 || clause === undefined) continue;
      const stem = above(provision.name) ?? provision.name;
      const has = labelsOf(index)(provision.within);
      for (const { 0: label, index: at } of labels.matchAll(/\([a-z]+\)/g)) {
        // Another place of the clause may bear the label, run into its words.
        if (has.includes(label) || standsTwice(label, clause, text)) continue;
        const start = from + at;
        const around = { called: stem, has };
        yield { words, start, end: start + label.length, provision, called: label, around };
      }
    }
  }
}

/** The labels of the limbs that stand right in a provision. */
const labelsOf = remembered((index: ProvisionIndex) =>
  once((within: Provision | undefined): readonly string[] => {
    const limbs = provisionsWithin(index, within).filter(({ kind }) => kind === 'limb');
    return [...new Set(limbs.map(({ name }) => lastLabel(name)))];
  }),
);

/** True for a label that a clause has more than once. */
function standsTwice(label: string, { node }: Provision, { places }: CheckedText): boolean {
  const { start, end } = node.position ?? {};
  const first = places.source.indexOf(label, start?.offset);
  const again = first === -1 ? -1 : places.source.indexOf(label, first + label.length);
  return again !== -1 && again + label.length <= (end?.offset ?? 0);
}
