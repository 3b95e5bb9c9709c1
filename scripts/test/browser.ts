import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright';

/** A Chromium that runs: where it is, and in words where it came from. */
interface Browser {
  path: string;
  from: string;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const EDGE_NAMES = ['microsoft-edge', 'microsoft-edge-stable'];
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium, cheapest way first: Playwright's own, one that is on the machine, Playwright's
 * own downloaded, the distribution's installed with apt.
 * In: a way to tell the user what takes time. Out: the browser, or undefined when there is none.
 */
export function findBrowser(tell: (line: string) => void): Browser | undefined {
  return own() ?? onMachine() ?? downloaded(tell) ?? fromApt(tell);
}

/** What to tell the user when no Chromium was found. */
export const NO_BROWSER =
  'No Chromium was found and none could be installed: install Chromium, Chrome or Edge, or name ' +
  'one with the environment variable CHROMIUM_PATH.';

/** Playwright's own Chromium, if it is downloaded. */
function own(): Browser | undefined {
  const path = chromium.executablePath();
  return works(path) ? { path, from: 'Playwright’s own Chromium' } : undefined;
}

/** A Chromium, Chrome or Edge that is on the machine. */
function onMachine(): Browser | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && works(named)) return { path: named, from: 'CHROMIUM_PATH' };
  const path = usualPlaces().find(works);
  return path === undefined ? undefined : { path, from: 'a browser that is on this machine' };
}

/** The places where this kind of machine keeps such browsers. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin') return MAC;
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((n) => process.env[n]);
    return WINDOWS.flatMap((place) => roots.flatMap((root) => (root ? [join(root, place)] : [])));
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return [...NAMES, ...EDGE_NAMES].flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, name)),
  );
}

/** Playwright's own Chromium, fetched now. */
function downloaded(tell: (line: string) => void): Browser | undefined {
  tell('Fetching Playwright’s Chromium (at most 90 s)…');
  const manifest = createRequire(import.meta.url).resolve('playwright/package.json');
  const cli = join(manifest, '..', 'cli.js');
  const options = { stdio: 'ignore', timeout: 90_000, killSignal: 'SIGKILL' } as const;
  spawnSync(process.execPath, [cli, 'install', 'chromium'], options);
  return own();
}

/** The distribution's Chromium, installed now, where that needs no password. */
function fromApt(tell: (line: string) => void): Browser | undefined {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    return undefined;
  }
  tell('Installing Chromium with apt-get…');
  const front = isRoot ? [] : ['sudo', '-n'];
  const lines = [
    ['apt-get', 'update'],
    ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', 'chromium'],
  ];
  for (const line of lines) {
    const [file = '', ...args] = [...front, ...line];
    const done = spawnSync(file, args, { encoding: 'utf8', timeout: 600_000 });
    if (done.status !== 0) tell(`apt-get failed: ${done.stderr.trim().split('\n').at(-1) ?? ''}`);
  }
  const found = onMachine();
  return found && { ...found, from: 'the distribution’s Chromium, installed with apt-get' };
}

/** Whether there is a browser at a path, and it answers with its version. */
function works(path: string): boolean {
  if (path === '' || !existsSync(path)) return false;
  // There, asking for the version opens a window.
  if (process.platform === 'win32') return true;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 && /\d+\.\d+/.test(answer.stdout);
}
