import { createServer } from 'node:net';
import { join } from 'node:path';
import { findBrowser, NO_BROWSER } from './browser.ts';
import { countOne, countPlaywright, countVitest, type Count } from './count.ts';
import { freshReport, readReport, root, runFile, runTool } from './tools.ts';

const NO_SITE = 'There is no site to test: its build failed.';

/** One step of `npm test`. */
export interface Step {
  /** What --only calls it. */
  name: string;
  heading: string;
  /** In: filters for the test runners, and how the steps before it ended. Out: its count. */
  run(filters: string[], before: Map<string, Count>): Promise<Count>;
}

/** The steps in their order; each runs whatever became of those before it. */
export const steps: Step[] = [
  check('types', 'Types (astro check)', () => runTool('astro', 'astro', ['check'])),
  check('lint', 'Lint (ESLint)', () => runTool('eslint', 'eslint', ['.', '--max-warnings', '0'])),
  check('format', 'Format (Prettier)', () =>
    runTool('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']),
  ),
  {
    name: 'unit',
    heading: 'Unit and property tests (Vitest)',
    run: (filters) => vitest('unit', ['--exclude', 'tests/site/**', ...filters]),
  },
  check('build', 'The site’s build', () => runFile(join(root, 'scripts', 'build.ts'), [])),
  { name: 'site', heading: 'The built site: links, anchors, HTML (Vitest)', run: site },
  { name: 'pages', heading: 'Pages in a real browser (Playwright)', run: pages },
];

/** A step that is one check and counts one. */
function check(name: string, heading: string, run: () => Promise<boolean>): Step {
  return { name, heading, run: async () => countOne(await run()) };
}

/** The files of dist/, tested where the build has just written them. */
async function site(filters: string[], before: Map<string, Count>): Promise<Count> {
  if ((before.get('build')?.failed ?? 0) > 0) return countOne(false, NO_SITE);
  return vitest(
    'site',
    filters.length === 0 ? ['tests/site/'] : filters.map((one) => `tests/site/${one}`),
  );
}

/** Tests of Vitest, counted one by one. */
async function vitest(name: string, filters: string[]): Promise<Count> {
  const report = freshReport(`${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ended = await runTool('vitest', 'vitest', ['run', ...reporters, ...filters]);
  return countVitest(readReport(report), ended);
}

/** The pages of dist/ in a browser, counted one by one. */
async function pages(filters: string[], before: Map<string, Count>): Promise<Count> {
  if ((before.get('build')?.failed ?? 0) > 0) {
    return countOne(false, NO_SITE);
  }
  const browser = findBrowser((line) => {
    console.log(line);
  });
  if (browser === undefined) return countOne(false, NO_BROWSER);
  console.log(`Using ${browser.from}: ${browser.path}`);
  const report = freshReport('pages.json');
  const ended = await runTool('playwright', 'playwright', ['test', ...filters], {
    CLAUSELINE_CHROMIUM: browser.path,
    CLAUSELINE_PORT: String(await freePort()),
  });
  return countPlaywright(readReport(report), ended);
}

/** A port that nothing listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, 'localhost', () => {
      const at = server.address();
      server.close(() => {
        resolve(typeof at === 'object' && at !== null ? at.port : 4399);
      });
    });
  });
}
