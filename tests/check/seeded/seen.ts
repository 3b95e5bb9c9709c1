/**
 * A clean text as the operators see it: its words with their places in the file, the numbers with
 * which its lines begin, its definitions and uses.
 */
import type { CheckedText } from '../../../src/check/text.ts';
import { isParent, isWordsNode, type LegalNode } from '../../../src/model/nodes.ts';
import { plainText } from '../../../src/model/phrasing.ts';
import type { Definition } from '../../../src/register/definitions/definitions.ts';
import type { TermUse } from '../../../src/register/register.ts';
import type { Span } from './plant.ts';

/** A run of words: a paragraph, a heading, a cell. */
export interface Run {
  readonly text: string;
  readonly node: LegalNode;
  /** What it stands in, innermost last. */
  readonly above: readonly LegalNode[];
  /** The name of the innermost provision around it; empty for none. */
  readonly provision: string;
  /** Where some of its words stand in the file; nothing where marks of Markdown stand among them. */
  readonly at: (start: number, end: number) => Span | undefined;
}

/** A line that begins with a number of its own: “4.2 The Customer…”, “## 7. Remedies”. */
interface Numbered {
  readonly number: string;
  readonly at: Span;
  /** The words of a heading; empty for a paragraph. */
  readonly heading: string;
}

/** A clean text. */
export interface Seen {
  readonly file: string;
  readonly source: string;
  readonly text: CheckedText;
  readonly runs: readonly Run[];
  readonly numbered: readonly Numbered[];
  /** All numbers and addresses that something in the text bears. */
  readonly numbers: ReadonlySet<string>;
  readonly definitions: readonly Defined[];
  /** True where nothing that it speaks of may stand in a part that is not here. */
  readonly closed: boolean;
  /** All files that are checked together, by name; empty for a text by itself. */
  readonly files: ReadonlyMap<string, string>;
}

/** A definition with the uses of its term in the same text, its own words left out. */
export interface Defined {
  readonly definition: Definition;
  readonly term: string;
  /** Where the term stands in its definition. */
  readonly at: Span | undefined;
  readonly uses: readonly UsedAt[];
  /** Uses whose places are not known to the letter, and those in other texts. */
  readonly others: number;
}

/** A use of a term, and its place. */
export interface UsedAt extends Span {
  readonly run: Run;
  readonly words: string;
  /** Where it begins in the words of its run. */
  readonly from: number;
}

