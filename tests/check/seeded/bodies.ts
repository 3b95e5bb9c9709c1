/**
 * Bodies of text that slips are planted in: a text by itself, or a content folder. Each is read once,
 * kept in memory, and checked again with one file changed.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkLibrary, type CheckReport } from '../../../src/check/check.ts';
import { checkedCode } from '../../../src/check/gather.ts';
import type { Sample } from '../../../src/check/rule.ts';
import { readContent } from '../../../src/library/files.ts';
import { libraryOf, type LoadedLibrary } from '../../../src/library/library.ts';
import { libraryOfText } from '../../../src/library/lone-text.ts';
import type { Diagnostic } from '../../../src/model/diagnostics.ts';
import { CODE } from '../sample.ts';
import { seenText, type Seen } from './seen.ts';

/** A body of text. */
export interface Body {
  /** The folder or file, as it was named. */
  readonly name: string;
  /** What its files hold, by the names that diagnostics give them. */
  readonly files: ReadonlyMap<string, string>;
  readonly alone: boolean;
}

/** A text in UTF-8 without a mark of byte order, and with lines that end in one sign. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** A text by itself. */
export function loneBody(name: string, text: string): Body {
  return { name, files: new Map([[name, plain(text)]]), alone: true };
}

/** A sample of the tests: a text, or files of a content folder, which get a code.md. */
export function sampleBody(name: string, sample: Sample): Body {
  if (typeof sample === 'string') return loneBody(name, sample);
  const files = Object.entries({ 'code.md': CODE, ...sample });
  return {
    name,
    files: new Map(files.map(([file, text]) => [`content/${file}`, text])),
    alone: false,
  };
}

const TEXT = /\.(?:md|markdown|txt)$/i;

/**
 * The bodies of text at a path: a file, a content folder (with a code.md), or a folder with some of
 * both in it at any depth.
 *
 * @throws Error where there is nothing of that name.
 */
export function bodiesAt(name: string): Body[] {
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat === undefined) throw new Error(`There is no ${name}.`);
  if (!stat.isDirectory()) return [loneBody(name, readFileSync(name, 'utf8'))];
  const entries = readdirSync(name, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  if (entries.some((entry) => entry.name === 'code.md')) {
    const files = readContent(name, []).map((file) => [file.name, plain(file.text)] as const);
    return [{ name, files: new Map(files), alone: false }];
  }
  return entries.flatMap((entry) => {
    const full = path.join(name, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    return entry.isDirectory() || TEXT.test(entry.name) ? bodiesAt(full) : [];
  });
}

function loadedFrom({ files, alone }: Pick<Body, 'files' | 'alone'>): LoadedLibrary {
  if (alone) {
    const [[file, text] = ['', '']] = files;
    return libraryOfText(text, file);
  }
  const [first = ''] = files.keys();
  const label = first.replace(/\/.*$/s, '');
  const all = [...files].map(([file, text]) => ({
    path: file.slice(label.length + 1),
    name: file,
    text,
  }));
  return libraryOf(all, label);
}

/** All that is told of a body, with one file changed or as it stands. */
export function toldOf(body: Body, file?: string, text = ''): readonly Diagnostic[] {
  return reportOn(body, file, text).diagnostics;
}

/** The same with the faults of an official text that are known. */
export function reportOn(body: Body, file?: string, text = ''): CheckReport {
  const files = file === undefined ? body.files : new Map([...body.files, [file, text]]);
  const { alone } = body;
  return checkLibrary(loadedFrom({ files, alone }), alone ? { alone } : {});
}

/** The texts of a body that can be read, as operators see them. */
export function textsOf(body: Body): Seen[] {
  const { alone, files } = body;
  const { readable, sources } = loadedFrom(body);
  if (readable === undefined) return [];
  const { texts } = checkedCode(readable, sources, alone ? { alone } : {});
  return texts.map((text) =>
    seenText(text, files.get(text.file) ?? '', alone ? new Map<string, string>() : files),
  );
}
