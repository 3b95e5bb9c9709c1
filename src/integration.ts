import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { DevEnvironment, ViteDevServer } from 'vite';
import { CONTENT_FAULTS, contentFaults } from './publish/content-faults.ts';
import { contentFolder } from './library/content-folder.ts';
import { recordUntold } from './library/lost-record.ts';

/** The module whose memo holds every page; see `src/publish/pages.ts`. */
const PAGES_MODULE = '/src/publish/pages.ts';

/** Shows what is wrong with the content at the foot of every page. */
const FAULTS_SCRIPT = '/src/client/content-faults.ts';

/** An editor saves several files at once (a rename, a formatter): one reload answers them all. */
const SETTLE_MILLISECONDS = 60;

/**
 * Shows an edit under `content/` in the open page of `npm run dev`. Vite follows imports only, and
 * content is read from disk, so without this a changed clause would stay stale until a restart.
 */
export function liveContent(): AstroIntegration {
  return {
    name: 'clauseline-live-content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectScript }) => {
        if (command !== 'dev') return;
        injectScript('page', `import '${FAULTS_SCRIPT}';`);
        const folder = path.resolve(contentFolder());
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'clauseline-live-content',
                configureServer: (server: ViteDevServer) => {
                  watchContent(server, folder);
                  tellFaults(server);
                  const untold = recordUntold(folder);
                  if (untold !== undefined) server.config.logger.warn(untold);
                },
              },
            ],
          },
        });
      },
    },
  };
}

function watchContent(server: ViteDevServer, folder: string): void {
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(folder + path.sep)) return;
    faults = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => void showAgain(server), SETTLE_MILLISECONDS);
  });
}

/** What is wrong with the content, worked out once until it changes: every page asks. */
let faults: string | undefined;

/** Answers what is wrong with the content. A fault of the checks themselves must not stop the site. */
function tellFaults(server: ViteDevServer): void {
  server.middlewares.use(CONTENT_FAULTS, (_request, answer) => {
    try {
      faults ??= JSON.stringify(contentFaults());
      answer.setHeader('content-type', 'application/json').end(faults);
    } catch (error) {
      server.config.logger.error(String(error));
      answer.writeHead(500).end();
    }
  });
}

/** Forgets the pages wherever they were loaded, then reloads every open page. */
async function showAgain(server: ViteDevServer): Promise<void> {
  for (const environment of Object.values(server.environments)) await forget(environment);
  server.ws.send({ type: 'full-reload' });
}

async function forget(environment: DevEnvironment): Promise<void> {
  const module = [...environment.moduleGraph.idToModuleMap.values()].find((candidate) =>
    candidate.file?.endsWith(PAGES_MODULE),
  );
  if (module === undefined || !('runner' in environment)) return;
  const runner = environment.runner as { import(url: string): Promise<{ forgetPages(): void }> };
  (await runner.import(module.url)).forgetPages();
  // Astro keeps the addresses that getStaticPaths gave until it hears that content changed.
  environment.hot.send({ type: 'custom', event: 'astro:content-changed' });
}
