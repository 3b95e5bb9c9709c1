/**
 * What the check command is pointed at: content folders, whole or some of their files, and texts by
 * themselves.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { contentLabel } from '../../src/library/content-folder.ts';
import { decoded, readContent } from '../../src/library/files.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { UsageError } from '../terminal/options.ts';

export type Target =
  | {
      readonly kind: 'content';
      readonly folder: string;
      /** The files that were named, by the names that diagnostics give them; all without. */
      readonly files: ReadonlySet<string> | undefined;
    }
  | {
      readonly kind: 'text';
      readonly file: string;
      /** What it holds; where it is no text in UTF-8, what is wrong with it. */
      readonly markdown: string | Diagnostic;
    };

/** Finds what each path is. Files of one content folder are checked together. */
export async function targetsOf(paths: readonly string[]): Promise<Target[]> {
  const targets: Target[] = [];
  const named = new Map<string, Set<string> | undefined>();
  const add = (folder: string, files: readonly string[]): void => {
    if (named.has(folder) && named.get(folder) === undefined) return;
    const known = named.get(folder) ?? new Set<string>();
    for (const file of files) known.add(labelOf(folder, file));
    named.set(folder, known);
  };
  for (const name of paths) {
    if (name === '-') {
      const file = 'standard input';
      targets.push({ kind: 'text', file, markdown: decoded(await readInput(), file) });
      continue;
    }
    if (!existsSync(name)) throw new UsageError(`There is no ${name}.`);
    if (statSync(name).isDirectory()) {
      if (existsSync(path.join(name, 'code.md'))) {
        named.set(name, undefined);
        continue;
      }
      const above = contentFolderOf(name);
      const files = above === undefined ? [] : readContent(name, []);
      if (above === undefined || files.length === 0) {
        const within = path.join(name, 'content');
        throw new UsageError(
          `${name} is no content folder: it has no code.md. ${existsSync(path.join(within, 'code.md')) ? `Name ${within}.` : 'Name its files one by one, or add one.'}`,
        );
      }
      add(
        above,
        files.map((file) => path.join(name, file.path)),
      );
      continue;
    }
    const folder = contentFolderOf(name);
    if (folder === undefined) {
      if (!TEXTS.test(name)) {
        throw new UsageError(`${name} is no text: name a Markdown file, as in contract.md.`);
      }
      targets.push({ kind: 'text', file: name, markdown: decoded(readFileSync(name), name) });
    } else if (!/\.(?:md|ya?ml)$/i.test(name)) {
      throw new UsageError(
        `${name} is no file of the content: its texts and facts are .md and .yaml.`,
      );
    } else add(folder, [name]);
  }
  for (const [folder, files] of named) targets.push({ kind: 'content', folder, files });
  return targets;
}

/** Names of files that may hold a text: without an ending, or with one of text. */
const TEXTS = /(?:\.(?:md|markdown|mdown|mkd|txt)|(?:^|[\\/])[^.\\/]+)$/i;

/** The same targets with the texts as they are on the disk now. */
export function readAgain(targets: readonly Target[]): Target[] {
  return targets.map((target) =>
    target.kind === 'text' && existsSync(target.file)
      ? { ...target, markdown: decoded(readFileSync(target.file), target.file) }
      : target,
  );
}

/** The content folder that a file is in: the nearest above it with a code.md. */
function contentFolderOf(file: string): string | undefined {
  let folder = path.dirname(path.resolve(file));
  for (;;) {
    if (existsSync(path.join(folder, 'code.md'))) return path.relative('', folder) || '.';
    const above = path.dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

/** "content/code/section-d/10.0.md": what diagnostics call a file. */
export function labelOf(folder: string, file: string): string {
  const inside = path.relative(realpathSync(folder), realpathSync(file)).split(path.sep).join('/');
  return `${contentLabel(folder)}/${inside}`;
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
