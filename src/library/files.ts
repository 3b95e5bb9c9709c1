/**
 * Reads the files below `content/`. The only place where the code that is published meets the disk.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';

/** A Markdown file of the content. */
export interface ContentFile {
  /** Its path from the content folder, with slashes: "code/section-d/9.0.md". */
  readonly path: string;
  /** The name that diagnostics give it: "content/code/section-d/9.0.md". */
  readonly name: string;
  readonly text: string;
}

/**
 * The longest line that is read, in UTF-16 units. A clause is one line; the longest of the SEC's are
 * a few thousand. A line of two million is damage, and would hold up every stage after this one.
 */
const LONGEST_LINE = 2_000_000;

/** Reads every Markdown file below the folder, in a fixed order. Faulty files are reported, not given. */
export function readContent(folder: string, diagnostics: Diagnostic[]): ContentFile[] {
  const label = path.basename(folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    diagnostics.push(
      fault(
        label,
        'Found no content folder.',
        'Expected a folder with code.md in it.',
        'Run the command in the project’s folder.',
      ),
    );
    return [];
  }
  const files: ContentFile[] = [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
  for (const entry of entries) {
    const name = `${label}/${entry}`;
    const text = readText(path.join(folder, entry), name, diagnostics);
    if (text !== undefined) files.push({ path: entry, name, text });
  }
  return files;
}

function readText(file: string, name: string, diagnostics: Diagnostic[]): string | undefined {
  const bytes = readFileSync(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    diagnostics.push(
      fault(
        name,
        'Found bytes that are not UTF-8.',
        'Expected text in UTF-8.',
        'Save the file in your editor with the encoding UTF-8.',
      ),
    );
    return undefined;
  }
  const found = textFault(text, name);
  if (found === undefined) return text;
  diagnostics.push(found);
  return undefined;
}

function textFault(text: string, name: string): Diagnostic | undefined {
  if (text.trim() === '') {
    return fault(
      name,
      'Found an empty file.',
      'Expected front matter and text.',
      'Write the text, or delete the file.',
      1,
    );
  }
  const zero = text.indexOf('\u0000');
  if (zero !== -1) {
    const line = text.slice(0, zero).split('\n').length;
    return fault(
      name,
      'Found a zero byte.',
      'Expected text only.',
      'Delete the character; it is not visible in most editors.',
      line,
    );
  }
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > LONGEST_LINE) {
      return fault(
        name,
        `Found a line of ${(end - start).toLocaleString('en-GB')} characters.`,
        `Expected at most ${LONGEST_LINE.toLocaleString('en-GB')} in a line.`,
        'Divide it into clauses, each a paragraph with an empty line before it.',
        line,
      );
    }
    start = end + 1;
  }
  return undefined;
}

function fault(
  file: string,
  found: string,
  expected: string,
  mend: string,
  line?: number,
): Diagnostic {
  const place = line === undefined ? undefined : { line, column: 1 };
  return diagnose({ file, place, rule: 'file', severity: 'error', found, expected, mend });
}
