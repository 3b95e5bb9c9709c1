/** What `npm run dev` tells at the foot of a page. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { contentFaults } from '../../src/publish/content-faults.ts';
import { ScratchCode } from '../scripts/scratch-code.ts';

let code: ScratchCode | undefined;
afterEach(() => {
  vi.unstubAllEnvs();
  code?.clear();
});

it('is told that the record of what was published is gone, where git has it', () => {
  code = new ScratchCode();
  const folder = join(code.folder, 'content');
  vi.stubEnv('CLAUSELINE_CONTENT', folder);
  const isGone = ({ words }: { words: string }): boolean =>
    words.includes('Found no content/published.yaml, which was committed');
  expect(contentFaults().faults.some(isGone)).toBe(false);
  rmSync(join(folder, 'published.yaml'));
  const [told] = contentFaults().faults.filter(isGone);
  expect(told).toMatchObject({
    severity: 'error',
    where: 'content/published.yaml:1:1',
    rule: 'published-text-changed',
    mend: 'Bring it back: git restore content/published.yaml',
  });
});
