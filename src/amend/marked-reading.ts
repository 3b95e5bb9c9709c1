/**
 * Reads a block with marks in one of its two wordings. Where words go, the space beside them goes
 * too: of "give <del>seven</del> days" nobody means two spaces to stay.
 */
import type { PhrasingContent } from 'mdast';
import {
  isMarked,
  isParent,
  isWordsNode,
  type LegalContent,
  type LegalNode,
} from '../model/nodes.ts';
import { settle } from '../parse/restructure.ts';
import { accept, reject } from '../redline/project.ts';

/** One wording of a block: the block itself where nothing in it is marked. */
export function readMarked<Node extends LegalContent>(node: Node, made: boolean): Node {
  const read = made ? accept : reject;
  if (read(node, 'written') === node) return node;
  return settle(read(withSeams(node, made), 'written'));
}

/** The block with one space less where words that go stand between two, or at an end. */
function withSeams<Node extends LegalNode>(node: Node, made: boolean): Node {
  if (!isParent(node)) return node;
  if (!isWordsNode(node)) {
    return { ...node, children: node.children.map((child) => withSeams(child, made)) };
  }
  return { ...node, children: seamless(node.children, made) };
}

function seamless(children: readonly PhrasingContent[], made: boolean): PhrasingContent[] {
  const going = made ? 'deletion' : 'insertion';
  const result = [...children];
  result.forEach((child, index) => {
    if (!isMarked(child) || child.type !== going) return;
    let next = index + 1;
    while (result[next]?.type === going) next += 1;
    const [before, after] = [result[index - 1], result[next]];
    if (after === undefined) {
      if (before?.type === 'text') result[index - 1] = { ...before, value: before.value.trimEnd() };
    } else if (after.type === 'text' && (before === undefined || endsWithSpace(before))) {
      result[next] = { ...after, value: after.value.replace(/^ /u, '') };
    }
  });
  return result;
}

function endsWithSpace(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.endsWith(' ');
  if (!('children' in node)) return false;
  const last = (node.children as PhrasingContent[]).at(-1);
  return last !== undefined && endsWithSpace(last);
}
