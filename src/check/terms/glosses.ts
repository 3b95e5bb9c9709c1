/**
 * Names that sentences give and that are no second meaning: a gloss that stands in brackets after the same
 * words each time ("the ballot (“Urabstimmung”)").
 */
import { isWordsNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import type { Definition } from '../../register/definitions/definitions.ts';

/** True where two names stand in brackets after the same words. */
export function isSameGloss(one: Definition, other: Definition): boolean {
  const words = wordsBefore(one);
  return words !== undefined && words === wordsBefore(other);
}

/** The two words before the brackets that hold a name and nothing else. */
function wordsBefore(definition: Definition): string | undefined {
  const before = textBefore(definition);
  const match = /([\p{L}\p{N}’'-]+[\s\u00A0]+[\p{L}\p{N}’'-]+)[\s\u00A0]*\([“"‘']?$/u.exec(
    before.slice(-120),
  );
  return match?.[1]?.toLowerCase();
}

function textBefore({ form, said, term }: Definition): string {
  if (form !== 'inline' || said === undefined || !isWordsNode(said.node)) return '';
  return plainText(said.node.children).slice(0, said.from - term.length);
}
