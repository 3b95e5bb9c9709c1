/**
 * `npm run dev`: serves the site with live reload. An edit in `content/` shows in the open page.
 */
import { parseArgs } from 'node:util';
import { dev } from 'astro';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
const server = await dev({ server: { port: Number(values.port) }, logLevel: 'warn' });
const { port } = server.address;
process.stdout.write(
  `Clauseline is at http://localhost:${String(port)}/ and shows edits in content/ as they are saved (stop with Ctrl+C)\n`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.stop().then(() => process.exit(0));
  });
}
