/** The chores from outside: what they write, what they refuse, and that git undoes them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { correctVersion } from '../../scripts/chores/correct-command.ts';
import { draft } from '../../scripts/chores/draft-command.ts';
import { publishVersion } from '../../scripts/chores/publish-command.ts';
import { consequences } from '../../scripts/consequences/command.ts';
import { Refusal } from '../../scripts/chores/refusal.ts';
import { partsOf } from '../../src/library/file-parts.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { hashOfText } from '../../src/library/read-records.ts';
import { checkLibrary } from '../../src/check/check.ts';
import { isError } from '../../src/model/diagnostics.ts';
import { reportText } from '../../src/model/report.ts';
import { ScratchCode } from './scratch-code.ts';

let code: ScratchCode;
beforeEach(() => {
  code = new ScratchCode();
});
afterEach(() => {
  vi.unstubAllEnvs();
  code.clear();
});

const D9 = 'content/code/section-d/9.0.md';
const D10 = 'content/code/section-d/10.0.md';

const faults = (): string => reportText(loadLibrary(`${code.folder}/content`).diagnostics);

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => string>> = {
  draft,
  'publish-version': publishVersion,
  'correct-version': correctVersion,
  consequences,
};

/** Runs a command in this process, which is faster; gives what it says. */
function done(command: string, ...args: string[]): string {
  vi.stubEnv('CLAUSELINE_CONTENT', `${code.folder}/content`);
  return COMMANDS[command]?.(args) ?? '';
}

/** What a command says that refuses. */
function refusalOf(command: string, args: readonly string[]): string {
  try {
    return `done: ${done(command, ...args)}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${reportText(error.diagnostics)}\n${error.message}`;
  }
}

/** Runs the command that the output says would undo it. */
function undo(output: string): void {
  const commands = /^To undo it: (.+)$/m.exec(output)?.[1] ?? '';
  for (const command of commands.split(' && ')) code.git(...command.split(' ').slice(1));
}

describe('draft', () => {
  it('begins the next version from the latest, and is undone by what it says', () => {
    const before = code.files();
    const ended = code.run(
      'draft',
      'section-d',
      '--modification',
      'mp200',
      '--title',
      'Fees: more',
    );
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const draft = partsOf(code.read('content/code/section-d/11.0.md'));
    expect(draft.head).toBe(
      '---\nversion: "11.0"\nstatus: proposed\nprovisionalNumber: true\nbase: "10.0"\nmodifications: [mp200]\nextract: true\n---\n',
    );
    expect(draft.text).toBe(partsOf(code.read(D10)).text);
    expect(code.read('content/modifications/mp200/report.md')).toContain(
      'amends:\n  - { document: section-d, base: "10.0", result: "11.0" }\n',
    );
    expect(faults()).toBe('');
    undo(ended.stdout);
    expect(code.files()).toEqual(before);
  });

  it('begins the modification of a new number too, whose title is still to be written', () => {
    const before = code.files();
    const ended = code.run('draft', 'section-d', '--modification', 'mp200');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('MP200 begins with it: write its title into the report.\n');
    expect(code.read('content/modifications/mp200/report.md')).toContain('title: MP200\n');
    expect(faults()).toBe('');
    undo(ended.stdout);
    expect(code.files()).toEqual(before);
  });

  it('begins from another version where asked', () => {
    done('draft', 'section-d', '--modification', 'mp200', '--title', 'T', '--base', '9.0');
    const head = partsOf(code.read('content/code/section-d/11.0.md')).head;
    expect(head).toContain('base: "9.0"');
  });
});

describe('publish-version', () => {
  it('puts drafts in force together, and is undone by what it says', () => {
    const before = code.files();
    const ended = code.run(
      'publish-version',
      'section-a@32.0',
      'section-d@10.0',
      '--from',
      '2024-02-29',
    );
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(partsOf(code.read(D10)).head).toContain('status: in-force');
    expect(partsOf(code.read(D10)).head).toContain('inForceFrom: 2024-02-29');
    expect(partsOf(code.read(D10)).head).not.toContain('provisionalNumber');
    expect(code.read(D9)).toContain('status: superseded');
    expect(code.read(D9)).toContain('# the source shows it in force on this day');
    expect(code.read('content/modifications/mp167b/report.md')).toContain('status: in-force');
    expect(code.read('content/changelog.md')).toMatch(
      /^## 29 February 2024\n\n- Section A .*1 definition inserted.*\n- Section D .*7 clauses inserted \(D10\.22 to D10\.28\)/m,
    );
    expect(faults()).toBe('');
    const { library } = loadLibrary(`${code.folder}/content`);
    expect(library?.code.asAt).toBe('2024-02-29');
    undo(ended.stdout);
    expect(code.files()).toEqual(before);
  });
});

