/**
 * HTML nodes: elements, text, and words that are heard and not seen.
 */
import type { Element, ElementContent, Properties } from 'hast';

/** Makes an element. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** Makes a text node. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Words for those who hear the page; not seen. */
export function heard(value: string): Element {
  return element('span', { className: ['visually-hidden'] }, [text(value)]);
}

/** The class of the printed heading of a part. */
export const PART_HEADING = 'part-heading';

/** The printed heading of a part, inside a mark too; the part's number is set before its words. */
export function findHeading(children: readonly ElementContent[]): Element | undefined {
  for (const child of children) {
    if (child.type !== 'element') continue;
    if (hasClass(child, PART_HEADING)) return child;
    const inside = findHeading(hasClass(child, 'change') ? child.children : []);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}
