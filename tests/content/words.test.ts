import { describe, expect, test } from 'vitest';
import { readMarkdown, wordsOf } from './markdown.ts';
import { digestOf, readAnnexA, readAnnexB, readReport, readVersion, type Region, resolveInsertions } from './regions.ts';
import recorded from './source-words.json' with { type: 'json' };

// Holds every word of content/ that comes from the source against the record of the source.

const record: Readonly<Record<string, { sha256: string; words: number }>> = recorded;
const modification = 'modifications/mp167b';
const reportFile = readMarkdown(`${modification}/report.md`);
const annexAFile = readMarkdown(`${modification}/annex-a.md`);
const annexBFile = readMarkdown(`${modification}/annex-b.md`);
const report = readReport(reportFile);
const annexA = readAnnexA(annexAFile);
const annexB = readAnnexB(annexBFile);

/** The words of the title blocks, which are published as front matter. */
const front: Readonly<Record<string, string>> = {
  'report/number': String(reportFile.front['number']),
  'report/title': String(reportFile.front['title']),
  'report/kind': reportFile.front['kind'] === 'report' ? 'Modification Report' : '',
  'report/version': `Version ${String(reportFile.front['version'])}`,
  'report/date': inWords(String(reportFile.front['date'])),
  'annex-a/label': `Annex ${String(annexAFile.front['annex'])}`,
  'annex-a/title': String(annexAFile.front['title']),
  'annex-a/name': String(annexAFile.front['name']),
  'annex-a/version': `version ${String(annexAFile.front['version'])}`,
  'annex-b/label': `Annex ${String(annexBFile.front['annex'])}`,
  'annex-b/title': String(annexBFile.front['title']),
  'annex-b/name': String(annexBFile.front['name']),
};

/** Every region that the committed files hold, in their order. */
const committed: readonly Region[] = [
  ...Object.entries(front).map(([name, text]) => toRegion(name, wordsOf(text))),
  ...report,
  ...annexA,
  ...annexB,
  toRegion('report/all', allWords(report)),
  toRegion('annex-a/all', allWords(annexA)),
  toRegion('annex-b/all', allWords(annexB)),
];

/** A region that is nowhere inserted. */
function toRegion(name: string, words: readonly string[]): Region {
  return { name, words, inserted: false };
}

/** The words of regions one after another. */
function allWords(regions: readonly Region[]): string[] {
  return regions.flatMap((region) => region.words);
}

/** A date of the front matter as the report writes it: 16 August 2023. */
function inWords(date: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(date));
}

/** The text of the report's regions under a heading, as single spaced words. */
function under(heading: string): string {
  return allWords(report.filter((region) => region.name.endsWith(`/${heading}`))).join(' ');
}

/** The names of regions. */
function namesOf(regions: readonly Region[]): string[] {
  return regions.map((region) => region.name);
}

describe('each region of the source stands in content/ word for word', () => {
  test.each(Object.keys(record))('%s', (name) => {
    const words = committed.find((region) => region.name === name)?.words;
    expect(words, `content/ has no region ${name}`).toBeDefined();
    expect(digestOf(words ?? []), `as committed: ${words?.join(' ')}`).toEqual(record[name]);
  });

  test('and content/ has no region that the source has not', () => {
    expect(namesOf(committed).sort()).toEqual(Object.keys(record).sort());
  });
});

const definitions = {
  before: ['Production Proving Registration Data', 'Production Proving Systems'],
  inserted: ['Programme Assurance Policy'],
  after: ['Proposed Solution', 'Proposer'],
};
const definitionName = (term: string) => `annex-a/definition/${term}`;
const clauseNames = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => `annex-a/D10.${first + i}`);
const clausesBefore = [
  'annex-a/sub-heading/SEC Release Testing Approach Document',
  ...clauseNames(18, 21),
];
const clausesInserted = ['annex-a/sub-heading/Programme Assurance Policy', ...clauseNames(22, 28)];

