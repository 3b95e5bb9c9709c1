/** `npm run check` as people and programs run it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfText } from '../../src/library/read-records.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clauseline-check-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  for (const name of ['facts.json', 'content/facts.json'])
    writeFileSync(join(folder, name), '{}\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  args: readonly string[],
  options: { input?: string | Buffer; colour?: boolean; from?: string } = {},
): { code: number | null; out: string; err: string } {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'check.ts'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      input: options.input,
      env: {
        ...env,
        ...(options.colour && { FORCE_COLOR: '1' }),
        ...(options.from && { npm_lifecycle_event: 'check', INIT_CWD: join(folder, options.from) }),
      },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const LEASE =
  '## 1 Rent\n\n1.1 The tenant shall pay what clause 1.3 says.\n\n1.2 Rent is due monthly.\n';

describe('a text by itself', () => {
  it('is told with its line, and marks under the words', () => {
    write('lease.md', LEASE);
    const { code, out, err } = run(['lease.md']);
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(out).toContain('error lease.md:3:31 unresolved-reference');
    expect(out).toContain(
      '3 | 1.1 The tenant shall pay what clause 1.3 says.\n    |                               ^^^^^^^^^^',
    );
    expect(out).toContain('1 error, 0 warnings, 0 notes in 1 file.');
    expect(run(['lease.md'], { colour: true }).out).toContain('\u001B[31m');
  });

  it('is looked for where the caller of npm stands', () => {
    write('content/lease.txt', LEASE);
    expect(run(['lease.txt'], { from: 'content' }).err).toContain('content/lease.txt is no file');
    rmSync(join(folder, 'content/lease.txt'));
    expect(run(['9.0.md', '--quiet'], { from: 'content/code/section-d' }).out).toContain(
      '0 errors, 0 warnings, 0 notes in 1 file',
    );
    expect(run(['--quiet'], { from: 'content/code' }).out).toContain('in 15 files');
    expect(run(['9.0.md'], { from: 'content' }).err).toContain('There is no content/9.0.md.');
  });

  it('is read from standard input, and clean with 0', () => {
    const clean = LEASE.replace('1.3', '1.2');
    expect(run(['-'], { input: clean })).toEqual({
      code: 0,
      out: '0 errors, 0 warnings, 0 notes in 1 file.\n',
      err: '',
    });
  });

  it('is told as annotations, JSON and SARIF', () => {
    write('lease.md', LEASE);
    expect(run(['lease.md', '--format', 'github']).out).toMatch(
      /^::error file=lease\.md,line=3,endLine=3,col=31,endColumn=41,title=unresolved-reference::Found .*%0Adocs\/rules\.md#unresolved-reference\n/,
    );
    const json = JSON.parse(run(['lease.md', '--format', 'json']).out) as {
      counts: unknown;
      diagnostics: { rule: string; place: unknown; url: string }[];
    };
    expect(json.counts).toEqual({ error: 1, warning: 0, note: 0 });
    expect(json.diagnostics[0]).toMatchObject({
      rule: 'unresolved-reference',
      place: { start: { line: 3, column: 31 }, end: { line: 3, column: 41 } },
      url: 'docs/rules.md#unresolved-reference',
    });
    const sarif = JSON.parse(run(['lease.md', '--format', 'sarif']).out) as {
      version: string;
      runs: {
        tool: { driver: { rules: unknown[] } };
        results: { ruleId: string; level: string; locations: unknown[] }[];
      }[];
    };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0]?.tool.driver.rules).toMatchObject([
      {
        id: 'unresolved-reference',
        help: {
          text: expect.stringMatching(/ See docs\/rules\.md#unresolved-reference$/) as string,
        },
      },
    ]);
    expect(sarif.runs[0]?.results[0]).toMatchObject({
      ruleId: 'unresolved-reference',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'lease.md' },
            region: { startLine: 3, startColumn: 31, endLine: 3, endColumn: 41 },
          },
        },
      ],
    });
  });

  it('is mended where only markup is wrong, and not a word changes', () => {
    const before = '1.1 The tenant shall pay.\n\n    Rent is due monthly.\n';
    write('indented.md', before);
    const { err, code, out } = run(['indented.md', '--fix']);
    expect(err).toContain('indented.md: mended (take the indentation off).');
    expect(code).toBe(0);
    expect(out).toBe('0 errors, 0 warnings, 0 notes in 1 file.\n');
    const after = readFileSync(join(folder, 'indented.md'), 'utf8');
    expect(after).toBe(before.replace('    Rent', 'Rent'));
  });

  it('loses a comment that allows nothing, with the space before it', () => {
    const comment = ' <!-- clauseline allow unresolved-reference: comes later -->';
    const words = '1.1 The tenant shall pay.\n\n1.2 Rent is due monthly.\n';
    const twice = words.replace('pay.', `pay.${comment}`).replace('is due', `is${comment} due`);
    write('allowed.md', twice);
    expect(run(['allowed.md', '--fix']).err).toContain('mended (take the comment out)');
    expect(readFileSync(join(folder, 'allowed.md'), 'utf8')).toBe(words);
  });

  it('is mended behind a mark of byte order too, which stays', () => {
    const before = '\uFEFF1.1 The tenant shall pay.\r\n\r\n    Rent is due monthly.\r\n';
    write('marked.md', before);
    expect(run(['marked.md', '--fix']).err).toContain('marked.md: mended');
    expect(readFileSync(join(folder, 'marked.md'), 'utf8')).toBe(
      before.replace('    Rent', 'Rent'),
    );
  });

  it('is told to be no text where it is not in UTF-8', () => {
    writeFileSync(join(folder, 'old.md'), Buffer.from('1.1 The caf\u00E9 is let.\n', 'latin1'));
    const { code, out } = run(['old.md']);
    expect(code).toBe(1);
    expect(out).toContain('error old.md:1:1 file');
    expect(out).toContain('not saved as UTF-8');
    const input = Buffer.from('\uFEFF1.1 The house is let.\n', 'utf16le');
    expect(run(['-'], { input }).out).toContain('Found a file saved as UTF-16');
  });

  it('has no name that drives the terminal', () => {
    const name = 'le\u001B[31mase\u0007.md';
    write(name, LEASE);
    const { out } = run([name]);
    expect(out).toContain('error le‹U+001B›[31mase‹U+0007›.md:3:31 unresolved-reference');
    expect(out).not.toContain('\u001B');
    expect(out).not.toContain('\u0007');
  });

  it('is compared with git only where git is', () => {
    write('lease.md', LEASE);
    expect(run(['lease.md', '--since', 'main']).err).toMatch(
      /^--since compares with git, and \S+ is in no repository of it\./,
    );
  });

  it('is left as it is where words would change', () => {
    // Indented, the comment is words; at the margin it would be none.
    const before = '1.1 The tenant shall pay.\n\n    Rent is due <!-- soon --> monthly.\n';
    write('indented.md', before);
    expect(run(['indented.md', '--fix']).err).toBe('');
    expect(readFileSync(join(folder, 'indented.md'), 'utf8')).toBe(before);
  });
});

describe('a content folder', () => {
  it('may hold a link to anywhere, which nobody follows', () => {
    const link = join(folder, 'content', 'code', 'elsewhere');
    symlinkSync('/', link);
    const { code, out, err } = run(['--quiet']);
    rmSync(link);
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(out).toContain('error content/code/elsewhere file');
  });

  it('is checked whole, or a file of it', () => {
    const { code, out } = run(['--quiet']);
    expect(code).toBe(0);
    expect(out).toMatch(/^0 errors, 0 warnings, 0 notes in \d+ files; 6 known faults/);
    expect(run(['content/code/section-a/31.0.md']).out).toContain('in 1 file');
    expect(run(['content/code/section-a']).out).toContain('in 3 files');
    expect(run(['content/code', 'content/code.md', 'content']).out).toContain('in 15 files');
  });

  it('has no published text mended, and is told what to do instead', () => {
    const file = 'content/code/section-d/9.0.md';
    const [text, record] = [file, 'content/published.yaml'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    ) as [string, string];
    const comment = '<!-- clauseline allow reversed-range: as agreed -->';
    const words = text.replace('D10.21 The DCC', `${comment}\n\nD10.21 The DCC`);
    const indented = `${words}\n    It reports.\n`;
    write(file, indented);
    const old =
      /section-d\n {4}version: "9.0"\n {4}on: .+\n {4}sha256: (\w+)/.exec(record)?.[1] ?? '';
    write('content/published.yaml', record.replace(old, hashOfText(indented)));
    const { out, err } = run(['--fix', '--quiet']);
    expect(err).toContain(`${file}: not mended, since its text was published and may not change.`);
    expect(out).toContain('unused-suppression');
    expect(out).toContain('npm run correct-version -- section-d@9.0 --reason');
    expect(out).not.toContain('published-text-changed');
    expect(readFileSync(join(folder, file), 'utf8')).toBe(indented);
    write('content/published.yaml', record);
    write(file, text);
  });

  it('is told by its path from where the command runs, by which a code host finds its lines', () => {
    cpSync(join(root, 'content'), join(folder, 'law/texts'), { recursive: true });
    const file = 'law/texts/code/section-d/9.0.md';
    const text = readFileSync(join(folder, file), 'utf8');
    write(file, text.replace('D10.21 The DCC', 'D10.20 The DCC'));
    const { out } = run(['law/texts', '--quiet', '--format', 'github']);
    expect(out).toContain(`::error file=${file},line=32,`);
    expect(out).toContain(`Bring the text back: git restore ${file}%0A`);
    expect(run([file, '--quiet']).out).toContain(`error ${file}:32:1 duplicate-clause-number`);
    expect(run(['.', '--quiet'], { from: 'law/texts' }).out).toContain(`error ${file}:32:1`);
    rmSync(join(folder, 'law'), { recursive: true });
  });

  it('is checked for what differs from a revision', () => {
    const git = (...args: string[]): void => {
      const all = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args];
      expect(spawnSync('git', all, { cwd: folder }).status).toBe(0);
    };
    git('init', '-q');
    git('add', 'content');
    git('commit', '-qm', 'all');
    expect(run(['--since', 'HEAD', '--quiet']).out).toBe(
      '0 errors, 0 warnings, 0 notes in 0 files.\n',
    );
    const file = 'content/code/section-d/9.0.md';
    const text = readFileSync(join(folder, file), 'utf8');
    write(file, text.replace('D10.21 The DCC', 'D10.20 The DCC'));
    const { code, out } = run(['--since', 'HEAD', '--quiet']);
    expect(code).toBe(1);
    expect(out).toContain('duplicate-clause-number');
    expect(out).toContain('published-text-changed');
    git('config', 'diff.relative', 'true');
    expect(run(['--since', 'HEAD', '--quiet']).out).toBe(out);
    write(file, text);
  });

  it('is told that the record of what was published is gone, where git has it', () => {
    const record = readFileSync(join(folder, 'content/published.yaml'), 'utf8');
    rmSync(join(folder, 'content/published.yaml'));
    for (const since of [[], ['--since', 'HEAD']]) {
      const { code, out } = run([...since, '--quiet']);
      expect(code).toBe(1);
      expect(out).toContain('Found no content/published.yaml, which was committed');
      expect(out).toContain('Bring it back: git restore content/published.yaml\n');
    }
    write('content/published.yaml', record);
  });

  it('is told that a shallow clone has no more', () => {
    const to = mkdtempSync(join(tmpdir(), 'clauseline-shallow-'));
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, to]);
    const { err } = run([join(to, 'content'), '--since', 'HEAD~1']);
    rmSync(to, { recursive: true });
    expect(err).toBe(
      'git knows no revision HEAD~1 in this shallow clone: git fetch --unshallow brings what came before. --help tells more.\n',
    );
  });
});

describe('what is not understood', () => {
  it.each([
    [['--format', 'xml'], 'There is no format xml; use terminal, github, sarif, json.'],
    [['nowhere.md'], 'There is no nowhere.md.'],
    [['facts.json'], 'facts.json is no text: name a Markdown file, as in contract.md.'],
    [['content/facts.json'], 'content/facts.json is no file of the content'],
    [['--since', 'no-such-revision'], 'git knows no revision no-such-revision.'],
    [['--bold'], "Unknown option '--bold'."],
    [['--since', '--quiet'], "Option '--since' needs a value. --help"],
    [['--since'], "Option '--since' needs a value. --help"],
    [['.'], '. is no content folder: it has no code.md. Name content. --help'],
  ])('%j', (args, says) => {
    const { code, out, err } = run(args);
    expect(err).toContain(says);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('is explained by --help', () => {
    const { code, out } = run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--since REV');
  });
});
