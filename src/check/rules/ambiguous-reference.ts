import type { Position } from 'unist';
import { once, remembered } from '../../model/once.ts';
import { clauseAround } from '../../register/around.ts';
import { type Cited, citedIn } from '../references/citing.ts';
import {
  furtherIn,
  inSeveralParts,
  isOfSeveral,
  severalPlaces,
} from '../references/several-places.ts';
import { beginningsAgain } from '../numbers/papers.ts';
import { provisionsWithin } from '../provisions-within.ts';
import type { Provision } from '../../register/provisions.ts';
import { above } from '../../register/references/labels.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, provisionPlace, type CheckedText } from '../text.ts';

export const ambiguousReference: TextRule = {
  name: 'ambiguous-reference',
  on: 'text',
  severity: 'error',
  sentence: 'A reference can mean one provision only.',
  reason: 'Where it can mean two, each reader takes the one that suits.',
  right:
    'D1.1 The panel shall:\n\n- (a) do task one;\n- (b) do task two;\n- (c) do task three;\n- (d) do task four;\n- (e) do task five;\n- (f) do task six;\n- (g) do task seven;\n- (h) keep minutes of:\n  - (i) each meeting; and\n  - (ii) what is done under paragraph (h); and\n- (i) meet monthly.',
  wrong:
    'D1.1 The panel shall:\n\n- (a) do task one;\n- (b) do task two;\n- (c) do task three;\n- (d) do task four;\n- (e) do task five;\n- (f) do task six;\n- (g) do task seven;\n- (h) keep minutes of:\n  - (i) each meeting; and\n  - (ii) what is done under ⟦paragraph (i)⟧; and\n- (i) meet monthly.',
  found: 'Found paragraph (i), which can mean D1.1(h)(i) and D1.1(i).',
  *check(text): Generator<Outcome> {
    for (const one of citedIn(text)) {
      const { words, reference } = one;
      const at = atOf(reference.provision);
      const parts = inSeveralParts(one, text);
      if (parts.length > 0) yield further({ text, called: words, at, meant: parts }, one.place());
      const meant = parts.length > 0 || isOfSeveral(one, text) ? [] : meanings(one, text);
      if (meant.length < 2) continue;
      const names = meant.slice(0, MOST).map(({ name }) => name);
      const same = new Set(meant.map(({ name }) => name)).size === 1;
      yield {
        file: text.file,
        place: one.place(),
        at,
        found: same
          ? `Found ${words}, which can mean two provisions of the number ${names[0] ?? ''}.`
          : `Found ${words}, which can mean ${names.join(' and ')}${more(meant)}.`,
        expected: EXPECTED,
        mend: same
          ? 'Give each of the two a number of its own.'
          : `Cite it in full: ${names.map((name) => `Section ${name}`).join(' or ')}.`,
        others: meant.slice(0, MOST).map((provision) => provisionPlace(text, provision)),
      };
    }
    for (const { words, start, end, called, meant } of severalPlaces(text)) {
      const place = text.places.words(words.node, start, end);
      yield further({ text, called, at: atOf(words.provision), meant }, place);
    }
  },
};

/** So many meanings are named at most: of a number that stands a thousand times each is like the others. */
const MOST = 8;

function more({ length }: readonly unknown[]): string {
  return length > MOST ? ` and ${length - MOST} more` : '';
}

const EXPECTED = 'Expected words that only one provision answers to.';

/** A label or number that stands in several places, of which none has an address. */
interface Further {
  readonly text: CheckedText;
  readonly called: string;
  readonly at: string | undefined;
  readonly meant: readonly { readonly name: string; readonly place: Position }[];
}

function further({ text: { file }, called, at, meant }: Further, place: Position): Outcome {
  const shown = meant.slice(0, MOST);
  const names = shown.map(({ name }) => name);
  return {
    file,
    place,
    at,
    found: `Found ${called}, which can mean ${names.join(' and ')}${more(meant)}.`,
    expected: EXPECTED,
    mend: `Cite it in full: ${names.join(' or ')}.`,
    others: shown.map(({ name, place: other }) => ({ file, place: other, says: name })),
  };
}

