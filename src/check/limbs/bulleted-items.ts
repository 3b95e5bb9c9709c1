/**
 * Lists without labels, “- meet;”, “• meet;”: items of a list, paragraphs or the lines of one. Nobody
 * cites their limbs, but they are joined like others.
 */
import { remembered } from '../../model/once.ts';
import type { List } from 'mdast';
import {
  isParagraph,
  isParent,
  isWordsNode,
  type LegalNode,
  type WordsNode,
} from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { endOf, endPlaceOf, openingOf, type Run, type RunLimb } from './limb-run.ts';
import { linesOf, mayHaveLines } from './lines.ts';
import type { TreeText } from '../text.ts';

/** A sign at the beginning of words that a list has for each of its items. */
const BULLET = /^\s*[•●▪■◦‣·–—][\s\u00A0]+(?=[\p{L}\d“‘"'([])/u;
/** A label in its place: such a list is one of limbs. */
const LABEL = /^\s*(?:\(?[a-zA-Z\d]{1,5}[.)]|(?:[A-Z]{1,2})?\d+(?:\.\d+)+)[\s\u00A0]/;

/** The runs of a text whose limbs bear no labels, in reading order. */
export const bulletedRunsOf = remembered((text: TreeText): readonly Run[] => {
  const found: Run[] = [];
  findBulleted(text.version.tree, text, '', found);
  return found;
});

function findBulleted(node: LegalNode, text: TreeText, around: string, found: Run[]): void {
  if (node.type === 'deletion' || isWordsNode(node) || !isParent(node)) return;
  const name = text.index.byNode.get(node)?.name ?? around;
  const { children } = node;
  let limbs: RunLimb[] = [];
  let before: LegalNode | undefined;
  let leadIn = '';
  const end = (): void => {
    if (limbs.length > 1) found.push({ name, limbs, inline: false, leadIn });
    limbs = [];
  };
  for (const child of [...children, undefined]) {
    const isBulleted = child !== undefined && isParagraph(child) && beginsWithBullet(child);
    if (!isBulleted) end();
    else if (limbs.length === 0) leadIn = before === undefined ? '' : openingOf(before);
    if (child === undefined) continue;
    if (child.type === 'list') {
      const items = itemsOf(child, text);
      const words = before === undefined ? '' : openingOf(before);
      if (items.length > 1) found.push({ name, limbs: items, inline: false, leadIn: words });
    }
    if (isParagraph(child) && mayHaveLines(child)) {
      const inside = bulletedLines(child, text);
      if (isBulleted) limbs.push(...inside);
      else if (inside.length > 1)
        found.push({ name, limbs: inside, inline: false, leadIn: openingOf(child) });
    } else if (isBulleted) limbs.push(itemOf(child, text));
    before = child;
  }
  for (const child of children) findBulleted(child, text, name, found);
}

/** Asked of every paragraph: the first letters tell. */
function beginsWithBullet({ children: [first] }: WordsNode): boolean {
  return first?.type === 'text' && BULLET.test(first.value.slice(0, 8));
}

/** The items of a list without numbers and labels. */
function itemsOf(list: List, text: TreeText): RunLimb[] {
  if (list.ordered === true) return [];
  const items = list.children as LegalNode[];
  return items.some((item) => LABEL.test(openingOf(item)))
    ? []
    : items.map((item) => itemOf(item, text));
}

function itemOf(node: LegalNode, text: TreeText): RunLimb {
  return {
    label: '',
    shown: '',
    node,
    opening: () => openingOf(node).replace(BULLET, ''),
    end: () => endOf(node)?.text,
    labelPlace: () => node.position,
    endPlace: () => endPlaceOf(node, text),
  };
}

/** The lines of a paragraph that begin with such a sign, each with those that go on with it. */
function bulletedLines(node: WordsNode, { places }: TreeText): RunLimb[] {
  const plain = plainText(node.children);
  return linesOf(plain, (line) => BULLET.test(line)).map(({ start, end }): RunLimb => {
    const own = plain.slice(start, end);
    return {
      label: '',
      shown: '',
      node,
      opening: () => own.replace(BULLET, ''),
      end: () => own,
      labelPlace: () => places.words(node, start, start + 1),
      endPlace: () => places.words(node, end - 1, end),
    };
  });
}
