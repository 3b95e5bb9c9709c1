/**
 * The pending modifications as data, for the page that makes them together.
 */
import type { APIRoute } from 'astro';
import { loadPages } from '../../publish/pages.ts';

export const GET: APIRoute = async () => {
  const { pendingData } = await loadPages();
  const text = pendingData[0]?.text() ?? '{}\n';
  return new Response(text, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
