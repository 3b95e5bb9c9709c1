/** Holds the house: what may import what, which stages read the disk, which run in browsers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkHouse, type Files } from './house/check.ts';

const root = join(import.meta.dirname, '..');

/** In: a folder of the project. Out: its files with their text. */
function read(folder: string): [string, string][] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')];
    });
}

describe('the house', () => {
  const files: Files = new Map([...read('src'), ...read('scripts')]);

  it('is read whole', () => {
    expect(files.size).toBeGreaterThan(10);
    expect(files.has('scripts/bootstrap.cjs')).toBe(true);
  });

  it('is kept', () => {
    expect(checkHouse(files)).toEqual([]);
  });
});

/** A rule, small invented files, and what the checker must say of them. */
type Case = [rule: string, files: Record<string, string>, says: string[]];

const a = 'export const a = 1;';

const broken: Case[] = [
  [
    'a pattern switches its flags inside',
    { 'src/check/p.ts': '/** (?i:a) */\nexport const p = /a(?-i:B)|c(?:d)/i;' },
    ['src/check/p.ts:2 switches flags inside a pattern'],
  ],
  [
    'a stage imports from a later one',
    { 'src/parse/p.ts': "import { a } from '../redline/r.ts';", 'src/redline/r.ts': a },
    ['src/parse/p.ts (parse) may not import src/redline/r.ts (redline)'],
  ],
  [
    'a stage imports types from a later one',
    { 'src/model/m.ts': "import type { A } from '../parse/p.ts';", 'src/parse/p.ts': a },
    ['src/model/m.ts (model) may not import types of src/parse/p.ts (parse)'],
  ],
  [
    'what rules are made of imports from a later folder',
    {
      'src/check/words/w.ts': "import { a } from '../terms/t.ts';",
      'src/check/terms/t.ts': "import type { A } from '../rules/r.ts';",
      'src/check/rules/r.ts': a,
    },
    [
      'src/check/terms/t.ts may not import src/check/rules/r.ts, which comes after it',
      'src/check/words/w.ts may not import src/check/terms/t.ts, which comes after it',
    ],
  ],
  [
    'a stage re-exports from a later one',
    { 'src/amend/m.ts': "export * from '../check/c.ts';", 'src/check/c.ts': a },
    ['src/amend/m.ts (amend) may not import src/check/c.ts (check)'],
  ],
  [
    'a stage imports a later one at run time',
    { 'src/amend/m.ts': "await import('../export/e.ts');", 'src/export/e.ts': a },
    ['src/amend/m.ts (amend) may not import src/export/e.ts (export)'],
  ],
  [
    'a stage names a type of a later one in place',
    { 'src/model/m.ts': "type A = import('../parse/p.ts').A;", 'src/parse/p.ts': a },
    ['src/model/m.ts (model) may not import types of src/parse/p.ts (parse)'],
  ],
  [
    'a stage imports from the pages’ side',
    { 'src/publish/p.ts': "import C from '../components/C.astro';", 'src/components/C.astro': '' },
    ['src/publish/p.ts (publish) may not import src/components/C.astro (components)'],
  ],
  [
    'a component imports from a page, in its front matter',
    {
      'src/components/C.astro': "---\nimport P from '../pages/P.astro';\n---\n<p />",
      'src/pages/P.astro': '',
    },
    ['src/components/C.astro (components) may not import src/pages/P.astro (pages)'],
  ],
  [
    'a component’s script imports from the scripts',
    {
      'src/components/C.astro': "<p />\n<script>\nimport '../../scripts/s.ts';\n</script>",
      'scripts/s.ts': a,
    },
    ['src/components/C.astro (components) may not import scripts/s.ts (scripts)'],
  ],
  [
    'the client imports from library',
    { 'src/client/c.ts': "import { a } from '../library/l.ts';", 'src/library/l.ts': a },
    ['src/client/c.ts (client) may not import src/library/l.ts (library)'],
  ],
  [
    'the client takes from publish what is not for browsers',
    {
      'src/client/c.ts': "import { a } from '../publish/p.ts';",
      'src/publish/p.ts': "import { a } from '../library/l.ts';",
      'src/library/l.ts': "import 'node:fs'; export const a = 1;",
    },
    ['src/client/c.ts runs in browsers and reaches Node through src/library/l.ts'],
  ],
  [
    'the client imports a view',
    { 'src/client/c.ts': "import C from '../components/C.astro';", 'src/components/C.astro': '' },
    ['src/client/c.ts (client) may not import src/components/C.astro (components)'],
  ],
  [
    'the client imports more than types from parse',
    { 'src/client/c.ts': "import { a } from '../parse/p.ts';", 'src/parse/p.ts': a },
    ['src/client/c.ts (client) may not import src/parse/p.ts (parse)'],
  ],
  [
    'a script imports from the client',
    { 'scripts/s.ts': "import { a } from '../src/client/c.ts';", 'src/client/c.ts': a },
    ['scripts/s.ts (scripts) may not import src/client/c.ts (client)'],
  ],
  [
    'a stage that runs in browsers imports from Node',
    { 'src/redline/r.ts': "import { URL } from 'node:url';" },
    ['src/redline/r.ts (redline) runs in browsers and may not import node:url'],
  ],
  [
    'the client brings what reads Markdown',
    {
      'src/client/c.ts': "import { a } from '../amend/a.ts';",
      'src/amend/a.ts': "import { a } from '../parse/markdown.ts';",
      'src/parse/markdown.ts': a,
    },
    ['src/client/c.ts runs in browsers and reaches src/parse/markdown.ts'],
  ],
  [
    'a stage that runs in browsers reaches Node through another',
    {
      'src/register/r.ts': "import { a } from '../library/l.ts';",
      'src/library/l.ts': "import 'node:fs'; export const a = 1;",
    },
    ['src/register/r.ts runs in browsers and reaches Node through src/library/l.ts'],
  ],
  [
    'a stage other than library reads the disk',
    { 'src/publish/p.ts': "import { readFile } from 'fs/promises';" },
    ['src/publish/p.ts (publish) may not read the disk: it imports node:fs/promises'],
  ],
  [
    'a page starts a program',
    { 'src/pages/p.astro': "---\nimport 'node:child_process';\n---\n" },
    ['src/pages/p.astro (pages) may not read the disk: it imports node:child_process'],
  ],
  [
    'files import each other',
    {
      'src/parse/a.ts': "import './b.ts';",
      'src/parse/b.ts': "import './c.ts';",
      'src/parse/c.ts': "import type { A } from './a.ts';",
    },
    [
      'files import each other in a ring: src/parse/a.ts -> src/parse/b.ts -> src/parse/c.ts -> src/parse/a.ts',
    ],
  ],
  [
    'a file has a name that says nothing',
    { 'src/parse/utils.ts': a, 'scripts/date-helpers.ts': a, 'src/publish/manager/p.ts': a },
    [
      'scripts/date-helpers.ts has a name that says nothing',
      'src/parse/utils.ts has a name that says nothing',
      'src/publish/manager/p.ts has a name that says nothing',
    ],
  ],
  [
    'a file is in no room',
    { 'src/attic/x.ts': a, 'src/loose.ts': a },
    ['src/attic/x.ts is in no room of the house', 'src/loose.ts is in no room of the house'],
  ],
  [
    'an import leads nowhere, as one without its ending does',
    { 'src/parse/a.ts': "import './b';", 'src/parse/b.ts': a },
    ['src/parse/a.ts imports ./b, which is no file'],
  ],
];