describe('the first record', () => {
  it('is of every text in force, and one that lost its record is told how to have it back', () => {
    rmSync(`${code.folder}/content/published.yaml`);
    code.git('add', '--all');
    code.git(
      '-c',
      'user.name=E',
      '-c',
      'user.email=e@e.org',
      'commit',
      '-q',
      '--amend',
      '-m',
      'New',
    );
    const said = done('publish-version', 'section-a@31.0');
    expect(said).toContain('section-d@9.0 is recorded as it stands; it is in force.');
    const record = code.read('content/published.yaml');
    expect(loadLibrary(`${code.folder}/content`).library?.published).toHaveLength(2);
    code.write(
      'content/published.yaml',
      record.slice(0, record.indexOf('  - document: section-d')),
    );
    const told = checkLibrary(loadLibrary(`${code.folder}/content`)).diagnostics.filter(isError);
    expect(told.map(({ note }) => note)).toEqual([
      'Bring its entry back: git restore content/published.yaml\nIf it never had one, record the text as it stands: npm run publish-version -- section-d@9.0',
    ]);
    code.commit('An entry is lost');
    done('publish-version', 'section-d@9.0');
    expect(loadLibrary(`${code.folder}/content`).library?.published).toHaveLength(2);
  });
});

describe('correct-version', () => {
  it('records why a published text changed, and what changed in it', () => {
    code.replace(D9, 'on request of the Panel, shall', 'on the request of the Panel, shall');
    const ended = code.run('correct-version', 'section-d@9.0', '--reason', 'A word was *left* out');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(faults()).toBe('');
    expect(code.read('content/changelog.md')).toContain(String.raw`A word was \*left\* out.`);
    const corrections = () =>
      loadLibrary(`${code.folder}/content`).library?.published.find(
        ({ document }) => document === 'section-d',
      )?.corrections;
    expect(corrections()).toEqual([
      {
        on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        reason: 'A word was *left* out',
        changes: ['D10.18: “the” inserted'],
        sha256: hashOfText(code.read(D9)),
      },
    ]);
    // And again from there.
    code.commit('Corrected');
    code.replace(D9, 'D10.20 The DCC', 'D10.20  The DCC');
    done('correct-version', 'section-d@9.0', '--reason', 'A space');
    expect(corrections()?.[1]?.sha256).toBe(hashOfText(code.read(D9)));
    expect(corrections()?.[1]?.changes).not.toEqual([]);
  });
});

describe('a code whose lines end as on Windows', () => {
  it('keeps them in every file that is written', () => {
    const asOnWindows = (text: string): string => text.replaceAll('\n', '\r\n');
    const record = 'content/published.yaml';
    for (const text of Object.values(code.files())) {
      const [was, is] = [hashOfText(text), hashOfText(asOnWindows(text))];
      code.write(record, code.read(record).replace(was, is));
    }
    for (const [file, text] of Object.entries(code.files())) writeFileSync(file, asOnWindows(text));
    code.commit('From Windows');
    // What nothing was before ends its lines as everywhere else.
    const isNew = (file: string): boolean => /mp1.report\.md$|changelog\.md$/.test(file);
    const lonely = () =>
      Object.entries(code.files()).flatMap(([file, text]) =>
        /(?<!\r)\n/.test(text) && !isNew(file) ? file : [],
      );
    expect(lonely()).toEqual([]);
    done('draft', 'section-d', '--modification', 'mp1', '--title', 'T');
    code.commit('Begun');
    done('draft', 'section-a', '--modification', 'mp1', '--base', '31.0');
    expect(lonely()).toEqual([]);
    code.commit('Drafted');
    done('publish-version', 'section-d@10.0', '--from', '2024-02-29');
    expect(lonely()).toEqual([]);
    code.commit('Published');
    done('publish-version', 'section-a@32.0', '--from', '2024-03-01');
    code.commit('Published');
    code.replace(D10, 'D10.22 The Panel shall', 'D10.22  The Panel shall');
    done('correct-version', 'section-d@10.0', '--reason', 'A space');
    expect(lonely()).toEqual([]);
    expect(code.read('content/changelog.md')).toContain('A space');
    const { diagnostics } = checkLibrary(loadLibrary(`${code.folder}/content`));
    expect(reportText(diagnostics.filter(isError))).toBe('');
  });
});

