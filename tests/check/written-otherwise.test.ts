/**
 * The same text, written by another word processor: what is told of it is the same. Tried on every
 * small text that drafters left.
 */
import { describe, expect, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { placesIn } from '../../src/check/places.ts';
import { severityOf } from '../../src/model/diagnostics.ts';
import { draftedTexts } from './drafted.ts';
import { checkSample, offsetsOf, readSample } from './sample.ts';

/** Lines whose white space is a matter of layout. */
const LAID_OUT = /^\s*(?:[|#>:`<-]|\d+[.)]\s|[*+] )/;

/** The lines of a text that hold nothing but words. */
function inLines(text: string, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => (LAID_OUT.test(line) ? line : change(line)))
    .join('\n');
}

/** A line over several, each but the last of at least this many letters, broken between words. */
const NARROW = 40;

function wrapped(line: string): string {
  if (line.includes('|')) return line;
  const indent = ' '.repeat(/^\s*(?:[-:]\s+)?/.exec(line)?.[0].length ?? 0);
  let from = 0;
  return line.replaceAll(/(?<=[\p{L},;]) (?=[\p{L}“‘])/gu, (space, at: number) => {
    if (at - from < NARROW) return space;
    from = at;
    return `\n${indent}`;
  });
}

const WAYS: readonly (readonly [name: string, write: (text: string) => string])[] = [
  [
    'with spaces that do not break',
    (text) => inLines(text, (line) => line.replaceAll(/(?<=[\p{L},]) (?=[\p{L}\d(])/gu, '\u00A0')),
  ],
  ['with lines as other systems end them', (text) => text.replaceAll('\n', '\r\n')],
  ['with its lines wrapped', (text) => inLines(text, wrapped)],
];

/** What is told, and of which words, but for notes: some count what a text is made of. */
function told(text: string): string[] {
  const { source, offsetOf } = placesIn(text);
  return checkAlone(text, 'text.md').diagnostics.flatMap((one) => {
    const { ruleId = '', place } = one;
    if (severityOf(one) === 'note' || place === undefined || !('start' in place)) return [];
    const words = source.slice(offsetOf(place.start), offsetOf(place.end));
    return [`${ruleId}: ${words.replaceAll(/[\s>]+/g, ' ')}`];
  });
}

const TEXTS = draftedTexts().flatMap(({ name, sample }) =>
  typeof sample === 'string' ? [{ name, text: sample, told: told(sample) }] : [],
);

/** The Sections of codes among them, whose words are published with the spaces that they have. */
const SECTIONS = draftedTexts().flatMap(({ name, sample }) =>
  typeof sample === 'string' ? [] : [{ name, sample, told: toldIn(sample) }],
);

const HEAD = /^---\n[^]*?\n---\n/;

/** A Section with the words of its versions written otherwise, its head left as it is. */
function rewritten(
  sample: Readonly<Record<string, string>>,
  write: (text: string) => string,
): Readonly<Record<string, string>> {
  const entries = Object.entries(sample).map(([file, text]) => {
    if (!/\d\.md$/.test(file)) return [file, text] as const;
    const [head = ''] = HEAD.exec(text) ?? [];
    return [file, head + write(text.slice(head.length))] as const;
  });
  return Object.fromEntries(entries);
}

/** What is told of a Section, and of which words. */
function toldIn(sample: Readonly<Record<string, string>>): string[] {
  const read = readSample(sample);
  return checkSample(read).diagnostics.flatMap((one) => {
    if (severityOf(one) === 'note') return [];
    const place = offsetsOf(read, one);
    const words = read.files.get(place?.file ?? '')?.slice(place?.start, place?.end) ?? '';
    return [`${one.ruleId ?? ''}: ${words.replaceAll(/[\s>]+/g, ' ')}`];
  });
}

describe.each(WAYS)('a Section of a code %s', (_, write) => {
  test('is told what it was', () => {
    const differing = SECTIONS.flatMap(({ name, sample, told: plainly }) => {
      const otherwise = toldIn(rewritten(sample, write));
      return otherwise.join('\n') === plainly.join('\n') ? [] : [{ name, plainly, otherwise }];
    });
    expect(differing).toEqual([]);
  });
});

/** The texts by themselves, each as the Section of a code that holds no other. */
const FILED = TEXTS.map(({ name, text }) => {
  const sample = {
    'code/section-d/document.md': '---\nkind: section\nnumber: D\ntitle: Example\norder: 1\n---\n',
    'code/section-d/1.0.md': `---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n${text.replace(HEAD, '')}`,
  };
  return { name, sample, told: toldIn(sample) };
});

// Those whose numbers bear another letter than the Section that they are put into are none, wrapped.
describe.each(WAYS.slice(0, 2))('a text in a folder %s', (_, write) => {
  test('is told what it was', () => {
    const differing = FILED.flatMap(({ name, sample, told: plainly }) => {
      const otherwise = toldIn(rewritten(sample, write));
      return otherwise.join('\n') === plainly.join('\n') ? [] : [{ name, plainly, otherwise }];
    });
    expect(differing).toEqual([]);
  });
});

describe.each(WAYS)('a text %s', (_, write) => {
  test('is told what it was', () => {
    const differing = TEXTS.flatMap(({ name, text, told: plainly }) => {
      const otherwise = told(write(text));
      return otherwise.join('\n') === plainly.join('\n') ? [] : [{ name, plainly, otherwise }];
    });
    expect(differing).toEqual([]);
  });
});

test('a term that a space holds on one line is the same term without it', () => {
  const sample: Readonly<Record<string, string>> = SECTIONS[0]?.sample ?? {};
  const [version = ''] = Object.keys(sample).filter((file) => /\d\.md$/.test(file));
  const [head = ''] = HEAD.exec(sample[version] ?? '') ?? [];
  const words =
    'D1.1 The supplier shall pay a fee (the “**Handling\u00A0Fee**”).\n\nD1.2 The Handling Fee is a charge (the “**Handling Fee**”), and each handling fee is due.\n';
  expect(toldIn({ ...sample, [version]: head + words })).toContain(
    'duplicate-definition: Handling Fee',
  );
});
