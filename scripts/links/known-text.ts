/**
 * Texts whose links are known: folders with `plain.md`, and beside it what is known of it, or with
 * `marked.md`, in which a person has marked it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import overlooked from './overlooked.json' with { type: 'json' };

/** Some words of a text, as offsets into the file in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cross-reference that is known: all its words, and what it cites. */
interface KnownReference extends Span {
  readonly number: string;
}

/** A text with what is known of its links. */
export interface KnownText {
  readonly name: string;
  readonly markdown: string;
  /** Terms that the text does not define itself: those of a cover page, say. */
  readonly given: readonly string[];
  /**
   * Uses of terms. Where the text says which terms it tells of, a use of any other is not judged;
   * else all are.
   */
  readonly uses: readonly Span[] | undefined;
  readonly judged: 'given terms' | 'all terms';
  /** Uses that the text's publisher left unmarked, each looked at by a person. */
  readonly overlooked: readonly Span[];
  /** References; those with a heading in brackets, where only these are known. */
  readonly references: readonly KnownReference[] | undefined;
  readonly headed: boolean;
  /** The headings of provisions by number, where they are known: they prove what a reference cites. */
  readonly headings: ReadonlyMap<string, string>;
}

/** Reads the texts in a folder: itself where it is one, else each folder in it, by name. */
export function readKnownTexts(folder: string): KnownText[] {
  const own = readKnownText(folder, '.');
  if (own !== undefined) return [own];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => readKnownText(join(folder, name), name) ?? []);
}

function readKnownText(folder: string, name: string): KnownText | undefined {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const has = (file: string): boolean => existsSync(join(folder, file));
  if (has('marked.md')) return { name, ...readMarked(read('marked.md')) };
  if (!has('plain.md')) return undefined;
  const json = (file: string): unknown => (has(file) ? JSON.parse(read(file)) : undefined);
  const uses = json('variable-uses.json') as readonly (Span & { text: string })[] | undefined;
  const references = json('xrefs-with-heading.json') as readonly KnownReference[] | undefined;
  const anchors = (json('anchors.json') ?? []) as readonly Anchor[];
  return {
    name,
    markdown: read('plain.md'),
    given: termsOf(uses ?? []),
    uses: uses && [...uses, ...usesAmong(anchors, uses)],
    judged: 'given terms',
    overlooked: overlookedIn(name, read('plain.md')),
    references,
    headed: true,
    headings: new Map(anchors.map(({ id, text }) => [id, text.replace(/\.$/, '')])),
  };
}

/** Where the uses stand that `overlooked.json` lists for a text; none where its words are others now. */
function overlookedIn(name: string, markdown: string): Span[] {
  return (overlooked as readonly Overlooked[])
    .filter(({ text }) => text === name)
    .flatMap(({ words, use }) => {
      const at = markdown.indexOf(words);
      const start = at + words.indexOf(use);
      return at === -1 ? [] : [{ start, end: start + use.length }];
    });
}

/** A use that a publisher left unmarked, and why it is one. */
interface Overlooked {
  readonly text: string;
  readonly words: string;
  readonly use: string;
  readonly why: string;
}

/** A place that a publisher gave a name. */
interface Anchor {
  readonly id: string;
  readonly text: string;
  readonly start: number;
}

/** The anchors that stand on uses of terms: a paragraph that begins with one bears its name there. */
function usesAmong(anchors: readonly Anchor[], uses: readonly { text: string }[]): Span[] {
  const forms = new Set(uses.map(({ text }) => text));
  return anchors
    .filter(({ text }) => forms.has(text))
    .map(({ start, text }) => ({ start, end: start + text.length }));
}

/** The terms that are used, without the endings of their uses. */
function termsOf(uses: readonly { text: string }[]): string[] {
  const forms = new Set(uses.map(({ text }) => text.replace(/(?<=s)[’']$|[’']s$/, '')));
  return [...forms].filter((form) => !(form.endsWith('s') && forms.has(form.slice(0, -1)))).sort();
}

const MARK = /⟦([^⟦⟧]*?)(?:→([^⟦⟧]+))?⟧/gu;

/** Takes the marks off: ⟦Proposer⟧ is a use of a term, ⟦Section D6.15→D6.15⟧ a reference. */
function readMarked(marked: string): Omit<KnownText, 'name'> {
  const uses: Span[] = [];
  const references: KnownReference[] = [];
  let markdown = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    markdown += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const [, words = '', number] = match;
    const span = { start: markdown.length, end: markdown.length + words.length };
    markdown += words;
    if (number === undefined) uses.push(span);
    else for (const one of number.split(/,\s*/)) references.push({ ...span, number: one });
  }
  markdown += marked.slice(from);
  return {
    markdown,
    given: [],
    uses,
    judged: 'all terms',
    overlooked: [],
    references,
    headed: false,
    headings: new Map(),
  };
}
