/** Items with numbers of which one stops without a full stop. */
import { expect, it } from 'vitest';
import { checkSample, readSample } from './sample.ts';

const item = (number: number, end: string): string =>
  `${number} The panel keeps drawing ${number} and sends it to the parties${end}`;

const items = (third: string): string =>
  [item(1, '.'), item(2, '.'), item(3, third), item(4, '.'), item(5, '.')].join('\n\n');

it.each([
  ['below the title', (rows: string) => `# Works\n\n${rows}\n`, 1],
  [
    'in a part',
    (rows: string) => `# Works\n\n## D1 Drawings\n\nD1.1 The panel meets.\n\n${rows}\n`,
    1,
  ],
  // A list of one item, which nothing beside it shows to have a full stop.
  [
    'by itself',
    () => `# Works\n\n1. The panel keeps the first drawing\n\n## Others\n\n${items('.')}\n`,
    0,
  ],
])('%s', (_where, text, count) => {
  const { diagnostics } = checkSample(readSample(text(items(''))));
  const told = diagnostics.filter(({ ruleId }) => ruleId === 'missing-full-stop');
  expect(told).toHaveLength(count);
});
