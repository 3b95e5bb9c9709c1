/**
 * Each version as data, beside its page.
 */
import type { APIRoute } from 'astro';
import { loadPages } from '../../publish/pages.ts';

const NAME = '/text.json';

/** One address for each file; its text is the model's own. */
export async function getStaticPaths() {
  const { data } = await loadPages();
  return data.map(({ href }) => ({ params: { version: href.slice(1, -NAME.length) } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { data } = await loadPages();
  const file = data.find(({ href }) => href === `/${params['version'] ?? ''}${NAME}`);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(file.text(), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
