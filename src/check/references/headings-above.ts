/**
 * The headings that bear a number and are read as no provision: "ARTICLE VII Events of Default".
 */
import type { Position } from 'unist';
import { plainText } from '../../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import type { CheckedText } from '../text.ts';

/** The last heading of a kind before a place, as it is cited: "ARTICLE VII"; nothing where there is none. */
export function headingAbove(
  { version }: CheckedText,
  place: Position | undefined,
  kind: string,
): string | undefined {
  const before = place?.start.offset;
  if (before === undefined) return undefined;
  const begins = new RegExp(
    String.raw`^${kind}[\s\u00A0]+(?:\d+[A-Z]?(?:\.\d+)*|[IVXLC]+|[A-Z])(?![\p{L}\p{N}])`,
    'iu',
  );
  let found: string | undefined;
  const visit = (node: LegalNode): void => {
    if ((node.position?.start.offset ?? 0) > before) return;
    if (node.type === 'partHeading' || node.type === 'subHeading' || node.type === 'heading')
      found = begins.exec(plainText(node.children))?.[0] ?? found;
    else if (isParent(node) && !isWordsNode(node)) node.children.forEach(visit);
  };
  visit(version.tree);
  return found;
}
