/**
 * Where the content is: asked by every command before it reads anything.
 */

/**
 * The folder of the content: `CLAUSELINE_CONTENT`, or `content` in the folder that the command runs
 * in. Another code is published by pointing at its folder.
 */
export function contentFolder(): string {
  return process.env.CLAUSELINE_CONTENT ?? 'content';
}

/** The path of a file of the content on the disk, by the name that diagnostics give it. */
export function contentPath(name: string): string {
  const folder = contentFolder();
  const whole = /^(?:[A-Za-z]:)?[\\/]/.test(folder) ? folder : `${process.cwd()}/${folder}`;
  return whole + name.slice(name.indexOf('/'));
}
