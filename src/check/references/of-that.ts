/**
 * Limbs of what an earlier limb cites: “(a) those described in Section D1.2; and (b) those described in
 * paragraph (e) of that Section”.
 */
import { PROVISIONS, smallUnit } from '../../model/unit-words.ts';
import { plainWords } from '../../model/plain-words.ts';
import { clauseAround } from '../../register/around.ts';
import type { Provision } from '../../register/provisions.ts';
import { lastLabel } from '../../register/references/labels.ts';
import { isPlural, wholeWord } from '../../register/references/words.ts';
import type { Reference } from '../../register/register.ts';
import { provisionsWithin } from '../provisions-within.ts';
import type { CheckedText } from '../text.ts';
import { referenceBefore } from './in-same-words.ts';
import type { MissingPiece } from './missing-pieces.ts';
import { singularOf } from './unit-forms.ts';

const OF_THAT = new RegExp(
  String.raw`^[\s\u00A0]+(?:of|in)[\s\u00A0]+that[\s\u00A0]+(${smallUnit(...PROVISIONS)})(?!\p{L}|[\s\u00A0]+[\d(])`,
  'iu',
);

/** The limbs that words cite so, and that the provision cited before does not have. */
export function* missingOfThat(text: CheckedText): Generator<MissingPiece> {
  for (const [at, reference] of text.references.entries()) {
    const { citation, words, provision } = reference;
    const [first] = citation.targets;
    if (first === undefined || !first.number.endsWith(')')) continue;
    const plain = plainWords(words);
    const [, unit] = OF_THAT.exec(plain.slice(citation.end, citation.end + 30)) ?? [];
    if (unit === undefined || referenceBefore(reference, text.references) !== undefined) continue;
    const that = citedBefore(at, unit.toLowerCase(), text);
    const limbs = that === undefined ? [] : limbsOf(that, text);
    if (that === undefined || limbs.length < 2) continue;
    for (const { start, end } of citation.targets) {
      const [label] = /\([a-z]{1,4}\)$/.exec(plain.slice(start, end)) ?? [];
      if (label === undefined || limbs.includes(label)) continue;
      const called = plain.slice(start, end);
      yield { words, start, end, provision, called, around: { called: that.name, has: limbs } };
    }
  }
}

/** No more references stand between. */
const FARTHEST = 20;

/** The clause that the same clause cites last, by a word for one, before a reference. */
function citedBefore(at: number, unit: string, { references }: CheckedText): Provision | undefined {
  const own = clauseAround(references[at]?.provision);
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST); index -= 1) {
    const before: Reference | undefined = references[index];
    if (before === undefined || own === undefined || clauseAround(before.provision) !== own)
      return undefined;
    const { citation, targets } = before;
    if (singularOf(wholeWord(citation.word)) !== unit) continue;
    const [target, ...others] = targets;
    const isOne = others.length === 0 && !isPlural(citation.word);
    return isOne && target?.kind === 'provision' && target.provision.kind === 'clause'
      ? target.provision
      : undefined;
  }
  return undefined;
}

/** The labels of the limbs right in a provision. */
function limbsOf(that: Provision, { index }: CheckedText): string[] {
  const limbs = provisionsWithin(index, that).filter(({ kind }) => /^(?:l|inlineL)imb$/.test(kind));
  return [...new Set(limbs.map(({ name }) => lastLabel(name)))];
}
