/**
 * `npm start [-- --port N]`: builds the site and serves it on localhost.
 * Out: the build's progress and the address on the terminal; the build's exit code if it fails.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { portOf } from './serve/port.ts';
import { serveUntilStopped } from './serve/serve.ts';

const root = join(import.meta.dirname, '..');
const port = portOf(process.argv.slice(2));
if (port instanceof Error) {
  console.error(port.message);
  process.exit(1);
}

const build = spawn(process.execPath, [join(root, 'scripts', 'build.ts')], {
  cwd: root,
  stdio: 'inherit',
});
const passOn = (signal: NodeJS.Signals): void => void build.kill(signal);
process.on('SIGINT', passOn).on('SIGTERM', passOn).on('SIGHUP', passOn);
const [code] = (await once(build, 'exit')) as [number | null];
process.off('SIGINT', passOn).off('SIGTERM', passOn).off('SIGHUP', passOn);

if (code === 0) await serveUntilStopped(join(root, 'dist'), port);
else process.exitCode = code ?? 1;
