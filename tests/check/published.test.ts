/** What was put in force: nothing that editors write makes a change of it pass unseen. */
import { describe, expect, it } from 'vitest';
import { checkSample, readSample } from './sample.ts';
import { RECORD } from './seeded/texts.ts';

const D1 = 'code/section-d/1.1.md';

/** The errors of the record with files changed: "rule file:line found". */
function errorsOf(changed: Readonly<Record<string, string | undefined>>): string[] {
  const files = Object.entries({ ...RECORD, ...changed }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text]],
  );
  const { diagnostics } = checkSample(readSample(Object.fromEntries(files) as typeof RECORD));
  return diagnostics
    .filter(({ fatal }) => fatal === true)
    .map(
      (one) =>
        `${String(one.ruleId)} ${String(one.file)}:${String(one.line)} ${String(one.actual)}`,
    );
}

const words = (from: string, to: string, file = D1): Record<string, string> => ({
  [file]: (RECORD[file] ?? '').replace(from, to),
});
const changedWords = words('meet monthly', 'meet weekly');
const CHANGED =
  'published-text-changed content/code/section-d/1.1.md:7 Found that the text of section-d 1.1 is not the one that was put in force.';

describe('a text that was put in force', () => {
  it('is told where its words change', () => {
    expect(errorsOf({})).toEqual([]);
    expect(errorsOf(changedWords)).toEqual([CHANGED]);
  });

  it('is told where only its lines end otherwise, with those words', () => {
    const lines =
      'Found the text of section-d 1.1 with other line ends than it was put in force with; its words are the same.';
    const saved = { [D1]: (RECORD[D1] ?? '').replaceAll('\n', '\r\n') };
    expect(errorsOf(saved)).toEqual([
      `published-text-changed content/code/section-d/1.1.md:7 ${lines}`,
    ]);
    const both = { [D1]: (changedWords[D1] ?? '').replaceAll('\n', '\r\n') };
    expect(errorsOf(both)).toEqual([CHANGED]);
  });

  it('is told where its record goes with the change', () => {
    const [record = ''] = (RECORD['published.yaml'] ?? '').split(
      /(?= {2}- document: section-d\n {4}version: "1.1")/,
    );
    expect(errorsOf({ ...changedWords, 'published.yaml': record })).toEqual([
      'published-text-changed content/code/section-d/1.1.md:3 Found section-d 1.1 in force, and no record of it.',
    ]);
    expect(errorsOf({ 'published.yaml': 'versions: []\n' })).toHaveLength(2);
  });

  it('needs no record before anything was published', () => {
    expect(errorsOf({ 'published.yaml': undefined })).toEqual([]);
  });

  it.each(['proposed', 'planned', 'approved', 'withdrawn'])(
    'is told where it is said to be %s',
    (status) => {
      const phrase = status === 'approved' ? 'approved, not yet in force' : status;
      const told = errorsOf(words('in-force\ninForceFrom', `${status}\ninForceFrom`));
      expect(told.filter((one) => one.startsWith('published'))).toEqual([
        `published-text-changed content/code/section-d/1.1.md:3 Found section-d 1.1 ${phrase}, which was put in force.`,
      ]);
    },
  );

  it('is told where it is superseded and nothing is in force after it', () => {
    const told = errorsOf(words('in-force\ninForceFrom', 'superseded\ninForceFrom'));
    expect(told.filter((one) => one.startsWith('published'))).toEqual([
      'published-text-changed content/code/section-d/1.1.md:3 Found section-d 1.1 superseded, and no version of it in force after it.',
    ]);
  });

  it.each(['off', 'note', 'warning'])('is told though checks.yaml says %s', (severity) => {
    const checks = `severities:\n  amendment-without-annex: off\n  published-text-changed: ${severity}\n`;
    expect(errorsOf({ ...changedWords, 'checks.yaml': checks })).toEqual([
      `firm-severity content/checks.yaml:3 Found published-text-changed: ${severity}.`,
      CHANGED,
    ]);
  });

  it('is told though a comment or a known fault allows it', () => {
    const comment = '<!-- clauseline allow published-text-changed: as agreed -->';
    const text = (RECORD[D1] ?? '').replace('monthly.', `monthly. ${comment}`);
    const known = `faults:\n  - rule: published-text-changed\n    text: section-d\n    words: ${JSON.stringify(text.slice(text.indexOf('D1.1')).trimEnd())}\n    reason: As agreed.\n`;
    expect(errorsOf({ [D1]: text, 'known-faults.yaml': known })).toEqual([CHANGED]);
  });
});
