import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { keptFreeIn } from '../../register/kept-free.ts';
import { indexProvisions } from '../../register/provisions.ts';
import { citedIn, type Cited } from '../citing.ts';
import { nearest } from '../likeness.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, type CheckedText } from '../text.ts';
import { unreadNumbersIn, type UnreadNumber } from '../unread-numbers.ts';

export const unresolvedReference: TextRule = {
  name: 'unresolved-reference',
  on: 'text',
  severity: 'error',
  sentence: 'A reference to a provision of this code leads to a provision that there is.',
  reason:
    'A duty that hangs on a provision nobody can find binds nobody, or binds to whatever a court makes of it.',
  right: 'D1.1 The panel shall act under Section D1.2.\n\nD1.2 The panel shall meet monthly.',
  wrong: 'D1.1 The panel shall act under ⟦Section D1.7⟧.\n\nD1.2 The panel shall meet monthly.',
  found: 'Found a reference to Section D1.7, which there is not.',
  *check(text): Generator<Outcome> {
    const missing = new Map<unknown, Set<string>>();
    for (const { target, cited, reference } of citedIn(text)) {
      if (target.kind !== 'missing') continue;
      const numbers = missing.get(reference.words) ?? new Set<string>();
      missing.set(reference.words, numbers.add(cited.number));
    }
    for (const one of citedIn(text)) {
      const { target, cited } = one;
      const { version } = one.reference;
      // "paragraph (b) of Section D1.7": it is the Section that there is not.
      if (isKeptFree(one)) continue;
      if (isLimbOfMissing(one, missing.get(one.reference.words))) continue;
      if (target.kind === 'missing' && isNumbered(text, one)) yield fault(text, one);
      else if (isOwnAfterAll(one, text) || isOwnAppendix(one, text)) yield fault(text, one);
      else if (target.kind === 'unpublished' && text.codeWhole && text.complete && !text.alone) {
        if (cited.document === undefined && version.citedAs !== undefined) yield fault(text, one);
      }
    }
  },
};

/** “A1.4 to A1.6 [Not used]”: what leads to A1.5 leads to what was removed, which another rule tells. */
function isKeptFree({ target, cited }: Cited): boolean {
  if (target.kind !== 'missing') return false;
  return keptFreeIn(indexProvisions(target.version), cited.number) !== undefined;
}