describe('what they warn of', () => {
  it('a draft that no annex makes is put in force with a warning', () => {
    done('draft', 'section-d', '--modification', 'mp1', '--title', 'T', '--base', '9.0');
    code.replace('content/code/section-d/11.0.md', 'on request of the Panel', 'when asked to');
    code.commit('Drafted');
    const said = done('publish-version', 'section-d@11.0', '--from', '2024-02-29');
    expect(said).toContain('Warning: no annex of legal text makes section-d@11.0');
  });

  it('an annex that shows the words as they were before a correction', () => {
    code.replace(D9, 'on request of the Panel, shall', 'on the request of the Panel, shall');
    const said = done('correct-version', 'section-d@9.0', '--reason', 'A slip');
    expect(said).toMatch(
      /content\/modifications\/mp167b\/annex-a\.md has the text as it was: Found /,
    );
  });
});

describe('what is refused', () => {
  type Case = readonly [string, (given: ScratchCode) => void, readonly string[], string | RegExp];
  const asItIs = (): void => undefined;
  it.each<Case>([
    ['no document', asItIs, ['draft'], 'Name one document'],
    ['no modification', asItIs, ['draft', 'section-d'], 'Name what makes the new version'],
    [
      'a document that is not there',
      asItIs,
      ['draft', 'section-x', '--modification', 'mp167b'],
      'There is no document section-x in the content; there are programme-assurance-policy, section-a and section-d.',
    ],
    [
      'a modification that is not there',
      asItIs,
      ['draft', 'section-d', '--modification', 'fees'],
      'There is no modification fees in the content (there is mp167b): name a new one by its number, as in mp200, or give --title to begin it.',
    ],
    [
      'a second draft of one modification',
      asItIs,
      ['draft', 'section-d', '--modification', 'mp167b'],
      'MP167B makes section-d@10.0 already; change that file instead.',
    ],
    [
      'a number before that of the base',
      asItIs,
      ['draft', 'section-d', '--modification', 'mp1', '--title', 'T', '--number', '9.5'],
      '9.5 does not come after 10.0, which the draft begins from',
    ],
    [
      'a document without a text',
      asItIs,
      ['draft', 'programme-assurance-policy', '--modification', 'mp167b'],
      'There is no version of programme-assurance-policy to begin from',
    ],
    [
      'content with an error',
      (given) => given.replace(D10, 'D10.21 The', 'D10.20 The'),
      ['publish-version', 'section-d@10.0'],
      /10\.0\.md:34:1: error: .*\n[^]*The content has 1 error: mend it first\. Nothing was written\./,
    ],
    [
      'a draft in which nobody wrote',
      (given) => {
        done('draft', 'section-d', '--modification', 'mp1', '--title', 'T', '--base', '9.0');
        given.commit('Drafted');
      },
      ['publish-version', 'section-d@11.0', '--from', '2024-02-29'],
      'section-d@11.0 says what 9.0 says, which is in force: not a word is changed in content/code/section-d/11.0.md. Write the change into it first.',
    ],
    [
      'a draft that is not made from the text in force',
      (given) => {
        done('publish-version', 'section-d@10.0', '--from', '2024-02-29');
        given.commit('In force');
        done('draft', 'section-d', '--modification', 'mp1', '--title', 'T', '--base', '9.0');
        given.commit('Drafted');
      },
      ['publish-version', 'section-d@11.0'],
      'section-d@11.0 is made from 9.0, and 10.0 is in force: what changed since would be lost.',
    ],
    [
      'what is in force already',
      asItIs,
      ['publish-version', 'section-d@9.0'],
      'section-d@9.0 is in force and recorded already',
    ],
    [
      'a day that has not come',
      asItIs,
      ['publish-version', 'section-d@10.0', '--from', '2999-01-01'],
      '1 January 2999 has not come yet',
    ],
    [
      'a day before the text that is in force',
      asItIs,
      ['publish-version', 'section-d@10.0', '--from', '2023-01-01'],
      'version 9.0, which it takes the place of, was in force on 16 August 2023',
    ],
    [
      'a draft with marks in it',
      (given) => given.replace(D10, 'at all times', '<del>at</del> all times'),
      ['publish-version', 'section-d@10.0'],
      'section-d@10.0 holds an <del> at content/code/section-d/10.0.md:48:',
    ],
    [
      'to write over what is not committed',
      (given) => given.replace(D9, 'status: in-force', 'status: in-force # for now'),
      ['publish-version', 'section-d@10.0'],
      'content/code/section-d/9.0.md has changes that are not committed',
    ],
    [
      'to write where a folder stands in the way',
      (given) => {
        mkdirSync(join(given.folder, 'content/changelog.md.partial'));
      },
      ['publish-version', 'section-d@10.0'],
      'The files could not be written (EISDIR); all are as they were.',
    ],
    [
      'to publish where the record of what was published is gone',
      (given) => {
        given.replace(D9, 'on request of', 'at request of');
        rmSync(join(given.folder, 'content/published.yaml'));
        given.commit('Gone, and a text with it');
      },
      ['publish-version', 'section-d@10.0'],
      /^\ncontent\/published\.yaml, which was committed, is gone: bring it back with git restore --source=[0-9a-f]{10}~1 content\/published\.yaml\. Nothing was written\.$/,
    ],
    [
      'to correct where the record of what was published is gone',
      (given) => {
        rmSync(join(given.folder, 'content/published.yaml'));
      },
      ['correct-version', 'section-d@9.0', '--reason', 'A slip'],
      'is gone: bring it back with git restore content/published.yaml. Nothing was written.',
    ],
    [
      'a correction of nothing',
      asItIs,
      ['correct-version', 'section-d@9.0', '--reason', 'A slip'],
      'The text of section-d@9.0 is the one that was published: there is no correction.',
    ],
    [
      'a correction without a reason',
      asItIs,
      ['correct-version', 'section-d@9.0', '--reason', ' '],
      'Give the reason',
    ],
    [
      'a reason with what drives a terminal',
      asItIs,
      ['correct-version', 'section-d@9.0', '--reason', 'A \u001B[31mslip'],
      '--reason has a character that cannot be seen: “A ‹U+001B›[31mslip”. Write it again without.',
    ],
    [
      'a title with what drives a terminal',
      asItIs,
      ['draft', 'section-d', '--modification', 'mp1', '--title', 'A\u202E'],
      '--title has a character that cannot be seen: “A‹U+202E›”. Write it again without.',
    ],
    [
      'a draft of a version',
      asItIs,
      ['draft', 'section-d@9.0', '--modification', 'mp1'],
      'Name the document by itself, and the version to begin from apart: section-d --base 9.0',
    ],
    [
      'a correction of a draft',
      asItIs,
      ['correct-version', 'section-d@10.0', '--reason', 'A slip'],
      'section-d@10.0 was not published yet: its text is free to change.',
    ],
    ['no change', asItIs, ['consequences', 'rename', 'Proposer'], 'Say what is to change'],
    [
      'a term that nothing defines',
      asItIs,
      ['consequences', 'rename', 'Device', 'Thing'],
      'No definition of “Device” was found in the texts that are read together.',
    ],
    [
      'a term that a proposed text alone defines',
      asItIs,
      ['consequences', 'rename', 'Programme Assurance Policy', 'Thing'],
      'in the texts that are read together; section-a@32.0 has one: ask with --in section-a@32.0.',
    ],
    [
      'a clause that is not there',
      asItIs,
      ['consequences', 'remove', 'section-d@9.0', 'D10.22'],
      'There is no clause D10.22 in content/code/section-d/9.0.md.',
    ],
    [
      'texts of nothing',
      asItIs,
      ['consequences', 'rename', 'Proposer', 'X', '--in', 'mp9'],
      'mp9 is no version (section-d@10.0) and no modification; there is mp167b.',
    ],
    ['an option that is none', asItIs, ['draft', '--paint'], "Unknown option '--paint'"],
    [
      'an option without its value',
      asItIs,
      ['draft', 'section-d', '--modification', '--base', '9.0'],
      "Option '--modification' needs a value. --help tells more.",
    ],
    [
      'a draft of a draft',
      (given) => {
        given.run('draft', 'section-d', '--modification', 'mp200');
        given.replace('content/code/section-d/11.0.md', 'D10.24 The DCC', 'D10.24 Each Party');
        given.commit('MP200');
      },
      ['publish-version', 'section-d@11.0'],
      'section-d@11.0 is made from 10.0, which is not in force yet: publish section-d@10.0 first, or draft it anew from 9.0.',
    ],
  ])('%s', (_what, prepare, [command = '', ...args], says) => {
    prepare(code);
    const before = code.files();
    const said = refusalOf(command, args);
    if (typeof says === 'string') expect(said).toContain(says);
    else expect(said).toMatch(says);
    expect(code.files()).toEqual(before);
  });
});

