/** `npm run dev` with arguments that mean nothing: one sentence, and no server. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const DEV = join(import.meta.dirname, '../../scripts/dev.ts');

test.each([
  [['--port', 'seven'], '"seven" is no port: give a number from 1 to 65535, as in --port 4321.\n'],
  [['--open'], "Unknown option '--open'; the option is --port N.\n"],
])('%j is refused', (args, says) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DEV, ...args], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: says });
});
