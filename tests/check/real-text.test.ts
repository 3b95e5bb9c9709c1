/**
 * The faults of the real text: those that its drafters left, and no other. What the extract leaves
 * open is noted once for each text.
 */
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../src/check/check.ts';
import { readContent } from '../../src/library/files.ts';
import { libraryOf, loadLibrary } from '../../src/library/library.ts';
import { severityOf } from '../../src/model/diagnostics.ts';
import { versionNumber } from '../../src/model/identifiers.ts';

const loaded = loadLibrary('content');

function lines(known: boolean): string[] {
  const library = known
    ? loaded.readable
    : loaded.readable && { ...loaded.readable, knownFaults: [] };
  const { diagnostics } = checkLibrary({ ...loaded, readable: library });
  return diagnostics.map((one) => {
    const { file = '', line = 0, column = 0, ruleId = '', place } = one;
    const end = place && 'start' in place ? place.end.column : 0;
    return `${severityOf(one)} ${file.replace('content/', '')}:${line}:${column}-${end} ${ruleId}`;
  });
}

const FAULTS = [
  'error code/section-a/32.0.md:18:47-59 definition-location-misstated',
  'warning code/section-d/10.0.md:38:210-222 partial-term-match',
  'warning code/section-d/10.0.md:40:238-265 near-miss-term',
  'warning modifications/mp167b/annex-a.md:4:8-72 title-mismatch',
  'warning modifications/mp167b/annex-a.md:42:5-23 amendment-instruction-mismatch',
  'warning modifications/mp167b/annex-b.md:4:8-72 title-mismatch',
];

const NOTES = [
  'note code/section-a/31.0.md:9:1-37 undecided-in-extract',
  'note code/section-a/31.0.md:10:47-60 unpublished-reference',
  'note code/section-a/32.0.md:11:1-37 undecided-in-extract',
  'note code/section-a/32.0.md:12:47-60 unpublished-reference',
  'note code/section-d/10.0.md:11:1-42 undecided-in-extract',
  'note code/section-d/10.0.md:13:112-121 unpublished-reference',
  'note code/section-d/9.0.md:9:1-42 undecided-in-extract',
  'note code/section-d/9.0.md:11:112-121 unpublished-reference',
];

describe('the real text', () => {
  it('has the faults that its drafters left, and notes of what the extract leaves open', () => {
    expect(lines(false).sort()).toEqual([...FAULTS, ...NOTES].sort());
  });

  it('has no fault that content/known-faults.yaml does not hold, and each that it holds', () => {
    expect(lines(true).sort()).toEqual([...NOTES].sort());
  });
});

describe('a faulty entry of known-faults.yaml', () => {
  it('is told by its place in the list, and the others still hold', () => {
    const files = readContent('content', []).map((file) => ({
      ...file,
      text:
        file.path === 'known-faults.yaml'
          ? file.text.replace(/^ {4}reason: .*\n(?![^]*reason)/m, '')
          : file.text,
    }));
    const { diagnostics } = checkLibrary(libraryOf(files, 'content'));
    const told = diagnostics.filter((one) => severityOf(one) !== 'note');
    expect(told.map(({ ruleId, actual }) => `${String(ruleId)}: ${String(actual)}`)).toEqual([
      'front-matter: Found no field reason (faults, entry 6).',
      expect.stringMatching(/^title-mismatch: /),
    ]);
  });
});

describe('a record that is no YAML', () => {
  it.each(['known-faults.yaml', 'checks.yaml', 'published.yaml'])('%s is one error', (name) => {
    const sound = readContent('content', []);
    const broken = { path: name, name: `content/${name}`, text: 'faults:\n  - rule: "x\n' };
    const files = [...sound.filter(({ path }) => path !== name), broken];
    const { diagnostics } = checkLibrary(libraryOf(files, 'content'));
    expect(diagnostics.map(({ ruleId, file }) => `${String(ruleId)} ${String(file)}`)).toEqual([
      `front-matter content/${name}`,
    ]);
    expect(diagnostics[0]?.note).toContain(
      'Until it can be read, no rule is held against the texts.',
    );
  });
});

describe('a later version of the real text', () => {
  it('has the faults still that the one before brought in', () => {
    const { readable } = loaded;
    if (readable === undefined) throw new Error('The content cannot be read.');
    const made = readable.documents
      .flatMap(({ versions }) => versions)
      .find(({ file }) => file.endsWith('section-d/10.0.md'));
    if (made === undefined) throw new Error('There is no version 10.0.');
    const file = 'content/code/section-d/11.0.md';
    const later = { ...made, file, number: versionNumber('11.0'), base: made.number };
    const documents = readable.documents.map((one) =>
      one.versions.includes(made) ? { ...one, versions: [...one.versions, later] } : one,
    );
    const sources = new Map(loaded.sources).set(file, loaded.sources.get(made.file) ?? '');
    const { known } = checkLibrary({ ...loaded, readable: { ...readable, documents }, sources });
    const rules = known.filter(({ diagnostic }) => diagnostic.file === file);
    expect(rules.map(({ diagnostic: { ruleId } }) => ruleId).sort()).toEqual([
      'near-miss-term',
      'partial-term-match',
    ]);
  });
});
