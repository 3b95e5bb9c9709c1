/**
 * Words that bold letters or italics set off from the words around them.
 */
import type { PhrasingContent } from 'mdast';
import { plainText } from '../model/phrasing.ts';
import type { Range } from './defining-words.ts';

/** True for words in bold letters or in italics. */
export function isSetOff({ type }: PhrasingContent): boolean {
  return type === 'strong' || type === 'emphasis';
}

/** Where words begin that are in bold letters and in italics. */
export function bothStarts(children: readonly PhrasingContent[]): ReadonlySet<number> {
  const isBoth = (child: PhrasingContent): boolean => {
    const [inner] = child.type === 'strong' || child.type === 'emphasis' ? child.children : [];
    return inner !== undefined && inner.type !== child.type && isSetOff(inner);
  };
  return new Set(boldRanges(children, isBoth).map(({ start }) => start));
}

/** Bold letters, in italics too or not. */
function isBold(node: PhrasingContent): boolean {
  return node.type === 'strong' || (node.type === 'emphasis' && node.children.every(isBold));
}

/**
 * Where bold words stand.
 *
 * @param isMarked what counts as such; without it, bold letters in italics or not.
 */
export function boldRanges(children: readonly PhrasingContent[], isMarked = isBold): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const child of children) {
    const end = at + plainText([child]).length;
    if (isMarked(child)) ranges.push({ start: at, end });
    at = end;
  }
  return ranges;
}
