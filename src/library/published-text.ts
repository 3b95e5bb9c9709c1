/**
 * The text of a file that was put in force, as git has it: where a text was changed since, that is how
 * it comes back.
 */
import { commitsOf, showFile } from './git.ts';
import { contentLabel } from './content-folder.ts';
import { hashOfText } from './read-records.ts';

/** How many commits back a published text is looked for. */
const MOST_COMMITS = 200;

/** A text as a commit has it. */
interface CommittedText {
  readonly commit: string;
  readonly text: string;
}

/**
 * The last commit in which a file has the text of a hash, and the file as it is there; nothing where git
 * does not have it.
 *
 * @param path the file, from the content folder.
 */
export function committedText(
  folder: string,
  path: string,
  sha256: string,
): CommittedText | undefined {
  for (const commit of ['HEAD', ...commitsOf(folder, path, MOST_COMMITS)]) {
    try {
      const text = Buffer.from(showFile(folder, `${commit}:./${path}`)).toString('utf8');
      if (hashOfText(text) === sha256) return { commit, text };
    } catch {
      // The commit deleted the file; an earlier one has it.
    }
  }
  return undefined;
}

/** The command that brings a published text back, by the name that diagnostics give its file. */
export type BringsBack = (name: string, sha256: string) => string;

/** Says how texts of a content folder come back, from the commit that has them where that was not the last. */
export function bringsBack(folder: string): BringsBack {
  return (name, sha256) => {
    const path = name.slice(contentLabel(folder).length + 1);
    const { commit = 'HEAD' } = committedText(folder, path, sha256) ?? {};
    return `git restore ${commit === 'HEAD' ? '' : `--source=${commit.slice(0, 10)} `}${name}`;
  };
}
