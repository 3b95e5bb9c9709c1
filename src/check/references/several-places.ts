/**
 * References to what stands nowhere as it is cited, and in more than one place further in: “paragraph
 * (ii)” in a clause of which (a) and (b) each have an (ii).
 */
import type { Position } from 'unist';
import { remembered } from '../../model/once.ts';
import { PIECES, SUB_UNITS, smallUnit } from '../../model/unit-words.ts';
import { plainWords } from '../../model/plain-words.ts';
import type { Provision, Words } from '../../register/provisions.ts';
import { withoutLabels } from '../../register/references/labels.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';
import { divisionsOf, nameOf } from './written-provisions.ts';

/**
 * The provisions that a reference may mean where its own words lead to none, in order.
 *
 * @param label “(ii)” of a reference that is nothing but labels; undefined for any other.
 */
export function furtherIn(one: Cited, label: string | undefined, text: CheckedText): Provision[] {
  const { reference, cited, target } = one;
  if (label === undefined || target.kind !== 'missing' || cited.document !== undefined) return [];
  const around = reference.provision?.name ?? '';
  return cited.number === around + label ? belowLimbs(around, label, text) : [];
}

/** “2.1(a)(ii)” and “2.1(b)(ii)” for “(ii)” said in 2.1. */
function belowLimbs(around: string, label: string, { index }: CheckedText): Provision[] {
  return index.all.filter(({ kind, name }) => {
    if (kind !== 'limb' || !name.startsWith(`${around}(`) || !name.endsWith(`)${label}`))
      return false;
    return ONE_LABEL.test(name.slice(around.length, name.length - label.length));
  });
}

const ONE_LABEL = /^\([^()]*\)$/;

/** A label that words over a list cite, and where the list has it more than once. */
interface SeveralPlaces {
  readonly words: Words;
  readonly start: number;
  readonly end: number;
  readonly called: string;
  /** What can be meant: “(a)(ii)” and “(b)(ii)”, each with its place. */
  readonly meant: readonly { readonly name: string; readonly place: Position }[];
}

const LABEL_CITED = new RegExp(
  String.raw`(?<!\p{L})${smallUnit(...PIECES, ...SUB_UNITS)}[\s\u00A0]+(\([a-z]{1,5}\))(?![(\p{L}]|[\s\u00A0]+(?:of|in|and|or|to)[\s\u00A0]+(?!th(?:is|ese)\b))`,
  'giu',
);

/**
 * “(save that paragraph (ii) does not apply):” over a list in which (a) and (b) each have an (ii), in words that
 * stand below a heading and not in a clause, whose limbs have addresses.
 */
export const severalPlaces = remembered((text: CheckedText): readonly SeveralPlaces[] => [
  ...severalIn(text),
]);

/** True for a reference whose label is one of those: it leads nowhere since it can mean two. */
export function isOfSeveral(
  { reference: { words }, cited: { start, end } }: Cited,
  text: CheckedText,
): boolean {
  return severalPlaces(text).some(
    (one) => one.words.node === words && one.start <= start && one.end >= end,
  );
}

function* severalIn({ words: all, places }: CheckedText): Generator<SeveralPlaces> {
  for (const words of all) {
    const { text: plain, provision, node } = words;
    if (!/:\s*$/.test(plain) || provision?.kind === 'clause' || provision?.kind === 'limb')
      continue;
    for (const match of plain.matchAll(LABEL_CITED)) {
      const [called, label = ''] = match;
      const labels = labelsBelow(places.source, node.position?.end.offset ?? 0);
      if (labels.some(({ name }) => name === label)) continue;
      const meant = labels
        .filter(
          ({ name }) => name.endsWith(`)${label}`) && ONE_LABEL.test(name.slice(0, -label.length)),
        )
        .map(({ name, from, to }) => ({ name, place: places.between(from, to) }));
      const end = match.index + called.length;
      if (meant.length > 1) yield { words, start: match.index, end, called, meant };
    }
  }
}

/**
 * The paragraphs that “paragraph 1 of Schedule 1” can mean where each Part of the Schedule begins its
 * numbers anew, and the words name no Part; nothing where it can mean one.
 */
export function inSeveralParts(one: Cited, text: CheckedText): { name: string; place: Position }[] {
  const { cited, reference } = one;
  const paper = nameOf(cited.document ?? '');
  if (paper === '' || !/^\d+[A-Z]?(?:\(|$)/.test(cited.number)) return [];
  const plain = plainWords(reference.words);
  const { start, end } = reference.citation;
  if (PART.test(plain.slice(Math.max(0, start - NEAR), end + NEAR))) return [];
  const number = withoutLabels(cited.number);
  const own = divisionsOf(text).filter(
    ({ name }) => name === paper || name.startsWith(`${paper} `),
  );
  const found = own.flatMap(({ name, rows }) =>
    rows
      .flatMap(({ provisions }) => provisions.filter((each) => each.number === number))
      .map(({ from }) => ({
        name: `paragraph ${number} of ${name.slice(paper.length).trim()}`.replace(
          / part (\S+)$/,
          (_, part: string) => ` Part ${part.toUpperCase()}`,
        ),
        place: text.places.between(from, from),
      })),
  );
  return found.length > 1 && own.every(({ name }) => name !== paper) ? found : [];
}

const PART = /\bPart\b/i;
const NEAR = 40;

const LABELLED = /^([ \t]*)(?:[-*][ \t]+)?\(?([a-z]{1,5}|\d{1,3})[.)](?=[ \t])/;

/** The labels of the list that begins at a place, each with those that it stands below: “(a)(ii)”. */
function labelsBelow(source: string, from: number): { name: string; from: number; to: number }[] {
  const found: { name: string; from: number; to: number; depth: number }[] = [];
  let next = from;
  while (next <= source.length) {
    const begin = next;
    const end = source.indexOf('\n', begin);
    const line = source.slice(begin, end === -1 ? undefined : end);
    next = begin + line.length + 1;
    const [shown, indent, label = ''] = LABELLED.exec(line) ?? [];
    if (indent === undefined || shown === undefined) {
      // What stands at the margin again is no more of the list.
      if (/^\S/.test(line) && begin > from) break;
      continue;
    }
    const depth = indent.length;
    const above = found.findLast((one) => one.depth < depth)?.name ?? '';
    const to = begin + shown.length;
    const bracket = shown.at(-2 - label.length) === '(' ? 1 : 0;
    found.push({ name: `${above}(${label})`, from: to - label.length - 1 - bracket, to, depth });
  }
  return found;
}
