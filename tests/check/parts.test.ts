/**
 * A check of which the past texts were read elsewhere, and what is told of them handed over as data, is
 * the check of the whole: the same diagnostics in the same order.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLibrary, type CheckReport } from '../../src/check/check.ts';
import { pastVersions } from '../../src/check/gather.ts';
import { readContent, type ContentFile } from '../../src/library/files.ts';
import { libraryOf, type LoadedLibrary } from '../../src/library/library.ts';
import { legalTextOf, rememberTold, tellOfFile } from '../../src/library/parse-once.ts';
import type { Finding } from '../../src/model/diagnostics.ts';
import { headAlone } from '../../src/parse/head.ts';
import { parseLegalText, parseProse } from '../../src/parse/parse.ts';
import { runs } from '../generate.ts';
import { ERRORS, NOTES, WARNINGS } from './seeded/planted.ts';
import { planted } from './seeded/evaluate.ts';
import { readSample } from './sample.ts';

const INVENTED = readContent('tests/invented-code', []);
const REAL = readContent('content', []);

/** All that is told, as one text. */
function told({ diagnostics, known, allowed, files }: CheckReport): string {
  return JSON.stringify([diagnostics, diagnostics.map(String), known, allowed, files]);
}

/** The check of files that are read anew, where the past ones were read elsewhere and told as data. */
function inParts(files: readonly ContentFile[], label: string): CheckReport {
  const read = (): LoadedLibrary => {
    // What was read before is forgotten where another text stands in its place.
    for (const file of files) legalTextOf({ ...file, text: `${file.text}\n` });
    return libraryOf(files, label, [], { later: true });
  };
  const past = pastFilesOf(read(), files);
  const told = structuredClone(past.map(tellOfFile));
  const loaded = read();
  for (const [index, one] of told.entries()) rememberTold(past[index] as ContentFile, one);
  return checkLibrary(loaded);
}

function pastFilesOf({ readable }: LoadedLibrary, files: readonly ContentFile[]): ContentFile[] {
  const past = new Set(readable && pastVersions(readable).map(({ file }) => file));
  return files.filter(({ name }) => past.has(name));
}

function isWhole(files: readonly ContentFile[], label: string): void {
  const whole = told(checkLibrary(libraryOf(files, label)));
  expect(told(inParts(files, label))).toBe(whole);
}

/** Edits that spoil texts, front matter and what files say of one another. */
const EDITS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/ shall /, ' must '),
  (text) => text.replace(/^status: .*\n/m, ''),
  (text) => text.replace(/^version: .*\n/m, 'version: "77.0"\n'),
  (text) => text.replace(/^base: .*\n/m, 'base: "66.0"\n'),
  (text) => text.replace(/^---\n/, ''),
  (text) => text.replace(/^---\n/, '---\nstray: *field*\n'),
  (text) => text.slice(0, text.indexOf('\n---\n') + 5),
  (text) => `${text}\n<b>Raw</b>\n\nD1.1 Twice.\n\nD1.1 Twice.\n`,
  (text) => `${text}\n<!-- clauseline allow no-such-rule: for a reason -->\n\nX9.9 Words\n`,
  (text) => text.replace(/(the )(\p{Ll}+ )/u, '$1Change and $2'),
  (text) => text.replace(/\n\n([A-Z]\d+\.\d+) /, '\n\n$19 '),
];

const edit = fc.tuple(fc.nat(INVENTED.length - 1), fc.nat(EDITS.length - 1));

describe('a check in parts', () => {
  it('tells of the real text what a whole one does', () => {
    isWhole(REAL, 'content');
  });

  it('tells of an invented code what a whole one does, whatever was spoilt', () => {
    isWhole(INVENTED, 'invented-code');
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const files = [...INVENTED];
        for (const [which, how] of edits) {
          const file = files[which] as ContentFile;
          files[which] = { ...file, text: (EDITS[how] as (text: string) => string)(file.text) };
        }
        isWhole(files, 'invented-code');
      }),
      runs(5),
    );
  });

  it('tells of planted faults what a whole one does', () => {
    const samples = [...ERRORS, ...WARNINGS, ...NOTES].map((one) => readSample(planted(one)).files);
    const folders = samples.filter((files) => !files.has('text.md'));
    expect(folders.length).toBeGreaterThan(10);
    const code = REAL.filter(({ path }) => path === 'code.md');
    for (const files of folders) {
      const named = [...files].map(([path, text]) => ({ path, name: `content/${path}`, text }));
      isWhole([...(files.has('code.md') ? [] : code), ...named], 'content');
    }
  });

  it('tells of content without a code.md what a whole one does', () => {
    isWhole(
      INVENTED.filter(({ path }) => path !== 'code.md'),
      'invented-code',
    );
  });
});

describe('what was told elsewhere', () => {
  it('is what the report has', () => {
    for (const file of INVENTED) legalTextOf({ ...file, text: `${file.text}\n` });
    const loaded = libraryOf(INVENTED, 'invented-code', [], { later: true });
    const [past, ...others] = pastFilesOf(loaded, INVENTED);
    if (past === undefined) throw new Error('The invented code has no superseded text.');
    expect(others.length).toBeGreaterThan(0);
    const finding: Finding = {
      file: past.name,
      place: undefined,
      rule: 'told-elsewhere',
      severity: 'warning',
      found: 'Found this.',
      expected: 'Expected that.',
      mend: 'Mend it.',
    };
    rememberTold(past, { name: past.name, findings: [finding], isEmpty: false });
    const { diagnostics } = checkLibrary(loaded);
    expect(diagnostics.filter(({ ruleId }) => ruleId === finding.rule)).toHaveLength(1);
  });
});

describe('the head of a text alone', () => {
  it('has the front matter of the whole text, where it is given', () => {
    const pieces = [
      '---\n',
      '---',
      '--- \n',
      '\n',
      'a: 1\n',
      'b: "x"\n',
      '# Words\n',
      '- - -\n',
      '\uFEFF',
      '*_',
      '\r\n',
      '    ---\n',
      '-----\n',
      '[x]: y\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        for (const text of [parts.join(''), `---\n${parts.join('')}`]) {
          const head = headAlone(text);
          if (head === undefined) continue;
          expect(text.startsWith(head)).toBe(true);
          expect(parseProse(head, '').frontMatter).toEqual(parseLegalText(text, '').frontMatter);
        }
      }),
      runs(300),
    );
  });

  it('is given for every text of the content', () => {
    for (const { path, text } of [...REAL, ...INVENTED]) {
      if (!/\d\.md$/.test(path)) continue;
      expect(headAlone(text)).toMatch(/^---\n[^]*\n---\n$/);
    }
  });
});
