/** Redlines in the terminal: every kind of change in words, in one column and in two. */
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { printTerminal, type TerminalOptions } from '../../src/export/terminal/terminal.ts';
import { cutToWidth, widthOf } from '../../src/export/terminal/width.ts';
import { wrapPieces } from '../../src/export/terminal/wrap.ts';
import { exposedText, isHarmful, safeLines, safeText } from '../../src/export/visible.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { block } from '../outline.ts';
import { everyKind } from './every-kind.ts';

const PLAIN: TerminalOptions = {
  oldName: 'old.md',
  newName: 'new.md',
  colour: false,
  width: Infinity,
  sideBySide: false,
  remarks: [],
};

const print = (old: string, fresh: string, options: Partial<TerminalOptions> = {}): string =>
  printTerminal(
    makeRedline(parseLegalText(old, 'old.md').tree, parseLegalText(fresh, 'new.md').tree),
    { ...PLAIN, ...options },
  );

/** What is printed after the head. */
const body = (printed: string): string =>
  printed.slice(printed.indexOf('\n\n', printed.indexOf('Proven')) + 2).trimEnd();

describe('one column', () => {
  it('shows the numbers of a numbered list as each text has them', () => {
    const [meet, appeal, pay] = ['The Panel meets.', 'Users may appeal to it.', 'The DCC pays.'];
    const list = (...items: string[]): string =>
      items.map((item, index) => `${String(index + 3)}. ${item}`).join('\n');
    expect(body(print(list(meet, pay), list(meet, appeal, pay)))).toContain(`{+4. ${appeal}+}`);
    expect(body(print(list(meet, appeal, pay), list(meet, pay)))).toContain(`[-4. ${appeal}-]`);
  });

  it('shows labels that came and went', () => {
    const plain =
      'D1.1 It may:\n\n- meet each quarter of the year;\n- vote in writing on all matters.';
    const labelled =
      'D1.1 It may:\n\n- (a) meet each quarter of the year;\n- (b) vote in writing on all matters.';
    expect(body(print(plain, labelled))).toBe(
      block(`
        D1.1 It may:
          {+(a)+} (formatted anew: no longer in a list) (label (a) inserted) meet each quarter of the year;
          {+(b)+} (label (b) inserted) vote in writing on all matters.
      `),
    );
    expect(body(print(labelled, plain))).toContain(
      '• (label (b) deleted) vote in writing on all matters.',
    );
  });

  it('says every kind of change in words', () => {
    expect(body(printTerminal(everyKind.redline, PLAIN))).toBe(
      block(`
        D1 Rules

        D1.1 The Panel [-may-]{+shall+} act.

        (D1.2 moved from here, is now D1.9) D1.2 A Party: (a) tells the Panel; and (b) waits.

        [-D1.3-]{+D1.2+} (renumbered, was D1.3) Third rule.[- -]

        {+D1.3+} (split off from the old D1.3) Fourth rule.

        D1.4 Joined one.{+ +}

        [-D1.5-] (merged into the new D1.4) Joined two.

        D1.6 A {~bold: now bold~} word.

        [-D1.7 Gone.-]

        … 1 clause unchanged

        [-D1.2-]{+D1.9+} (moved here, was D1.2) A Party:

        …

          (b) waits{+ a month+}.

        {+D1.10 New.+}
      `),
    );
  });

  it('prints no number of a part that has no heading', () => {
    const printed = print('K1.1 A Party pays.', 'K1.1 A Party pays.\n\nD1.1 A User pays.', {});
    expect(printed).toContain('{+D1.1 A User pays.+}');
    expect(body(printed)).not.toMatch(/D1(?!\.1)/);
  });

  it('begins with the summary, the counts and the proof', () => {
    expect(printTerminal(everyKind.redline, { ...PLAIN, remarks: ['More.'] })).toMatch(
      /^Old text: old\.md\nNew text: new\.md\n\neverything changed\nWords: 5 inserted, 3 deleted, 8 moved\. 9 provisions touched\.\nProven: .*\nMore\.\nSigns: \[-deleted-\] \{\+inserted\+\} \{~formatted anew~\}\n\n/,
    );
  });

  it('says of a redline that is not proven that it is not', () => {
    const difference = { path: 'clause', one: 'a', other: 'b' };
    const proof = { proven: false, reading: 'accepted', difference } as const;
    expect(printTerminal({ ...everyKind.redline, proof }, PLAIN)).toContain('\nNot proven.\n');
  });

  it('has lines for colours, which are seen without them', () => {
    const printed = printTerminal(everyKind.redline, { ...PLAIN, colour: true });
    expect(printed).toContain('The Panel \u001B[31;9mmay\u001B[0m\u001B[32;4mshall\u001B[0m act.');
    expect(printed).not.toContain('[-may-]');
  });

  it('breaks lines between words, each line with its own colours', () => {
    const old = 'D1.1 One two three four five six seven.';
    const printed = print(old, `${old} ${'Eight nine ten. '.repeat(3)}`, {
      width: 30,
      colour: true,
    });
    const lines = printed.split('\n').filter((line) => line.includes('nine'));
    expect(lines.length).toBeGreaterThan(1);
    const bare = (line: string): string => stripVTControlCharacters(line);
    for (const line of lines) {
      expect(widthOf(bare(line))).toBeLessThanOrEqual(30);
      expect(line.endsWith('\u001B[0m') || line.endsWith('\u001B[0m.')).toBe(true);
    }
  });

  it('shows the opening of a clause above a limb that changed, and counts what it leaves out', () => {
    const text = (end: string): string =>
      block(`
        # D1 Rules

        D1.1 One.

        D1.2 Two.

        D1.3 The Panel:

        - (a) first;
        - (b) second; and
        - (c) third${end}.

        D1.4 Four.
      `);
    expect(body(print(text(''), text(' at last')))).toBe(
      block(`
        D1 Rules

        … 2 clauses unchanged

        D1.3 The Panel:

        …

          (c) third{+ at last+}.

        … 1 clause unchanged
      `),
    );
  });

  it('tells a run of clauses that were only renumbered once', () => {
    const rules = [
      'apples and pears',
      'costs and budgets',
      'meetings in spring',
      'the Panel itself',
    ];
    const text = (all: readonly string[]): string =>
      all
        .map((one, index) => `D1.${String(index + 1)} This is the rule about ${one}.`)
        .join('\n\n');
    expect(body(print(text(rules), text(['an entirely different matter', ...rules])))).toBe(
      block(`
        {+D1.1 This is the rule about an entirely different matter.+}

        4 clauses renumbered: D1.1 to D1.4 are now D1.2 to D1.5
      `),
    );
  });

  it('shortens a long stretch of unchanged words between changes', () => {
    const middle = Array.from({ length: 200 }, (_, index) => `word${String(index)}`).join(' ');
    const printed = print(`D1.1 A ${middle} z.`, `D1.1 B ${middle} y.`);
    expect(printed).toMatch(
      /\{\+B\+\} word0 .* word18? \[… 16\d words …\] word18\d .* word199 \[-z-\]\{\+y\+\}\./u,
    );
    expect(printed).not.toContain('word100');
  });
});

