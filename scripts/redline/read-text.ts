/**
 * Reads the two texts of a redline, from files or standard input, and parses them.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { encodingFault, textFault } from '../../src/library/files.ts';
import { diagnose, type Diagnostic } from '../../src/model/diagnostics.ts';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';

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
 * The path of a file that the caller named. npm runs commands in the project's folder; names are
 * meant from where the caller stands.
 */
export function pathOf(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const byNpm = env['npm_lifecycle_event'] === 'redline' ? env['INIT_CWD'] : undefined;
  return resolve(byNpm ?? '.', name);
}

/** Reads and parses a text; - is standard input. Throws a TextError where it cannot be trusted. */
export async function readText(name: string, input: AsyncIterable<Uint8Array>): Promise<ReadText> {
  const shown = name === '-' ? 'standard input' : name;
  const bytes = name === '-' ? await readAll(input) : await readNamed(name);
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

const MENDING: Readonly<Record<string, readonly [found: string, mend: string]>> = {
  ENOENT: ['Found no file of this name.', 'Correct the name, or the folder it is looked for in.'],
  EISDIR: ['Found a folder.', 'Name a file in it.'],
  EACCES: ['Found a file that may not be read.', 'Allow yourself to read it, or copy it.'],
};

async function readNamed(name: string): Promise<Uint8Array> {
  const path = pathOf(name);
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
