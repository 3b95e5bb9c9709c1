import { chainOf, clauseAround } from '../../register/around.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import { isQuoted } from '../references/quotation-marks.ts';
import { partNumberOf } from '../../model/identifiers.ts';
import { plainWords } from '../../model/plain-words.ts';
import type { OtherPlace } from '../../model/diagnostics.ts';
import type { Provision } from '../../register/provisions.ts';
import { unitAt } from '../../register/schedules.ts';
import { lastLabel, withoutLabels } from '../../register/references/labels.ts';
import { wholeWord } from '../../register/references/words.ts';
import { isInPaper } from '../references/written-provisions.ts';
import { isTitle } from '../references/inner-papers.ts';
import { wrongSelves } from '../references/coded-selves.ts';
import { numberInTitle, ownOfTitle, wronglyTitled } from '../references/titled-selves.ts';
import { isElsewhere } from '../references/late-texts.ts';
import { citedBy, type Cited } from '../references/citing.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, provisionPlace, type CheckedText } from '../text.ts';
import { isLabelAlone } from '../references/units.ts';
import { writtenAround } from '../references/written-references.ts';

export const wrongSelfReference: TextRule = {
  name: 'wrong-self-reference',
  on: 'text',
  severity: 'warning',
  sentence: 'A provision that speaks of itself with its number gives the number that it has.',
  reason:
    '“This Section D3” inside D4 is one of the two: what it says holds for the wrong provision, or for none.',
  right:
    '## D1 Panel\n\nD1.1 In this Section D1, a meeting is one of the panel.\n\n## D2 Votes\n\nD2.1 Votes are counted under Section D1.',
  wrong:
    '## D1 Panel\n\nD1.1 In ⟦this Section D2⟧, a meeting is one of the panel.\n\n## D2 Votes\n\nD2.1 Votes are counted under Section D1.',
  found: 'Found “this Section D2” in Section D1.',
  *check(text): Generator<Outcome> {
    for (const reference of text.references) {
      const { citation, words } = reference;
      if (!citation.self || (citation.law ?? '') !== '') continue;
      const [one] = citedBy(reference, text);
      const plain = plainWords(words);
      if (one === undefined || isQuoted(plain, citation.start)) continue;
      const wrong = wrongIn(one, text, isLabelAlone(citation, plain));
      if (wrong === undefined) continue;
      const { start } = citation;
      const { end } = one.cited;
      const written = plain.slice(start, end);
      if (isBelowLine(written.replace(THIS, ''), one, text)) continue;
      // The number stands last: the S of “Section S” is not that of its word.
      const at = written.lastIndexOf(wrong.cited);
      const meant = written.slice(0, at) + wrong.own + written.slice(at + wrong.cited.length);
      yield {
        file: text.file,
        place: text.places.words(words, start, end),
        at: atOf(reference.provision),
        found: `Found “${written}” in ${meant.replace(THIS, '')}.`,
        expected: `Expected “${meant}”.`,
        mend: `Write “${meant}”, or “${written.replace(THIS, '')}” where the other is meant.`,
        others: wrong.other,
      };
    }
    for (const self of [...wrongSelves(text), ...wronglyTitled(text)]) {
      const { words, start, written, provision, number, own, around = own } = self;
      const meant = written.replace(number, own);
      yield {
        file: text.file,
        place: text.places.words(words, start, start + written.length),
        at: atOf(provision),
        found: `Found “${written}” in ${around}.`,
        expected: `Expected “${meant}”.`,
        mend: `Write “${meant}”, or “${number}” where the other is meant.`,
      };
    }
  },
};

const THIS = /^this[\s\u00A0]+/i;

/** True below a line that bears the name and may be no heading: “Section 4 – Database Rights.” */
function isBelowLine(name: string, { place }: Cited, { alone, places }: CheckedText): boolean {
  const [, kind = '', number = ''] = /^(.*[\s\u00A0])?([\p{L}\d.()-]+)$/u.exec(name) ?? [];
  if (!alone || !/^[\p{L}\d .()]+$/u.test(name)) return false;
  const lines = new RegExp(
    String.raw`^[^\w\n]*${kind.trim()}[ \t]*([A-Z]{0,2}\d[\w.()]*|[IVXLC]+|[A-Z]{1,2})[ \t]*(?:[–—:.-][ \t]|$)`,
    'gim',
  );
  const above = places.source.slice(0, place().start.offset);
  const [, last] = [...above.matchAll(lines)].at(-1) ?? [];
  return last?.replace(/\.$/, '').toLowerCase() === number.toLowerCase();
}

