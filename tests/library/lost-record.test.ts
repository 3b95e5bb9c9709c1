/** The record of what was published, where only git knows that there was one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lostRecord, recordUntold } from '../../src/library/lost-record.ts';
import { bringsBack } from '../../src/library/published-text.ts';
import { hashOfText } from '../../src/library/read-records.ts';
import { ScratchCode } from '../scripts/scratch-code.ts';

let code: ScratchCode;
let content = '';
beforeEach(() => {
  code = new ScratchCode();
  content = join(code.folder, 'content');
});
afterEach(() => {
  code.clear();
});

const RECORD = 'content/published.yaml';
const lose = (): void => {
  rmSync(join(code.folder, RECORD));
};

/** Brings the record back as it is said. */
function mended(): boolean {
  const { mend = '' } = lostRecord(content) ?? {};
  code.git(...mend.split(' ').slice(1));
  return lostRecord(content) === undefined;
}

it('is not missed where it is, or in a folder that git does not know', () => {
  expect(lostRecord(content)).toBeUndefined();
  const folder = mkdtempSync(join(tmpdir(), 'clauseline-no-git-'));
  expect(lostRecord(folder)).toBeUndefined();
  expect(recordUntold(folder)).toBeUndefined();
  expect(lostRecord(join(folder, 'nowhere'))).toBeUndefined();
  rmSync(folder, { recursive: true });
});

it('comes back where it was taken away and where that was committed, long ago too', () => {
  lose();
  expect(lostRecord(content)?.mend).toBe(`git restore ${RECORD}`);
  expect(mended()).toBe(true);
  lose();
  code.commit('Lost');
  code.commit('Later');
  expect(lostRecord(content)?.mend).toMatch(/^git restore --source=[0-9a-f]{10}~1 content/);
  expect(mended()).toBe(true);
});

it('is missed where a merge lost it, and neither side took it away', () => {
  const text = code.read(RECORD);
  lose();
  code.git('add', '--all');
  const who = ['-c', 'user.name=E', '-c', 'user.email=e@e.org'];
  code.git(...who, 'commit', '--quiet', '--amend', '-m', 'Nothing was published');
  code.git('switch', '--quiet', '-c', 'published');
  code.write(RECORD, text);
  code.commit('Published');
  code.git('switch', '--quiet', 'main');
  code.commit('Meanwhile');
  code.git(...who, 'merge', '--quiet', '--strategy=ours', '-m', 'Merged', 'published');
  expect(mended()).toBe(true);
  expect(code.read(RECORD)).toBe(text);
});

it('cannot be told of in a shallow clone, which says so', () => {
  lose();
  code.commit('Lost');
  code.commit('Later');
  const to = mkdtempSync(join(tmpdir(), 'clauseline-shallow-'));
  spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${code.folder}`, to]);
  const clone = join(to, 'content');
  expect(lostRecord(clone)).toBeUndefined();
  expect(recordUntold(clone)).toBe(
    'There is no content/published.yaml, and this shallow clone does not say whether there was one: git fetch --unshallow brings what came before.',
  );
  writeFileSync(join(clone, 'published.yaml'), 'versions: []\n');
  expect(recordUntold(clone)).toBeUndefined();
  rmSync(to, { recursive: true });
});

it('has a published text brought back from the commit that has it, where a later one changed it', () => {
  const file = 'content/code/section-d/9.0.md';
  const text = code.read(file);
  const way = (): string => bringsBack(content)(file, hashOfText(text));
  code.replace(file, 'on request of', 'at request of');
  expect(way()).toBe(`git restore ${file}`);
  code.commit('Changed');
  code.commit('Later');
  expect(way()).toMatch(/^git restore --source=[0-9a-f]{10} content\/code\/section-d\/9\.0\.md$/);
  code.git(...way().split(' ').slice(1));
  expect(code.read(file)).toBe(text);
  expect(bringsBack(content)(file, 'none')).toBe(`git restore ${file}`);
});
