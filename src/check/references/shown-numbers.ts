/**
 * Whether a text shows how it numbers its provisions, so that one that is cited can be found missing.
 */
import { once, remembered } from '../../model/once.ts';
import { plainWords, wordsUnder } from '../../model/plain-words.ts';
import { PROVISIONS, PROVISIONS_OF_LAWS, smallUnit, smallUnits } from '../../model/unit-words.ts';
import type { Version } from '../../library/types.ts';
import { indexProvisions, type Provision, type ProvisionIndex } from '../../register/provisions.ts';
import { above, lastLabel, withoutLabels } from '../../register/references/labels.ts';
import { literally } from '../patterns.ts';
import type { CheckedText } from '../text.ts';
import { linesHeaded } from '../line-heads.ts';
import { isFarBeyond } from '../numbers/far-numbers.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import { unreadAs } from '../numbers/unread-numbers.ts';
import { isWrapped } from './begun-numbers.ts';
import type { Cited } from './citing.ts';
import { isHeadedByNumbers } from './headed-numbers.ts';
import { shortOfLetter } from './lost-letters.ts';
import { isAmending } from './amended-texts.ts';
import { isOfAnother } from './other-laws.ts';
import { referencesRightAfter } from './in-same-words.ts';
import { linesBelow, pieceAtLine, pieceIn, writesLabel } from './written-pieces.ts';
import { isInPaper } from './written-provisions.ts';

/**
 * A text by itself may number its provisions in ways that are not read as numbers here. It cannot
 * show that a provision is not there.
 */
export function isNumbered(text: CheckedText, one: Cited): boolean {
  const { alone, index, places } = text;
  const { cited, target } = one;
  if (target.kind !== 'missing') return false;
  if (!alone && isWrittenInCode(one, target.version, text)) return false;
  // Of its own numbers a text of a code shows as much as one by itself.
  const isOwn = target.version.file === text.file;
  const number = withoutLabels(cited.number);
  if (!alone && (!isOwn || unreadAs(text, number) !== undefined)) return true;
  if (isOfStatute(number, text)) return false;
  const shape = shapeOf(number);
  const named =
    isBelowOne(number, text) ||
    shapesIn(index).has(shape) ||
    isInsert(number, text) ||
    shortOfLetter(number, one, text) !== undefined;
  if (!named) {
    return (
      isHeadedByNumbers(number, one, text) &&
      !isOfAnother(one, text) &&
      !isAmending(text, one.place())
    );
  }
  if (number !== cited.number) {
    // Its limbs may be written in a way that is not read as limbs here.
    const around = index.byAnchor.get(number);
    const isSaid =
      /\d/.test(one.words.replace(/\([^()]*\)/g, '')) ||
      saysNext(one, number, text) ||
      saysThat(one, number);
    if (!isSaid && !hasSuch(one, text)) return false;
    const label = lastLabel(cited.number);
    if (around === undefined) return !isBelowLine(number, label, text);
    const limb = index.byAnchor.get(cited.number.slice(0, -label.length));
    if (limb?.kind === 'limb') return !isInLimb(limb, text, label);
    // “paragraph 1(a)” below a Schedule is one of the Schedule, and no limb of part 1.
    const mayBeOfPaper = !OF_BODY.test(one.reference.citation.word) && around.kind === 'part';
    if (mayBeOfPaper && isInPaper(text, one.place().start.offset ?? 0)) return false;
    return !labelsBelow(text)(around)(label);
  }
  const written = new RegExp(
    String.raw`[^\p{L}\p{N}\n]*${literally(number)}(?![\p{L}\p{N}]|\.\d)`,
    'uy',
  );
  return linesHeaded(number, places).every((line) => {
    written.lastIndex = line;
    return !written.test(places.source) || isWrapped(places.source, line);
  });
}

/**
 * True for what a text of a code writes in a way that is not read as its address: “## G4. NOT USED”,
 * limbs “a) …” below their clause, limbs that run in within the words of a limb.
 */
