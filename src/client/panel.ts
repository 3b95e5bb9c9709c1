import { panelLinkAt, THIS_PAGE, type PanelContent, type PanelLink } from './panel-content.ts';
import { MEANING_ID, panelElement, type PanelElement } from './panel-element.ts';
import { isBeside, placePanel } from './panel-place.ts';

/**
 * Shows the definition of a term, or the provision that a reference cites: on hover, on focus and on
 * the first touch. On a wide screen the panel stands beside the text and stays; elsewhere it stands by
 * the word, can be pointed at, and goes when it is left. It closes with Esc (WCAG 1.4.13). Tab passes
 * it by, so that a text full of terms stays quick to walk through; the down arrow goes into it.
 */
const HOVER_MILLISECONDS = 350;
/** Time to move the pointer across the gap between word and panel. */
const LEAVE_MILLISECONDS = 300;

if (
  'popover' in HTMLElement.prototype &&
  document.querySelector('.legal, template[id^="meaning-"]')
) {
  begin(panelElement());
}

function begin(panel: PanelElement): void {
  const { root } = panel;
  /** The word in the text, and what was opened from it in turn; the last one is shown. */
  let word: HTMLAnchorElement | undefined;
  let trail: PanelContent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;
  let quiet = false;

  const later = (act: () => void, milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };

  function open({ link, content }: PanelLink): void {
    clearTimeout(timer);
    if (word === link) return;
    close();
    word = link;
    withContent(content(), (found) => {
      if (word !== link) return;
      if (found === undefined) {
        word = undefined;
        return;
      }
      link.setAttribute('aria-expanded', 'true');
      link.setAttribute('aria-describedby', MEANING_ID);
      show([found]);
    });
  }

  function close(): void {
    clearTimeout(timer);
    word?.removeAttribute('aria-expanded');
    word?.removeAttribute('aria-describedby');
    word = undefined;
    trail = [];
    if (root.matches(':popover-open')) root.hidePopover();
  }

  function show(next: PanelContent[]): void {
    const content = next.at(-1);
    if (content === undefined || word === undefined) return;
    trail = next;
    panel.back.hidden = trail.length < 2;
    panel.term.textContent = content.title;
    panel.meaning.replaceChildren(content.copy());
    root.scrollTop = 0;
    if (!root.matches(':popover-open')) root.showPopover();
    placePanel(root, word);
  }

  function leave(): void {
    if (isBeside()) return;
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

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    if (root.contains(event.target as Node)) {
      clearTimeout(timer);
      return;
    }
    const found = inText(event.target);
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
    const found = inText(target);
    if (found !== undefined && target.matches(':focus-visible')) open(found);
    else if (found?.link !== word) close();
  });

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (root.contains(event.target as Node)) {
      openInside(event);
      return;
    }
    const found = inText(event.target);
    if (found === undefined || !touched || found.link === word) return;
    event.preventDefault();
    open(found);
  });

  /** A term or a reference in the panel opens in it; any other link is just a link. */
  function openInside(event: Event): void {
    const shown = trail.at(-1);
    const found = panelLinkAt(event.target, shown?.page ?? THIS_PAGE);
    if (found === undefined) {
      if (event.target instanceof Element && event.target.closest('a') !== null) close();
      return;
    }
    const content = found.content();
    // A definition that uses its own term has nothing to open: there the link is just a link.
    if (!(content instanceof Promise) && content.title === shown?.title) return;
    event.preventDefault();
    withContent(content, (next) => {
      if (next === undefined) {
        location.href = found.link.href;
        return;
      }
      if (trail.at(-1) !== shown) return;
      show([...trail, next]);
      root.focus();
    });
  }

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
  const place = (): void => {
    if (word !== undefined) placePanel(root, word);
  };
  addEventListener('resize', place);
  addEventListener('scroll', () => isBeside() && place(), { passive: true });
}

/** A term anywhere, or a reference in legal text: not those of notes, lists and menus. */
function inText(target: EventTarget | null): PanelLink | undefined {
  const found = panelLinkAt(target);
  if (found === undefined || found.link.dataset['term'] !== undefined) return found;
  return found.link.closest('.legal') === null ? undefined : found;
}

/** At once where it is known: what is there shall not flicker. */
function withContent(
  content: PanelContent | Promise<PanelContent | undefined>,
  act: (content: PanelContent | undefined) => void,
): void {
  if (content instanceof Promise) void content.then(act);
  else act(content);
}
