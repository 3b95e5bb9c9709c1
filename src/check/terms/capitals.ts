/**
 * Capitalised words that no definition here answers to: what is capitalised like a term, and is
 * none. A sentence's first word, names, laws, acronyms and headings are left out.
 */
import { remembered } from '../../model/once.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { inlineDefinitionRanges } from '../../register/provisions.ts';
import { lawsIn } from '../../register/terms/laws.ts';
import { switchesIn } from '../../register/terms/switches.ts';
import { runsIn, runsOf } from './capital-runs.ts';
import type { Span, WordsIn } from '../places.ts';
import { chainsOf, longNamesIn, shortenedIn, spanOf, type Chain } from './long-names.ts';
import { endOfNumber, endOfRunIn } from './run-in.ts';
import { isAlmostTerm } from './near-names.ts';
import { AS_IT_STANDS, asPhrase, type Capitalised } from './phrases.ts';
import { quotedIn } from './quoted.ts';
import { allMiscapitalised } from './small-terms.ts';
import { termsOf } from './terms.ts';
import { addressesIn, bracketedIn, isSaid, isTitle } from './said.ts';
import { isInNotice } from '../words/notices.ts';
import { isNamed } from './named-words.ts';
import { SMALL_WORDS } from './names.ts';
import { almostChains, almostWholes, withoutSmall } from './whole-names.ts';
import type { CheckedText } from '../text.ts';

/** The capitalised words of a text that nothing here defines, in reading order. */
export const capitalsOf = remembered((text: CheckedText): readonly Capitalised[] => [
  ...findCapitals(text),
]);

