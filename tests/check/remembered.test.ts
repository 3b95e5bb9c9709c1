/**
 * What is remembered of texts, terms and links from one check to the next never shows: after any
 * edits the faults are those that a check finds which saw nothing before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../src/check/check.ts';
import { readContent, type ContentFile } from '../../src/library/files.ts';
import { libraryOf } from '../../src/library/library.ts';
import { runs } from '../generate.ts';

const CONTENT = readContent('tests/invented-code', []).map(({ name, ...file }) => ({
  ...file,
  name: name.replace(/^[^/]*/, 'content'),
}));
const VERSIONS = CONTENT.filter(({ path }) => /^code\/.*\d\.md$/.test(path));

/** Edits that change words, terms, where terms hold, numbers, and what is published. */
const EDITS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/ shall /, ' must '),
  (text) => text.replace(/^([A-Z][a-z]+(?: [A-Z][a-z]+)*)\n: /m, 'Other Term\n: '),
  (text) => text.replace(/\n: means/, '\n: includes'),
  (text) => text.replace(/\n\n([^\n#-][^\n]*)\n: [^\n]*\n/, '\n'),
  (text) => text.replace(/Section ([A-Z])(\d)/, 'Section $1' + '9$2'),
  (text) => text.replace(/ (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/u, (words) => words.toLowerCase()),
  (text) => text.replace(/(the )(\p{Ll}+ )/u, '$1Change and $2'),
  (text) =>
    `${text}\nThe Panel sets a levy (the “**Harbour Levy**”), and the Harbour Levy is due.\n`,
  (text) => text.replace(/^version: /m, 'extract: true\nversion: '),
  (text) => `${text}\nNo Change is a change of a Party, and no party changes a Party.\n`,
  (text) => text.replace(/\n\n([A-Z]\d+\.\d+) /, '\n\n$19 '),
];

/** What is found, without the name that the folder has. */
function found(files: readonly ContentFile[], label: string): string {
  const named = files.map((file) => ({ ...file, name: file.name.replace(/^content/, label) }));
  const { diagnostics } = checkLibrary(libraryOf(named, label));
  return JSON.stringify(diagnostics).replaceAll(label, 'content');
}

const edit = fc.tuple(fc.nat(VERSIONS.length - 1), fc.nat(EDITS.length - 1));

describe('an edit', () => {
  it.each(EDITS.entries().toArray())('%i changes some text', (_, change) => {
    expect(VERSIONS.some(({ text }) => change(text) !== text)).toBe(true);
  });
});

describe('a check', () => {
  it('finds after edits what it finds at first sight', () => {
    let fresh = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        let files: readonly ContentFile[] = CONTENT;
        found(files, 'content');
        for (const [which, how] of edits) {
          const changed = VERSIONS[which]?.name;
          files = files.map((file) =>
            file.name === changed
              ? { ...file, text: (EDITS[how] as (text: string) => string)(file.text) }
              : file,
          );
          found(files, 'content');
        }
        fresh += 1;
        // Files of other names were never seen.
        expect(found(files, 'content')).toBe(found(files, `fresh${String(fresh)}`));
      }),
      runs(5),
    );
  });
});
