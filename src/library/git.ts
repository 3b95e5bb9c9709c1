/**
 * What is asked of git: whether a change could be undone, what a file was, and whether it was there.
 */
import { spawnSync } from 'node:child_process';

interface Answer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Asks git in a folder. Arguments go to it as they are; no shell reads them. */
function git(folder: string, args: readonly string[]): Answer {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    maxBuffer: 2 ** 28,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  if (error !== undefined) {
    return { status: null, stdout: Buffer.alloc(0), stderr: 'git is not installed' };
  }
  return { status, stdout, stderr: stderr.toString().trim() };
}

/** True where a folder is kept in git. */
export function isKept(folder: string): boolean {
  const { status, stdout } = git(folder, ['rev-parse', '--is-inside-work-tree']);
  return status === 0 && stdout.toString().trim() === 'true';
}

/** Which of some files have changes that were never committed: what git could not bring back. */
export function uncommitted(folder: string, files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const { stdout } = git(folder, ['status', '--porcelain', '-z', '--ignored', '--', ...files]);
  return stdout
    .toString()
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
}

/** What git says that it cannot find. */
export class GitError extends Error {}

/** A file as it was: `REV:path`, the path from the top of the repository, or with ./ from here. */
export function showFile(folder: string, name: string): Uint8Array {
  const { status, stdout, stderr } = git(folder, ['cat-file', 'blob', '--end-of-options', name]);
  if (status === 0) return stdout;
  throw new GitError(stderr.replace(/^fatal: /, ''));
}

/** The last commits that changed a file, latest first. */
export function commitsOf(folder: string, file: string, most: number): string[] {
  const args = ['log', `--max-count=${String(most)}`, '--format=%H', '--', file];
  const { status, stdout } = git(folder, args);
  return status === 0 ? stdout.toString().split('\n').filter(Boolean) : [];
}

/**
 * The last commit that changed a file, on whichever side of a merge: git alone follows the side that
 * has what there is now, and a file that a merge lost is on the other. Nothing where git never had it.
 */
export function lastCommitOf(folder: string, file: string): string | undefined {
  const args = ['log', '--full-history', '--no-merges', '--max-count=1', '--format=%H', '--', file];
  const { status, stdout } = git(folder, args);
  return status === 0 ? stdout.toString().split('\n').find(Boolean) : undefined;
}

/** True where a revision has a file, by its path from the folder. */
export function hasFile(folder: string, revision: string, file: string): boolean {
  return git(folder, ['cat-file', '-e', `${revision}:./${file}`]).status === 0;
}

/** True in a clone that has the last commits only. */
export function isShallow(folder: string): boolean {
  const { status, stdout } = git(folder, ['rev-parse', '--is-shallow-repository']);
  return status === 0 && stdout.toString().trim() === 'true';
}
