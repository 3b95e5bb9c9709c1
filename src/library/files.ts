/**
 * Reads the files below `content/`. The only place where the code that is published meets the disk.
 */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { contentLabel } from './content-folder.ts';

/** A Markdown file of the content, or one of its records. */
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

/**
 * The most characters before the first word of a line that only say how deeply it is nested. Two
 * for each level of limbs, and three levels are many.
 */
const DEEPEST_OPENING = 100;

/** What is kept about the texts, beside them. */
const RECORDS: ReadonlySet<string> = new Set([
  'checks.yaml',
  'known-faults.yaml',
  'published.yaml',
]);

/** Reads every Markdown file and record below the folder, in a fixed order. Faulty files are reported, not given. */
export function readContent(folder: string, diagnostics: Diagnostic[]): ContentFile[] {
  const label = contentLabel(folder);
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
  const closed = (place: string): void => {
    diagnostics.push(closedFault(place === '' ? label : `${label}/${place}`));
  };
  for (const { entry, full, place } of entriesBelow(folder, closed)) {
    const name = `${label}/${place}`;
    if (UNSEEN.test(place)) {
      // Its name would break what is told of it into lines, or drive the screen it is told on.
      const isTold = /\.md$/i.test(entry.name) || entry.isSymbolicLink();
      if (isTold && !entry.isDirectory()) diagnostics.push(nameFault(name));
      continue;
    }
    if (entry.isSymbolicLink()) diagnostics.push(linkFault(name));
    if (!/\.md$/i.test(entry.name) && !RECORDS.has(place)) continue;
    if (entry.isDirectory()) diagnostics.push(folderFault(name));
    if (!entry.isFile()) continue;
    const text = readText(full, name, diagnostics);
    if (text !== undefined) files.push({ path: place, name, text });
  }
  return files;
}

interface Entry {
  readonly entry: Dirent;
  readonly full: string;
  /** From the content folder, with slashes. */
  readonly place: string;
}

/**
 * Everything below the folder in a fixed order. Links are not followed, since they may go in circles.
 *
 * @param closed is told of a folder that may not be read.
 */
function entriesBelow(folder: string, closed: (place: string) => void): Entry[] {
  const found: Entry[] = [];
  const visit = (at: string, above: string): void => {
    const entries = allowed(() => readdirSync(at, { withFileTypes: true }));
    if (entries === undefined) closed(above.slice(0, -1));
    for (const entry of entries ?? []) {
      if (entry.name.startsWith('.')) continue; // an editor's or the system's own
      const full = path.join(at, entry.name);
      const place = `${above}${entry.name}`;
      found.push({ entry, full, place });
      if (entry.isDirectory()) visit(full, `${place}/`);
    }
  };
  visit(folder, '');
  return found.sort((one, other) => (one.place < other.place ? -1 : 1));
}

/** What is read; nothing where the system does not let us. */
function allowed<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (cause) {
    if (['EACCES', 'EPERM'].includes((cause as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw cause;
  }
}

function readText(file: string, name: string, diagnostics: Diagnostic[]): string | undefined {
  const bytes = allowed(() => readFileSync(file));
  if (bytes === undefined) {
    diagnostics.push(closedFault(name));
    return undefined;
  }
  const text = decoded(bytes, name);
  const found = typeof text === 'string' ? textFault(text, name) : text;
  if (typeof text === 'string' && found === undefined) return text;
  if (found !== undefined) diagnostics.push(found);
  return undefined;
}

/** The text that bytes are in UTF-8, a mark of byte order with it; or what is wrong with them. */
export function decoded(bytes: Uint8Array, name: string): string | Diagnostic {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return encodingFault(name, bytes);
  }
}

/** Names the first line with a character that cannot be read, or line 1 of a file that is UTF-16. */
export function encodingFault(name: string, bytes: Uint8Array): Diagnostic {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const readable = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? '';
  return fault(
    name,
    utf16
      ? 'Found a file saved as UTF-16 (which some programs call Unicode).'
      : 'Found a character that is not saved as UTF-8, so that it cannot be read for certain.',
    'Expected a text file saved as UTF-8.',
    'Open it in the program that wrote it and save it again with the encoding UTF-8.',
    utf16 ? 1 : readable.split('\n').length,
  );
}

/** What stands before the first word of a line, where something does. */
const MARKS: ReadonlySet<string> = new Set(' \t>:-+*0123456789.)');

/** What is wrong with a text before it is parsed, if anything. */
export function textFault(text: string, name: string): Diagnostic | undefined {
  if (text.trim() === '') {
    const [expected, write] = name.endsWith('.yaml')
      ? ['Expected its fields.', 'Write the fields']
      : ['Expected front matter and text.', 'Write the text'];
    return fault(name, 'Found an empty file.', expected, `${write}, or delete the file.`, 1);
  }
  const zero = text.indexOf('\u0000');
  if (zero !== -1) {
    const line = text.slice(0, zero).split('\n').length;
    return fault(
      name,
      'Found a character that cannot be seen and is no part of any text (a zero byte).',
      'Expected text only.',
      'Delete that line and write it again, or save the file again as text with the encoding UTF-8.',
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
    // Markdown has no end of nesting, and each level costs time in every stage after this one.
    const isOpen = MARKS.has(text.charAt(start + DEEPEST_OPENING)) && start + DEEPEST_OPENING < end;
    const opening = isOpen
      ? /^(?:[ \t]+|[>:][ \t]?|[-+*][ \t]|\d{1,9}[.)][ \t])*/.exec(
          text.slice(start, Math.min(end, start + 2 * DEEPEST_OPENING)),
        )
      : undefined;
    if ((opening?.[0].length ?? 0) > DEEPEST_OPENING) {
      return fault(
        name,
        `Found a line with more than ${String(DEEPEST_OPENING)} spaces and list marks before its first word.`,
        'Expected limbs inside limbs to a few levels, each indented by two spaces more.',
        'Take out the spaces and marks that are too many.',
        line,
      );
    }
    start = end + 1;
  }
  return undefined;
}

/** Characters of names that nobody sees: controls, those that turn the order of letters, separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function nameFault(name: string): Diagnostic {
  const seen = name.replaceAll(new RegExp(UNSEEN, 'gu'), (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${code}›`;
  });
  return fault(
    seen,
    'Found a file whose name, or whose folder’s, has a character that cannot be seen.',
    'Expected names in lower case, with hyphens for spaces.',
    'Rename it.',
  );
}

function closedFault(name: string): Diagnostic {
  return fault(
    name,
    'Found a file or folder that may not be read.',
    'Expected all of the content to be readable.',
    'Allow yourself to read it, or take it out of the content.',
  );
}

function linkFault(name: string): Diagnostic {
  return fault(
    name,
    'Found a link to a file or folder elsewhere, which is not followed.',
    'Expected the file or folder itself.',
    'Put a copy of it in the place of the link, or delete the link.',
  );
}

function folderFault(name: string): Diagnostic {
  return fault(
    name,
    'Found a folder whose name ends in .md, as only the names of text files do.',
    'Expected a text file, or a folder with another name.',
    'Rename the folder, or move its files out of it and delete it.',
  );
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