function isWrittenInCode(
  { cited, reference }: Cited,
  version: Version,
  text: CheckedText,
): boolean {
  const label = lastLabel(cited.number);
  const places = text.placesIn(version.file);
  const { source } = places;
  if (label === '') {
    const digits = literally(cited.number);
    const heading = new RegExp(String.raw`#{1,6}[ \t]+\**${digits}\.(?=[ \t])`, 'y');
    return linesHeaded(cited.number, places).some((line) => {
      heading.lastIndex = line;
      return heading.test(source);
    });
  }
  // “paragraph 2(b) of this Annex” in a Section: its numbers begin again, and are no addresses.
  const after = plainWords(reference.words).slice(reference.citation.end);
  const [, paper] = OF_THIS_PAPER.exec(after) ?? [];
  if (paper !== undefined && text.version.citedAs?.startsWith(paper) !== true) return true;
  const { byAnchor } = indexProvisions(version);
  const around =
    byAnchor.get(cited.number.slice(0, -label.length)) ?? byAnchor.get(withoutLabels(cited.number));
  const from = around?.node.position?.start.offset;
  if (around === undefined || from === undefined) return false;
  if (writesLabel(wordsUnder(around.node), label)) return true;
  return pieceAtLine(source, linesBelow(source, from), label) !== undefined;
}

const OF_THIS_PAPER =
  /^,?[\s\u00A0]+(?:of|in|to)[\s\u00A0]+this[\s\u00A0]+(Annex|Schedule|Appendix)(?!\p{L})/u;

/** What only the text before a Schedule holds. */
const OF_BODY = new RegExp(`^${smallUnits(...PROVISIONS_OF_LAWS)}$`, 'i');

/** “paragraph (b) of Section K3.7”, where K3.7 is here: as much is said as by “Section K3.7(b)”. */
function saysNext({ reference }: Cited, number: string, { references }: CheckedText): boolean {
  return referencesRightAfter(reference, references).some(
    ({ targets: [target] }) => target?.kind === 'provision' && target.provision.name === number,
  );
}

/** “under Section B2.4 where paragraphs (a) to (d) of that Section”: that which was cited before it is another. */
function saysThat({ reference: { words, citation, provision } }: Cited, number: string): boolean {
  const after = plainWords(words).slice(citation.end);
  const own = provision && withoutLabels(provision.name);
  return own !== undefined && own !== number && OF_THAT.test(after);
}

const OF_THAT = new RegExp(
  String.raw`^[\s\u00A0]+(?:of|in)[\s\u00A0]+that[\s\u00A0]+${smallUnit(...PROVISIONS, 'paragraph')}(?!\p{L})`,
  'iu',
);

/** True for a label that a limb has in its words, or in the lines between it and the next that has an address. */
function isInLimb(limb: Provision, { index, places }: CheckedText, label: string): boolean {
  if (writesLabel(wordsUnder(limb.node), label)) return true;
  const { start, end } = limb.node.position ?? {};
  const from = start?.offset ?? 0;
  const past = end?.offset ?? from;
  let to = places.source.length;
  for (const { node } of index.all) {
    const next = node.position?.start.offset ?? 0;
    if (next >= past && next < to) to = next;
  }
  return pieceAtLine(places.source, { from, to }, label) !== undefined;
}

/** True where the clause that a label alone is completed by has limbs that are read as such. */
function hasSuch(one: Cited, text: CheckedText): boolean {
  // “paragraph (f) of that Section” is completed by the Section; nothing else is here by itself.
  if (text.alone && isOfAnother(one, text)) return false;
  const stem = above(one.cited.number) ?? one.cited.number;
  const clause = text.index.byAnchor.get(stem);
  if (clause?.kind === 'clause' && linesOf(text)(clause)('(a)')) return true;
  return aboveLimbs(text.index).has(stem);
}

