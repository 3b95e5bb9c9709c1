/** Schedules inside a document: what their numbers are called, and what references to them mean. */
import { describe, expect, it } from 'vitest';
import { indexProvisions } from '../../src/register/provisions.ts';
import { registerOf, versionOf } from './library-of.ts';

const BODY = `## 1 Interpretation

1.1 CITED

1.2 The supplier shall:

- (a) deliver; and
- (b) install.

## 2 Supply

2.1 The supplier shall supply.

2.2 The goods are tested.

## 3 Price

3.1 The price is paid.

## Schedule 1 Goods

### 1 Quality

1.1 FIRST

1.2 The goods shall:

- (a) be new; and
- (b) be safe.

### 2 Checks

2.1 They are checked.

## Schedule 2

### Part 1

1.1 PART ONE

### Part 2

1.1 PART TWO

1.2 The price is low.

## Schedule 3 Staff

1. The staff are trained.

2. LISTED
`;

function text(said: Record<string, string>): string {
  return Object.entries(said).reduce((all, [place, words]) => all.replace(place, words), BODY);
}

/** What the words at a place cite: anchors, or why there is no link. */
function citedAt(place: string, words: string): string[] {
  const { references } = registerOf({ Agreement: text({ [place]: words }) });
  return references.flatMap(({ targets, words: node }) =>
    JSON.stringify(node).includes(words)
      ? targets.map((one) => (one.kind === 'provision' ? one.provision.anchor : one.kind))
      : [],
  );
}

describe('a Schedule whose numbers begin again', () => {
  it('has addresses of its own, and leaves those before it as they were', () => {
    const { all } = indexProvisions(versionOf('Agreement', BODY));
    const anchors = all.filter(({ kind }) => kind === 'clause').map(({ anchor }) => anchor);
    expect(anchors).toEqual([
      ...['1.1', '1.2', '2.1', '2.2', '3.1'],
      ...['schedule-1-1.1', 'schedule-1-1.2', 'schedule-1-2.1'],
      ...['schedule-2-part-1-1.1', 'schedule-2-part-2-1.1', 'schedule-2-part-2-1.2'],
    ]);
    expect(all.find(({ anchor }) => anchor === 'schedule-1-1.2(a)')?.name).toBe(
      'Schedule 1 paragraph 1.2(a)',
    );
  });

  const cases: [place: string, words: string, cited: string[]][] = [
    ['CITED', 'Under paragraph 2.1 of Schedule 1.', ['schedule-1-2.1']],
    ['CITED', 'Under paragraph 1.2(b) of Schedule 1.', ['schedule-1-1.2(b)']],
    [
      'CITED',
      'Under paragraph 1.2 of Part 2 of Schedule 2.',
      ['schedule-2-part-2-1.2', 'heading-part-2', 'heading-schedule-2'],
    ],
    ['CITED', 'Under paragraph 7 of Schedule 1.', ['missing']],
    ['CITED', 'Under paragraph 2 of Schedule 3.', ['unpublished', 'heading-schedule-3-staff']],
    ['CITED', 'Under clause 2.1.', ['2.1']],
    ['CITED', 'As Schedule 2 says.', ['heading-schedule-2']],
    ['CITED', 'As Part 1 of Schedule 2 says.', ['heading-part-1', 'heading-schedule-2']],
    ['CITED', 'As Part 4 of Schedule 1 says.', ['unpublished', 'heading-schedule-1-goods']],
    ['CITED', 'As Schedule 7 says.', ['unpublished']],
    ['FIRST', 'Under paragraph 2.1.', ['schedule-1-2.1']],
    ['FIRST', 'Under paragraph 2.', ['schedule-1-2']],
    ['FIRST', 'Under paragraphs 1.1 and 2.1.', ['schedule-1-1.1', 'schedule-1-2.1']],
    ['FIRST', 'Under paragraph 1.2(a) or (b).', ['schedule-1-1.2(a)', 'schedule-1-1.2(b)']],
    ['FIRST', 'Under clause 2.1.', ['2.1']],
    ['FIRST', 'Under clause 1.2(b).', ['1.2(b)']],
    ['FIRST', 'Under paragraph 2.2.', ['missing']],
    ['FIRST', 'Under paragraph 2.2 of this Agreement.', ['2.2']],
    ['FIRST', 'Under paragraph 2.1 of this Schedule.', ['schedule-1-2.1']],
    ['FIRST', 'Under paragraphs 1.1 to 2.1.', ['schedule-1-1.1', 'schedule-1-2.1']],
    ['FIRST', 'Under this paragraph 1.1.', ['schedule-1-1.1']],
    ['FIRST', 'Under paragraph 1.1 of Part 2 of Schedule 2.', ['schedule-2-part-2-1.1']],
    ['PART ONE', 'Under paragraph 1.2 of Part 2.', ['schedule-2-part-2-1.2', 'heading-part-2']],
    ['PART ONE', 'Under paragraph 1.1.', ['schedule-2-part-1-1.1']],
    [
      'PART TWO',
      'Under paragraph 1.2 and paragraph 2.1 of Schedule 1.',
      ['schedule-2-part-2-1.2', 'schedule-1-2.1', 'heading-schedule-1-goods'],
    ],
    ['LISTED', 'Under paragraph 1.', ['unpublished']],
    ['LISTED', 'Under paragraph 1.1.', ['unpublished']],
    ['LISTED', 'Under clause 1.1.', ['1.1']],
  ];
  it.each(cases)('at %s “%s” means %j', (place, words, cited) => {
    const found = citedAt(place, words);
    expect(found.slice(0, cited.length)).toEqual(cited);
    const headings = found.slice(cited.length).filter((one) => !one.startsWith('heading-'));
    expect(headings).toEqual([]);
  });
});