/** All provisions that the words of a reference can mean, the innermost first. */
function meanings(one: Cited, text: CheckedText): readonly Provision[] {
  const { words, reference, cited, target } = one;
  const label = LABELS_ALONE.exec(words)?.[1];
  if (target.kind !== 'provision') return furtherIn(one, label, text);
  if (label === undefined) return twins(target.provision, text);
  // "paragraph (b) of Section D10.13" says which; so does "(e)" after D10.13(d).
  const { targets } = reference.citation;
  if (targets.some(({ number }) => number !== cited.number) || cited.document !== undefined)
    return [];
  const around = reference.provision?.name ?? '';
  const full = `${around}${label}`;
  if (!full.startsWith(cited.number.slice(0, -label.length))) return [];
  const found: Provision[] = [];
  for (let stem: string | undefined = around; stem !== undefined; stem = above(stem)) {
    const provision = text.index.byAnchor.get(stem + label);
    if (provision !== undefined && !isOfUnnumbered(provision, text)) found.push(provision);
  }
  if (found.length > 1) return found;
  const same = twins(target.provision, text);
  if (same.length === 0 || isOfOwnList(reference.provision, same, text)) return [];
  return isOfSubsection(one.place().start.offset ?? 0, label, text) ? [] : same;
}

/**
 * True for “(a)” right below section 11 whose limbs are (1) to (7): it is one of a meaning or a
 * sentence without a number in one of these, and nobody cites it as 11(a).
 */
function isOfUnnumbered({ name, within }: Provision, { index }: CheckedText): boolean {
  if (within === undefined || !/\([a-z]+\)$/.test(name)) return false;
  const first = provisionsWithin(index, within).find(({ kind }) => kind === 'limb');
  return /\(\d+[A-Z]*\)$/.test(first?.name ?? '');
}

/**
 * True for “paragraph (a)” in subsection (5) of an act, which has one (a) before it; the other subsections of
 * its section have each their own.
 */
function isOfSubsection(at: number, label: string, { alone, places }: CheckedText): boolean {
  if (!alone || !/^\([a-z]{1,4}\)$/.test(label)) return false;
  const before = places.source.slice(Math.max(0, at - FAR), at);
  const from = [...before.matchAll(AT_MARGIN)].at(-1);
  if (from?.[1] === undefined) return false;
  const lines = `\n${before.slice(from.index + from[0].length)}`.split('\n');
  return lines.filter((line) => line.replace(/^[\s-]+/, '').startsWith(label)).length === 1;
}

/** A subsection is no longer. */
const FAR = 6000;
/** What begins at the margin: a heading, a section, a subsection “(5)”, of which it gives the number. */
const AT_MARGIN = /\n(?:#|(?:\**\d+[A-Z]?\.\**\s)?(\(\d+[A-Z]?\))\s?|\**[A-Z]{0,2}\d)/g;

/** True where one of several limbs stands in the list of the limb that cites it: “(ii) … the sum in (i)”. */
function isOfOwnList(
  citing: Provision | undefined,
  same: readonly Provision[],
  { index }: CheckedText,
): boolean {
  if (citing?.kind !== 'limb') return false;
  const beside = provisionsWithin(index, citing.within).filter(({ kind }) => kind === 'limb');
  for (let at = beside.indexOf(citing); at >= 0; at -= 1) {
    const one = beside[at];
    if (one !== undefined && one !== citing && same.includes(one)) return true;
    // With a first label another list begins.
    if (/\((?:a|i|A|1)\)$/.test(one?.name ?? '') && at > 0) return false;
  }
  return false;
}

const LABELS_ALONE = /^(?:(?:this|that)?\s*[A-Za-z-]+\s+)?((?:\([a-zA-Z0-9]{1,5}\))+)$/;

const provisionsByName = remembered(
  ({ index }: CheckedText): ReadonlyMap<string, readonly Provision[]> => {
    const numbered = index.all.filter(
      ({ kind, name }) => (kind === 'clause' || kind === 'limb') && /^[A-Z0-9]/.test(name),
    );
    return Map.groupBy(numbered, ({ name }) => name);
  },
);

/** A provision with all of its kind that bear the same number. */
function twins(provision: Provision, text: CheckedText): readonly Provision[] {
  return provision.version === text.version ? twinsNamed(text)(provision.name) : [];
}

const twinsNamed = remembered((text: CheckedText) =>
  once((name: string): readonly Provision[] => {
    const same = provisionsByName(text).get(name) ?? [];
    if (same.length < 2) return [];
    // In a Schedule whose numbers begin again, and in the text before it, each number is one.
    const papers = text.alone ? Map.groupBy(same, (one) => beginningOf(one, text)) : undefined;
    const isTwice = papers === undefined || [...papers.values()].some((own) => own.length > 1);
    return isTwice ? same : [];
  }),
);

function beginningOf(provision: Provision, { version }: CheckedText): number {
  const clause = clauseAround(provision)?.node;
  return clause?.type === 'clause' ? (beginningsAgain(version.tree).get(clause) ?? 0) : 0;
}
