import { showChanges } from './compare-changes.ts';
import type { Proven } from './compare-messages.ts';
import { partFor, partOf, put, repeat, within } from './compare-parts.ts';
import { addressFor, viewIn, type Choice, type Pair } from './compare-request.ts';
import { changesWords, proofWords } from './compare-words.ts';
import type { EffectsOrder } from './effects-messages.ts';
import { beginEffects } from './effects-section.ts';

/**
 * Sets a redline that was made in the browser into the page, in copies of the parts that every
 * redline's page has; then starts the scripts that every redline's page has.
 */
export async function showResult(
  pair: Pair,
  result: Proven,
  way: readonly Choice[],
): Promise<void> {
  const isClean = pair.view === 'old' || pair.view === 'new';
  const shown = pair.view === 'old' ? pair.old : pair.new;
  // Its buttons must work as soon as they are seen.
  const { follow } = await import('./change-stepper.ts');
  name(pair, shown);
  put(headOf(pair, result, shown, way), 'head');
  put(barOf(result, shown, isClean), 'bar');
  const body = document.createDocumentFragment();
  const effects = beginEffects(effectsOrder(pair), (words) => {
    const place = document.querySelector('.page-head .facts a[href="#hidden-effects"]');
    if (place !== null) place.textContent = words;
  });
  body.append(viewsOf(pair), columnsOf(pair, result, shown, isClean), effects.part);
  put(body, 'body');
  document.querySelector('[data-compare-made]')?.remove();
  await import('./contents.ts');
  await import('./change-filter.ts');
  // The place that the address names has only now come to be.
  if (location.hash !== '') location.replace(location.hash);
  follow();
}

/** Each text with those of its time. */
function effectsOrder({ old, new: fresh }: Pair): EffectsOrder {
  const document =
    globalThis.document.querySelector<HTMLElement>('form[data-compare]')?.dataset['document'];
  return {
    old: { with: old.data },
    new: { with: fresh.data },
    ...(document !== undefined && { document }),
  };
}

/** The page is now a redline's: its title, its heading, and the headers of its print. */
function name({ old, new: fresh }: Pair, shown: Choice): void {
  const heading = document.querySelector('[data-compare-heading]');
  if (heading !== null) {
    heading.textContent = `Redline of Version ${fresh.number} against Version ${old.number}`;
  }
  const named = document.querySelector<HTMLElement>('form[data-compare]')?.dataset['name'] ?? '';
  const words = `${named}: what changes from version ${old.number} to ${fresh.number}`;
  document.title = document.title.replace(/^.*? – /u, () => `${words} – `);
  document.documentElement.classList.add(`print-${shown.status}`);
  if (shown.extract) document.documentElement.classList.add('print-extract');
}

function headOf(
  pair: Pair,
  { summary, counts }: Proven,
  shown: Choice,
  way: readonly Choice[],
): DocumentFragment {
  const head = partOf('head');
  within(head, 'h1').remove();
  repeat(within(head, '.summary > li'), summary, (item, words) => {
    item.textContent = words;
  });
  const facts = [...head.querySelectorAll<HTMLElement>('.facts:not(.counts) dd')];
  facts[0]?.replaceChildren(linkTo(pair.old), `, ${pair.old.label}`);
  facts[1]?.replaceChildren(linkTo(pair.new), `, ${pair.new.label}`);
  const by = way.flatMap((one) => [...partFor(one, 'by').querySelectorAll('li')]);
  // The third is of the hidden effects, which come later.
  if (by.length === 0) facts[3]?.parentElement?.remove();
  else facts[3]?.querySelector('ul')?.replaceChildren(...by);
  repeat(within(head, '.counts > div'), counts, (fact, { name, value }) => {
    within(fact, 'dt').textContent = name;
    within(fact, 'dd').textContent = value;
  });
  within(head, '.proof span').textContent = proofWords(pair);
  within(head, '.notice').replaceWith(partFor(shown, 'notice'));
  // The page has its own header around this.
  const inside = document.createDocumentFragment();
  inside.append(...within(head, 'header').childNodes);
  return inside;
}

function linkTo({ number, href }: Choice): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = `Version ${number}`;
  return link;
}

function barOf({ changes }: Proven, shown: Choice, isClean: boolean): DocumentFragment {
  const bar = partFor(shown, 'bar');
  if (isClean) {
    const words = within(bar, '.document');
    words.textContent = words.textContent.replace(/[^·]*$/u, ` Version ${shown.number}`);
  }
  if (changes.length > 0) {
    const stepper = partOf('stepper');
    within(stepper, 'output').textContent = changesWords(changes.length);
    within(bar, '.page-width').append(stepper);
  }
  return bar;
}

function viewsOf(pair: Pair): DocumentFragment {
  const views = partOf('views');
  for (const link of views.querySelectorAll<HTMLAnchorElement>('a[data-view]')) {
    const view = viewIn(link.search);
    link.setAttribute('href', addressFor({ ...pair, view }));
    if (view === pair.view) link.setAttribute('aria-current', 'page');
  }
  return views;
}

function columnsOf(pair: Pair, result: Proven, shown: Choice, isClean: boolean): DocumentFragment {
  const part = partOf(isClean ? 'clean' : 'marked');
  const columns = within(part, '.columns');
  columns.classList.add(`view-${pair.view || 'inline'}`);
  // Two texts take the room that the panel would have.
  if (pair.view === 'side-by-side') {
    columns.classList.remove('with-panel');
    within(part, '.panel-column').remove();
  }
  if (!isClean) showChanges(part, result);
  const article = within(part, 'article');
  article.classList.add(shown.status);
  if (shown.extract) article.classList.add('is-extract');
  if (isClean) article.ariaLabel = `${article.ariaLabel ?? ''}, Version ${shown.number}`;
  // Safe HTML from the printer, as the build sets it into its pages.
  article.insertAdjacentHTML('beforeend', result.html);
  return part;
}
