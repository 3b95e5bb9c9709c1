/** What a content folder and its files are called, and where they are. */
import { afterEach, expect, it, vi } from 'vitest';
import { contentLabel, contentPath } from '../../src/library/content-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const here = process.cwd();

it.each([
  ['content', 'content'],
  ['./content/', 'content'],
  ['law/texts', 'law/texts'],
  [`${here}/law/texts`, 'law/texts'],
  ['..texts', '..texts'],
  ['../law/texts', 'texts'],
  ['/somewhere/texts', 'texts'],
  ['.', here.split(/[\\/]/).at(-1)],
])('the folder %s is called %s', (folder, label) => {
  expect(contentLabel(folder)).toBe(label);
});

it.each(['content', 'law/texts', '../law/texts', '/somewhere/texts'])(
  'a file of %s is found by what diagnostics call it',
  (folder) => {
    vi.stubEnv('CLAUSELINE_CONTENT', folder);
    const name = `${contentLabel(folder)}/code/section-d/9.0.md`;
    const whole = folder.startsWith('/')
      ? folder
      : `${here}/${folder}`.replace(/[^/]+\/\.\.\//, '');
    expect(contentPath(name)).toBe(`${whole}/code/section-d/9.0.md`);
  },
);
