/**
 * What a block was before, as a redline has it: its number or label, and in words what else.
 */
import { formerOf, type LegalNode } from '../../model/nodes.ts';
import type { Change } from '../../redline/types.ts';

/** The change that gave a number or label to what had none: an item of a plain list, say. */
export function labelInserted({ data }: LegalNode): string | undefined {
  const { former = {}, change } = data?.redline ?? {};
  return former['number'] === null || former['label'] === null ? change : undefined;
}

/** "Formatting changed: now a list", "Label (a) deleted". */
export function attributeWords({ kind, class: matters, detail, oldText, newText }: Change): string {
  if (kind === 'renumbered') {
    if (newText === '') return `Label ${oldText} deleted`;
    return oldText === '' ? `Label ${newText} inserted` : `Label ${oldText} is ${newText} now`;
  }
  const words = matters === 'formatting' ? 'Formatting changed' : 'Changed';
  return detail === undefined ? words : `${words}: ${detail}`;
}

/** The number or label that a node had: a clause that is a limb now had a number. */
export function formerNumberOf(node: LegalNode): string | undefined {
  return formerOf(node, 'number') ?? formerOf(node, 'label');
}
