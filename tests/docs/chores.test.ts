/** The commands that the editors' guide shows do what it says, on a copy of the content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ScratchCode } from '../scripts/scratch-code.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/editors-guide.md'), 'utf8');

const D9 = 'content/code/section-d/9.0.md';

/** What an editor did before, and what comes of each example. */
const EXAMPLES: Readonly<
  Record<string, { before?: (code: ScratchCode) => void; status?: number; writes: string[] }>
> = {
  draft: {
    writes: ['?? content/code/section-d/11.0.md', '?? content/modifications/mp200/'],
  },
  publish: {
    writes: [
      ' M content/code.md',
      ' M content/code/section-a/31.0.md',
      ' M content/code/section-a/32.0.md',
      ' M content/code/section-d/10.0.md',
      ' M content/code/section-d/9.0.md',
      ' M content/modifications/mp167b/report.md',
      ' M content/published.yaml',
      '?? content/changelog.md',
    ],
  },
  correct: {
    before: (code) => code.replace(D9, 'on request of', 'on the request of'),
    writes: [` M ${D9}`, ' M content/published.yaml', '?? content/changelog.md'],
  },
  consequences: { writes: [] },
  review: { writes: [] },
  redline: {
    before: (code) => code.replace('content/code/section-d/10.0.md', 'may refer', 'shall refer'),
    status: 1,
    writes: [' M content/code/section-d/10.0.md'],
  },
};

const shown = [...guide.matchAll(/^```console (\w+)\n([\s\S]*?)^```$/gmu)].map(
  ([, name = '', lines = '']) => ({ name, lines: lines.trim().split('\n') }),
);

let code: ScratchCode | undefined;
afterEach(() => code?.clear());

test('every example is known', () => {
  expect(shown.map(({ name }) => name).sort()).toEqual(Object.keys(EXAMPLES).sort());
});

test.each(shown)('$name', ({ name, lines }) => {
  code = new ScratchCode();
  const { before, status = 0, writes } = EXAMPLES[name] ?? { writes: [] };
  before?.(code);
  for (const line of lines) {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(
      ([, quoted, plain]) => quoted ?? plain,
    );
    const [npm, run, command = '', dashes, ...args] = words as string[];
    expect([npm, run, dashes]).toEqual(['npm', 'run', '--']);
    const ended = code.run(command, ...args);
    expect(ended).toMatchObject({ status, stderr: '' });
  }
  expect(code.git('status', '--porcelain').split('\n').filter(Boolean)).toEqual(writes);
});
