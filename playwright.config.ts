import { defineConfig } from 'playwright/test';

/** `npm test` names the Chromium that it found and a free port; without it: Playwright's own. */
const chromium = process.env['CLAUSELINE_CHROMIUM'];
const port = Number(process.env['CLAUSELINE_PORT'] ?? 4399);
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests/pages',
  outputDir: 'test-results/pages',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // What is waited for comes at once on a free machine; on a busy one it may take its time.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/pages.json' }]],
  projects: [{ name: 'chromium' }],
  use: {
    baseURL: `${address}/`,
    browserName: 'chromium',
    // Opening a context for each test takes longer than most tests; Playwright empties it between them.
    reuseContext: true,
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts --port ${port}`,
    url: `${address}/`,
    reuseExistingServer: false,
    timeout: 30_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
