/** The list of changes beside a redline, and the marks of each change in its text. */

/** The links of the list that are shown, in its order. A filter hides the others. */
export function listedChanges(): HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('.change-list a[data-change]');
  return [...links].filter((link) => link.closest('li')?.hidden !== true);
}

/** Every mark of a change: what was deleted and what replaced it, and both ends of a move. */
export function marksOf(change: string): HTMLElement[] {
  const marks = document.querySelectorAll<HTMLElement>(
    `.redline [data-change="${CSS.escape(change)}"]`,
  );
  return [...marks];
}

/** Where a change is shown: the mark that its entry leads to, else the first of its marks. */
export function placeOf(link: HTMLAnchorElement): HTMLElement | undefined {
  const anchored = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return anchored ?? marksOf(link.dataset['change'] ?? '')[0];
}

/** Opens the folds around an element, so that it can be seen. */
export function unfold(element: Element): void {
  for (let at = element.closest('details'); at !== null; at = parentFold(at)) at.open = true;
}

function parentFold(fold: HTMLDetailsElement): HTMLDetailsElement | null {
  return fold.parentElement?.closest('details') ?? null;
}
