/**
 * Bad content: every fault is told with its file and line, what was found, what was expected and how
 * to mend it; and nothing is published.
 */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  annexSchema,
  codeSchema,
  policySchema,
  releaseSchema,
  reportSchema,
  sectionSchema,
  versionSchema,
} from '../../src/library/schemas.ts';
import { isError } from '../../src/model/diagnostics.ts';
import { FIELDS, RELATIONS } from './field-faults.ts';
import { D9, type Fault } from './planting.ts';
import { FILES, TEXT } from './text-faults.ts';
import { loadFaulty } from './faulty-content.ts';

/** Words of the trade of programming, which an editor of legal texts need not know. */
const JARGON =
  /\b(?:token|scalar|mapping|map|sequence|parse|regex|invalid|null|undefined|NaN|stream|schema|object|array|boolean|string|exception|implicit|alias|node|U\+)\b/i;

const GROUPS: Readonly<Record<string, readonly Fault[]>> = {
  'front matter': FIELDS,
  relations: RELATIONS,
  text: TEXT,
  files: FILES,
};

describe.each(Object.entries(GROUPS))('faults in %s', (_, faults) => {
  test.each(faults)('$name', ({ plant, says }) => {
    const { library, diagnostics, report } = loadFaulty(plant);
    expect(library).toBeUndefined();
    const beginning = says.startsWith(':') ? `content${says}` : `content/${says}`;
    const lines = report.split('\n').filter((line) => line.startsWith('content'));
    expect(lines.find((line) => line.startsWith(beginning)) ?? lines.join('\n')).toMatch(
      startingWith(beginning),
    );
    for (const diagnostic of diagnostics.filter(isError)) {
      expect(diagnostic.file).toMatch(/^content\b/);
      expect(diagnostic.actual).toMatch(/^Found .*\.$/s);
      expect(diagnostic.expected?.[0]).toMatch(/^Expected .*\.$/s);
      expect(diagnostic.note ?? '').not.toBe('');
      expect(diagnostic.reason).not.toMatch(JARGON);
    }
  });
});

function startingWith(words: string): RegExp {
  return new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

/** A file of each kind with its schema. */
const KINDS: readonly (readonly [string, z.ZodObject])[] = [
  ['code.md', codeSchema],
  ['code/section-d/document.md', sectionSchema],
  ['policies/programme-assurance-policy/document.md', policySchema],
  [D9, versionSchema],
  ['modifications/mp167b/report.md', reportSchema],
  ['modifications/mp167b/annex-a.md', annexSchema],
  ['releases/june-2024.md', releaseSchema],
];

describe.each(KINDS)('a required field missing in %s', (file, schema) => {
  const required = Object.keys(schema.shape).filter(
    (name) => !(schema.shape[name] as z.ZodType).safeParse(undefined).success,
  );

  test.each(required)('%s', (name) => {
    const { library, diagnostics } = loadFaulty(({ read, write }) => {
      write(file, read(file).replace(new RegExp(`^${name}:.*\n(?:[ ]+.*\n)*`, 'm'), ''));
    });
    expect(library).toBeUndefined();
    const told = diagnostics.find(
      (one) => one.file === `content/${file}` && one.actual === `Found no field ${name}.`,
    );
    expect(told?.line).toBe(1);
    expect(told?.note).toMatch(new RegExp(`^Write, for example:\n${name}: ?`));
  });
});

describe('what is no fault', () => {
  const untouched = loadFaulty(() => undefined);

  test('the content as it is', () => {
    expect(untouched.report).toBe('');
    expect(untouched.library).toBeDefined();
  });

  test('a byte order mark and Windows line endings give the same text', () => {
    const { library, report } = loadFaulty(({ read, write }) => {
      write(D9, `\uFEFF${read(D9).replaceAll('\n', '\r\n')}`);
    });
    expect(report).toBe('');
    expect(textOf(library)).toEqual(textOf(untouched.library));
    expect(textOf(library).length).toBeGreaterThan(1000);
  });

  test('a file of 200,000 lines', () => {
    const { library, report } = loadFaulty(({ read, write }) => {
      write(D9, `${read(D9)}\n${'The Panel shall.\n\n'.repeat(100_000)}`);
    });
    expect(report).toBe('');
    expect(library).toBeDefined();
  });

  test('a paragraph of 200,000 lines', () => {
    const { library, report } = loadFaulty(({ read, write }) => {
      write(D9, `${read(D9)}\n${'The Panel shall\n'.repeat(200_000)}`);
    });
    expect(report).toBe('');
    expect(library).toBeDefined();
  });

  test('hidden files, which editors and systems leave behind', () => {
    const { report } = loadFaulty(({ write }) => {
      write('code/section-d/._9.0.md', 'x');
    });
    expect(report).toBe('');
  });
});

/** The tree of Section D 9.0 without places, which differ by the byte order mark and line endings. */
function textOf(library: ReturnType<typeof loadFaulty>['library']): string {
  const version = library?.documents
    .flatMap(({ versions }) => versions)
    .find(({ file }) => file.endsWith(D9));
  return JSON.stringify(version?.tree, (key, value: unknown) =>
    key === 'position' ? undefined : value,
  );
}
