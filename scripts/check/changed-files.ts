/**
 * Which files differ from a revision of git.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { UsageError } from '../terminal/options.ts';

/**
 * The files below a folder that differ from a revision, and those that git does not know yet, by
 * their full paths. Files that were taken away are left out.
 *
 * @throws UsageError where git is not there, the folder is not in a repository, or the revision is
 * not known.
 */
export function changedFiles(folder: string, revision: string): Set<string> {
  const top = topOf(folder, revision);
  const differing = git(folder, [
    'diff',
    '--name-only',
    // Whoever set diff.relative would get names from the folder.
    '--no-relative',
    '-z',
    '--diff-filter=d',
    revision,
    '--',
    '.',
  ]);
  const fresh = git(folder, [
    'ls-files',
    '--others',
    '--exclude-standard',
    '--full-name',
    '-z',
    '.',
  ]);
  const names = `${differing}${fresh}`.split('\0').filter((name) => name !== '');
  return new Set(names.map((name) => path.join(top, name)));
}

/**
 * The files below a folder that were there at a revision and are no more, by their paths from the
 * folder.
 *
 * @throws UsageError as `changedFiles` does.
 */
export function takenFiles(folder: string, revision: string): string[] {
  topOf(folder, revision);
  const names = git(folder, [
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    '--diff-filter=D',
    revision,
    '--',
    '.',
  ]);
  return names.split('\0').filter((name) => name !== '');
}

/** The top of the repository of a folder; the revision is one that it knows. */
function topOf(folder: string, revision: string): string {
  const top = git(folder, ['rev-parse', '--show-toplevel']).trim();
  git(
    folder,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    revision,
  );
  return top;
}

function git(folder: string, args: readonly string[], revision?: string): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (error)
    throw new UsageError('--since needs git, which could not be started.', { cause: error });
  if (status === 0) return stdout;
  if (revision !== undefined) {
    const shallow = spawnSync('git', ['rev-parse', '--is-shallow-repository'], { cwd: folder });
    const why =
      shallow.stdout.toString().trim() === 'true'
        ? ' in this shallow clone: git fetch --unshallow brings what came before'
        : '';
    throw new UsageError(`git knows no revision ${revision}${why}.`);
  }
  if (stderr.includes('not a git repository')) {
    throw new UsageError(`--since compares with git, and ${folder} is in no repository of it.`);
  }
  const [reason = ''] = stderr.split('\n');
  throw new UsageError(
    `git could not tell what changed in ${folder}: ${reason.replace(/^fatal: |\.$/g, '')}.`,
  );
}
