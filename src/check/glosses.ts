/**
 * Names that sentences give and that are no second meaning: a gloss that stands in brackets after the same
 * words each time ("the ballot (“Urabstimmung”)"), and a name in a notice that the text only quotes.
 */
import { isWordsNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Definition } from '../register/definitions/definitions.ts';

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

/** "must contain the following notice: “… subject to the Public Licence (the "Licence") …”". */
const NOTICE =
  /\b(?:following|notice|statement|words|wording|legend|text|form)\b[^.;]{0,60}[:,][\s\u00A0]*[“"]/gu;

/** True for a name inside a notice that others are told to use. */
export function isInNotice(definition: Definition): boolean {
  const before = textBefore(definition);
  // A paragraph that is a quotation, with a name deep inside.
  if (/^[“"][^“”"]{60,}/.test(before)) return true;
  const opened = [...before.matchAll(NOTICE)].at(-1);
  if (opened === undefined) return false;
  const after = before.slice(opened.index + opened[0].length);
  // The quotation of the name itself is the next one.
  return after.length > 20 && !/[”"][\s\u00A0]*[.;]/.test(after.slice(0, -3));
}

function textBefore({ form, said, term }: Definition): string {
  if (form !== 'inline' || said === undefined || !isWordsNode(said.node)) return '';
  return plainText(said.node.children).slice(0, said.from - term.length);
}
