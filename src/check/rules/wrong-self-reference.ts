import { writtenIn } from '../numbers/written-numbers.ts';
import { isQuoted } from '../references/other-laws.ts';
import { plainText } from '../../model/phrasing.ts';
import type { OtherPlace } from '../../model/diagnostics.ts';
import type { Provision } from '../../register/provisions.ts';
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
      if (!citation.self || citation.law !== undefined) continue;
      const [one] = citedBy(reference, text);
      const plain = plainText(words.children);
      if (one === undefined || isQuoted(plain.slice(0, citation.start))) continue;
      const wrong = wrongIn(one, text, isLabelAlone(citation, plain));
      if (wrong === undefined) continue;
      const { start } = citation;
      const { end } = one.cited;
      const written = plain.slice(start, end);
      const meant = written.replace(wrong.cited, wrong.own);
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
  },
};

const THIS = /^this[\s\u00A0]+/i;

interface Wrong {
  /** The number that is given, and the one that should be. */
  readonly cited: string;
  readonly own: string;
  readonly other: readonly OtherPlace[];
}

/** What is wrong with a provision that speaks of itself; nothing where it is right, or nobody knows. */
function wrongIn(one: Cited, text: CheckedText, isLabel: boolean): Wrong | undefined {
  const { target, cited, reference } = one;
  if (target.kind === 'unpublished') return ofHeadingAbove(one, text);
  if (target.kind !== 'provision' || target.provision.version !== text.version) return undefined;
  const { provision } = target;
  const other = [provisionPlace(text, provision)];
  if (provision.kind === 'subHeading') {
    const own = writtenAround(one, text);
    return own === undefined ? undefined : { cited: written(one), own, other };
  }
  const around = [...chainOf(reference.provision)];
  if (around.includes(provision)) return undefined;
  const own = around.find(
    ({ kind, name }) => kind === provision.kind && depth(name) === depth(provision.name),
  );
  if (own === undefined) return undefined;
  // “this Section 9.3” in 9.3.1 is right, and so is “this Section 6” in a text of that name.
  if (own.name === provision.name || own.name.startsWith(`${provision.name}.`)) return undefined;
  // “this Section 2.1(a) and (b)” in the third limb of 2.1 says which limbs of it are meant.
  if (reference.citation.targets.length > 1 && clauseOf(own) === clauseOf(provision))
    return undefined;
  if (!isLabel) return { cited: cited.number, own: own.name, other };
  // “this paragraph (b)” in paragraph (a) beside it.
  const [label, ownLabel] = [labelOf(provision.name), labelOf(own.name)];
  return own.within === provision.within ? { cited: label, own: ownLabel, other } : undefined;
}

/** “BSC SECTION M: CREDIT COVER”. */
const IN_TITLE = /^(?:[A-Z]{2,6}[\s\u00A0]+)?SECTION[\s\u00A0]+([A-Z]{1,2})(?![\p{L}\p{N}])/iu;

/** “this Section W” below “SECTION V – GENERAL”: the name of a piece that has no address here. */
function ofHeadingAbove({ cited, reference, place }: Cited, text: CheckedText): Wrong | undefined {
  if (!text.alone || !/^[A-Z]{1,2}$/.test(cited.number)) return undefined;
  if (!/^section$/i.test(reference.citation.word)) return undefined;
  const offset = place().start.offset ?? 0;
  const above = writtenIn(text).numbers.findLast(
    ({ form, word, from }) => form === 'heading' && word === 'section' && from < offset,
  );
  const title = writtenIn(text).headings[0]?.words ?? '';
  const own = above?.pieces.join('.') ?? IN_TITLE.exec(title)?.[1] ?? '';
  if (own === cited.number || !/^[A-Z]{1,2}$/.test(own)) return undefined;
  const other =
    above === undefined ? [] : [{ file: text.file, place: above.place, says: above.shown }];
  return { cited: cited.number, own, other };
}

function* chainOf(provision: Provision | undefined): Generator<Provision> {
  for (let at = provision; at !== undefined; at = at.within) yield at;
}

function clauseOf({ name }: Provision): string {
  return name.replace(/\(.*$/, '');
}

/** How many labels a name has: none for “D1.2”, two for “D1.2(a)(i)”. */
function depth(name: string): number {
  return name.split('(').length;
}

function labelOf(name: string): string {
  return /\([^()]*\)$/.exec(name)?.[0] ?? name;
}

/** The number of an article as its words give it: “V” of “this Article V”. */
function written({ cited }: Cited): string {
  return cited.number.replace(/\(.*$/, '');
}