function isLimbOfMissing({ words, cited }: Cited, missing: Set<string> | undefined): boolean {
  if (/\d/.test(words) || missing === undefined) return false;
  const around = cited.number.replace(/\(.*$/, '');
  return around !== cited.number && missing.has(around);
}

/**
 * A text by itself may number its provisions in ways that are not read as numbers here. It cannot
 * show that a provision is not there.
 */
function isNumbered(text: CheckedText, one: Cited): boolean {
  const { alone, index, places } = text;
  const { cited, target } = one;
  if (!alone) return true;
  if (target.kind !== 'missing') return false;
  const number = cited.number.replace(/\(.*$/, '');
  const shape = shapeOf(number);
  const named =
    isBelowOne(number, text) ||
    index.all.some(
      ({ kind, name }) => (kind === 'clause' || kind === 'part') && shapeOf(name) === shape,
    );
  if (!named) {
    return isHeadedByNumbers(number, one, text) && !isOfAnother(one) && !isAmending(one, text);
  }
  if (number !== cited.number) {
    // Its limbs may be written in a way that is not read as limbs here.
    const around = index.byAnchor.get(number);
    const label = /\([^()]*\)$/.exec(cited.number)?.[0] ?? '';
    return around === undefined || !wordsUnder(around.node).includes(label);
  }
  const written = new RegExp(
    String.raw`^[^\p{L}\p{N}\n]*${number.replaceAll('.', String.raw`\.`)}(?![\p{L}\p{N}]|\.\d)`,
    'mu',
  );
  return !written.test(places.source);
}

/** True for a number that is one of the text’s with more: A1.3.1, A1.1A and A.1.2 beside A1.3. */
function isBelowOne(number: string, { index }: CheckedText): boolean {
  const above = [
    number.replace(/\.\d+[A-Z]*$/, ''),
    number.replace(/[A-Z]+$/, ''),
    number.replace(/^([A-Z])\./, '$1'),
  ];
  return above.some((one) => one !== number && index.byAnchor.get(one)?.kind === 'clause');
}

/**
 * “section 17” in small letters may be a law's; in a text by itself whose headings bear numbers, it
 * is the text's own, where nothing says of what else it is and no other law is amended around it.
 */
function isOwnAfterAll(one: Cited, text: CheckedText): boolean {
  const { target, cited, reference } = one;
  if (!text.alone || target.kind !== 'law' || reference.citation.law !== '') return false;
  const number = cited.number.replace(/\(.*$/, '');
  if (!isHeadedByNumbers(number, one, text) || isOfAnother(one)) return false;
  return !isAmending(one, text);
}

/** True under a heading under which another law is amended: “The Act of 2010 is amended— (a) in section 115”. */
function isAmending(one: Cited, { places: { source, offsetOf } }: CheckedText): boolean {
  const before = source.slice(0, offsetOf(one.place().start));
  const heading = Math.max(before.lastIndexOf('\n#'), before.lastIndexOf('\n**'));
  const around = before.slice(heading + 1);
  return /\b(?:amend(?:ed|ment)|substitut(?:ed|ion)|insert(?:ed|ion)|repeal(?:ed)?)\b/i.test(
    around,
  );
}

/** So many appendices of a kind are all that a text has. */
const APPENDICES = 2;

/** “Appendix 3” in a text by itself that holds Appendices 1 and 2. */
function isOwnAppendix(one: Cited, { alone, places }: CheckedText): boolean {
  const { target, cited, reference } = one;
  if (!alone || target.kind !== 'unpublished' || reference.citation.law !== undefined) return false;
  const [, kind, number] = /^(\p{Lu}\p{Ll}+) (\d{1,2}|[A-Z])$/u.exec(cited.number) ?? [];
  if (kind === undefined || number === undefined || isOfAnother(one)) return false;
  const heading = new RegExp(
    String.raw`^(?:#{1,6}[ \t]+\**|\*\*)${kind}[ \t]+(\d{1,2}|[A-Z])(?![\p{L}\p{N}])`,
    'gimu',
  );
  const found = new Set([...places.source.matchAll(heading)].map(([, own = '']) => own));
  const isLike = [...found].every((own) => /\d/.test(own) === /\d/.test(number));
  return found.size >= APPENDICES && isLike && !found.has(number);
}

/** A number that is larger by far than any of a text is of something else: Rule 144. */
const FARTHEST = 3;

/** So many headings with numbers show how a text numbers its provisions. */
const ENOUGH = 3;

/**
 * True where the headings of a text bear numbers of a kind, by the word that cites them (“Article
 * 5”) or by themselves, and none of them the one that is cited.
 */
function isHeadedByNumbers(
  number: string,
  { reference: { citation } }: Cited,
  { places }: CheckedText,
): boolean {
  const last = Number(/\d+(?=\D*$)/.exec(number)?.[0] ?? 0);
  const like = number.replaceAll('.', String.raw`\.`).replace(/\d+(?=\D*$)/, String.raw`(\d+)`);
  const word = citation.word.replace(/s$/, '');
  const opening = String.raw`^(?:#{1,6}[ \t]+|\*\*)`;
  const ending = String.raw`(?=[.:)]?(?:[ \t*]|$))`;
  if (isListedByNumbers(last, number, places.source)) return true;
  const openings = word === '' ? ['', '§ ?'] : [`${word}[ \\t]*`, ''];
  return openings.some((before) => {
    const headings = new RegExp(`${opening}${before}${like}${ending}`, 'gimu');
    const found = [...places.source.matchAll(headings)].map(([, digits]) => Number(digits));
    const numbers = new Set(found);
    if (numbers.size < ENOUGH || numbers.has(last)) return false;
    return last <= FARTHEST * Math.max(...numbers) + 10;
  });
}

/** So many paragraphs with numbers in a row are the provisions of a text, and no list in it. */
const PARAGRAPHS = 8;

/** “1. … 2. … 13. …” at the margin, without a gap, and the number that is cited after the last. */
function isListedByNumbers(last: number, number: string, source: string): boolean {
  if (number !== String(last)) return false;
  const found = [...source.matchAll(/^(\d{1,3})\.[ \t]+\S/gm)].map(([, digits]) => Number(digits));
  const numbers = new Set(found);
  if (numbers.size < PARAGRAPHS || numbers.size !== found.length) return false;
  const most = Math.max(...numbers);
  return most === numbers.size && last > most && last <= FARTHEST * most;
}

/** “Article 114 thereof”, “Article 3 TFEU”, and what stands in words that are put into another law. */
function isOfAnother({ reference: { citation, words } }: Cited): boolean {
  const plain = plainText(words.children);
  const after = plain.slice(citation.end, citation.end + 40);
  if (/^,?[\s\u00A0]+(?:thereof\b|of[\s\u00A0]+(?!this\b)|to[\s\u00A0]+the\b|\p{Lu})/u.test(after))
    return true;
  const before = plain.slice(0, citation.start);
  const opened = before.match(/[“‘]/g)?.length ?? 0;
  return opened > (before.match(/[”]|’(?![\p{L}])/gu)?.length ?? 0);
}

/** "A9.9" for D10.22(a): the letters and digits of a number by their kinds. */
function shapeOf(number: string): string {
  return number
    .replace(/\(.*$/, '')
    .replaceAll(/[A-Z]+/g, 'A')
    .replaceAll(/\d+/g, '9');
}

/** The number that is cited, or the clause that it is in, where it is written and read as words. */
function unreadAs(text: CheckedText, number: string): UnreadNumber | undefined {
  const clause = number.replace(/\(.*$/, '');
  return unreadNumbersIn(text).find((one) => one.number === clause);
}

function readAsWords(
  { file, places }: CheckedText,
  { reference, place, called }: Pick<Cited, 'reference' | 'place'> & { readonly called: string },
  { number, words, start, end }: UnreadNumber,
): Outcome {
  return {
    file,
    place: place(),
    at: atOf(reference.provision),
    found: `Found a reference to ${called}; ${number} is written, and read as words.`,
    expected: 'Expected the number of a provision of this code.',
    mend: `Mend ${number} first, where it begins a clause.`,
    others: [{ file, place: places.words(words, start, end), says: `${number}, read as words` }],
  };
}

function fault(text: CheckedText, { reference, cited, words, place, target }: Cited): Outcome {
  const called = words.startsWith('(') ? cited.number : words;
  const document = target.kind === 'missing' ? target.version : undefined;
  const candidates =
    document === undefined || document.file === text.file
      ? text.index.all.filter(({ kind }) => kind !== 'definition').map(({ name }) => name)
      : [];
  const unread = candidates.length === 0 ? undefined : unreadAs(text, cited.number);
  if (unread !== undefined) return readAsWords(text, { reference, place, called }, unread);
  const near = nearest(cited.number, candidates);
  return {
    file: text.file,
    place: place(),
    at: atOf(reference.provision),
    found: `Found a reference to ${called}, which there is not.`,
    expected: 'Expected the number of a provision of this code.',
    mend:
      near === undefined
        ? 'Correct the number, or add the provision.'
        : `Correct the number (${near}, perhaps), or add the provision.`,
  };
}

function wordsUnder(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children);
  return isParent(node) ? node.children.map(wordsUnder).join(' ') : '';
}
