import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { pages } from './pages.ts';

/** A server that runs: its address, and how to stop it. */
interface Served {
  address: string;
  stop(): Promise<void>;
}

/** Why a folder cannot be served, in one sentence for the user. */
class CannotServe extends Error {}

/**
 * Serves a built site on localhost, as a web host would.
 * In: the folder, and either the port to use or the first of the ports to try.
 * Out: the address and how to stop. Throws CannotServe when there is no site or the port is taken.
 */
export async function serve(
  folder: string,
  port: number | { from: number } = { from: 4321 },
): Promise<Served> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new CannotServe(`There is no built site in ${folder}: run \`npm run build\` first.`);
  }
  const strict = typeof port === 'number';
  const first = strict ? port : port.from;
  try {
    const server = await preview({
      configFile: false,
      envDir: false,
      root: folder,
      appType: 'custom',
      logLevel: 'silent',
      build: { outDir: folder },
      plugins: [pages(folder)],
      preview: { host: 'localhost', port: first, strictPort: strict, cors: false },
    });
    const at = server.httpServer.address();
    const actual = typeof at === 'object' && at !== null ? at.port : first;
    return { address: `http://localhost:${actual}/`, stop: () => server.close() };
  } catch (error) {
    if (error instanceof Error && error.message.includes('already in use')) {
      throw new CannotServe(`Port ${first} is already in use: name another with --port.`, {
        cause: error,
      });
    }
    throw error;
  }
}

/**
 * Serves until Ctrl+C or a request to end, and then ends the process with 0.
 * In: as `serve`. Out: nothing; it prints the address, or one sentence and sets exit code 1.
 */
export async function serveUntilStopped(
  folder: string,
  port?: number | { from: number },
): Promise<void> {
  try {
    const served = await serve(folder, port);
    const stop = (): void => {
      process.exitCode = 0;
      void served.stop().finally(() => process.exit(0));
      // A browser may hold its connection open; nobody who asked to stop waits for that.
      setTimeout(() => process.exit(0), 1000).unref();
    };
    process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
    console.log(`Clauseline is at ${served.address} (stop with Ctrl+C)`);
  } catch (error) {
    if (!(error instanceof CannotServe)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
