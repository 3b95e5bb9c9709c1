/** Every link, path and name of the code that the documents mention exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'GLOSSARY.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A document without its fenced examples. */
const proseOf = (path: string): string => read(path).replaceAll(/^```[\s\S]*?^```$/gmu, '');

/** What stands between backticks. */
const quotedIn = (path: string): string[] =>
  [...proseOf(path).matchAll(/`([^`\n]+)`/gu)].map((match) => match[1] ?? '');

/** The anchors of a document's headings, as code hosts make them. */
function anchorsOf(path: string): string[] {
  const slugs = new GithubSlugger();
  return [...proseOf(path).matchAll(/^#{1,6} (.+)$/gmu)].map((match) =>
    slugs.slug((match[1] ?? '').replaceAll('`', '')),
  );
}

const FOLDER = /^(?:src|scripts|tests|content|docs|public|\.ci)\//u;
const ROOT_FILE = /^[\w.-]+\.(?:json|ts|mjs|js)$/u;
/** A word in capitals stands for a name: content/code/FOLDER/VERSION.md. */
const PLACEHOLDER = /(?:^|\/)[A-Z]+(?:[./]|$)/u;

describe.each(DOCUMENTS)('%s', (document) => {
  test('has links that lead somewhere', () => {
    const links = [...proseOf(document).matchAll(/\]\(([^)\s]+)\)/gu)].map((one) => one[1] ?? '');
    const broken = links.filter((link) => {
      if (/^[a-z]+:/u.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? document : normalize(join(dirname(document), file));
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names files and folders that are there', () => {
    const paths = quotedIn(document).filter(
      (path) => (FOLDER.test(path) || ROOT_FILE.test(path)) && !PLACEHOLDER.test(path),
    );
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('names of the code', () => {
  const code = ['src', 'scripts', 'tests/house']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('\n');
  const isInCode = (name: string): boolean => new RegExp(`\\b${name}\\b`, 'u').test(code);

  test('in the glossary stand in the code', () => {
    const names = [...read('GLOSSARY.md').matchAll(/\| (`[^|]+`)\s*\|$/gmu)].flatMap((row) =>
      [...(row[1] ?? '').matchAll(/`(\w+)`/gu)].map((match) => match[1] ?? ''),
    );
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !isInCode(name))).toEqual([]);
  });

  test('in the architecture stand in the code', () => {
    const names = quotedIn('ARCHITECTURE.md').filter((name) =>
      /^[A-Za-z]*[a-z][A-Z]\w*$/u.test(name),
    );
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !isInCode(name))).toEqual([]);
  });
});
