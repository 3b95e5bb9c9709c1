/**
 * Puts a version that an annex makes where it belongs in the content. A file that is there keeps its
 * facts, and its text only gives way where it is the base's word for word: a draft that nobody wrote in.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partsOf } from '../../src/library/file-parts.ts';
import { contentPath } from '../../src/library/content-folder.ts';
import { CommandError } from './arguments.ts';

/** A version to be put in its place. */
interface MadeVersion {
  readonly number: string;
  /** The file of its base, as diagnostics name it. */
  readonly base: string;
  /** The whole file, as it would be if there were none. */
  readonly markdown: string;
}

/** Puts versions in their places, all or none. Out: their files, as diagnostics name them. */
export function placeVersions(all: readonly MadeVersion[]): string[] {
  const placed = all.map((one) => {
    const name = join(dirname(one.base), `${one.number}.md`);
    const file = contentPath(name);
    return { name, file, text: textFor(one, name, file) };
  });
  for (const { file, text } of placed) writeFileSync(file, text);
  return placed.map(({ name }) => name);
}

function textFor({ base, markdown }: MadeVersion, name: string, file: string): string {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before.trim() === '') return markdown;
  const [there, made, old] = [before, markdown, readFileSync(contentPath(base), 'utf8')].map(
    (text) => partsOf(text),
  );
  const own = there?.text.trim();
  if (own !== old?.text.trim() && own !== made?.text.trim()) {
    throw new CommandError(
      `Found ${name} with a text of its own: it is neither that of ${base} nor what the annex makes.
Expected a draft as npm run draft begins it, or no file. Delete what was written there, or write the version elsewhere with --to FOLDER.`,
    );
  }
  return (there?.head ?? '') + (made?.text ?? '');
}
