/** Narrower than this the panel is a sheet at the foot of the screen; as in `styles/panel.css`. */
const SHEET = '(width < 40rem)';

/** Room left between the panel and the word, and between the panel and the window's edge. */
const GAP = 8;
const EDGE = 16;

/**
 * Puts the panel under the word, or above it where there is more room. It is placed on the page, not
 * on the window, so that it scrolls with its word.
 */
export function placePanel(panel: HTMLElement, link: HTMLElement): void {
  panel.style.removeProperty('left');
  panel.style.removeProperty('top');
  const word = [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect();
  const size = panel.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  if (matchMedia(SHEET).matches) {
    // The sheet must not hide the word that it explains.
    const hidden = word.bottom + GAP - size.top;
    if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' });
    return;
  }
  const below = innerHeight - word.bottom - GAP - EDGE;
  const above = word.top - GAP - EDGE;
  const top =
    size.height <= below || below >= above ? word.bottom + GAP : word.top - GAP - size.height;
  const left = Math.max(EDGE, Math.min(word.left, room - size.width - EDGE));
  panel.style.left = `${Math.round(left + scrollX)}px`;
  panel.style.top = `${Math.round(Math.max(top, EDGE) + scrollY)}px`;
}