const kept: Case[] = [
  [
    'stages import from earlier ones',
    {
      'src/publish/p.ts': "import '../model/m.ts'; import '../library/l.ts';",
      'src/model/m.ts': a,
      'src/library/l.ts': "import 'node:fs';",
      'src/pages/p.astro': "---\nimport '../publish/p.ts';\nimport '../components/c.astro';\n---\n",
      'src/components/c.astro': "---\nimport '../layouts/l.astro';\n---\n",
      'src/layouts/l.astro': '',
      'scripts/s.ts': "import 'node:path'; import '../src/publish/p.ts';",
    },
    [],
  ],
  [
    'the client takes types from parse and values from redline and publish',
    {
      'src/client/c.ts':
        "import type { A } from '../parse/p.ts'; import '../redline/r.ts'; import '../publish/p.ts';",
      'src/parse/p.ts': a,
      'src/publish/p.ts': "import type { A } from '../library/l.ts';",
      'src/redline/r.ts': "import { type A } from '../library/l.ts';",
      'src/library/l.ts': "import 'node:fs';",
    },
    [],
  ],
  [
    'the wiring file imports anything',
    {
      'src/integration.ts': "import 'node:fs'; import '../scripts/s.ts';",
      'scripts/s.ts': a,
      'src/env.d.ts': '',
      'src/layouts/l.astro': "---\nimport '../styles/a.css';\n---\n",
      'src/styles/a.css': '',
    },
    [],
  ],
  ['an import in a text or a comment is none', { 'src/model/m.ts': "// import 'node:fs'\n" }, []],
];

describe('the checker', () => {
  it.each(broken)('sees when %s', (_rule, files, says) => {
    expect(checkHouse(new Map(Object.entries(files)))).toEqual(says);
  });

  it.each(kept)('is content when %s', (_rule, files, says) => {
    expect(checkHouse(new Map(Object.entries(files)))).toEqual(says);
  });
});
