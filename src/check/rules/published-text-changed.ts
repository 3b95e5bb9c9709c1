import { hashOfText } from '../../library/read-records.ts';
import type { CodeRule, Fault } from '../rule.ts';

const TEXT = '---\nversion: "1.0"\nstatus: in-force\ninForceOn: 2024-01-01\n---\n';
const DOCUMENT = '---\nkind: section\nnumber: D\ntitle: Panel\norder: 1\n---\n';
const WORDS = '\nD1.1 The panel shall meet monthly.\n';

function recordOf(words: string): string {
  const entry = `  - document: section-d\n    version: "1.0"\n    on: 2024-01-01\n    sha256: ${hashOfText(words)}\n`;
  return `versions:\n${entry}`;
}

export const publishedTextChanged: CodeRule = {
  name: 'published-text-changed',
  on: 'code',
  severity: 'error',
  sentence: 'A text that was put in force stays as it was, to the byte.',
  reason:
    'Readers have relied on it. A correction is a correction only if its day and its reason are recorded.',
  right: {
    'code/section-d/document.md': DOCUMENT,
    'code/section-d/1.0.md': `${TEXT}${WORDS}`,
    'published.yaml': recordOf(WORDS),
  },
  wrong: {
    'code/section-d/document.md': DOCUMENT,
    'code/section-d/1.0.md': `${TEXT}\n⟦D1.1 The panel shall meet weekly.⟧\n`,
    'published.yaml': recordOf(WORDS),
  },
  found: 'Found that the text of section-d 1.0 is not the one that was put in force.',
  *check({ library, sources, placesIn }): Generator<Fault> {
    const documents = [...library.documents, ...library.policies];
    const record = [...sources.keys()].find((name) => name.endsWith('/published.yaml'));
    for (const entry of library.published) {
      const { document, version: number, corrections, sha256, on, place } = entry;
      const version = documents
        .find(({ id }) => id === document)
        ?.versions.find((one) => one.number === number);
      const source = version && sources.get(version.file);
      if (version === undefined || source === undefined) {
        yield {
          file: record ?? 'published.yaml',
          place,
          found: `Found a record of ${document} ${number}, and no such text.`,
          expected: 'Expected each text that was put in force to be kept.',
          mend: 'Bring the file back from the history, or correct the entry.',
        };
        continue;
      }
      const last = corrections.at(-1);
      if (hashOfText(source) === (last?.sha256 ?? sha256)) continue;
      const { between } = placesIn(version.file);
      const first = version.tree.children[0]?.position?.start.offset ?? 0;
      yield {
        file: version.file,
        place: between(first, source.trimEnd().length),
        found: `Found that the text of ${document} ${number} is not the one that was put in force.`,
        expected: `Expected the text whose hash was recorded on ${last?.on ?? on}.`,
        mend: `Bring the text back: git restore ${version.file}\nOr record why this copy is corrected: npm run correct-version -- ${document}@${number} --reason "…"\nWhat amends the law is a new version: npm run draft -- ${document} --modification NAME`,
        others: record === undefined ? [] : [{ file: record, place, says: 'the record' }],
      };
    }
  },
};
