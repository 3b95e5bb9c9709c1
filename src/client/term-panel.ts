import { meaningOf, termLinkAt, type TermLink } from './meaning.ts';
import { MEANING_ID, panelElement, type PanelElement } from './panel-element.ts';
import { placePanel } from './panel-place.ts';

/**
 * Shows the definition of a term beside it: on hover, on focus and on the first touch. The panel can
 * be pointed at, stays until it is left, and closes with Esc (WCAG 1.4.13). Tab passes it by, so that
 * a text full of terms stays quick to walk through; the down arrow goes into it.
 */
const HOVER_MILLISECONDS = 350;
/** Time to move the pointer across the gap between word and panel. */
const LEAVE_MILLISECONDS = 300;

if ('popover' in HTMLElement.prototype && document.querySelector('template[id^="meaning-"]')) {
  begin(panelElement());
}

function begin(panel: PanelElement): void {
  const { root } = panel;
  /** The word in the text, and the terms opened from it in turn; the last one is shown. */
  let word: HTMLAnchorElement | undefined;
  let trail: HTMLTemplateElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;

  const later = (act: () => void, milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };

  function open({ link, template }: TermLink): void {
    clearTimeout(timer);
    if (word === link) return;
    close();
    word = link;
    word.setAttribute('aria-expanded', 'true');
    word.setAttribute('aria-describedby', MEANING_ID);
    show([template]);
  }

  function close(): void {
    clearTimeout(timer);
    word?.removeAttribute('aria-expanded');
    word?.removeAttribute('aria-describedby');
    word = undefined;
    trail = [];
    if (root.matches(':popover-open')) root.hidePopover();
  }

  function show(next: HTMLTemplateElement[]): void {
    const template = next.at(-1);
    if (template === undefined || word === undefined) return;
    trail = next;
    panel.back.hidden = trail.length < 2;
    panel.term.textContent = template.dataset['term'] ?? '';
    panel.meaning.replaceChildren(meaningOf(template));
    root.scrollTop = 0;
    if (!root.matches(':popover-open')) root.showPopover();
    placePanel(root, word);
  }

  function leave(): void {
    if (document.activeElement === word || root.contains(document.activeElement)) return;
    close();
  }

  /** Closes and goes back to the word, without opening the panel again. */
  function backToWord(): void {
    const link = word;
    close();
    if (link === undefined) return;
    quiet = true;
    link.focus();
    quiet = false;
  }
  let quiet = false;

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    if (root.contains(event.target as Node)) {
      clearTimeout(timer);
      return;
    }
    const found = termLinkAt(event.target);
    if (found !== undefined) later(() => open(found), HOVER_MILLISECONDS);
    else if (word !== undefined) later(leave, LEAVE_MILLISECONDS);
    else clearTimeout(timer);
  });

  document.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch';
    const { target } = event;
    if (!(target instanceof Node) || root.contains(target) || word?.contains(target) === true)
      return;
    close();
  });

  document.addEventListener('focusin', (event) => {
    const { target } = event;
    if (quiet || !(target instanceof Element) || root.contains(target)) return;
    const found = termLinkAt(target);
    if (found !== undefined && target.matches(':focus-visible')) open(found);
    else if (found?.link !== word) close();
  });

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const found = termLinkAt(event.target);
    if (root.contains(event.target as Node)) {
      // A definition that uses its own term has nothing to open: there the link is just a link.
      if (found !== undefined && found.template !== trail.at(-1)) {
        event.preventDefault();
        show([...trail, found.template]);
        root.focus();
      } else if (event.target instanceof Element && event.target.closest('a') !== null) {
        close();
      }
      return;
    }
    if (found === undefined || !touched || found.link === word) return;
    event.preventDefault();
    open(found);
  });

  document.addEventListener('keydown', (event) => {
    if (word === undefined) return;
    const inside = root.contains(document.activeElement);
    if (event.key === 'Escape') {
      if (inside) backToWord();
      else close();
    } else if (event.key === 'ArrowDown' && document.activeElement === word) {
      event.preventDefault();
      root.focus();
    } else if (event.key === 'Tab' && inside) {
      const stops = [...root.querySelectorAll<HTMLElement>('a[href], button:not([hidden])')];
      const first = document.activeElement === root || document.activeElement === stops[0];
      if (event.shiftKey && first) {
        event.preventDefault();
        backToWord();
      } else if (!event.shiftKey && document.activeElement === stops.at(-1)) {
        // From the word, the browser's own Tab then goes on through the text.
        backToWord();
      }
    }
  });

  panel.close.addEventListener('click', backToWord);
  panel.back.addEventListener('click', () => {
    show(trail.slice(0, -1));
    root.focus();
  });
  addEventListener('resize', () => {
    if (word !== undefined) placePanel(root, word);
  });
}
