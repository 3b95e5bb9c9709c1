/**
 * A text that is in no content folder, as a library of its own: a contract, a draft somebody sent.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { documentId, sectionLetterOf, versionNumber } from '../model/identifiers.ts';
import { isParent, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { parseLegalText } from '../parse/parse.ts';
import { NOTHING_KNOWN } from './bare-version.ts';
import { withoutContents } from './contents-list.ts';
import { textFault } from './files.ts';
import { withNumbersRead } from './foreign-numbers.ts';
import type { LoadedLibrary } from './library.ts';
import { withPlainSpaces } from './plain-spaces.ts';
import { setQuotedApart } from './quoted-provisions.ts';
import { placeAsWritten, toldAsWritten, withRegulationsRead } from './regulations.ts';
import type { CodeDocument, Library, Version } from './types.ts';

/** What such a text is filed under. */
const ALONE = documentId('text');

/**
 * Reads a text by itself. It is called by a letter where all its numbers bear one ("D10.22"), and
 * is an extract where its front matter says so.
 *
 * @param file the name for diagnostics.
 */
export function libraryOfText(written: string, file: string): LoadedLibrary {
  const markdown = withPlainSpaces(written);
  const sources = new Map([[file, markdown]]);
  const fault = textFault(markdown, file);
  if (fault !== undefined) {
    return { library: undefined, readable: undefined, diagnostics: [fault], sources, unparsed: [] };
  }
  const read = withRegulationsRead(withNumbersRead(withoutContents(markdown)));
  const { tree, frontMatter, diagnostics: found } = parseLegalText(read, file, setQuotedApart);
  const hasMoved = read.split('\n').length > markdown.split('\n').length;
  if (hasMoved) placeAsWritten(tree, markdown);
  const diagnostics = hasMoved ? toldAsWritten(found, markdown) : found;
  if (tree.children.length === 0) return { ...emptyText(file), sources };
  const version = loneVersion(tree, frontMatter?.value ?? '', file);
  const library = libraryWith(version, version.citedAs);
  return { library, readable: library, diagnostics: gathered(diagnostics), sources, unparsed: [] };
}

/**
 * The one version of a text that is in no content folder.
 *
 * @param frontMatter as written, without the lines of hyphens; empty where there is none.
 */
export function loneVersion(tree: LegalDocument, frontMatter: string, file: string): Version {
  return {
    document: ALONE,
    citedAs: letterOf(tree),
    number: versionNumber('1'),
    status: 'in-force',
    extract: /^extract:\s*true\s*$/m.test(frontMatter) || beginsLate(tree),
    ...NOTHING_KNOWN,
    tree,
    file,
  };
}

/** A text from elsewhere may have HTML all over: each tag is told once, with how often it stands. */
function gathered(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byTag = Map.groupBy(diagnostics, ({ ruleId, actual }) =>
    ruleId === 'html'
      ? (/<\/?\s*[\w-]*/.exec(actual ?? '')?.[0].replace('/', '') ?? '')
      : undefined,
  );
  const again = new Map<Diagnostic, number>();
  for (const [tag, [first, ...more]] of byTag) {
    if (tag !== undefined && first !== undefined) again.set(first, more.length);
  }
  return diagnostics.flatMap((one) => {
    if (one.ruleId !== 'html') return [one];
    const count = again.get(one);
    if (count === undefined) return [];
    if (count === 0) return [one];
    const found = `${one.actual ?? ''} Such a tag stands here ${counted(count)} more.`;
    return [
      diagnose({
        file: one.file ?? '',
        place: one.place,
        rule: 'html',
        severity: 'error',
        found,
        expected: one.expected?.[0] ?? '',
        mend: one.note,
      }),
    ];
  });
}

function counted(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}

function libraryWith(version: Version, letter: string | undefined): Library {
  const document: CodeDocument = {
    id: ALONE,
    kind: letter === undefined ? 'policy' : 'section',
    number: letter,
    title: version.file,
    abbreviation: undefined,
    order: 1,
    about: { type: 'root', children: [] },
    liveFrom: undefined,
    textReproduced: true,
    modifications: [],
    governedBy: [],
    statements: [],
    versions: [version],
    file: version.file,
  };
  return {
    code: {
      title: 'Agreement',
      abbreviation: 'Agreement',
      asAt: '1970-01-01',
      about: '',
      introduction: { type: 'root', children: [] },
    },
    documents: letter === undefined ? [] : [document],
    policies: letter === undefined ? [document] : [],
    modifications: [],
    releases: [],
    checks: { complete: true, severities: [] },
    knownFaults: [],
    published: [],
  };
}

/** The letter that all numbers of the text begin with; nothing where they differ or have none. */
function letterOf(tree: LegalDocument): string | undefined {
  const letters = new Set<string>();
  const visit = (node: LegalNode): void => {
    if (node.type === 'clause' || node.type === 'part') letters.add(sectionLetterOf(node.number));
    else if (!isParent(node)) return;
    if (isParent(node)) node.children.forEach(visit);
  };
  visit(tree);
  const [letter, ...others] = letters;
  return letter === undefined || letter === '' || others.length > 0 ? undefined : letter;
}

/** From so many on, a first clause is not the beginning of a text. */
const LATE = 5;

/**
 * True where the first clause of the text is far from the first of its part: it is an extract. Of a text in a
 * content folder its front matter says so, and what begins late without it lacks its beginning.
 */
function beginsLate(tree: LegalDocument): boolean {
  const first = (node: LegalNode): string | undefined => {
    if (node.type === 'clause') return node.number;
    if (!isParent(node)) return undefined;
    for (const child of node.children) {
      const found = first(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return Number(/(?<=\.)\d+/.exec(first(tree) ?? '')?.[0] ?? 0) >= LATE;
}

function emptyText(file: string): Omit<LoadedLibrary, 'sources'> {
  const fault = diagnose({
    file,
    place: { line: 1, column: 1 },
    rule: 'file',
    severity: 'error',
    found: 'Found no text.',
    expected: 'Expected Markdown with at least a paragraph.',
  });
  return { library: undefined, readable: undefined, diagnostics: [fault], unparsed: [] };
}