interface Wrong {
  /** The number that is given, and the one that should be. */
  readonly cited: string;
  readonly own: string;
  readonly other: readonly OtherPlace[];
}

/** What is wrong with a provision that speaks of itself; nothing where it is right, or nobody knows. */
function wrongIn(one: Cited, text: CheckedText, isLabel: boolean): Wrong | undefined {
  const { target, cited, reference } = one;
  const titled = ownOfTitle(one, text);
  if (titled !== undefined)
    return titled === cited.number ? undefined : { cited: cited.number, own: titled, other: [] };
  const ofDocument = otherDocument(one, text);
  if (ofDocument !== undefined) return ofDocument;
  if (target.kind === 'unpublished' || target.kind === 'missing') {
    const part = partAround(one);
    if (part !== undefined) return { cited: written(one), own: part, other: [] };
    const isOpen = target.kind === 'missing' || text.alone;
    const heading = isOpen ? numberAround(one, text) : undefined;
    return heading === undefined
      ? ofHeadingAbove(one, text)
      : { cited: written(one), own: heading, other: [] };
  }
  if (target.kind === 'law') return ofConditionAbove(one, text);
  if (target.kind !== 'provision') return undefined;
  const { provision } = target;
  if (provision.version !== text.version) {
    const own = partAround(one);
    return own === undefined
      ? undefined
      : { cited: written(one), own, other: [provisionPlace(text, provision)] };
  }
  const other = [provisionPlace(text, provision)];
  const around = [...chainOf(reference.provision)];
  if (around.includes(provision)) return undefined;
  if (provision.kind === 'subHeading') {
    const own = writtenAround(one, text) ?? numberAround(one, text);
    return own === undefined ? ofHeadingAbove(one, text) : { cited: written(one), own, other };
  }
  const own = around.find(
    ({ kind, name }) => kind === provision.kind && depth(name) === depth(provision.name),
  );
  if (own === undefined) {
    const heading = around.length === 0 ? numberAround(one, text) : undefined;
    return heading === undefined ? undefined : { cited: written(one), own: heading, other };
  }
  // “this Section 9.3” in 9.3.1 is right, and so is “this Section 6” in a text of that name.
  if (own.name === provision.name || own.name.startsWith(`${provision.name}.`)) return undefined;
  // “this Section 2.1(a) and (b)” in the third limb of 2.1 says which limbs of it are meant.
  if (reference.citation.targets.length > 1 && clauseOf(own) === clauseOf(provision))
    return undefined;
  if (!isLabel) return { cited: cited.number, own: own.name, other };
  // “this paragraph (b)” in paragraph (a) beside it.
  const [label, ownLabel] = [lastLabel(provision.name), lastLabel(own.name)];
  return own.within === provision.within ? { cited: label, own: ownLabel, other } : undefined;
}

/** “C1” for “this Condition C2” below “## Condition C1: Contracts”, which is read as one of a licence elsewhere. */
function ofConditionAbove(one: Cited, text: CheckedText): Wrong | undefined {
  const { reference, cited, place } = one;
  if (!/^condition$/i.test(reference.citation.word) || !A_PART.test(cited.number)) return undefined;
  const from = place().start.offset ?? 0;
  const above = writtenIn(text).numbers.findLast(
    (other) => other.form === 'heading' && other.word === 'condition' && other.from < from,
  );
  const own = above?.pieces.join('.') ?? '';
  if (above === undefined || !A_PART.test(own) || own === cited.number) return undefined;
  const other = [{ file: text.file, place: above.place, says: above.shown }];
  return { cited: cited.number, own, other };
}

/** “G9” for “this Section G8” or “this Section F2” in G9.10; nothing for another kind of number. */
function partAround({ cited, reference }: Cited): string | undefined {
  const [letter] = LETTERED.exec(cited.number) ?? [];
  const around = clauseAround(reference.provision)?.name ?? '';
  const [own] = LETTERED.exec(around) ?? [];
  // “this Section K4.2” in C3.1: no clause of another Section is this one.
  const isClause = /^[A-Z]{1,2}\d{1,2}\.\d{1,3}$/.test(cited.number);
  if (isClause && own !== undefined && own !== letter) return around;
  if (!A_PART.test(cited.number)) return undefined;
  const part = partNumberOf(around);
  return A_PART.test(part) && part !== cited.number ? part : undefined;
}

const LETTERED = /^[A-Z]{1,2}(?=\d)/;
const A_PART = /^[A-Z]{1,2}\d{1,2}$/;

