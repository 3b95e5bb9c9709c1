/**
 * `npm run dev`: serves the site with live reload. An edit in `content/` shows in the open page.
 */
import { dev } from 'astro';
import { portOf } from './serve/port.ts';

const port = portOf(process.argv.slice(2));
if (port instanceof Error) {
  console.error(port.message);
  process.exit(1);
}
// Astro takes the next free port where the one that it is given is taken.
const asked = typeof port === 'number' ? port : port.from;
const server = await dev({ server: { port: asked }, logLevel: 'warn' });
process.stdout.write(
  `Clauseline is at http://localhost:${String(server.address.port)}/ and shows edits in content/ as they are saved (stop with Ctrl+C)\n`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.stop().then(() => process.exit(0));
  });
}
