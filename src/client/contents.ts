/**
 * The list beside a text: open where it stands beside it, closed where it would push the text down,
 * and marking the entry that is being read.
 */
const WIDE = '(width >= 64rem)';
const lists = document.querySelectorAll<HTMLDetailsElement>('details.contents');

function fit(wide: boolean): void {
  for (const list of lists) list.open = wide;
}

const wide = matchMedia(WIDE);
wide.addEventListener('change', () => fit(wide.matches));
fit(wide.matches);

// On a narrow screen a chosen entry closes the list, so that it does not stand over the text.
for (const list of lists) {
  list.addEventListener('click', (event) => {
    if (!wide.matches && event.target instanceof Element && event.target.closest('a') !== null) {
      list.open = false;
    }
  });
}

const entries = new Map<Element, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents-list a[href^="#"]')) {
  const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (place !== null) entries.set(place, link);
}

let current: HTMLAnchorElement | undefined;

function mark(link: HTMLAnchorElement | undefined): void {
  if (link === current) return;
  current?.removeAttribute('aria-current');
  current = link;
  current?.setAttribute('aria-current', 'location');
}

// A band below the sticky bar: the first entry in it is what is being read. Where a long provision
// fills the band, the mark stays.
const inBand = new Set<Element>();
const reader = new IntersectionObserver(
  (seen) => {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) inBand.add(target);
      else inBand.delete(target);
    }
    const first = [...entries.keys()].find((place) => inBand.has(place) && isInnermost(place));
    if (first !== undefined) mark(entries.get(first));
  },
  { rootMargin: '-64px 0px -75% 0px' },
);

/** A part holds its clauses and is in the band with each of them: the clause is meant. */
function isInnermost(place: Element): boolean {
  return ![...inBand].some((other) => other !== place && place.contains(other));
}
for (const place of entries.keys()) reader.observe(place);

// A module, so that a page whose list comes later can start it then.
export {};