/** “this Section G” in Section F of a code, “this Appendix J” in Appendix H. */
function otherDocument(
  { cited, target }: Cited,
  { alone, version }: CheckedText,
): Wrong | undefined {
  const own = version.citedAs;
  if (alone || own === undefined || cited.document !== undefined) return undefined;
  if (target.kind !== 'unpublished' && target.kind !== 'document') return undefined;
  const isLike = (name: string): boolean => NAMED_SO.exec(name)?.[1] === NAMED_SO.exec(own)?.[1];
  if (!NAMED_SO.test(cited.number) || !isLike(cited.number) || own === cited.number)
    return undefined;
  return { cited: cited.number.replace(/^.* /, ''), own: own.replace(/^.* /, ''), other: [] };
}

/** “F”, “Appendix H”. */
const NAMED_SO = /^(?:(Appendix|Annex|Schedule) )?(?:[A-Z]{1,2}|\d{1,2})$/;

/** A number is held against one of its own shape: 7, 4A, S-1, IX. */
const SHAPES = [/^\d{1,2}[A-Z]?$/, /^[A-Z]{1,2}-\d{1,2}$/, /^[A-Z]{1,7}$/];
/** So many lines that are titles show that a text sets its headings so. */
const LINES = 3;

/**
 * “this Section W” below “SECTION V – GENERAL”, “this Chapter 7” below “CHAPTER 8”: the name of a piece
 * that has no address here.
 */
function ofHeadingAbove({ cited, reference, place }: Cited, text: CheckedText): Wrong | undefined {
  const called = wholeWord(reference.citation.word);
  const [, number = ''] =
    /^(?:(?:Chapter|Part|Schedule|Annex|Appendix) )?([A-Z]{1,2}(?:-\d{1,2})?|[IVXLC]{3,7}|\d{1,2}[A-Z]?)$/.exec(
      cited.number,
    ) ?? [];
  const isBare = called === 'section' || called === 'article';
  if ((!text.alone && isBare) || number === '' || isBare !== (number === cited.number))
    return undefined;
  const offset = place().start.offset ?? 0;
  const { numbers } = writtenIn(text);
  // “**ARTICLE IX – RECORDS**” as a paragraph is a heading too, where no heading bears the word.
  const named = numbers.filter(({ word }) => word === called);
  const headed = named.filter(({ form }) => form === 'heading');
  const lines = named.filter((one) => one.form === 'paragraph' && isTitle(one));
  const all = headed.length === 0 && lines.length >= LINES ? lines : headed;
  const above = all.findLast(({ from }) => from < offset);
  const title = numberInTitle(text, called);
  const own = above?.pieces.join('.') ?? title ?? '';
  if (own === number || SHAPES.find((one) => one.test(number))?.test(own) !== true)
    return undefined;
  const other =
    above === undefined ? [] : [{ file: text.file, place: above.place, says: above.shown }];
  return { cited: number, own, other };
}

/**
 * “this paragraph 3.3” in 3.4.2, “this clause 12” in the words below “## 11. Data protection”: the
 * number of the provision around that has as many pieces; nothing in a Schedule, which has its own.
 */
function numberAround(one: Cited, text: CheckedText): string | undefined {
  const { cited, reference, place } = one;
  const { number } = cited;
  const offset = place().start.offset ?? 0;
  if (!A_NUMBER.test(number) || isInPaper(text, offset)) return undefined;
  // “this Section H13” in a text of Section H14 alone: of a text that has more parts, another rule tells it.
  const [letter = ''] = /^[A-Z]*/.exec(number) ?? [];
  if (letter !== '' && (letter !== text.version.citedAs || !isElsewhere(one, text)))
    return undefined;
  const clause = clauseAround(reference.provision);
  const heading = writtenIn(text).numbers.findLast(
    ({ form, from }) => form === 'heading' && from < offset,
  );
  const around = (clause?.name ?? heading?.pieces.join('.') ?? '').split('.');
  const pieces = number.split('.').length;
  const own = around.slice(0, pieces).join('.');
  const isThere =
    around.length >= pieces && A_NUMBER.test(own) && unitAt(text.index, own) !== undefined;
  return isThere && own !== number ? own : undefined;
}

/** “12”, “3.4.2”, “H14”. */
const A_NUMBER = /^[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*$/;

function clauseOf({ name }: Provision): string {
  return withoutLabels(name);
}

/** How many labels a name has: none for “D1.2”, two for “D1.2(a)(i)”. */
function depth(name: string): number {
  return name.split('(').length;
}

/** The number of an article as its words give it: “V” of “this Article V”. */
function written({ cited }: Cited): string {
  return withoutLabels(cited.number);
}