/** The names of what has limbs, whatever stands between: D1.1 and D1.1(a) of “D1.1(a)(i)”. */
const aboveLimbs = remembered(({ all }: ProvisionIndex): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { kind, name } of all) {
    if (kind !== 'limb' && kind !== 'inlineLimb') continue;
    for (let at = name.indexOf('('); at !== -1; at = name.indexOf('(', at + 1))
      names.add(name.slice(0, at));
  }
  return names;
});

/** True for the a) on the line below “2. GRANT OF RIGHTS”, a line that the tree has as words. */
function isBelowLine(number: string, label: string, text: CheckedText): boolean {
  const lines = writtenIn(text).numbers.filter(({ word }) => word === '');
  const at = lines.findIndex(({ pieces }) => pieces.join('.') === number);
  const line = lines[at];
  if (line === undefined) return false;
  const { source } = text.places;
  const next = lines.slice(at + 1).find(({ pieces }) => pieces.length <= line.pieces.length);
  const stretch = { from: line.from, to: next?.from ?? source.length };
  return pieceIn(source, stretch, label) !== undefined;
}

/** Whether a label is that of a paragraph of its own below a clause: “b. The buyer shall”. */
const linesOf = remembered(({ places }: CheckedText) =>
  remembered(({ node }: Provision) => {
    const from = node.position?.start.offset;
    const stretch = once(() => linesBelow(places.source, from ?? 0));
    return once(
      (label: string): boolean =>
        from !== undefined && pieceAtLine(places.source, stretch(), label) !== undefined,
    );
  }),
);

/** Whether a provision has a label in its words or in such a paragraph. */
const labelsBelow = remembered((text: CheckedText) =>
  remembered((around: Provision) => {
    const words = once(() => wordsUnder(around.node));
    return once((label: string) => writesLabel(words(), label) || linesOf(text)(around)(label));
  }),
);

/** True for a number that is one of the text’s with more: A1.3.1, A1.1A and A.1.2 beside A1.3. */
function isBelowOne(number: string, { index }: CheckedText): boolean {
  const above = [
    number.replace(/\.\d+[A-Z]*$/, ''),
    number.replace(/[A-Z]+$/, ''),
    number.replace(/^([A-Z])\./, '$1'),
  ];
  return above.some((one) => one !== number && index.byAnchor.get(one)?.kind === 'clause');
}

/** “Section 501” in a text of sixteen Articles: only statutes have so many. */
function isOfStatute(number: string, { index }: CheckedText): boolean {
  if (!/^\d{3,4}[A-Z]?$/.test(number)) return false;
  return isFarBeyond(Number.parseInt(number, 10), largestOf(index));
}

/** The largest number of a part or clause. */
const largestOf = remembered(({ all }: ProvisionIndex): number => {
  let most = 0;
  for (const { kind, name } of all)
    if (kind === 'part' || kind === 'clause') most = Math.max(most, Number.parseInt(name, 10) || 0);
  return most;
});

/** The shapes of the numbers of parts and clauses. */
const shapesIn = remembered(
  ({ all }: ProvisionIndex): ReadonlySet<string> =>
    new Set(
      all.flatMap(({ kind, name }) => (kind === 'clause' || kind === 'part' ? shapeOf(name) : [])),
    ),
);

/** "A9.9" for D10.22(a): the letters and digits of a number by their kinds. */
export function shapeOf(number: string): string {
  return withoutLabels(number)
    .replaceAll(/[A-Z]+/g, 'A')
    .replaceAll(/\d+/g, '9');
}

/** True for 6A and 6A.1 in a text that has a 6, after which they would have been put in. */
function isInsert(number: string, { index }: CheckedText): boolean {
  const [, before = ''] = /^([A-Z]{0,2}\d{1,3})[A-Z]{1,2}(?:\.\d{1,3})*$/.exec(number) ?? [];
  const kind = index.byAnchor.get(before)?.kind;
  return kind === 'part' || kind === 'clause';
}
