/**
 * `npm run build` over faulty content: a message, exit code 1, and the site that was there untouched.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { D9 } from './planting.ts';
import { withCopy, type Copy } from './faulty-content.ts';

const SCRIPT = path.resolve('scripts/build.ts');

/** Builds a faulty copy in its own folder, where a site was built before. */
function build(plant: (copy: Copy) => void, leftovers: readonly string[] = ['dist']) {
  return withCopy(plant, (content) => {
    const home = path.dirname(content);
    for (const name of leftovers) {
      mkdirSync(path.join(home, name, 'code'), { recursive: true });
      writeFileSync(path.join(home, name, 'index.html'), `<p>The site before, in ${name}.</p>`);
      writeFileSync(path.join(home, name, 'code', 'index.html'), '<p>The Code.</p>');
    }
    const before = leftovers.includes('dist') ? filesIn(path.join(home, 'dist')) : undefined;
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], {
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, CLAUSELINE_CONTENT: content, CLAUSELINE_OUT: '' },
      timeout: 50_000,
    });
    const dist = path.join(home, 'dist');
    return {
      status,
      stdout,
      stderr,
      before,
      after: existsSync(dist) ? filesIn(dist) : undefined,
      entries: readdirSync(home).sort(),
    };
  });
}

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

const FAULTS: readonly (readonly [string, (copy: Copy) => void, string])[] = [
  [
    'a duplicate clause number',
    ({ read, write }) => {
      write(D9, `${read(D9)}\nD10.18 Another.\n`);
    },
    'Found D10.18 a second time; it stands first at line 11.',
  ],
  [
    'a malformed file',
    ({ write }) => {
      write(D9, '---\nversion: "9.0\n---\n\nD10.18 Text.\n');
    },
    `content/${D9}:2:`,
  ],
  [
    'a line of 10 MB',
    ({ read, write }) => {
      write(D9, `${read(D9)}\nD10.99 ${'x'.repeat(10_000_000)}\n`);
    },
    'Found a line of 10,000,007 characters.',
  ],
];

describe('a build of faulty content', () => {
  test.each(FAULTS)('%s', (_, plant, says) => {
    const { status, stderr, stdout, before, after, entries } = build(plant);
    expect(stderr).toContain(says);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^content\/code\/section-d\/9\.0\.md:\d+:\d+: error: /m);
    expect(stderr).toContain('1 error in the content. Nothing was built; dist/ is as it was.');
    expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(Object.keys(before ?? {})).toHaveLength(2);
    expect(after).toEqual(before);
    expect(entries).toEqual(['content', 'dist']);
  });

  test('takes away what an interrupted build left behind', () => {
    const { entries, after, before } = build(FAULTS[0]?.[1] ?? (() => undefined), [
      'dist',
      'dist.old',
      'dist.partial',
    ]);
    expect(entries).toEqual(['content', 'dist']);
    expect(after).toEqual(before);
  });

  test('brings back the site that a build was interrupted in replacing', () => {
    const { entries, after } = build(FAULTS[0]?.[1] ?? (() => undefined), [
      'dist.old',
      'dist.partial',
    ]);
    expect(entries).toEqual(['content', 'dist']);
    expect(after?.['index.html']).toBe('<p>The site before, in dist.old.</p>');
  });
});
