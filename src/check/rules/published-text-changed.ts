import { fieldRange } from '../../library/front-matter.ts';
import type { LostRecord } from '../../library/lost-record.ts';
import { recordOf } from '../../library/published.ts';
import { hashOfText } from '../../library/read-records.ts';
import type { Library, Version } from '../../library/types.ts';
import { compareNumbers } from '../../model/identifiers.ts';
import { statusPhrase } from '../../model/lifecycle.ts';
import type { CodeRule, Fault } from '../rule.ts';

const TEXT = '---\nversion: "1.0"\nstatus: in-force\ninForceOn: 2024-01-01\n---\n';
const DOCUMENT = '---\nkind: section\nnumber: D\ntitle: Panel\norder: 1\n---\n';
const WORDS = '\nD1.1 The panel shall meet monthly.\n';

function recording(words: string): string {
  const entry = `  - document: section-d\n    version: "1.0"\n    on: 2024-01-01\n    sha256: ${hashOfText(words)}\n`;
  return `versions:\n${entry}`;
}

export const publishedTextChanged: CodeRule = {
  name: 'published-text-changed',
  on: 'code',
  severity: 'error',
  firm: true,
  sentence: 'A text that was put in force stays as it was, to the byte.',
  reason:
    'Readers have relied on it. A correction is a correction only if its day and its reason are recorded.',
  right: {
    'code/section-d/document.md': DOCUMENT,
    'code/section-d/1.0.md': `${TEXT}${WORDS}`,
    'published.yaml': recording(WORDS),
  },
  wrong: {
    'code/section-d/document.md': DOCUMENT,
    'code/section-d/1.0.md': `${TEXT}\n⟦D1.1 The panel shall meet weekly.⟧\n`,
    'published.yaml': recording(WORDS),
  },
  found: 'Found that the text of section-d 1.0 is not the one that was put in force.',
  *check({ library, sources, placesIn, lostRecord, bringsBack }): Generator<Fault> {
    const versions = [...library.documents, ...library.policies].flatMap((one) => one.versions);
    const record = [...sources.keys()].find((name) => name.endsWith('/published.yaml'));
    for (const entry of library.published) {
      const { document, version: number, corrections, sha256, on, place } = entry;
      const others = record === undefined ? [] : [{ file: record, place, says: 'the record' }];
      const version = versions.find((one) => one.document === document && one.number === number);
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
      if (!wasPutInForce(version)) yield { ...withdrawn(version, source, on), others };
      else if (isLastOf(version, versions, library)) yield { ...without(version, source), others };
      const last = corrections.at(-1);
      if (hashOfText(source) === (last?.sha256 ?? sha256)) continue;
      const { between } = placesIn(version.file);
      const first = version.tree.children[0]?.position?.start.offset ?? 0;
      yield {
        file: version.file,
        place: between(first, source.trimEnd().length),
        found: differsInLineEnds(source, last?.sha256 ?? sha256)
          ? `Found the text of ${document} ${number} with other line ends than it was put in force with; its words are the same.`
          : `Found that the text of ${document} ${number} is not the one that was put in force.`,
        expected: `Expected the text whose hash was recorded on ${last?.on ?? on}.`,
        mend: `Bring the text back: ${bringsBack(version.file, last?.sha256 ?? sha256)}\nOr record why this copy is corrected: npm run correct-version -- ${document}@${number} --reason "…"\nWhat amends the law is a new version: npm run draft -- ${document} --modification NAME`,
        others,
      };
    }
    if (record === undefined) {
      // Before anything was published, nothing needs a record.
      if (lostRecord !== undefined) yield lost(lostRecord);
      return;
    }
    for (const version of versions) {
      if (!wasPutInForce(version) || recordOf(library, version) !== undefined) continue;
      yield unrecorded(version, sources.get(version.file) ?? '', record);
    }
  },
};

function lost({ file, mend }: LostRecord): Fault {
  return {
    file,
    place: undefined,
    found: `Found no ${file}, which was committed: nothing holds the texts that were put in force to their hashes.`,
    expected: 'Expected the record of what was published to be kept.',
    mend: `Bring it back: ${mend}`,
  };
}

/** True where the text is the recorded one but for how its lines end, as some editors save it. */
function differsInLineEnds(source: string, sha256: string): boolean {
  const plain = source.replaceAll('\r\n', '\n');
  return [plain, plain.replaceAll('\n', '\r\n')].some((one) => hashOfText(one) === sha256);
}

function wasPutInForce({ status }: Version): boolean {
  return status === 'in-force' || status === 'superseded';
}

/** True for a superseded text after which none of its document was put in force. */
function isLastOf(
  { status, document, number }: Version,
  versions: readonly Version[],
  library: Library,
): boolean {
  return (
    status === 'superseded' &&
    !versions.some(
      (one) =>
        one.document === document &&
        (one.status === 'in-force' ||
          // One that was recorded and is said to be proposed is told itself.
          (compareNumbers(one.number, number) > 0 &&
            (wasPutInForce(one) || recordOf(library, one) !== undefined))),
    )
  );
}

function without({ document, number, file }: Version, source: string): Fault {
  return {
    file,
    place: fieldRange(source, ['status']),
    found: `Found ${document} ${number} superseded, and no version of it in force after it.`,
    expected: 'Expected a text in force until another supersedes it.',
    mend: `Write its status as it was: git restore ${file}\nOr put the text after it in force: npm run publish-version -- ${document}@NUMBER`,
  };
}

/** A text that was put in force, and whose file says now that it never was. */
function withdrawn({ document, number, status, file }: Version, source: string, on: string): Fault {
  return {
    file,
    place: fieldRange(source, ['status']),
    found: `Found ${document} ${number} ${statusPhrase(status)}, which was put in force.`,
    expected: `Expected status: in-force or superseded, as the text was recorded on ${on}.`,
    mend: `Write its status as it was: git restore ${file}\nA text in force ends by another: npm run draft -- ${document} --modification NAME`,
  };
}

function unrecorded(
  { document, number, status, file }: Version,
  source: string,
  record: string,
): Fault {
  return {
    file,
    place: fieldRange(source, ['status']),
    found: `Found ${document} ${number} ${statusPhrase(status)}, and no record of it.`,
    expected: 'Expected each text that was put in force to be held to its hash.',
    mend: `Bring its entry back: git restore ${record}\nIf it never had one, record the text as it stands: npm run publish-version -- ${document}@${number}`,
  };
}
