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

/** True where the words at a place are in bold letters and in italics. */
export function isBoth(children: readonly PhrasingContent[], start: number): boolean {
  let at = 0;
  for (const child of children) {
    if (at === start) {
      const [inner] = child.type === 'strong' || child.type === 'emphasis' ? child.children : [];
      return inner !== undefined && inner.type !== child.type && isSetOff(inner);
    }
    if (at > start) return false;
    at += plainText([child]).length;
  }
  return false;
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
