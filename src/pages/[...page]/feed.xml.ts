/**
 * The feed of each page that has one.
 */
import type { APIRoute } from 'astro';
import { loadPages } from '../../publish/pages.ts';

const NAME = 'feed.xml';

/** One address for each feed; its text is the model's own. */
export async function getStaticPaths() {
  const { feeds } = await loadPages();
  return feeds.map(({ href }) => ({
    params: { page: href.slice(1, -NAME.length).replace(/\/$/u, '') || undefined },
  }));
}

export const GET: APIRoute = async ({ params }) => {
  const { feeds } = await loadPages();
  const { page } = params;
  const href = page === undefined ? `/${NAME}` : `/${page}/${NAME}`;
  const file = feeds.find((one) => one.href === href);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(file.text(), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