describe('signs', () => {
  it('are others where the text has such signs', () => {
    expect(body(print('D1.1 A [-b-] c.', 'D1.1 A [-b-] d.'))).toBe('D1.1 A [-b-] [--c--]{++d++}.');
    expect(body(print('D1.1 A {+++b c.', 'D1.1 A {+++b d.'))).toBe(
      'D1.1 A {+++b [----c----]{++++d++++}.',
    );
  });

  it('give both texts back', () => {
    const old = 'D1.1 A [-b-] -] {+ c ++} ends - here] {+.';
    const fresh = 'D1.1 A [--b-] ] {+ d +} ends + there} {+.';
    const printed = print(old, fresh);
    const sample = /Signs: (\S+)deleted(\S+) (\S+)inserted(\S+) /.exec(printed) ?? [];
    const [, delOpen = '', delClose = '', insOpen = '', insClose = ''] = sample;
    const part = (open: string, close: string): RegExp =>
      new RegExp(`${RegExp.escape(open)}(.*?)${RegExp.escape(close)}`, 'gu');
    const text = body(printed);
    expect(
      text.replaceAll(part(insOpen, insClose), '').replaceAll(part(delOpen, delClose), '$1'),
    ).toBe(old);
    expect(
      text.replaceAll(part(delOpen, delClose), '').replaceAll(part(insOpen, insClose), '$1'),
    ).toBe(fresh);
  });
});

