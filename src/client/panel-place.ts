/** Narrower than this the panel is a sheet at the foot of the screen; as in `styles/panel.css`. */
const SHEET = '(width < 40rem)';

/** Room left between the panel and the word, and between the panel and the window's edge. */
const GAP = 8;
const EDGE = 16;

/** The column beside the text, where the page has one and the window is wide enough for it. */
function column(): DOMRect | undefined {
  const place = document.querySelector('.panel-column')?.getBoundingClientRect();
  return place === undefined || place.width === 0 ? undefined : place;
}

/** True where the panel stands beside the text and hides nothing. */
export function isBeside(): boolean {
  return column() !== undefined;
}

/**
 * Puts the panel into the column beside the text, where there is one; else under the word, or above it
 * where there is more room. By the word it is placed on the page, not on the window, so that it scrolls
 * with its word; in the column it stays in view.
 */
export function placePanel(panel: HTMLElement, link: HTMLElement): void {
  for (const name of ['left', 'top', 'width', 'max-height']) panel.style.removeProperty(name);
  const beside = column();
  panel.classList.toggle('beside', beside !== undefined);
  if (beside !== undefined) {
    placeBeside(panel, beside);
    return;
  }
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

/** Under the bar that stays at the top, and never over what stands above or below the column. */
function placeBeside(panel: HTMLElement, beside: DOMRect): void {
  const bar = document.querySelector('.status-bar')?.getBoundingClientRect().bottom ?? 0;
  const top = Math.max(bar + EDGE, beside.top);
  const bottom = Math.min(innerHeight - EDGE, Math.max(beside.bottom, top + 200));
  panel.style.left = `${Math.round(beside.left)}px`;
  panel.style.width = `${Math.round(beside.width)}px`;
  panel.style.top = `${Math.round(top)}px`;
  panel.style.maxHeight = `${Math.round(bottom - top)}px`;
}