describe('a version holds the regions of Annex A that are its own, and no other word', () => {
  const versions: [path: string, names: string[]][] = [
    ['code/section-a/31.0.md', [...definitions.before, ...definitions.after].map(definitionName)],
    ['code/section-a/32.0.md', Object.values(definitions).flat().map(definitionName)],
    ['code/section-d/9.0.md', clausesBefore],
    ['code/section-d/10.0.md', [...clausesBefore, ...clausesInserted]],
  ];

  describe.each(versions)('%s', (path, names) => {
    const regions = readVersion(readMarkdown(path));

    test('has these regions in this order', () => {
      expect(namesOf(regions)).toEqual(names);
    });

    test.each(regions)('$name', ({ name, words, inserted }) => {
      expect(digestOf(words), `as committed: ${words.join(' ')}`).toEqual(record[name]);
      expect(inserted, `${name} is marked as inserted`).toBe(false);
    });
  });
});

describe('Annex A makes the versions', () => {
  test('its insertions are the definition and D10.22 to D10.28 with their sub-heading', () => {
    const inserted = annexA.filter((region) => region.inserted);
    const expected = [...definitions.inserted.map(definitionName), ...clausesInserted];
    expect(namesOf(inserted)).toEqual(expected);
    const marked = allWords(inserted).length;
    const [kept, taken] = (['reject', 'accept'] as const).map(
      (decision) =>
        wordsOf(resolveInsertions(annexAFile.raw, decision).replace(/^: /gm, '')).length,
    );
    // Markdown's own marks: the `###` of the inserted sub-heading is no word.
    expect((taken ?? 0) - (kept ?? 0) - 1).toBe(marked);
  });

  test.each([
    ['code/section-a/31.0.md', 'Section A', 'reject'],
    ['code/section-a/32.0.md', 'Section A', 'accept'],
    ['code/section-d/9.0.md', 'Section D', 'reject'],
    ['code/section-d/10.0.md', 'Section D', 'accept'],
  ] as const)('%s is %s of the annex: %s its insertions', (path, section, decision) => {
    const part =
      annexAFile.raw.split(/^## /m).find((text) => text.startsWith(`${section} ‘`)) ?? '';
    const legalText = part.replace(/^[^]*?\nAdd [^\n]*\n/, '');
    expect(resolveInsertions(legalText, decision)).toBe(readMarkdown(path).raw);
  });
});

describe('what the front matter quotes stands in the report', () => {
  const policy = readMarkdown('policies/programme-assurance-policy/document.md').front;
  const statements = policy['statements'] as {
    about: string;
    quote: string;
    source: { heading: string };
  }[];

  test.each(statements)('policy, $about: $quote', ({ quote, source }) => {
    expect(quote).toMatch(/^[A-Z].*\.$/);
    expect(under(source.heading).split(quote)).toHaveLength(2);
  });

  test('the reason', () => {
    const { quote, heading } = reportFile.front['reason'] as { quote: string; heading: string };
    expect(under(heading).split(quote)).toHaveLength(2);
  });

  const objectives = reportFile.front['objectives'] as { objective: string; words: string }[];

  test.each(objectives)('$objective: $words', ({ objective, words }) => {
    const letter = /\(\w\)$/.exec(objective)?.[0] ?? '';
    const mark = new RegExp(`\\${letter.slice(0, -1)}\\)\\[\\^(\\d+)\\]`).exec(reportFile.raw)?.[1];
    expect(reportFile.raw).toContain(`\n[^${String(mark)}]: ${words}\n`);
  });

  const planned = reportFile.front['implementation'] as {
    date: string;
    release: string;
    condition: string;
  }[];

  test.each(planned)('implementation on $date', ({ date, release, condition }) => {
    const { title, ...file } = readMarkdown(`releases/${release}.md`).front;
    const sentence = `${inWords(date)} (${String(title)}) ${condition}`;
    expect(under('Agreed implementation approach')).toContain(sentence);
    expect(file['date']).toBe(date);
    expect(file['modifications']).toEqual([{ modification: 'mp167b', condition }]);
  });

  test('timetable', () => {
    const rows = reportFile.front['timetable'] as { event: string; date: string }[];
    const words = rows.map(({ event, date }) => `${event} ${date}`).join(' ');
    const appendix = under('Appendix 1: Progression timetable');
    expect(appendix).toContain(`Event/Action Date ${words} Italics`);
  });
});
