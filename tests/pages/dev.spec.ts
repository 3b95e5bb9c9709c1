import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';

/** A starting dev server compiles each page at its first request; a loaded machine takes its time. */
test.setTimeout(120_000);

let folder: string;
let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'clauseline-')), 'content');
  cpSync('content', folder, { recursive: true });
  const port = await freePort();
  address = `http://localhost:${String(port)}`;
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    env: { ...process.env, CLAUSELINE_CONTENT: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (words: Buffer) => {
      if (words.toString().includes(address)) resolve();
    });
    server.once('exit', () => {
      reject(new Error('npm run dev ended before it served anything'));
    });
  });
});

test.afterAll(() => {
  server.kill('SIGTERM');
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

test('an edit of one word shows in the open page and in the redline; a fault is told, and mended', async ({
  page,
}) => {
  const file = path.join(folder, 'code/section-d/10.0.md');
  const before = readFileSync(file, 'utf8');
  // The annex makes the version, and must say the same: the page waits until it does.
  const annex = path.join(folder, 'modifications/mp167b/annex-a.md');
  const words = readFileSync(annex, 'utf8');
  const amended = (text: string): string =>
    text.replace('D10.22 The Panel shall establish', 'D10.22 The Panel may establish');
  const clause = page.locator('[id="D10.22"]');

  await page.goto(`${address}/code/section-d/10.0/`);
  await expect(clause).toContainText('The Panel shall establish and maintain a policy');
  await page.waitForTimeout(1000);
  writeFileSync(file, amended(before));
  await expect(page.locator('vite-error-overlay')).toContainText('amendment-result', {
    timeout: 30_000,
  });
  writeFileSync(annex, amended(words));
  await expect(clause).toContainText('The Panel may establish and maintain a policy', {
    timeout: 30_000,
  });

  await page.goto(`${address}/code/section-d/redline/9.0/10.0/`);
  await expect(clause).toContainText('The Panel may establish and maintain a policy');

  const inForce = path.join(folder, 'code/section-d/9.0.md');
  const old = readFileSync(inForce, 'utf8');
  const corrected = (text: string): string =>
    text.replace('D10.20 The DCC shall prepare', 'D10.20 The DCC must prepare');
  writeFileSync(inForce, corrected(old));
  writeFileSync(annex, corrected(words));
  writeFileSync(file, corrected(before));

  // What the checks find is told at the foot of the page, and does not take the page away.
  const panel = page.locator('content-faults');
  await expect(panel).toContainText('published-text-changed', { timeout: 30_000 });
  await expect(panel.getByRole('button', { name: /section-d\/9\.0\.md:\d+:\d+/u })).toBeVisible();
  const opening = page.waitForRequest(/__open-in-editor\?file=.*9\.0\.md%3A\d+%3A\d+$/u);
  await page.route(/__open-in-editor/u, (route) => route.fulfill({ status: 200 }));
  await panel.getByRole('button').first().click();
  await opening;

  writeFileSync(file, before.replace('D10.23 In the case', 'D10.22 In the case'));
  await expect(page.locator('vite-error-overlay')).toContainText('section-d/10.0.md:', {
    timeout: 30_000,
  });
  await expect(page.locator('vite-error-overlay')).toContainText('Found D10.22 a second time');

  writeFileSync(inForce, old);
  writeFileSync(annex, words);
  writeFileSync(file, before);
  await expect(page.locator('vite-error-overlay')).toHaveCount(0, { timeout: 30_000 });
  await expect(clause).toContainText('The Panel shall establish and maintain a policy', {
    timeout: 30_000,
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const found = probe.address();
      probe.close(() => {
        if (found !== null && typeof found === 'object') resolve(found.port);
        else reject(new Error('no port is free'));
      });
    });
  });
}
