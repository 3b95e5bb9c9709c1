/**
 * How large the redline engine is in a browser: `src/redline/redline.ts` with all it needs, bundled,
 * minified as the site's own build does it, and compressed. Fails when a change has made it larger
 * than it may be. What counts is Brotli, which browsers and hosts have in common; gzip stands beside
 * it for hosts that have no better.
 *
 *     node tests/benchmarks/engine-size.ts
 */
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const ENGINE = path.resolve(import.meta.dirname, '../../src/redline/redline.ts');

/** What a reader's browser may have to fetch for the engine, in bytes. */
const LIMIT = 15 * 1024;

/** The engine as one minified module, as the site's own build makes it. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    envDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ENGINE, preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
}

function line(name: string, bytes: number): string {
  return `${name.padEnd(16)}${bytes.toLocaleString('en-GB').padStart(8)} bytes`;
}

const code = await bundled();
const gzip = gzipSync(code, { level: 9 }).length;
const brotli = brotliCompressSync(code, {
  params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
}).length;
const kept = code.includes('makeRedline') && brotli <= LIMIT;
console.log(
  [
    line('minified', Buffer.byteLength(code)),
    line('with gzip', gzip),
    line('with brotli', brotli),
    line('limit', LIMIT),
    kept ? 'The engine is within its limit.' : 'The engine is larger than it may be.',
  ].join('\n'),
);
process.exitCode = kept ? 0 : 1;
