/**
 * The hidden effects of a redline that was made in the browser: worked out beside the page, and set
 * into a copy of the section that every redline has.
 */
import type { HiddenEffects, Link, Phrase } from '../publish/page-models.ts';
import { partOf, repeat, within } from './compare-parts.ts';
import type { EffectsAnswer, EffectsOrder } from './effects-messages.ts';
import type { Fault } from './fetch-text.ts';

const WORKING = 'Working out what means something else though not a word of it changes …';

const FAULTS: Readonly<Record<Fault, string>> = {
  'not-there': 'is not where this page expects it. The site may have been published anew',
  'not-loaded': 'could not be fetched. Check your connection',
  'not-readable': 'arrived damaged, or in a form that this page does not know',
  'too-large': 'is too large to be read in a browser',
};

/** A section that is being filled; `stop` ends the work. */
interface EffectsSection {
  readonly part: DocumentFragment;
  readonly stop: () => void;
}

/**
 * Begins a section and the work for it.
 *
 * @param counted is told "3 provisions", "none", once that is known; "not known" where it is not.
 */
export function beginEffects(
  order: EffectsOrder,
  counted: (words: string) => void,
): EffectsSection {
  const part = partOf('effects');
  const section = within(part, 'section');
  const note = within(section, '.hidden-effects-note');
  note.setAttribute('role', 'status');
  const list = within(section, '.hidden-effects-in');
  const blank = list.cloneNode(true) as HTMLElement;
  list.remove();
  const say = (words: string): void => {
    note.textContent = words;
  };
  const fail = (words: string): void => {
    say(`The hidden effects are not known here: ${words}. Load the page again.`);
    counted('not known');
  };
  say(WORKING);
  let worker: Worker;
  try {
    worker = new Worker(new URL('./effects-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    fail('your browser does not allow scripts to work in the background');
    return { part, stop: () => undefined };
  }
  worker.addEventListener('message', ({ data: answer }: MessageEvent<EffectsAnswer>) => {
    if (answer.kind === 'reading') {
      say(`${WORKING} ${String(answer.texts)} texts are read for that.`);
      return;
    }
    worker.terminate();
    if (answer.kind === 'found') {
      say(answer.effects.note);
      counted(answer.effects.count);
      section.append(...listed(blank, answer.effects));
    } else if (answer.kind === 'failed') {
      fail(`the text at ${answer.address} ${FAULTS[answer.fault]}`);
    } else fail('the work ended before it was done');
  });
  for (const failure of ['error', 'messageerror'] as const) {
    worker.addEventListener(failure, (event) => {
      event.preventDefault();
      worker.terminate();
      fail('the work ended before it was done');
    });
  }
  worker.postMessage(order);
  return { part, stop: () => worker.terminate() };
}

function listed(blank: HTMLElement, { documents, folded }: HiddenEffects): Node[] {
  return documents.map(({ where, status, count, effects }) => {
    const group = blank.cloneNode(true) as HTMLElement;
    link(within(group, 'h3 a'), where);
    within(group, 'h3 .badge').replaceWith(partOf(`badge-${status}`));
    const fold = within(group, 'details') as HTMLDetailsElement;
    within(fold, 'summary').textContent = count;
    const fill = (): void =>
      repeat(within(group, 'dl > div'), effects, (entry, { provision, reasons }) => {
        link(within(entry, 'dt a'), provision);
        repeat(within(entry, 'dd'), reasons, (place, phrases) => {
          place.replaceChildren(...phrases.map(phraseNode), '.');
        });
      });
    // Thousands are set into the page when they are asked for.
    fold.open = !folded;
    fold.classList.toggle('many', folded);
    if (!folded) fill();
    else {
      let filled = false;
      const fillOnce = (): void => {
        if (filled) return;
        filled = true;
        fill();
      };
      fold.addEventListener('toggle', () => fold.open && fillOnce());
      addEventListener('beforeprint', fillOnce);
    }
    return group;
  });
}

function link(place: HTMLElement, { text, href }: Link): void {
  place.textContent = text;
  place.setAttribute('href', href);
}

function phraseNode({ text, href }: Phrase): Node | string {
  if (href === undefined) return text;
  const anchor = document.createElement('a');
  link(anchor, { text, href });
  return anchor;
}