describe('help', () => {
  it.each(['draft', 'publish-version', 'correct-version', 'consequences'])('of %s', (command) => {
    expect(done(command, '--help')).toMatch(new RegExp(`^Usage: npm run ${command} -- `));
    expect(done(command, '--help')).toContain('Exit status:');
  });

  it('and refusals, as the commands print them', () => {
    expect(code.run('draft', '--help')).toMatchObject({ status: 0, stderr: '' });
    expect(code.run('draft', 'section-d')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Name what makes the new version, as in --modification mp200.\n',
    });
  });
});

describe('the redline of named texts', () => {
  it('compares versions of the content, and files as git has them', () => {
    const versions = code.run('redline', 'section-d@9.0', 'section-d@10.0');
    expect(versions.status).toBe(1);
    expect(versions.stdout).toContain('7 clauses inserted (D10.22 to D10.28)');
    code.replace(D10, 'D10.24 The DCC shall', 'D10.24 The DCC must');
    const since = code.run('redline', `HEAD:${D10}`, D10);
    expect(since.stdout).toContain('[-shall-]{+must+}');
    expect(code.run('redline', `HEAD:${D10}`, `HEAD:./${D10}`).status).toBe(0);
  });

  it.each([
    ['section-d@1.0', 'Found no version 1.0 of section-d in the content.'],
    ['NOREV:nowhere.md', "'NOREV'. Expected REV:path"],
    ['HEAD:nowhere.md', "Found no such file in git: path 'nowhere.md' does not exist in 'HEAD'."],
  ])('tells that there is no %s', (name, says) => {
    const ended = code.run('redline', name, D10);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(says);
  });
});

