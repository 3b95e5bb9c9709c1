/**
 * Reads the two texts of a redline, from files or standard input, and parses them.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { encodingFault, textFault } from '../../src/library/files.ts';
import { diagnose, type Diagnostic } from '../../src/model/diagnostics.ts';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { contentFolder } from '../../src/library/content-folder.ts';
import { versionNameIn, type VersionName } from '../chores/arguments.ts';
import { showFile } from '../../src/library/git.ts';
import { pathFromCaller } from '../terminal/caller.ts';

/** A text that was read. */
export interface ReadText {
  /** As the caller named it. */
  readonly name: string;
  readonly sha256: string;
  readonly markdown: string;
  readonly tree: LegalDocument;
  /** As written; null where there is none. */
  readonly frontMatter: string | null;
  /** What the parser has to say of it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A text that cannot be read for certain: nothing is compared. */
export class TextError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join('\n'));
    this.diagnostics = diagnostics;
  }
}

/**
 * Reads and parses a text; - is standard input. What is no file may be a version of the content
 * (section-d@9.0) or a file as git has it (REV:path). Throws a TextError where it cannot be trusted.
 */
export async function readText(name: string, input: AsyncIterable<Uint8Array>): Promise<ReadText> {
  const shown = name === '-' ? 'standard input' : name;
  const bytes = name === '-' ? await readAll(input) : await readSource(name);
  const text = decode(bytes, shown);
  const { tree, frontMatter, diagnostics } = parseLegalText(text, shown);
  // The parser takes out what is nested too deeply; a redline of the rest would hide changes.
  const lost = diagnostics.filter(({ ruleId }) => ruleId === 'nested-too-deeply');
  if (lost.length > 0) throw new TextError(lost);
  return {
    name: shown,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    markdown: text,
    tree,
    frontMatter: frontMatter?.value.replaceAll(/\r\n?/g, '\n') ?? null,
    diagnostics,
  };
}

function decode(bytes: Uint8Array, name: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TextError([encodingFault(name, bytes)]);
  }
  // An empty text is a text: all of the other one was inserted or deleted.
  const fault = text.trim() === '' ? undefined : textFault(withoutRoom(text), name);
  if (fault !== undefined) throw new TextError([fault]);
  return text;
}

/**
 * The text without wide empty room and long rules, which nest nothing. A legal text of our own has
 * none; other people's files may.
 */
function withoutRoom(text: string): string {
  return text.replaceAll(/^[ \t]*(?:[-*_][ \t]*){3,}$|^[ \t]+/gm, (room) => room.slice(0, 20));
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A file comes first: a name that leads to one is meant so. */
async function readSource(name: string): Promise<Uint8Array> {
  if (existsSync(pathFromCaller(name))) return readNamed(name);
  const version = versionNameIn(name);
  if (version !== undefined) return readNamed(versionPath(name, version));
  return /^[^:]+:./.test(name) ? readRevision(name) : readNamed(name);
}

/** The file of a version, in a folder of the code or of the policies. */
function versionPath(name: string, { document, number }: VersionName): string {
  const folder = resolve(contentFolder());
  const places = ['code', 'policies'].map((kind) => join(folder, kind, document, `${number}.md`));
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new TextError([
    diagnose({
      file: name,
      rule: 'file',
      severity: 'error',
      found: `Found no version ${number} of ${document} in the content.`,
      expected: 'Expected a version of a document, as in section-d@9.0.',
      mend: `Correct the name, or add ${contentFolder()}/code/${document}/${number}.md.`,
    }),
  ]);
}

/** A file as it was: from where the caller stands, unless git finds the path from the top. */
function readRevision(name: string): Uint8Array {
  const colon = name.indexOf(':');
  const [revision, path] = [name.slice(0, colon), name.slice(colon + 1)];
  try {
    return showFile(pathFromCaller('.'), name);
  } catch (cause) {
    try {
      return showFile(pathFromCaller('.'), `${revision}:./${path}`);
    } catch {
      const words = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
      throw new TextError([
        diagnose({
          file: name,
          rule: 'file',
          severity: 'error',
          found: `Found no such file in git: ${words}.`,
          expected: 'Expected REV:path, as in HEAD~1:content/code/section-d/10.0.md.',
          mend: 'Correct the revision or the path, which git reads from the top of the repository.',
        }),
      ]);
    }
  }
}

const MENDING: Readonly<Record<string, readonly [found: string, mend: string]>> = {
  ENOENT: ['Found no file of this name.', 'Correct the name, or the folder it is looked for in.'],
  EISDIR: ['Found a folder.', 'Name a file in it.'],
  EACCES: ['Found a file that may not be read.', 'Allow yourself to read it, or copy it.'],
};

async function readNamed(name: string): Promise<Uint8Array> {
  const path = pathFromCaller(name);
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const [found, mend] = MENDING[code] ?? [
      `Found a file that cannot be read (${code || String(error)}).`,
      'Copy it to another place, and compare the copy.',
    ];
    throw new TextError([
      diagnose({
        file: name,
        rule: 'file',
        severity: 'error',
        found,
        expected: 'Expected a Markdown file.',
        mend: `${mend} It was looked for at ${path}`,
      }),
    ]);
  }
}
