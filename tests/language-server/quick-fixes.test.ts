/** The comment that a quick fix writes: it allows the fault that it was offered for, and nothing else. */
import { describe, expect, it } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { placesIn } from '../../src/check/places.ts';
import { diagnose, severityOf, type Diagnostic } from '../../src/model/diagnostics.ts';
import { quickFixes, shownDiagnostic } from '../../scripts/language-server/diagnostics.ts';
import { checkSample, readSample } from '../check/sample.ts';
import { planted } from '../check/seeded/evaluate.ts';
import { NOTES, WARNINGS } from '../check/seeded/planted.ts';
import { TEXTS } from '../check/seeded/texts.ts';

const TABLE = `A1.1 In this Code:

| Term | Meaning |
| --- | --- |
| **Board** | means a board that acts, as set out above. |
| **Chair** | means the chair of the Board, who is the [TBC] of the Chairs. |

A1.2 Each Board has a Chair; the Chair chairs the Board.
`;

/** The text with the fault allowed; nothing where that is not offered. */
function allowed(text: string, fault: Diagnostic): string | undefined {
  const shown = shownDiagnostic(fault, (name) => name);
  const actions = quickFixes(fault, shown, 'text.md', placesIn(text), {
    allows: true,
    fixes: true,
  });
  const [edit] =
    actions.find(({ title }) => title.startsWith('Allow'))?.edit?.changes?.['text.md'] ?? [];
  if (edit === undefined) return undefined;
  const lines = text.split('\n');
  const { line, character } = edit.range.start;
  const words = lines[line] ?? '';
  lines[line] =
    words.slice(0, character) +
    edit.newText.replace(': -->', ': it is meant -->') +
    words.slice(character);
  return lines.join('\n');
}

const told = (text: string): Diagnostic[] => [...checkAlone(text, 'text.md').diagnostics];
const wordsOf = (all: readonly Diagnostic[]): string[] =>
  all.map(({ ruleId, actual }) => `${String(ruleId)}: ${String(actual)}`);

function expectAllowed(text: string, rule: string): void {
  const before = told(text);
  const fault = before.find(({ ruleId }) => ruleId === rule);
  expect(fault, text).toBeDefined();
  const after = told(allowed(text, fault as Diagnostic) ?? text);
  const rest = wordsOf(
    before.filter(({ ruleId, line }) => ruleId !== rule || line !== fault?.line),
  );
  expect(wordsOf(after)).toEqual(rest);
}

describe('a fault that is allowed by the quick fix', () => {
  const cases = [...WARNINGS, ...NOTES].filter(
    (one) => typeof TEXTS[one.in] === 'string' && one.rule !== 'unused-suppression',
  );
  it.each(cases)('$rule in $in: $to', (one) => {
    expectAllowed(readSample(planted(one)).files.get('text.md') ?? '', one.rule);
  });

  const inFolders = [...WARNINGS, ...NOTES].filter(
    ({ rule, file = '', to }) => file.endsWith('.md') && rule !== 'unused-suppression' && to !== '',
  );
  it.each(inFolders)('$rule in $file: $to', (one) => {
    const { files } = readSample(planted(one));
    const toldOf = (all: ReadonlyMap<string, string>): Diagnostic[] => [
      ...checkSample({ files: all, marked: undefined }).diagnostics,
    ];
    const before = toldOf(files);
    const fault = before.find(({ ruleId }) => ruleId === one.rule);
    const name = fault?.file?.replace('content/', '') ?? '';
    const text = files.get(name) ?? '';
    const mended = fault === undefined ? undefined : allowed(text, fault);
    // Facts in the head of a file have no room for a comment.
    if ((fault?.line ?? 0) <= text.slice(0, text.indexOf('\n---\n')).split('\n').length + 1) {
      expect(mended).toBeUndefined();
      return;
    }
    const after = toldOf(new Map(files).set(name, mended ?? text));
    expect(wordsOf(after)).toEqual(wordsOf(before.filter((other) => other !== fault)));
  });

  it.each(['leftover-placeholder', 'relative-reference', 'definition-contains-own-term'])(
    '%s in a row of a table',
    (rule) => expectAllowed(TABLE, rule),
  );
});

describe('a comment that allows nothing', () => {
  it('is not offered for a comment, nor in the head of a file', () => {
    const text = '<!-- clauseline allow reversed-range: so -->\n\n1.1 The panel meets.\n';
    const unused = told(text).find(({ ruleId }) => ruleId === 'unused-suppression');
    expect(unused && allowed(text, unused)).toBeUndefined();
    const headed = '---\ntitle: Answers\n---\n\n1.1 The panel meets.\n';
    const fault = diagnose({
      file: 'text.md',
      place: { line: 2, column: 8 },
      rule: 'title-mismatch',
      severity: 'warning',
      found: 'Found.',
      expected: 'Expected.',
    });
    expect(allowed(headed, fault)).toBeUndefined();
    expect(allowed(headed.replaceAll('\n', '\r\n'), fault)).toBeUndefined();
    expect(allowed(`\uFEFF${headed}`, fault)).toBeUndefined();
    expect(severityOf(unused as Diagnostic)).toBe('warning');
  });
});

describe('a comment in a table', () => {
  it.each([
    [
      'in the first cell',
      '**Board**',
      '**Board** <!-- clauseline allow relative-reference: so -->',
    ],
    [
      'in the last cell',
      'out above. |',
      'out above. <!-- clauseline allow relative-reference: so --> |',
    ],
    [
      'after the last bar',
      'out above. |',
      'out above. | <!-- clauseline allow relative-reference: so -->',
    ],
  ])('covers its row, %s', (_, from, to) => {
    const before = wordsOf(told(TABLE));
    const after = wordsOf(told(TABLE.replace(from, to)));
    expect(before.filter((one) => !after.includes(one))).toEqual([
      'relative-reference: Found “set out above”, which is true only where it stands.',
    ]);
    expect(after).toHaveLength(before.length - 1);
  });
});