function* findCapitals(text: CheckedText): Generator<Capitalised> {
  const taken = takenIn(text);
  const columns = columnHeadings(text.version.tree);
  const terms = termsOf(text.register);
  const allRuns = runsIn(text.words);
  for (const [at, words] of text.words.entries()) {
    const { node, text: plain, provision } = words;
    if (!/[a-z]/.test(plain) && plain === plain.toUpperCase()) continue;
    if (columns.has(node) || SIGNATURE.test(plain)) continue;
    const runs = allRuns[at] ?? [];
    if (runs.length === 0) continue;
    const here = taken.get(node) ?? [];
    if (areTaken(plain, runs, here)) continue;
    const spans: Span[] = [...here, ...inlineDefinitionRanges(words)];
    spans.push(...linksIn(node), ...switchedOffIn(node, plain));
    spans.sort(byStart);
    const wholes = almostWholes(plain, runs, spans, terms);
    if (wholes.length === 0 && !leavesWords(plain, runs, spans)) continue;
    const chains = chainsOf(plain, runs);
    wholes.push(...almostChains(plain, chains, spans, terms));
    const quoted = quotedIn(plain);
    const names = longNamesIn(plain, chains);
    spans.push(
      ...quoted,
      ...names,
      ...bracketedIn(plain),
      ...addressesIn(plain),
      ...shortenedIn(plain, chains, (phrase) => isAlmostTerm(phrase, terms)),
      ...namedIn(plain, chains, text),
      ...lawsIn(plain),
    );
    const number = endOfNumber(plain);
    const heading = endOfRunIn(node, plain, provision?.node);
    for (const { start, end, term: almost } of wholes) {
      if (start < heading || isTitle(plain, start, end) || isInNotice(text, node, start)) continue;
      const covers = (one: Span): boolean => one.start <= start && one.end >= end;
      if (quoted.some(covers)) continue;
      // “the Technical and Business Sub-Committee”: a name, unless the term is one of its kind.
      if (names.some(covers) && !isLongName(almost.name)) continue;
      const phrase = plain.slice(start, end);
      spans.push({ start, end });
      yield { ...AS_IT_STANDS, phrase, start, end, almost, node, provision };
    }
    spans.sort(byStart);
    for (const { start: index, end } of runs) {
      if (index < heading) continue;
      for (const piece of piecesOf(plain.slice(index, end), index, spans)) {
        const one = asPhrase(piece.phrase, piece.start, plain, number, text);
        if (one === undefined || isTitle(plain, one.opener?.start ?? one.start, one.end)) continue;
        if (isInNotice(text, node, one.start)) continue;
        // “this Harbour Data Licence”, of which “Data” is a term: its own title, or a heading.
        const isRest = piece.phrase.length < end - index;
        if (isRest && isNamed(plain.slice(index, end), text)) continue;
        const said = one.opener === undefined && isSaid(plain, one.start, one.end, node);
        // “the Buyer’s Solicitors”, of which “Buyer” is a term.
        const isOwned =
          isRest && /[’'](?:s)?[\s\u00A0]$/.test(plain.slice(one.start - 3, one.start));
        yield { ...one, determined: one.determined || isOwned, said, node, provision };
      }
    }
  }
}

/** True for a term that looks like the name of a body or a law. */
function isLongName(name: string): boolean {
  return longNamesIn(name, chainsOf(name, runsOf(name))).length > 0;
}

function byStart(one: Span, other: Span): number {
  return one.start - other.start;
}

/** True where each run is a use or a citation, small words before it aside, as in most words. */
function areTaken(plain: string, runs: readonly Span[], taken: readonly Span[]): boolean {
  return runs.every((run) => {
    const start = withoutSmall(plain, run);
    return (
      taken.some((one) => one.start <= start && one.end >= run.end) ||
      SMALL_WORDS.has(plain.slice(start, run.end))
    );
  });
}

/**
 * False where all that spans leave of capitalised runs begins sentences or stands between names, as in
 * most words: whatever else covers of it, nothing is left that could be a term.
 */
function leavesWords(plain: string, runs: readonly Span[], spans: readonly Span[]): boolean {
  return runs.some(({ start, end }) =>
    piecesOf(plain.slice(start, end), start, spans).some(({ phrase }) =>
      phrase.split(/[\s\u00A0]+/).some((word) => !SMALL_WORDS.has(word)),
    ),
  );
}

/** Lines that people sign on, or that say whom to write to. */
const SIGNATURE =
  /^(?:By|Name|Title|Position|Signature|Signed|Attention|Attn|Witness)\b[^.:]{0,30}:/;

/** The cells that head the columns of tables, and the titles of other texts below "Title". */
function columnHeadings(node: LegalNode, found = new Set<LegalNode>()): Set<LegalNode> {
  if (node.type === 'table') {
    const [head, ...rows] = node.children;
    for (const [column, cell] of (head?.children ?? []).entries()) {
      found.add(cell);
      if (cell.type !== 'tableCell' || !TITLES.test(plainText(cell.children).trim())) continue;
      for (const row of rows) {
        const title = row.children[column];
        if (title !== undefined) found.add(title);
      }
    }
  } else if (isParent(node) && !isWordsNode(node)) {
    for (const child of node.children) columnHeadings(child, found);
  }
  return found;
}

const TITLES = /^(?:(?:Document )?Titles?|Documents?(?: Name)?)$/i;

/** Where terms are used and provisions cited. */
function takenIn(text: CheckedText): Map<WordsIn, Span[]> {
  const { register, version } = text;
  const taken = new Map<WordsIn, Span[]>();
  const add = (node: WordsIn, span: Span): void => {
    const same = taken.get(node);
    if (same === undefined) taken.set(node, [span]);
    else same.push(span);
  };
  for (const use of register.usesIn(version)) add(use.words, use);
  for (const { words, citation } of text.references) add(words, citation);
  for (const one of allMiscapitalised(text)) add(one.node, one);
  return taken;
}

/** What a link says is the name of what it leads to. */
function linksIn({ children }: WordsIn): Span[] {
  const links: Span[] = [];
  if (!children.some(({ type }) => type === 'link')) return links;
  let at = 0;
  for (const child of children) {
    const end = at + plainText([child]).length;
    if (child.type === 'link') links.push({ start: at, end });
    at = end;
  }
  return links;
}

/** Several runs that are one name of the text's own: “Section 2, Purpose and Licence, above”. */
function namedIn(plain: string, chains: readonly Chain[], text: CheckedText): Span[] {
  return chains.flatMap((chain) => {
    if (chain.length === 1) return [];
    const span = spanOf(chain);
    return isNamed(plain.slice(span.start, span.end), text) ? [span] : [];
  });
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
