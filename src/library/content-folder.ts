/**
 * Where the content is: asked by every command before it reads anything.
 */
import path from 'node:path';

/**
 * The folder of the content: `CLAUSELINE_CONTENT`, or `content` in the folder that the command runs
 * in. Another code is published by pointing at its folder.
 */
export function contentFolder(): string {
  return process.env.CLAUSELINE_CONTENT ?? 'content';
}

/**
 * What diagnostics call a content folder: its path from the folder that the command runs in, by which
 * editors, code hosts and git find its files; of a folder elsewhere, its name.
 */
export function contentLabel(folder: string): string {
  const inside = path.relative('', folder).split(path.sep).join('/');
  const isElsewhere = inside === '' || inside.split('/')[0] === '..' || path.isAbsolute(inside);
  return isElsewhere ? path.basename(path.resolve(folder)) : inside;
}

/** The path of a file of the content on the disk, by the name that diagnostics give it. */
export function contentPath(name: string): string {
  const folder = contentFolder();
  return path.resolve(folder) + name.slice(contentLabel(folder).length);
}
