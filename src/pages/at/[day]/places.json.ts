/**
 * Where the pages of each day stand, for the script that keeps a chosen day.
 */
import type { APIRoute } from 'astro';
import { loadPages } from '../../../publish/pages.ts';

const [BEFORE, NAME] = ['/at/', '/places.json'];

/** One address for each day; its text is the model's own. */
export async function getStaticPaths() {
  const { dayPlaces } = await loadPages();
  return dayPlaces.map(({ href }) => ({
    params: { day: href.slice(BEFORE.length, -NAME.length) },
  }));
}

export const GET: APIRoute = async ({ params }) => {
  const { dayPlaces } = await loadPages();
  const file = dayPlaces.find(({ href }) => href === `${BEFORE}${params['day'] ?? ''}${NAME}`);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(file.text(), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
