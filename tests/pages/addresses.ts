import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The built site; the same variable tells Astro where to write it. */
const BUILT = process.env['CLAUSELINE_OUT'] ?? 'dist';

/** One page of every kind, on the real content. */
export const KINDS = {
  home: '/',
  code: '/code/',
  'text in force': '/code/section-d/',
  'proposed text': '/code/section-d/10.0/',
  'proposed definitions': '/code/section-a/32.0/',
  'redline of clauses': '/code/section-d/redline/9.0/10.0/',
  'redline of definitions': '/code/section-a/redline/31.0/32.0/',
  'redline side by side': '/code/section-d/redline/9.0/10.0/side-by-side/',
  'definitions side by side': '/code/section-a/redline/31.0/32.0/side-by-side/',
  'old text of a redline': '/code/section-d/redline/9.0/10.0/old/',
  'new text of a redline': '/code/section-d/redline/9.0/10.0/new/',
  'comparison of versions': '/code/section-d/redline/',
  'history of a version': '/code/section-d/10.0/history/',
  definitions: '/definitions/',
  'defined term': '/definitions/programme-assurance-policy/',
  modifications: '/modifications/',
  'modifications together': '/modifications/together/',
  modification: '/modifications/mp167b/',
  'redline of a modification': '/modifications/mp167b/redline/',
  report: '/modifications/mp167b/report/',
  'annex of legal text': '/modifications/mp167b/annex-a/',
  'annex of responses': '/modifications/mp167b/annex-b/',
  policies: '/policies/',
  policy: '/policies/programme-assurance-policy/',
  releases: '/releases/',
  release: '/releases/february-2024/',
  'code at any date': '/at/',
  'code at a day': '/at/2024-02-29/',
  'text at a day': '/at/2024-02-29/code/section-d/',
  'known faults': '/known-faults/',
  search: '/search/',
  'not found': '/404.html',
} as const;

/** Every page of the built site, as an address. */
export function everyAddress(): string[] {
  return readdirSync(BUILT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => `/${relative(BUILT, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .map((path) => path.replace(/\/index\.html$/u, '/'))
    .sort();
}
