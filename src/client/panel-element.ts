import { iconElement } from './icon-element.ts';
import type { IconName } from './icons.ts';

/** The parts of the panel that its behaviour needs. */
export interface PanelElement {
  readonly root: HTMLElement;
  readonly term: HTMLElement;
  readonly meaning: HTMLElement;
  readonly back: HTMLButtonElement;
  readonly close: HTMLButtonElement;
}

/** The id that a focused term is described by, so that a screen reader speaks its definition. */
export const MEANING_ID = 'term-panel-meaning';
const TERM_ID = 'term-panel-term';

/** Builds the one panel of a page, at the end of the body so that no text is interrupted by it. */
export function panelElement(): PanelElement {
  const root = document.createElement('div');
  root.className = 'term-panel';
  root.id = 'term-panel';
  root.popover = 'manual';
  root.tabIndex = -1;
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-labelledby', TERM_ID);

  const term = document.createElement('p');
  term.className = 'term-panel-term';
  term.id = TERM_ID;
  const back = button('back', 'Back to the term before');
  const close = button('close', 'Close the definition');
  const head = document.createElement('div');
  head.className = 'term-panel-head';
  head.append(back, term, close);

  const meaning = document.createElement('div');
  meaning.className = 'term-panel-meaning';
  meaning.id = MEANING_ID;

  const hint = document.createElement('p');
  hint.className = 'term-panel-hint';
  hint.append('Keys: ', key('↓'), ' into this panel, ', key('Esc'), ' closes it');

  root.append(head, meaning, hint);
  document.body.append(root);
  return { root, term, meaning, back, close };
}

function button(icon: IconName, words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'panel-button';
  made.setAttribute('aria-label', words);
  made.append(iconElement(icon));
  return made;
}

function key(words: string): HTMLElement {
  const made = document.createElement('kbd');
  made.textContent = words;
  return made;
}
