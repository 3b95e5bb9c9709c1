/**
 * `node scripts/serve.ts [--port N]`: serves the built site of dist/ on localhost.
 * Out: the address on the terminal; ends with 0 when it is stopped, with 1 when it cannot serve.
 */
import { join } from 'node:path';
import { portOf } from './serve/port.ts';
import { serveUntilStopped } from './serve/serve.ts';

const port = portOf(process.argv.slice(2));
if (port instanceof Error) {
  console.error(port.message);
  process.exitCode = 1;
} else {
  await serveUntilStopped(join(import.meta.dirname, '..', 'dist'), port);
}
