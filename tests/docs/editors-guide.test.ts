/** Keeps docs/editors-guide.md true: its examples are read, its tables held against the schemas. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadLibrary } from '../../src/library/library.ts';
import {
  annexSchema,
  codeSchema,
  policySchema,
  releaseSchema,
  reportSchema,
  sectionSchema,
  versionSchema,
} from '../../src/library/schemas.ts';
import { helpFor } from '../../src/library/fields.ts';
import { reportText } from '../../src/model/report.ts';
import { parseLegalText, parseProse } from '../../src/parse/parse.ts';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(root, 'docs', 'editors-guide.md'), 'utf8');

const SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  code: codeSchema,
  section: sectionSchema,
  version: versionSchema,
  policy: policySchema,
  report: reportSchema,
  annex: annexSchema,
  release: releaseSchema,
};

interface Example {
  /** What stands after the fence: "markdown wrong", "yaml version". */
  readonly info: string;
  readonly line: number;
  readonly text: string;
}

/** The fenced blocks of the guide. */
function examplesOf(markdown: string): Example[] {
  return [...markdown.matchAll(/^```(\w[^\n]*)\n([\s\S]*?)^```$/gmu)].map((match) => ({
    info: (match[1] ?? '').trim(),
    line: markdown.slice(0, match.index).split('\n').length,
    text: match[2] ?? '',
  }));
}

const examples = examplesOf(guide);
const ofLanguage = (language: string): Example[] =>
  examples.filter(({ info }) => info.split(' ')[0] === language);

describe('examples of text', () => {
  test('are there, and of a known sort', () => {
    const sorts = new Set(ofLanguage('markdown').map(({ info }) => info));
    expect([...sorts].sort()).toEqual(['markdown', 'markdown prose', 'markdown wrong']);
  });

  test.each(ofLanguage('markdown'))('line $line: $info', ({ info, text }) => {
    const { diagnostics } = (info === 'markdown prose' ? parseProse : parseLegalText)(
      text,
      'guide',
    );
    if (info === 'markdown wrong') expect(diagnostics).not.toEqual([]);
    else expect(reportText(diagnostics)).toBe('');
  });
});

describe('examples of heads', () => {
  test('are there for every kind of file', () => {
    const kinds = new Set(ofLanguage('yaml').map(({ info }) => info.slice('yaml '.length)));
    expect([...kinds].sort()).toEqual(Object.keys(SCHEMAS).sort());
  });

  test.each(ofLanguage('yaml'))('line $line: $info', ({ info, text }) => {
    const inner = /^---\n([\s\S]*)\n---\n$/u.exec(text)?.[1];
    expect(inner, 'the head stands between two lines of three hyphens').toBeDefined();
    const parsed = SCHEMAS[info.slice('yaml '.length)]?.safeParse(parse(inner ?? ''));
    expect(parsed?.error).toBeUndefined();
  });
});

/** The part of the guide about a kind of file: from the heading over its example to the next. */
function sectionAbout(kind: string): string {
  const found = guide.split(/^(?=#{2,3} )/mu).find((part) => part.includes(`\`\`\`yaml ${kind}\n`));
  return found ?? '';
}

/** The names of the fields inside a field, at any depth. */
function innerNames(schema: unknown): string[] {
  if (schema instanceof z.ZodOptional) return innerNames(schema.unwrap());
  if (schema instanceof z.ZodArray) return innerNames(schema.element);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, inner]) => [name, ...innerNames(inner)]);
}

describe.each(Object.entries(SCHEMAS))('the table of %s', (kind, schema) => {
  const rows = new Map(
    sectionAbout(kind)
      .split('\n')
      .flatMap((line) => {
        const cells = /^\| `(\w+)` \| (yes|no) \| (.*) \|$/u.exec(line);
        return cells === null ? [] : [[cells[1], { needed: cells[2], words: cells[3] }] as const];
      }),
  );

  test('has the fields that there are, and no other', () => {
    expect([...rows.keys()]).toEqual(Object.keys(schema.shape));
  });

  test.each(Object.entries(schema.shape))('%s', (name, field) => {
    const row = rows.get(name);
    const optional = (field as z.ZodType).safeParse(undefined).success;
    expect(row?.needed).toBe(optional ? 'no' : 'yes');
    expect(row?.words).toContain(helpFor(schema, name)?.expected);
    for (const inner of innerNames(field)) expect(row?.words).toContain(`\`${inner}\``);
  });
});

describe('the messages', () => {
  /** What is said of the content after a change to one file. */
  function saidAfter(file: string, old: string, fresh: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'clauseline-guide-'));
    try {
      const content = join(folder, 'content');
      cpSync(join(root, 'content'), content, { recursive: true });
      const text = readFileSync(join(content, file), 'utf8');
      expect(text).toContain(old);
      writeFileSync(join(content, file), text.replace(old, fresh));
      return reportText(loadLibrary(content).diagnostics);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test.each([
    ['code/section-d/10.0.md', 'D10.21 The', 'D10.20 The'],
    ['code/section-d/10.0.md', 'base: "9.0"', 'base: "8.0"'],
  ])('%s: %s becomes %s', (file, old, fresh) => {
    const shown = ofLanguage('text').map(({ text }) => text.trim());
    expect(shown).toContain(saidAfter(file, old, fresh));
  });

  test('have every rule explained', () => {
    const code = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const rules = new Set([
      ...[...code.matchAll(/\brule: '([a-z][a-z-]+)'/gu)].map((match) => match[1] ?? ''),
      ...[...code.matchAll(/'(unknown-[a-z]+)'/gu)].map((match) => match[1] ?? ''),
      ...['version', 'document', 'modification', 'release'].map((kind) => `unknown-${kind}`),
    ]);
    const table = guide.slice(guide.indexOf('| Rule |'));
    const explained = [...table.matchAll(/`([a-z-]+)`/gu)].map((match) => match[1] ?? '');
    expect(explained.sort()).toEqual([...rules].sort());
  });
});
