/**
 * The pull-request workflow: its steps as they would run, in a repository with a branch that changes
 * a clause. `npm` and `gh` stand in for what needs a network: `npm run NAME` runs the command NAME
 * of this project, all else is written down.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ScratchCode } from './scratch-code.ts';

const root = resolve(import.meta.dirname, '..', '..');

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const text = readFileSync(join(root, '.github/workflows/pull-request.yml'), 'utf8');
const workflow = parse(text) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

const D10 = 'content/code/section-d/10.0.md';
const ANNEX = 'content/modifications/mp167b/annex-a.md';

let code: ScratchCode;
let base: string;
beforeAll(() => {
  code = new ScratchCode();
  for (const name of [
    'src',
    'scripts',
    'public',
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
  ]) {
    cpSync(join(root, name), join(code.folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(code.folder, 'node_modules'), 'junction');
  code.write('.gitignore', 'node_modules\nbin\n');
  code.commit('The project');
  base = code.git('rev-parse', 'HEAD').trim();
  code.git('checkout', '--quiet', '-b', 'amend');
  // The annex makes the version, and must say the same.
  for (const file of [D10, ANNEX]) {
    code.replace(file, 'D10.24 The DCC shall plan', 'D10.24 The DCC must plan');
  }
  code.replace(D10, 'D10.21 The DCC and each', 'D10.20 The DCC and each');
  code.commit('Amend');
  mkdirSync(join(code.folder, 'bin'));
  stand(
    'npm',
    'if [ "$1" = run ]; then shift; [ "$1" = -s ] && shift; name=$1; shift; [ "$1" = -- ] && shift; exec "$NODE" "scripts/$name.ts" "$@"; fi; echo "npm $*" >> calls',
  );
  stand('gh', 'echo "gh $*" >> calls');
});
afterAll(() => code.clear());

function stand(name: string, script: string): void {
  const file = join(code.folder, 'bin', name);
  writeFileSync(file, `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(file, 0o755);
}

/** Runs a step as the runner does: bash that ends at the first command that fails. */
function runStep(name: string) {
  const step = steps.find((one) => one.name === name);
  expect(step?.run, name).toBeDefined();
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
    cwd: code.folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(code.folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      NODE: process.execPath,
      BASE: base,
      NUMBER: '7',
      GITHUB_STEP_SUMMARY: join(code.folder, 'summary.md'),
      CLAUSELINE_CONTENT: 'content',
      CLAUSELINE_OUT: '',
      NODE_ENV: '',
      VITEST: '',
    },
  });
}

describe('the workflow', () => {
  it('has steps that are all run here or are actions, and takes no words into its scripts', () => {
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(steps.filter(({ run, uses }) => (run === undefined) === (uses === undefined))).toEqual(
      [],
    );
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    // Without redlines there is nothing to post, and what was posted last stays.
    const post = steps.find(({ name }) => name === 'Post the redlines');
    expect(post?.if).toContain("steps.redlines.outcome == 'success'");
    expect(Object.keys(workflow.env)).toEqual(['BASE', 'NUMBER']);
  });

  it('installs', () => {
    expect(runStep('Install').status).toBe(0);
    expect(code.read('calls')).toBe('npm ci\n');
  });

  it('annotates the line of a fault, and fails', () => {
    const ended = runStep('Find the faults');
    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(
      /^::error file=content\/code\/section-d\/10\.0\.md,line=34,.*title=duplicate-clause-number::Found D10\.20 a second time/m,
    );
  });

  it('makes the redlines of content with an error, and says that it has one', () => {
    expect(runStep('Make the redlines')).toMatchObject({ status: 0, stderr: '' });
    const comment = code.read('review/redlines.md');
    expect(comment).toContain(
      'The content has 1 error: nothing is published until it is mended. npm run check tells it.',
    );
    expect(comment).toContain('D10.24 The DCC [-shall-]{+must+} plan');
    code.write('summary.md', '');
    code.replace(D10, 'D10.20 The DCC and each', 'D10.21 The DCC and each');
    code.commit('Mend');
    expect(runStep('Find the faults').status).toBe(0);
  });

  it('makes the redlines, shows them in the summary, and posts them', () => {
    const ended = runStep('Make the redlines');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const comment = code.read('review/redlines.md');
    expect(comment).toContain('### content/code/section-d/10.0.md');
    expect(comment).toContain('- 1 provision changed (D10.24)');
    expect(comment).toContain('D10.24 The DCC [-shall-]{+must+} plan');
    expect(code.read('summary.md')).toBe(comment);
    expect(readdirSync(join(code.folder, 'review/redlines'))).toEqual([
      'content-code-section-d-10.0.html',
      'content-modifications-mp167b-annex-a.html',
    ]);
    expect(runStep('Post the redlines').status).toBe(0);
    expect(code.read('calls').split('\n').at(-2)).toBe(
      'gh pr comment 7 --edit-last --create-if-none --body-file review/redlines.md',
    );
  });

  it('says which legal texts are taken away, and compares one whose head cannot be read', () => {
    const A32 = 'content/code/section-a/32.0.md';
    const before = code.read(A32);
    code.write(A32, before.replace('status:', 'staus:').replace('means', 'is'));
    code.git('rm', '--quiet', ANNEX);
    expect(runStep('Make the redlines')).toMatchObject({ status: 0, stderr: '' });
    const comment = code.read('review/redlines.md');
    expect(comment).toContain(`### ${ANNEX}\n\nTaken away.\n`);
    expect(comment).toMatch(
      /The content has \d errors: nothing is published until they are mended/,
    );
    expect(comment).toContain(`### ${A32}`);
    code.git('reset', '--quiet', '--hard');
  });

  it('builds the site that it uploads', () => {
    expect(runStep('Build the site').status).toBe(0);
    const uploaded = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(uploaded.map((step) => step.with?.['path'])).toEqual(['review', 'dist']);
    for (const step of uploaded) {
      expect(existsSync(join(code.folder, String(step.with?.['path'])))).toBe(true);
    }
    expect(code.read('dist/code/section-d/10.0/index.html')).toContain('must plan');
  });
});
