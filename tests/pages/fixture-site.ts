import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../scripts/serve/serve.ts';
import type { Copy } from '../library/faulty-content.ts';

/** A site built from a changed copy of the content, and served. */
export interface FixtureSite {
  /** Without a slash at its end. */
  readonly address: string;
  readonly content: string;
  stop(): Promise<void>;
}

/**
 * Builds the pages of a changed copy of some content in a folder of their own, without a search
 * index, and serves them.
 */
export async function fixtureSite(
  plant: (copy: Copy) => void,
  from = 'content',
): Promise<FixtureSite> {
  const home = mkdtempSync(path.join(tmpdir(), 'clauseline-'));
  const content = path.join(home, 'content');
  const out = path.join(home, 'site');
  const at = (file: string): string => path.join(content, file);
  const read = (file: string): string => readFileSync(at(file), 'utf8');
  const write: Copy['write'] = (file, text) => {
    writeFileSync(at(file), text);
  };
  cpSync(from, content, { recursive: true });
  plant({
    folder: content,
    at,
    read,
    write,
    replace: (file, old, fresh) => {
      if (!read(file).includes(old)) throw new Error(`${file} has no ${old}`);
      write(
        file,
        read(file).replace(old, () => fresh),
      );
    },
  });
  // Astro works in the folder that it builds: two builds at a time need one each.
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, path.join(home, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(home, 'node_modules'), 'junction');
  const built = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', "await (await import('astro')).build({ logLevel: 'warn' });"],
    {
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, CLAUSELINE_CONTENT: content, CLAUSELINE_OUT: out },
    },
  );
  if (built.status !== 0) throw new Error(`The site was not built: ${built.stderr}${built.stdout}`);
  const served = await serve(out, { from: 4600 });
  return {
    address: served.address.replace(/\/$/u, ''),
    content,
    stop: async () => {
      await served.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
