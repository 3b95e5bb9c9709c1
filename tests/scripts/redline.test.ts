/** The redline command from outside: exit codes, streams, options, and texts that are a trial. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RedlineJson } from '../../src/export/json.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { sameText } from '../../src/model/equality.ts';
import { block } from '../outline.ts';
import { Desk } from './redline-command.ts';

const OLD = block(`
  ---
  title: Old
  ---

  # D1 Rules

  D1.1 The Panel may act.

  D1.2 It is free.
`);

const NEW = block(`
  ---
  title: New
  ---

  # D1 Rules

  D1.1 The Panel shall act.

  D1.2 It is new.

  D1.3 It is free.
`);

let desk: Desk;
beforeAll(() => {
  desk = new Desk();
});
afterAll(() => desk.clear());

describe('the exit code', () => {
  it('is 0 where nothing changed', () => {
    const ended = desk.compare(OLD, OLD);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('No change');
    expect(ended.stdout).toContain('The two files are the same to the byte.');
  });

  it('is 1 where something changed', () => {
    const ended = desk.compare(OLD, NEW);
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    expect(ended.stdout).toContain('D1.1 The Panel [-may-]{+shall+} act.');
    expect(ended.stdout).toContain('{+D1.2 It is new.+}');
    expect(ended.stdout.endsWith('\n')).toBe(true);
  });

  it('does not write over a text through a link to it', () => {
    symlinkSync(desk.put('target.md', NEW), join(desk.folder, 'link.md'));
    const ended = desk.run([desk.put('old.md', OLD), 'target.md', '--output', 'link.md']);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('--output names one of the two texts');
    expect(readFileSync(join(desk.folder, 'target.md'), 'utf8')).toBe(NEW);
  });

  it.each([
    [['old.md'], 'Name two texts'],
    [[], 'Name two texts'],
    [['a', 'b', 'c'], 'Name two texts'],
    [['-', '-'], 'Only one of the two texts'],
    [['old.md', 'new.md', '--format', 'pdf'], 'There is no format pdf'],
    [['old.md', 'new.md', '--accept', '--reject'], 'Give --accept or --reject'],
    [['old.md', 'new.md', '--accept', '--format', 'html'], 'give Markdown'],
    [['old.md', 'new.md', '--side-by-side', '--format', 'json'], '--side-by-side is for'],
    [['old.md', 'new.md', '--width', 'wide'], 'Give --width a number'],
    [['old.md', 'new.md', '--force'], '--force is for --output'],
    [['old.md', 'new.md', '--paint'], "Unknown option '--paint'"],
    [['old.md', 'new.md', '--output', './new.md'], '--output names one of the two texts'],
    [['old.md', 'new.md', '--output', 'no/such/folder'], 'could not be written'],
  ])('is 2 for %j', (args, says) => {
    desk.put('old.md', OLD);
    desk.put('new.md', NEW);
    const ended = desk.run(args);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(says);
    expect(ended.stderr).not.toContain('    at ');
  });

  it('is 0 for help', () => {
    expect(desk.run(['--help']).stdout).toMatch(/^Usage: npm run redline -- OLD NEW/);
    expect(desk.run(['--help']).status).toBe(0);
  });
});

describe('a file that cannot be trusted', () => {
  it.each<[string, () => string, RegExp]>([
    ['is missing', () => 'nowhere.md', /^nowhere\.md: error: Found no file of this name\./],
    ['is a folder', () => (mkdirSync(join(desk.folder, 'folder')), 'folder'), /Found a folder\./],
    [
      'is not UTF-8',
      () => desk.put('latin.md', Buffer.from('D1.1 One.\n\nD1.2 caf\xE9.', 'latin1')),
      /^latin\.md:3:1: error: Found a character that is not saved as UTF-8/,
    ],
    [
      'is UTF-16',
      () => desk.put('wide.md', Buffer.from('\uFEFFD1.1 One.', 'utf16le')),
      /^wide\.md:1:1: error: Found a file saved as UTF-16/,
    ],
    ['has a zero byte', () => desk.put('zero.md', 'D1.1 A.\n\nB\0'), /^zero\.md:3:1: .*zero byte/],
    [
      'has a line beyond all measure',
      () => desk.put('long.md', `D1.1 ${'a'.repeat(2_000_001)}`),
      /^long\.md:1:1: error: Found a line of 2,000,006 characters/,
    ],
    [
      'is nested too deeply',
      () => desk.put('deep.md', `${'> '.repeat(80)}D1.1 A.`),
      /^deep\.md:1:1: error: Found a line with more than 100 spaces and list marks/,
    ],
    [
      'has marks nested too deeply',
      () => desk.put('marks.md', `${'<ins>'.repeat(300)}a${'</ins>'.repeat(300)}`),
      /^marks\.md:1:1: error: Found marks, lists or quotations inside one another/,
    ],
  ])('%s: is told, and nothing is compared', (_case, make, says) => {
    const ended = desk.run([make(), desk.put('new.md', NEW)]);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr).toMatch(/ Expected [^\n]+\n {2}\S/);
  });
});

describe('texts', () => {
  it('may be empty', () => {
    expect(desk.compare('', '').status).toBe(0);
    expect(desk.compare('', OLD).status).toBe(1);
    expect(desk.compare(OLD, '').status).toBe(1);
    expect(desk.compare('', 'D1.1 A.', '--accept').stdout).toBe('D1.1 A.\n');
    expect(desk.compare('', 'D1.1 A.', '--reject').stdout).toBe('');
  });

  it('may have Windows line ends and a byte order mark', () => {
    const windows = `\uFEFF${OLD.replaceAll('\n', '\r\n')}`;
    const ended = desk.compare(OLD, windows);
    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain('The files differ only in how the same text is written');
  });

  it('may differ in front matter, which is said and is no change', () => {
    const ended = desk.compare(OLD, OLD.replace('title: Old', 'title: New'));
    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain('The front matter differs.');
  });

  it('may have wide empty room', () => {
    expect(
      desk.compare('D1.1 A.', `D1.1 A.\n${' '.repeat(500)}\n${'* '.repeat(80)}\n`).status,
    ).toBe(1);
  });

  it('may hold a clause of a megabyte', () => {
    const words = Array.from({ length: 150_000 }, (_, index) => `w${String(index)}`).join(' ');
    const old = `D1.1 ${words} may act.`;
    const ended = desk.compare(old, old.replace('may', 'shall'));
    expect(ended.status).toBe(1);
    expect(ended.stdout.length).toBeLessThan(2_000);
    expect(ended.stdout).toContain('[-may-]{+shall+} act.');
    const accepted = desk.compare(old, old.replace('may', 'shall'), '--accept');
    expect(accepted.stdout).toBe(`${old.replace('may', 'shall')}\n`);
  });

  it('that are hostile drive no terminal, in no stream', () => {
    const escape = '\u001B[2J\u009B31m';
    const old = `D1.1 A ${escape} <b>${escape}</b> \u202Eb.`;
    // eslint-disable-next-line no-control-regex
    const harmful = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/;
    const name = desk.put(`old${escape}.md`, old);
    for (const format of ['terminal', 'html', 'json']) {
      const ended = desk.run([name, desk.put('new.md', `${old} More.`), '--format', format]);
      expect(ended.status).toBe(1);
      expect(harmful.test(ended.stdout)).toBe(false);
      expect(harmful.test(ended.stderr)).toBe(false);
      expect(ended.stderr).toContain('Found HTML');
    }
    expect(harmful.test(desk.run([`gone${escape}`, 'new.md']).stderr)).toBe(false);
  });
});

describe('input and output', () => {
  it('takes one text from standard input', () => {
    const name = desk.put('old.md', OLD);
    const ended = desk.run([name, '-', '--format', 'json'], NEW);
    expect(ended.status).toBe(1);
    expect((JSON.parse(ended.stdout) as RedlineJson).new.file).toBe('standard input');
    expect(desk.run(['-', name], OLD).status).toBe(0);
  });

  it('goes to a file where asked', () => {
    const ended = desk.compare(OLD, NEW, '--output', 'out.txt', '--width', '0');
    expect(ended).toMatchObject({ status: 1, stdout: '', stderr: '' });
    expect(readFileSync(join(desk.folder, 'out.txt'), 'utf8')).toBe(desk.compare(OLD, NEW).stdout);
  });

  it.each(['terminal', 'html', 'json'])('replaces a redline of an earlier run: %s', (format) => {
    rmSync(join(desk.folder, 'out'), { force: true });
    desk.compare(OLD, OLD, '--output', 'out', '--format', format);
    expect(desk.compare(OLD, NEW, '--output', 'out', '--format', format).status).toBe(1);
    expect(readFileSync(join(desk.folder, 'out'), 'utf8')).toContain('D1.2');
  });

  it('replaces no other file unless it is told to', () => {
    desk.put('law.md', 'D9.9 Other law.');
    const ended = desk.compare(OLD, NEW, '--accept', '--output', 'law.md');
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain('law.md is there already and is no redline of an earlier run');
    expect(readFileSync(join(desk.folder, 'law.md'), 'utf8')).toBe('D9.9 Other law.');
    expect(desk.compare(OLD, NEW, '--accept', '--output', 'law.md', '--force').status).toBe(1);
    expect(readFileSync(join(desk.folder, 'law.md'), 'utf8')).toBe(`${NEW}\n`);
  });

  it('looks for files where the caller of npm stands', () => {
    mkdirSync(join(desk.folder, 'inner'), { recursive: true });
    writeFileSync(join(desk.folder, 'inner', 'one.md'), OLD);
    const env = { npm_lifecycle_event: 'redline', INIT_CWD: join(desk.folder, 'inner') };
    expect(desk.run(['one.md', 'one.md'], '', env).status).toBe(0);
    expect(desk.run(['one.md', 'one.md']).status).toBe(2);
  });

  it('has colours only where they are wanted', () => {
    desk.compare(OLD, NEW);
    const run = (env: NodeJS.ProcessEnv): string => desk.run(['old.md', 'new.md'], '', env).stdout;
    expect(run({ FORCE_COLOR: '1' })).toContain('\u001B[31;9mmay\u001B[0m');
    expect(run({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001B');
    expect(run({})).not.toContain('\u001B');
  });

  it('survives a reader that stops early', async () => {
    const text = (word: string): string =>
      Array.from({ length: 5_000 }, (_, index) => `D1.${String(index)} The ${word} one.\n`).join(
        '\n',
      );
    desk.compare('', '');
    writeFileSync(join(desk.folder, 'old.md'), text('old'));
    writeFileSync(join(desk.folder, 'new.md'), text('new'));
    const script = join(import.meta.dirname, '..', '..', 'scripts', 'redline.ts');
    const child = spawn(process.execPath, [script, 'old.md', 'new.md'], { cwd: desk.folder });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(1);
    expect(errors).not.toContain('EPIPE');
  });

  it('is written whole, however long', () => {
    const text = Array.from(
      { length: 3_000 },
      (_, i) => `D1.${String(i % 999)} Clause ${String(i)}.\n`,
    );
    const ended = desk.compare(text.join('\n'), text.slice(1).join('\n'), '--format', 'json');
    expect(ended.stdout.length).toBeGreaterThan(500_000);
    expect((JSON.parse(ended.stdout) as RedlineJson).format).toBe('clauseline-redline');
  });
});

describe('words that stayed', () => {
  const clauses = (...texts: string[]): string =>
    `## D10 Meetings\n\n${texts.map((words, index) => `D10.${String(index + 1)} ${words}`).join('\n\n')}`;
  const PUBLISH = 'The Panel shall publish the policy on the Website each year.';
  const ACCOUNTS = 'The DCC shall keep accounts of all that it spends.';
  const METERS = 'Meters remain the property of their owners.';
  const CITES = 'Sections D10.1 and D10.2 bind each User.';

  it('and cite a number that another provision bears now, or none, are told', () => {
    const ended = desk.compare(clauses(PUBLISH, ACCOUNTS, CITES), clauses(METERS, PUBLISH, CITES));
    expect(ended.stdout).toContain(
      'D10.3 still cites D10.1. What it cited is D10.2 now, and another provision bears that number now.',
    );
    expect(ended.stdout).toContain(
      'D10.3 still cites D10.2. What it cited was deleted, and another provision bears that number now.',
    );
  });

  it('are told as JSON too', () => {
    const ended = desk.compare(clauses(CITES, METERS), clauses(CITES), '--format', 'json');
    expect((JSON.parse(ended.stdout) as RedlineJson).changedHands).toEqual([
      { provision: 'D10.1', cites: 'D10.2', now: null, bearer: false },
    ]);
  });

  it('and cite what they cited are not', () => {
    const fresh = clauses(PUBLISH, ACCOUNTS, METERS, CITES);
    expect(desk.compare(clauses(PUBLISH, ACCOUNTS, CITES), fresh).stdout).not.toContain(
      'still cites',
    );
  });
});

describe('the readings', () => {
  it('are the two texts, each with its own front matter', () => {
    for (const [option, text] of [
      ['--accept', NEW],
      ['--reject', OLD],
    ] as const) {
      const ended = desk.compare(OLD, NEW, option);
      expect(ended).toMatchObject({ status: 1, stdout: `${text}\n`, stderr: '' });
    }
  });

  it('are in the JSON where asked', () => {
    const json = (...options: string[]): RedlineJson =>
      JSON.parse(desk.compare(OLD, NEW, '--format', 'json', ...options).stdout) as RedlineJson;
    expect(json()).not.toHaveProperty('accepted');
    expect(json('--accept', '--reject')).toMatchObject({
      accepted: `${NEW}\n`,
      rejected: `${OLD}\n`,
    });
  });

  it('parse to the texts, whatever is in them', () => {
    const odd = block(`
      # A \\*b\\* heading

      1\\. no list, \\<b>, \`code\`, [a link](https://example.org "t") and ![an image](i.png)[^n]

      | a | b \\| c |
      | - | - |
      | <ins>d</ins> | e |

      > quoted

      Term
      : meaning

      [^n]: note
    `);
    const fresh = odd.replace('meaning', 'other').replace('| e', '| f');
    const ended = desk.compare(odd, fresh, '--accept');
    expect(ended.status).toBe(1);
    const trees = [ended.stdout, fresh].map((text) => parseLegalText(text, 'x').tree);
    expect(sameText(trees[0] as never, trees[1] as never)).toBe(true);
  });
});
