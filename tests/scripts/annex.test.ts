/**
 * The commands about annexes: what they write, and how they refuse.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annexFaults } from '../../src/amend/annexes.ts';
import { loadLibrary } from '../../src/library/library.ts';
import type { Library } from '../../src/library/types.ts';
import { reportText } from '../../src/model/report.ts';
import { furtherCode, type Further } from '../amend/further-code.ts';

/** Runs a command on a content folder. */
function run(command: string, args: readonly string[], content = 'content') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${command}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, CLAUSELINE_CONTENT: content }, timeout: 50_000 },
  );
  return { status, stdout, stderr };
}

const INVENTED = 'tests/invented-code';

function loadedFrom(content: string): Library {
  const { library, diagnostics } = loadLibrary(content);
  if (library === undefined) throw new Error(reportText(diagnostics));
  return library;
}

describe('npm run annex', () => {
  test('writes the annex between two versions', () => {
    const { status, stdout, stderr } = run(
      'annex',
      ['section-h@2.0', 'section-h@3.0', '--context', '1'],
      INVENTED,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toBe(`---
kind: legal-text
annex: A
title: "Pilots"
name: Legal text
amends:
  - { document: section-h, base: "2.0", result: "3.0" }
---

## Section H ‘Definitions’

These changes have been redlined against Section H version 2.0.

Add the following definition:

Berth
: means a place at a quay where a Vessel may lie.

<ins>Cargo</ins>
: <ins>means goods that a Vessel carries for others.</ins>

Harbour
: means the water and the quays within the piers.
`);
  });

  test.each([
    [['section-d@9.0'], 'Name two versions'],
    [
      ['section-d@9.0', 'section-d@11.0'],
      'Found no version 11.0 of section-d. Expected one of: 9.0, 10.0.',
    ],
    [
      ['section-d', 'section-d@10.0'],
      'Found “section-d”. Expected a document and a version, as in section-d@9.0',
    ],
    [['section-a@31.0', 'section-d@10.0'], 'Expected two versions of one document.'],
    [['section-d@9.0', 'section-d@9.0'], 'Found the same text'],
    [['section-d@9.0', 'section-d@10.0', '--letter', 'ab'], 'Give --letter one capital letter.'],
    [
      ['section-d@9.0', 'section-d@10.0', '--output', 'no-such-folder/annex-a.md'],
      'Found no folder no-such-folder for no-such-folder/annex-a.md. Expected one that is there',
    ],
    [
      ['section-d@9.0', 'section-d@10.0', '--output', 'README.md'],
      'Found README.md, which is there already. Expected a new file.',
    ],
    [['--nonsense'], 'Unknown option'],
  ])('refuses %j', (args, says) => {
    const { status, stdout, stderr } = run('annex', args);
    expect(stderr).toContain(says);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});

describe('npm run apply-annex', () => {
  test('writes the version that the published annex makes, to the byte of its text', () => {
    const { status, stdout, stderr } = run('apply-annex', ['mp167b', '--document', 'section-d']);
    expect(status).toBe(0);
    expect(stderr).toContain('Found D10.22 to D10.28 inserted under the instruction');
    expect(stdout).toBe(readFileSync('content/code/section-d/10.0.md', 'utf8'));
  });

  test('says that an annex is out of date, and what its version would undo', () => {
    const { status, stderr } = run('apply-annex', ['im4'], INVENTED);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'drawn against section-k 1.0, and version 2.0 in force: K1.2 still fits. The version that it makes would undo K2.1 and K2.4.',
    );
  });

  test('makes a version with all annexes that make it', () => {
    const { stdout, stderr } = run('apply-annex', ['im1', '--document', 'section-k'], INVENTED);
    expect(stderr).toContain('section-k 2.0 is made by');
    expect(stdout).toContain('modifications: [im1, im2]');
    const text = readFileSync(`${INVENTED}/code/section-k/2.0.md`, 'utf8');
    expect(stdout.slice(stdout.indexOf('## K1'))).toBe(text.slice(text.indexOf('## K1')));
  });

  const WRITTEN: Further = {
    id: 'im9',
    document: 'section-k',
    base: '2.0',
    result: '4.0',
    isUnmade: true,
    annex:
      '## Section K\n\nAmend Section K1.2 as follows:\n\nK1.2 The Harbour Master may give <ins>written </ins>directions to each Vessel.\n',
  };
  const SAYS = 'K1.2 The Harbour Master may give written directions to each Vessel.';

  test('makes a version that is not there yet, in its place', () => {
    const { content, clear } = furtherCode([WRITTEN]);
    const file = join(content, 'code/section-k/4.0.md');
    const printed = run('apply-annex', ['im9'], content);
    expect(printed.stdout).toContain(SAYS);
    expect(run('apply-annex', ['im9', '--write'], content)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'Wrote content/code/section-k/4.0.md.\n',
    });
    expect(readFileSync(file, 'utf8')).toBe(printed.stdout);
    const told = annexFaults(loadedFrom(content)).map(({ file }) => file);
    expect(told).toEqual(['content/modifications/im8/annex-b.md']);
    // Once more: it is there as the annex makes it.
    expect(run('apply-annex', ['im9', '--write'], content).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(printed.stdout);
    clear();
  });

  test('fills a draft that nobody wrote in, and keeps its front matter', () => {
    const { content, clear } = furtherCode([{ ...WRITTEN, isUnmade: false }]);
    const file = join(content, 'code/section-k/4.0.md');
    const draft = readFileSync(file, 'utf8').replace('status:', '# As drafted\nstatus:');
    writeFileSync(file, draft);
    expect(run('apply-annex', ['im9', '--write'], content).status).toBe(0);
    const made = readFileSync(file, 'utf8');
    expect(made).toBe(
      draft.replace('K1.2 The Harbour Master may give directions to each Vessel.', SAYS),
    );
    const own = made.replace('written directions', 'spoken directions');
    writeFileSync(file, own);
    const { status, stderr } = run('apply-annex', ['im9', '--write'], content);
    expect(stderr).toContain('Found content/code/section-k/4.0.md with a text of its own');
    expect([status, readFileSync(file, 'utf8')]).toEqual([1, own]);
    // A shell empties the file that output is led to before the command begins.
    writeFileSync(file, '');
    expect(run('apply-annex', ['im9'], content).stdout).toContain(SAYS);
    clear();
  });

  test('writes nothing where one of several versions has a text of its own', () => {
    const { content, clear } = furtherCode([]);
    const files = ['h', 'k'].map((letter) => join(content, `code/section-${letter}/3.0.md`));
    const [one = '', other = ''] = files;
    rmSync(one);
    writeFileSync(other, readFileSync(other, 'utf8').replace('K2.5 A', 'K2.5 Each'));
    const { status } = run('apply-annex', ['im3/annex-a', '--write'], content);
    expect([status, existsSync(one)]).toEqual([1, false]);
    clear();
  });

  test('refuses to write in two places', () => {
    const { status, stderr } = run('apply-annex', ['mp167b', '--write', '--to', 'there']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('not both')]);
  });

  test('refuses an annex that there is not', () => {
    const { status, stdout, stderr } = run('apply-annex', ['mp1']);
    expect(stderr).toContain('Found “mp1”. Expected one annex of legal text: mp167b/annex-a.');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});

describe('npm run rebase-annex', () => {
  test('carries an annex over where that is unambiguous', () => {
    const { status, stdout, stderr } = run(
      'rebase-annex',
      ['im4', 'section-k@2.0', '--context', '1'],
      INVENTED,
    );
    expect(stderr).toBe(
      'changes K1.2: fits as it is\nMade from section-k 1.0 as it stands, its version would undo K2.1 and K2.4 of section-k 2.0.\nIts version is 1.1, which does not come after 2.0: give another number with --result.\n\nIn tests/invented-code/modifications/im4/report.md, amends names base 1.0 of section-k: name 2.0 there too.\n',
    );
    expect(status).toBe(0);
    expect(stdout).toBe(`---
kind: legal-text
annex: A
title: Invented changes
name: Legal text
amends:
  - { document: section-k, base: "2.0", result: "1.1" }
---

## Section K ‘Berthing’

These changes have been redlined against Section K version 2.0.

Amend Section K1.2 as follows:

K1.1 The Board shall appoint a Harbour Master.

K1.2 The Harbour Master may give directions <ins>and set conditions </ins>to each Vessel.

## K2 Berths
`);
  });

  test('tells what the annex cites and the later version has no more', () => {
    const { status, stdout, stderr } = run(
      'rebase-annex',
      ['im3/annex-a', 'section-k@3.2'],
      INVENTED,
    );
    expect(stderr).toContain(
      'im3/annex-a.md:24:1: warning: Found that section-k 3.2 deletes K1.2, which the annex cites in K2.5. Expected K2.5 to rest on what section-k 3.2 has. [stale-citation]',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('directs otherwise under Section K1.2.</ins>');
  });

  test('tells what the annex cites by a number that is another provision’s in the later version', () => {
    const { content, clear } = furtherCode([
      {
        id: 'im9',
        document: 'section-k',
        base: '2.0',
        result: '5.0',
        annex:
          '## Section K\n\nAmend Section K1.2 as follows:\n\nK1.2 The Harbour Master may give directions to each Vessel<ins>, and may waive the dues under Section K2.4</ins>.\n',
      },
    ]);
    const { status, stderr } = run('rebase-annex', ['im9', 'section-k@3.3'], content);
    expect(stderr).toContain(
      'Found that section-k 3.3 renumbers K2.4, which the annex cites in K1.2, as K2.5; afterwards K2.4 is something else.',
    );
    expect(stderr).toContain('Cite K2.5, if the same provision is meant.');
    expect(status).toBe(0);
    clear();
  });

  test.each([
    ['abc', 'Found --result abc. Expected the number of a version, as in 11.0.'],
    ['2.0', 'Found --result 2.0. Expected a number after 2.0, which the annex is carried over to.'],
    ['3.2', 'Found --result 3.2, a version of section-k that IM4 does not make'],
  ])('refuses --result %s', (result, says) => {
    const args = ['im4', 'section-k@2.0', '--result', result];
    const { status, stdout, stderr } = run('rebase-annex', args, INVENTED);
    expect(stderr).toContain(says);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  test('says that the later version has all of it already, and writes nothing', () => {
    const { status, stdout, stderr } = run('rebase-annex', ['im1', 'section-k@2.0'], INVENTED);
    expect(stderr).toContain(
      'Found nothing left to carry over: section-k 2.0 (tests/invented-code/code/section-k/2.0.md) has every change of the annex already.',
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  test('leaves what an annex does to other documents as it is', () => {
    const { stdout } = run('rebase-annex', ['im3/annex-a', 'section-h@3.2'], INVENTED);
    const source = readFileSync(`${INVENTED}/modifications/im3/annex-a.md`, 'utf8');
    expect(stdout).toContain('- { document: section-h, base: "3.2", result: "3.0" }');
    expect(stdout.slice(stdout.indexOf('## Section K'))).toBe(
      source.slice(source.indexOf('## Section K')),
    );
  });

  test('refuses an annex that heads the document twice, and applies what it wrote itself', () => {
    const content = join(mkdtempSync(join(tmpdir(), 'clauseline-rebase-')), 'content');
    cpSync(INVENTED, content, { recursive: true });
    const file = join(content, 'modifications/im4/annex-a.md');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, run('rebase-annex', ['im4', 'section-k@2.0'], content).stdout);
    const applied = run('apply-annex', ['im4'], content);
    expect(applied.stdout).toContain('may give directions and set conditions to each Vessel.');
    expect(applied.stdout).toContain('K2.4 A Vessel that leaves its Berth later');
    const more = '## Section K\n\nK1.1 The Board shall appoint a <ins>good </ins>Harbour Master.\n';
    writeFileSync(file, `${before}\n${more}`);
    const { status, stdout, stderr } = run('rebase-annex', ['im4', 'section-k@2.0'], content);
    expect(stderr).toContain('Found section-k headed more than once');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    rmSync(dirname(content), { recursive: true });
  });

  test('stops where it is not, and writes nothing', () => {
    const { status, stdout, stderr } = run('rebase-annex', ['im7', 'appendix-a@2.0'], INVENTED);
    expect(stderr).toContain('changes 1.2: fits as it is\nchanges 1.3: stops\n');
    expect(stderr).toContain(
      'annex-a.md:24:1: error: Found 1.3 changed by the annex, and changed otherwise in appendix-a 2.0',
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});

test.each(['annex', 'apply-annex', 'rebase-annex'])('npm run %s tells what it does', (command) => {
  const { status, stdout } = run(command, ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain(`Usage: npm run ${command}`);
});
