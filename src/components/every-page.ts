import { remembered } from '../model/once.ts';
import type { Pages } from '../publish/page-models.ts';

/** A page model together with its kind, which chooses the component that prints it. */
export type PageEntry = {
  [Kind in keyof PageKinds]: { readonly kind: Kind; readonly page: PageKinds[Kind] };
}[keyof PageKinds];

interface PageKinds {
  home: Pages['home'];
  code: Pages['code'];
  text: Pages['texts'][number];
  redline: Pages['redlines'][number];
  compare: Pages['comparisons'][number];
  history: Pages['histories'][number];
  gone: Pages['gone'][number];
  together: Pages['together'][number];
  definitions: Pages['definitions'];
  term: Pages['terms'][number];
  modifications: Pages['modifications'];
  modification: Pages['modification'][number];
  'modification redline': Pages['modificationRedlines'][number];
  paper: Pages['papers'][number];
  policies: Pages['policies'];
  policy: Pages['policy'][number];
  releases: Pages['releases'];
  release: Pages['release'][number];
  dates: Pages['dates'];
  day: Pages['days'][number];
  'day definitions': Pages['dayDefinitions'][number];
  changelog: Pages['changelog'][number];
  'known-faults': Pages['knownFaults'][number];
}

/** All page models by their address: one route prints them all, so two can never share an address. */
export const everyPage = remembered((pages: Pages): ReadonlyMap<string, PageEntry> => {
  const byAddress = new Map<string, PageEntry>();
  for (const entry of entries(pages)) {
    const { href } = entry.page.frame;
    if (byAddress.has(href)) throw new Error(`Two pages have the address ${href}`);
    byAddress.set(href, entry);
  }
  for (const { href, page } of pages.dayTexts) {
    if (byAddress.has(href)) throw new Error(`Two pages have the address ${href}`);
    // All of them at once would be each text as often as there are days.
    byAddress.set(href, {
      kind: 'text',
      get page() {
        return page();
      },
    });
  }
  return byAddress;
});

function entries(pages: Pages): PageEntry[] {
  return [
    { kind: 'home', page: pages.home },
    { kind: 'code', page: pages.code },
    ...pages.texts.map((page) => ({ kind: 'text' as const, page })),
    ...pages.redlines.map((page) => ({ kind: 'redline' as const, page })),
    ...pages.comparisons.map((page) => ({ kind: 'compare' as const, page })),
    ...pages.together.map((page) => ({ kind: 'together' as const, page })),
    ...pages.histories.map((page) => ({ kind: 'history' as const, page })),
    ...pages.gone.map((page) => ({ kind: 'gone' as const, page })),
    { kind: 'definitions', page: pages.definitions },
    ...pages.terms.map((page) => ({ kind: 'term' as const, page })),
    { kind: 'modifications', page: pages.modifications },
    ...pages.modification.map((page) => ({ kind: 'modification' as const, page })),
    ...pages.modificationRedlines.map((page) => ({
      kind: 'modification redline' as const,
      page,
    })),
    ...pages.papers.map((page) => ({ kind: 'paper' as const, page })),
    { kind: 'policies', page: pages.policies },
    ...pages.policy.map((page) => ({ kind: 'policy' as const, page })),
    { kind: 'releases', page: pages.releases },
    ...pages.release.map((page) => ({ kind: 'release' as const, page })),
    { kind: 'dates', page: pages.dates },
    ...pages.days.map((page) => ({ kind: 'day' as const, page })),
    ...pages.dayDefinitions.map((page) => ({ kind: 'day definitions' as const, page })),
    ...pages.changelog.map((page) => ({ kind: 'changelog' as const, page })),
    ...pages.knownFaults.map((page) => ({ kind: 'known-faults' as const, page })),
  ];
}