describe('two columns', () => {
  it('stand provision beside provision', () => {
    const printed = printTerminal(everyKind.redline, { ...PLAIN, sideBySide: true, width: 68 });
    expect(body(printed)).toBe(
      block(`
        old.md                             new.md
        ---------------------------------+---------------------------------
        D1 Rules                           D1 Rules

        D1.1 The Panel [-may-] act.      | D1.1 The Panel {+shall+} act.

        (D1.2 moved from here, is now    <
        D1.9) D1.2 A Party: (a) tells    <
        the Panel; and (b) waits.        <

        [-D1.3-] Third rule.[- -]        | {+D1.2+} (renumbered, was D1.3)
                                         | Third rule.

        Fourth rule.                     | {+D1.3+} (split off from the old
                                         | D1.3) Fourth rule.

        D1.4 Joined one.                 | D1.4 Joined one.{+ +}

        [-D1.5-] Joined two.             | (merged into the new D1.4)
                                         | Joined two.

        D1.6 A bold word.                | D1.6 A {~bold: now bold~} word.

        [-D1.7 Gone.-]                   <

        … 1 clause unchanged

        [-D1.2-] A Party:                | {+D1.9+} (moved here, was D1.2)
                                         | A Party:

        …

          (b) waits.                     |   (b) waits{+ a month+}.

                                         > {+D1.10 New.+}
      `),
    );
    for (const line of printed.split('\n').slice(7)) expect(widthOf(line)).toBeLessThanOrEqual(68);
  });

  it('are aligned whatever the words are', () => {
    const old = 'D1.1 合意は当事者を拘束する e\u0301 👩‍⚖️ soft\u00ADhyphen الطرف may.';
    const printed = print(old, old.replace('may', 'shall'), { sideBySide: true, width: 50 });
    const lines = body(printed).split('\n').slice(2).filter(Boolean);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(widthOf(line.slice(0, line.indexOf(' | ')))).toBe(23);
      expect(widthOf(line)).toBeLessThanOrEqual(50);
    }
  });
});

describe('a text', () => {
  const ESCAPE = '\u001B[2J\u001B]0;owned\u0007\u009B31m';
  const hostile = `D1.1 A ${ESCAPE} \u202Eesrever\u202C b\u0085.`;

  it('cannot drive the terminal', () => {
    for (const sideBySide of [false, true]) {
      const printed = print(hostile, hostile.replace('A', 'The'), {
        sideBySide,
        oldName: `old${ESCAPE}.md`,
        remarks: [ESCAPE],
      });
      expect(isHarmful(printed)).toBe(false);
      expect(printed).toContain('‹U+001B›');
      expect(printed).toContain('‹U+202E›');
    }
  });

  it('is left as it is where each of its characters is harmless', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const changed = units.filter((unit) => safeText(unit) !== unit && !/[\n\t]/.test(unit));
    expect(changed).toEqual(units.filter(isHarmful).concat('\r').sort());
  });

  it('is made visible without a loss', () => {
    expect(safeText('a\tb\nc\u0000')).toBe('a b c‹U+0000›');
    expect(safeText('\uD800x')).toBe('‹U+D800›x');
    expect(safeText('naïve e\u0301 👩‍⚖️ 合意')).toBe('naïve e\u0301 👩‍⚖️ 合意');
    expect(safeLines('a\r\nb\u001B')).toBe('a\nb‹U+001B›');
    expect(exposedText('no\u00A0break soft\u00ADhyphen')).toBe(
      'no‹U+00A0›break soft‹U+00AD›hyphen',
    );
  });

  it('is counted in columns', () => {
    expect(['abc', '合意', 'e\u0301', '👩‍⚖️', 'soft\u00ADhyphen', 'ｆ', '한글'].map(widthOf)).toEqual(
      [3, 4, 1, 2, 10, 2, 4],
    );
    expect(cutToWidth('合意合意e\u0301', 3)).toEqual(['合', '意', '合', '意e\u0301']);
  });

  it('of one word longer than a line is cut', () => {
    const lines = wrapPieces([{ text: 'a'.repeat(25), look: 'plain' }], 10);
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      'a'.repeat(10),
      'a'.repeat(10),
      'a'.repeat(5),
    ]);
  });
});