const LINE =
  /^[ \t>]*(#{1,6}[ \t]+)?(?:[-*+][ \t]+)?[*_[(]{0,3}(?:(?:section|article|clause|rule|regulation|condition|standard|part|schedule|annex|appendix|exhibit|chapter|item|§)[ \t]+)?((?:[A-Z]{1,3}\.?)?\d+[A-Z]{0,2}(?:[.-]\d+[A-Z]{0,2})*)[.)\]:*_–—-]*(?=[ \t]|$)(.*)$/gimu;

/** Makes what operators see of a text. */
export function seenText(
  text: CheckedText,
  source: string,
  files: ReadonlyMap<string, string>,
): Seen {
  const runs = runsOf(text, source);
  const numbered = numberedLines(source);
  const names = text.index.all.map(({ name }) => name);
  const isWhole = text.alone ? !isPieceOfCode(text) : text.complete && text.codeWhole;
  const closed = text.whole && isWhole;
  return {
    file: text.file,
    source,
    text,
    runs,
    numbered,
    numbers: new Set([...numbered.map(({ number }) => number), ...names]),
    definitions: definedIn(text, runs),
    closed,
    files,
  };
}

/** True for a text by itself that is one Section of a code, or cites others of one. */
function isPieceOfCode({ version, references }: CheckedText): boolean {
  const isElsewhere = references.some(({ targets }) =>
    targets.some(({ kind }) => kind === 'unpublished'),
  );
  return version.citedAs !== undefined || isElsewhere;
}

function numberedLines(source: string): Numbered[] {
  return [...source.matchAll(LINE)].map(
    ({ 0: line, 1: hashes, 2: number = '', 3: rest = '', index }) => {
      const start = index + line.slice(0, line.length - rest.length).lastIndexOf(number);
      const heading = hashes === undefined ? '' : rest.replaceAll(/[*_#]/g, '').trim();
      return { number, at: { start, end: start + number.length }, heading };
    },
  );
}

function runsOf(text: CheckedText, source: string): Run[] {
  const runs: Run[] = [];
  const visit = (node: LegalNode, above: readonly LegalNode[], provision: string): void => {
    const name = text.index.byNode.get(node)?.name ?? provision;
    if (isWordsNode(node)) {
      const words = plainText(node.children);
      const at = (start: number, end: number): Span | undefined => {
        const { start: from, end: to } = text.places.words(node, start, end);
        const span = { start: from.offset ?? 0, end: to.offset ?? 0 };
        return start < end && source.slice(span.start, span.end) === words.slice(start, end)
          ? span
          : undefined;
      };
      runs.push({ text: words, node, above, provision: name, at });
    } else if (isParent(node)) {
      for (const child of node.children) visit(child, [...above, node], name);
    }
  };
  visit(text.version.tree, [], '');
  return runs;
}

function definedIn(text: CheckedText, runs: readonly Run[]): Defined[] {
  const byNode = new Map(runs.map((run) => [run.node, run]));
  const defined = text.definitions.map((definition): Defined => {
    const all = text.register.usesOf(definition.key);
    const uses: UsedAt[] = [];
    let others = 0;
    for (const use of all) {
      const found = use.version === text.version ? usedAt(use, byNode) : undefined;
      if (found === undefined) others += 1;
      else if (!standsIn(found, definition)) uses.push(found);
    }
    return {
      definition,
      term: definition.term,
      at: termAt(definition, text, byNode),
      uses,
      others,
    };
  });
  return defined.sort((one, other) => (one.at?.start ?? 0) - (other.at?.start ?? 0));
}

function usedAt(use: TermUse, byNode: ReadonlyMap<LegalNode, Run>): UsedAt | undefined {
  const run = byNode.get(use.words);
  const at = run?.at(use.start, use.end);
  if (run === undefined || at === undefined) return undefined;
  return { ...at, run, words: run.text.slice(use.start, use.end), from: use.start };
}

/** True for words of the definition itself; a sentence that names its term in brackets may use it too. */
function standsIn({ run, from, words }: UsedAt, { provision, said }: Definition): boolean {
  if (run.above.includes(provision.node)) return true;
  if (said === undefined || run.node !== said.node) return false;
  const isNamed = from < said.from && from + words.length > said.from - words.length - 6;
  return isNamed || /^[“"‘'*]/.test(run.text);
}

function termAt(
  { term, provision, said }: Definition,
  { places }: CheckedText,
  byNode: ReadonlyMap<LegalNode, Run>,
): Span | undefined {
  const run = said && byNode.get(said.node);
  if (run !== undefined) {
    const start = run.text.lastIndexOf(term, said?.from);
    return start === -1 ? undefined : run.at(start, start + term.length);
  }
  const { position } = provision.node;
  if (position?.start.offset === undefined || position.end.offset === undefined) return undefined;
  const start = places.source.indexOf(term, position.start.offset);
  if (start === -1 || start + term.length > position.end.offset) return undefined;
  return { start, end: start + term.length };
}

/** The sentence of a run around an offset, from its first word. */
export function sentenceAt(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), -2) + 2;
  const stop = text.slice(offset).search(/[.;](?=\s|$)/);
  return text.slice(start, stop === -1 ? undefined : offset + stop);
}

/** How often a string stands in another. */
export function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** True for a term none of whose words the text has with a capital. */
export function isNewTerm({ source }: Seen, term: string): boolean {
  return term.split(' ').every((word) => !source.includes(word));
}

/** True for words of a heading in bold letters that begins a paragraph. */
export function inTitle({ source }: Seen, { start }: UsedAt): boolean {
  const before = source.slice(source.lastIndexOf('\n', start) + 1, start);
  return before.length < 80 && countOf(before, '**') % 2 === 1;
}