describe('consequences', () => {
  it('gives a patch that git applies, after which the content is sound', () => {
    const asked = ['rename', 'Programme Assurance Policy', 'Assurance Rules', '--in', 'mp167b'];
    const ended = code.run('consequences', ...asked, '--format', 'patch');
    expect(ended).toMatchObject({
      status: 0,
      stderr: 'Not in the patch: 1 place. --format terminal lists them.\n',
    });
    code.write('rename.patch', ended.stdout);
    code.git('apply', 'rename.patch');
    const checked = checkLibrary(loadLibrary(`${code.folder}/content`)).diagnostics;
    expect(reportText(checked.filter(isError))).toBe('');
    expect(code.read(D10)).toContain('(the "**Assurance Rules**")');
    expect(code.read(D10)).not.toContain('Programme Assurance Policy');
  });

  it('marks what the annex shows as context, so that it is proven still', () => {
    const asked = ['rename', 'Proposer', 'Sponsor', '--in', 'mp167b', '--format', 'patch'];
    code.write('rename.patch', code.run('consequences', ...asked).stdout);
    code.git('apply', 'rename.patch');
    const checked = checkLibrary(loadLibrary(`${code.folder}/content`)).diagnostics;
    expect(reportText(checked.filter(isError))).toBe('');
    expect(code.read('content/modifications/mp167b/annex-a.md')).toContain(
      '<del>Proposer</del><ins>Sponsor</ins>',
    );
  });
});
