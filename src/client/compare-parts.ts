/**
 * Copies of the parts of a redline that the compare page has ready, and what is filled into them.
 */
import type { Choice } from './compare-request.ts';

/** A copy of a part; it is there, since the page and this script are of one build. */
export function partOf(name: string): DocumentFragment {
  return copyOf(`template[data-compare-part="${name}"]`);
}

/** A copy of a part that each version has its own of. */
export function partFor({ number }: Choice, name: string): DocumentFragment {
  return copyOf(`template[data-compare-part="${name}"][data-version="${CSS.escape(number)}"]`);
}

function copyOf(selector: string): DocumentFragment {
  const found = document.querySelector<HTMLTemplateElement>(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  const copy = document.importNode(found.content, true);
  // They are started when all is in its place.
  for (const script of copy.querySelectorAll('script')) script.remove();
  return copy;
}

/** Puts a part where the page keeps its place. */
export function put(part: Node, place: string): void {
  document.querySelector(`[data-compare-place="${place}"]`)?.replaceWith(part);
}

/** An element of a part. */
export function within(part: ParentNode, selector: string): HTMLElement {
  const found = part.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The part has no ${selector}`);
  return found;
}

/** Repeats an element for each of some values; it stands in the part once, empty. */
export function repeat<Value>(
  empty: HTMLElement,
  values: readonly Value[],
  fill: (copy: HTMLElement, value: Value) => void,
): void {
  const copies = values.map((value) => {
    const copy = empty.cloneNode(true) as HTMLElement;
    fill(copy, value);
    return copy;
  });
  empty.replaceWith(...copies);
}
