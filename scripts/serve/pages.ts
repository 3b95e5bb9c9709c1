import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Text that a browser would otherwise guess the characters of. */
const TEXT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** What to do with a request: show a file, go to the address with a slash, or nothing known. */
type Answer = { show: string } | { goTo: string } | undefined;

/**
 * In: the site's folder and a request's address. Out: the answer that a web host gives:
 * `/a/` shows a/index.html, `/a` goes to `/a/` when that is a page, a file shows itself.
 */
export function answer(folder: string, address: string): Answer {
  const [path = '/', query] = address.split('?', 2);
  let place: string;
  try {
    place = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (place.includes('\0') || place.split(/[\\/]/).includes('..')) return undefined;
  if (isFile(join(folder, place, 'index.html'))) {
    if (place.endsWith('/')) return { show: `${path}index.html` };
    return { goTo: `/${path.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}` };
  }
  return isFile(join(folder, place)) ? { show: path } : undefined;
}

/** Teaches Vite's preview server what a web host does with pages, missing ones and text files. */
export function pages(folder: string): Plugin {
  return {
    name: 'clauseline:pages',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const found = answer(folder, request.url ?? '/');
        if (found === undefined) {
          notFound(folder, request, response);
        } else if ('goTo' in found) {
          response.writeHead(301, { Location: found.goTo }).end();
        } else {
          const type = TEXT_TYPES[extname(found.show).toLowerCase()];
          if (type !== undefined) response.setHeader('Content-Type', type);
          request.url = found.show;
          next();
        }
      });
    },
  };
}

/** Answers 404 with the site's own page for it. */
function notFound(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(folder, '404.html');
  if (!existsSync(page)) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  if (request.method === 'HEAD') response.end();
  else createReadStream(page).pipe(response);
}

/** Whether there is a file at a path. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
