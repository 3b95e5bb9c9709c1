/** Where faults are told that no rule of one text finds: from the first of the words to the last. */
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../src/check/rule.ts';
import { sampleModification } from '../../src/check/sample-modification.ts';
import { checkSample, offsetsOf, readSample } from './sample.ts';

/** The words that each fault of a rule is told at, by their file. */
function wordsTold(sample: Sample, rule: string): string[] {
  const read = readSample(sample);
  return checkSample(read)
    .diagnostics.filter(({ ruleId }) => ruleId === rule)
    .map((diagnostic) => {
      const place = offsetsOf(read, diagnostic);
      return place === undefined
        ? `no range: ${diagnostic.reason}`
        : (read.files.get(place.file) ?? '').slice(place.start, place.end);
    });
}

const files = sampleModification() as Readonly<Record<string, string>>;

/** The sample modification with some words of a file written otherwise. */
function written(file: string, old: string | RegExp, fresh: string): Sample {
  return { ...files, [file]: (files[file] ?? '').replace(old, fresh) };
}

const ANNEX = 'modifications/mp9/annex-a.md';
const TEXT = 'code/section-d/2.0.md';

describe('a fault of the front matter is told', () => {
  it.each<[string, Sample, string, string]>([
    ['at a value', written(TEXT, 'proposed', 'propsed'), 'front-matter', 'propsed'],
    ['at a name', written(TEXT, 'base:', 'bass: "0.9"\nbase:'), 'front-matter', 'bass'],
    [
      'at a name far in',
      written(
        ANNEX,
        'name:',
        'amends:\n  - { document: section-d, base: "1.0", result: "2.0", hed: X }\nname:',
      ),
      'front-matter',
      'hed',
    ],
    [
      'at a value on lines of its own, to its last word',
      written(ANNEX, 'name: Legal text', 'name: Legal text\namends:\n  document: section-d'),
      'front-matter',
      'document: section-d',
    ],
    [
      'at what names nothing',
      written(TEXT, 'base: "1.0"', 'base: "0.1"'),
      'unknown-version',
      '"0.1"',
    ],
    [
      'at the hyphens where a field is missing',
      written(TEXT, 'status: proposed\n', ''),
      'front-matter',
      '---',
    ],
    [
      'at the first line where there is none',
      written(TEXT, /^---[^]*---\n\n/, ''),
      'front-matter',
      'D1.1 The panel shall meet monthly.',
    ],
  ])('%s', (_, sample, rule, words) => {
    expect(wordsTold(sample, rule)).toEqual([words]);
  });
});

describe('an annex that does not make the text is told', () => {
  it.each<[string, Sample, string[]]>([
    [
      'at the words that differ',
      written(TEXT, 'publish them', 'publish all of them'),
      ['publish all of them.'],
    ],
    [
      'at more of them than are shown',
      written(TEXT, 'shall keep minutes.', 'may keep minutes, and the papers of each meeting.'),
      ['panel may keep minutes, and the papers'],
    ],
    [
      'at the words of a heading, without its marks',
      written(TEXT, 'D1.3', '### Records\n\nD1.3'),
      ['Records'],
    ],
    [
      'at the words that the base has otherwise',
      written(ANNEX, '<ins>\n', 'D1.1 The panel shall meet weekly.\n\n<ins>\n'),
      ['meet weekly.'],
    ],
    [
      'at the words of context that the base has not',
      written(ANNEX, '<ins>\n', '### Dues\n\n<ins>\n'),
      ['Dues'],
    ],
  ])('%s', (_, sample, words) => {
    expect(wordsTold(sample, 'unproven-amendment').slice(0, 1)).toEqual(words);
  });

  it('at its heading where it changes nothing', () => {
    const amends = '- { document: section-d, base: "1.0", result: "2.0" }';
    const empty = (files[ANNEX] ?? '')
      .replace('name: Legal text', `name: Legal text\namends:\n  ${amends}`)
      .replace(/Add Sections[^]*/, 'No change.\n');
    const told = (annex: string): string[] =>
      wordsTold({ ...files, [ANNEX]: annex }, 'unproven-amendment').map((one) => one.trim());
    expect(told(empty)).toContain('Section D ‘Meetings’');
  });
});
