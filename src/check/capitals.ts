/**
 * Capitalised words that no definition here answers to: what is capitalised like a term, and is
 * none. A sentence's first word, names, laws, acronyms and headings are left out.
 */
import { inlineDefinitionRanges, type Provision } from '../register/provisions.ts';
import { isDefinedElsewhere, opensSentence, endOfHeading } from '../register/terms/surroundings.ts';
import { switchesIn } from '../register/terms/switches.ts';
import type { Register } from '../register/register.ts';
import type { WordsIn } from './places.ts';
import { allMiscapitalised } from './small-terms.ts';
import { CAPITALISED, isName, isStructure, SMALL_WORDS } from './names.ts';
import type { CheckedText } from './text.ts';

/** A run of capitalised words that is no use of a term. */
export interface Capitalised {
  readonly phrase: string;
  readonly node: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** The word before says that a thing follows: "the Panel", "each User". */
  readonly determined: boolean;
  /** “this Act”: what a text calls itself. */
  readonly itself: boolean;
}

const known = new WeakMap<CheckedText, readonly Capitalised[]>();

/** The capitalised words of a text that nothing here defines, in reading order. */
export function capitalsOf(text: CheckedText): readonly Capitalised[] {
  let found = known.get(text);
  if (found === undefined) known.set(text, (found = [...findCapitals(text)]));
  return found;
}

function* findCapitals(text: CheckedText): Generator<Capitalised> {
  const taken = takenIn(text);
  for (const words of text.words) {
    const { node, text: plain, provision } = words;
    if (plain === plain.toUpperCase()) continue;
    const spans = [...(taken.get(node) ?? []), ...inlineDefinitionRanges(words)];
    spans.push(...quotedIn(plain), ...switchedOffIn(node, plain));
    spans.sort((one, other) => one.start - other.start);
    const heading = endOfHeading(plain, provision?.node.type === 'limb');
    for (const { 0: run, index } of plain.matchAll(CAPITALISED)) {
      if (index < heading) continue;
      for (const piece of piecesOf(run, index, spans)) {
        const one = asPhrase(piece.phrase, piece.start, plain);
        if (one !== undefined) yield { ...one, node, provision };
      }
    }
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where terms are used and provisions cited. */
function takenIn(text: CheckedText): Map<WordsIn, Span[]> {
  const { register, version } = text;
  const taken = new Map<WordsIn, Span[]>();
  const add = (node: WordsIn, span: Span): void => {
    const same = taken.get(node);
    if (same === undefined) taken.set(node, [span]);
    else same.push(span);
  };
  for (const { words, start, end } of usesIn(register).get(version) ?? [])
    add(words, { start, end });
  for (const { words, citation, version: at } of register.references) {
    if (at === version) add(words, citation);
  }
  for (const { node, start, end } of allMiscapitalised(text)) add(node, { start, end });
  return taken;
}

const usesByVersion = new WeakMap<Register, ReturnType<typeof groupUses>>();

/** All uses of terms, by version. */
function usesIn(register: Register): ReturnType<typeof groupUses> {
  let uses = usesByVersion.get(register);
  if (uses === undefined) usesByVersion.set(register, (uses = groupUses(register)));
  return uses;
}

function groupUses(register: Register) {
  return Map.groupBy([...register.uses.values()].flat(), ({ version }) => version);
}

/** Quoted words are another's, or are being spoken of. */
function quotedIn(plain: string): Span[] {
  if (!/[“"‘']/.test(plain)) return [];
  return [
    ...plain.matchAll(/“[^”]*”|"[^"]*"|‘[^’]*’|(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])/gu),
  ].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** The words before a comment that says that they are no term: an editor looked at them. */
function switchedOffIn({ children }: WordsIn, plain: string): Span[] {
  return switchesIn(children)
    .filter(({ of }) => of === undefined)
    .map(({ at }) => {
      const run = /(?:\p{Lu}[\p{L}\p{N}’'-]*\s+)*\S+$/u.exec(
        plain.slice(Math.max(0, at - 120), at),
      );
      return { start: at - (run?.[0].length ?? 0), end: at };
    });
}

/** What of a run is in no span. Both are in order. */
function piecesOf(run: string, index: number, spans: readonly Span[]) {
  const pieces: { phrase: string; start: number }[] = [];
  let from = index;
  const end = index + run.length;
  const push = (to: number): void => {
    const phrase = run.slice(from - index, to - index);
    const start = from + phrase.length - phrase.trimStart().length;
    if (phrase.trim() !== '') pieces.push({ phrase: phrase.trim(), start });
  };
  for (const span of spans) {
    if (span.end <= from) continue;
    if (span.start >= end) break;
    if (span.start > from) push(span.start);
    from = Math.max(from, span.end);
  }
  if (from < end) push(end);
  return pieces;
}

/** The words of a piece that are capitalised for their own sake. */
function asPhrase(
  piece: string,
  at: number,
  plain: string,
): Omit<Capitalised, 'node' | 'provision'> | undefined {
  let phrase = piece;
  let start = at;
  const dropFirst = (): void => {
    const rest = phrase.replace(/^[^\s\u00A0]+[\s\u00A0]*/u, '');
    start += phrase.length - rest.length;
    phrase = rest;
  };
  let small = false;
  if (opensSentence(plain, start)) {
    small = /^(?:The|A|An|Each|Any|Every|All|No|Such|This|That)$/.test(phrase.split(/\s/)[0] ?? '');
    dropFirst();
  }
  while (phrase !== '' && SMALL_WORDS.has(phrase.split(/[\s\u00A0]/)[0] ?? '')) {
    small = true;
    dropFirst();
  }
  phrase = phrase.replace(/[’']s?$/, '');
  if (phrase === '' || isStructure(phrase) || isName(phrase)) return undefined;
  const end = start + phrase.length;
  if (isDefinedElsewhere(plain, end) || YEAR_AFTER.test(plain.slice(end, end + 6)))
    return undefined;
  const before = plain.slice(Math.max(0, start - 30), start);
  const itself = /\bthis[\s\u00A0]+$/i.test(before);
  return { phrase, start, end, determined: small || DETERMINED.test(before), itself };
}

/** "the Communications Order 2003": a law. */
const YEAR_AFTER = /^[\s\u00A0](?:19|20)\d\d/;

const DETERMINED =
  /\b(?:the|an?|each|any|every|all|no|such|this|that|these|those|its|their|his|her|our|your|other|another|relevant|applicable|such an?|one or more|more|either|both|some|affected|existing|new)[\s\u00A0]+$/i;
