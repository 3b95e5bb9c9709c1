/** The stages, each of which may import from itself and those before it. */
const STAGES = [
  'model',
  'parse',
  'library',
  'register',
  'redline',
  'effects',
  'amend',
  'check',
  'edit',
  'export',
  'publish',
];

/** The pages' side: views and layouts from one another, and pages from both. */
const PAGES = ['components', 'layouts', 'pages'];

/** The one file that ties the stages to Astro, and may import anything. */
export const WIRING = 'src/integration.ts';

/** The stages whose code also runs in browsers. */
export const BROWSER_ROOMS = [
  'model',
  'parse',
  'register',
  'redline',
  'effects',
  'amend',
  'client',
];

/** What the rules of the checks are made of, the rules last: each folder may import from those before it. */
const FOLDERS_OF_CHECK = ['words', 'limbs', 'numbers', 'references', 'terms', 'rules'];

/** In: two files. Out: false where the first is in a folder of src/check and the second in a later one. */
export function isInOrderOfCheck(from: string, to: string): boolean {
  const own = placeInCheck(from);
  return own === -1 || placeInCheck(to) <= own;
}

function placeInCheck(path: string): number {
  return FOLDERS_OF_CHECK.indexOf(/^src\/check\/([^/]+)\//.exec(path)?.[1] ?? '');
}

/** In: a file's path from the project's root. Out: its room, or undefined when it has none. */
export function roomOf(path: string): string | undefined {
  if (path === WIRING) return 'wiring';
  if (path.startsWith('scripts/')) return 'scripts';
  const room = /^src\/([^/]+)\//.exec(path)?.[1];
  const known = [...STAGES, ...PAGES, 'client', 'styles'];
  return room !== undefined && known.includes(room) ? room : undefined;
}

/**
 * What the client takes values from. A redline that is made in a browser is linked and printed there
 * by the files that the build does it with, so register and publish are among them, and amendments
 * are made there too; the checker
 * follows each import, and a file that reaches Node is refused.
 */
const FOR_CLIENT = ['model', 'register', 'redline', 'amend', 'publish'];

/** In: two rooms. Out: whether a file of the first may import from the second. */
export function mayImport(from: string, to: string, typeOnly: boolean): boolean {
  if (from === 'wiring' || from === to) return true;
  if (to === 'wiring' || to === 'scripts') return false;
  if (from === 'client') return FOR_CLIENT.includes(to) || (to === 'parse' && typeOnly);
  if (from === 'scripts') return STAGES.includes(to);
  if (PAGES.includes(from)) {
    return [...STAGES, 'components', 'layouts', 'client', 'styles'].includes(to);
  }
  return STAGES.includes(from) && STAGES.slice(0, STAGES.indexOf(from)).includes(to);
}
