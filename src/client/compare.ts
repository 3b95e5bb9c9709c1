import type { Answer, Order } from './compare-messages.ts';
import { adoptPanels } from './compare-panels.ts';
import { askedFor, wayBetween, type Choice, type Pair } from './compare-request.ts';
import { showResult } from './compare-result.ts';
import { atSameDay } from './date-words.ts';
import {
  backwardsWords,
  busyWords,
  comparingWords,
  doneWords,
  endedWords,
  faultWords,
  sameWords,
  slowWords,
  unknownWords,
  unprovenWords,
  type Words,
} from './compare-words.ts';

/**
 * The compare page: shows the redline that its address asks for. One that the build made has a page
 * of its own and is shown there; any other is made here, in a worker. To choose again is to go to
 * another address, which ends whatever was under way.
 */

/** After this long a reader is told that the work goes on. */
const SLOW_MILLISECONDS = 8000;

const form = document.querySelector<HTMLFormElement>('form[data-compare]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
if (form !== null && status !== null) begin(form, status);

function begin(form: HTMLFormElement, status: HTMLElement): void {
  const choices = choicesOf(form);
  choose(form, new URLSearchParams(location.search));
  const asked = askedFor(location.search, choices);
  switch (asked.kind) {
    case 'nothing':
      break;
    case 'unknown':
      tell(status, unknownWords(form.dataset['name'] ?? '', asked.numbers));
      break;
    case 'same':
      tell(status, sameWords(asked.choice));
      break;
    case 'pair': {
      const made = madeAddress(asked.pair);
      if (made === undefined) compare(status, asked.pair, wayBetween(asked.pair, choices));
      else location.replace(atSameDay(made));
    }
  }
}

function choicesOf(form: HTMLFormElement): Choice[] {
  return [...form.querySelectorAll<HTMLOptionElement>('select[name="old"] option')].map(
    ({ value, dataset }) => ({
      number: value,
      href: dataset['href'] ?? '',
      label: dataset['label'] ?? '',
      data: dataset['text'] ?? '',
      status: dataset['status'] ?? '',
      extract: dataset['extract'] === 'true',
      base: dataset['base'] ?? '',
      modifications: (dataset['by'] ?? '').split('|').filter(Boolean),
    }),
  );
}

/** What the address names stays chosen, as far as it is there. */
function choose(form: HTMLFormElement, asked: URLSearchParams): void {
  for (const name of ['old', 'new']) {
    const number = asked.get(name)?.trim();
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select === null || number === undefined) continue;
    if ([...select.options].some(({ value }) => value === number)) select.value = number;
  }
}

/** The page that the build made for a pair, in the view that is asked for. */
function madeAddress(pair: Pair): string | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('a[data-made-old]');
  const link = [...links].find(
    ({ dataset }) =>
      dataset['madeOld'] === pair.old.number && dataset['madeNew'] === pair.new.number,
  );
  if (link === undefined) return undefined;
  const view = pair.view === '' ? '' : `${pair.view}/`;
  return `${link.pathname}${view}${location.hash}`;
}

function compare(status: HTMLElement, pair: Pair, way: readonly Choice[]): void {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    tell(status, endedWords(pair));
    return;
  }
  say(status, busyWords(pair));
  const slow = setTimeout(() => say(status, slowWords(pair)), SLOW_MILLISECONDS);
  const end = (): void => {
    clearTimeout(slow);
    worker.terminate();
  };
  worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
    if (answer.kind === 'comparing') {
      say(status, comparingWords(pair));
      return;
    }
    end();
    if (answer.kind === 'ended') tell(status, endedWords(pair));
    else if (answer.kind === 'failed') tell(status, faultWords(pair, answer.side, answer.fault));
    else if (answer.kind === 'unproven') tell(status, unprovenWords(pair, answer));
    else {
      showResult(pair, answer, way).then(
        () => {
          if (pair.backwards) tell(status, backwardsWords(pair));
          else say(status, doneWords(pair, answer.count), 'done');
        },
        () => tell(status, endedWords(pair)),
      );
      // A term that both know is read with the new text, as on every redline.
      void adoptPanels([pair.new.href, pair.old.href]).then(() => import('./panel.ts'));
    }
  });
  for (const failure of ['error', 'messageerror'] as const) {
    worker.addEventListener(failure, (event) => {
      event.preventDefault();
      end();
      tell(status, endedWords(pair));
    });
  }
  const by = new Set(way.flatMap(({ modifications }) => modifications));
  worker.postMessage({
    old: pair.old.data,
    new: pair.new.data,
    view: pair.view || 'inline',
    // Where one modification made all, no change has to be put down to one.
    way: by.size > 1 ? way.map(({ data, modifications }) => ({ data, modifications })) : [],
  } satisfies Order);
}

/** What is under way, or done. */
function say(status: HTMLElement, words: string, look: 'busy' | 'done' = 'busy'): void {
  status.className = `compare-status ${look}`;
  status.textContent = words;
}

/** What a reader must know, and can do. */
function tell(status: HTMLElement, { sentences, links }: Words): void {
  const words = document.createElement('p');
  words.textContent = sentences.join(' ');
  status.className = 'compare-status told';
  status.replaceChildren(words);
  if (links.length === 0) return;
  const ways = document.createElement('ul');
  ways.className = 'link-row';
  for (const { text, href } of links) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    item.append(link);
    ways.append(item);
  }
  status.append(ways);
}
