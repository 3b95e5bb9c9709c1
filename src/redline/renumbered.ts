/**
 * What each provision of the old text is numbered in the new one, and which citations follow from
 * it: "Section D10.22" that reads "Section D10.23" because D10.22 is D10.23 now.
 */
import type { Token } from './tokens.ts';
import { nameAround, type Unit } from './units.ts';

/** The new names of renumbered provisions, by their old ones. */
export type Renumbered = ReadonlyMap<string, string>;

/** The provisions of an aligned tree that have other names now; those inside follow by their label. */
export function renumberedIn(old: Unit): Renumbered {
  const names = new Map<string, string>();
  const visit = (unit: Unit): void => {
    const { partner } = unit;
    if (unit.node.type === 'termDefinition') return;
    if (partner !== undefined) {
      const renamed = unit.name !== '' && partner.name !== '' && unit.name !== partner.name;
      if (renamed) names.set(unit.name, partner.name);
      if (partner.content === unit.content) return;
    }
    for (const child of unit.children) visit(child);
  };
  visit(old);
  return names;
}

const LABEL_AT_END = /\([^()]*\)$/;

/** The new name of a provision, where it has another. */
function newNameOf(name: string, names: Renumbered): string | undefined {
  const known = names.get(name);
  if (known !== undefined) return known;
  const label = LABEL_AT_END.exec(name)?.[0];
  if (label === undefined) return undefined;
  const above = newNameOf(name.slice(0, -label.length), names);
  return above && above + label;
}

/** What a citation in the old text would read in the new one; nothing for all other words. */
export function followed(
  token: Token,
  index: number,
  tokens: readonly Token[],
  { names, around }: { names: Renumbered; around: Unit },
): string | undefined {
  if (names.size === 0 || token.kind !== 'word') return undefined;
  const { text } = token;
  if (text.startsWith('(')) return followedLabel(text, names, nameAround(around));
  if (!/\d/.test(text)) return undefined;
  if (/^\d/.test(text) && !isCited(index, tokens)) return undefined;
  return newNameOf(text, names);
}

/** "(b)" inside D10.19(a) is D10.19(a)(b) or D10.19(b), whichever there is. */
function followedLabel(label: string, names: Renumbered, around: string): string | undefined {
  for (let above = around; above !== ''; above = nameAbove(above)) {
    const renamed = names.get(above + label);
    const now = renamed && LABEL_AT_END.exec(renamed)?.[0];
    if (now !== undefined) return now;
  }
  return undefined;
}

function nameAbove(name: string): string {
  const label = LABEL_AT_END.exec(name)?.[0];
  return label === undefined ? '' : name.slice(0, -label.length);
}

/** What may stand between the word "Section" and a bare number: other numbers, "and", a comma. */
const BETWEEN = /^(?:and|or|to|,|[\d.]+(?:\(.*\))*|\(.*\))$/;

const CITES =
  /^(?:sections?|clauses?|paragraphs?|articles?|rules?|regulations?|parts?|schedules?|appendix|appendices|annex|annexes|§)$/i;

/** True for a number after "Section" or the like: 5.3 alone may be a quantity. */
function isCited(index: number, tokens: readonly Token[]): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const { text, kind } = tokens[at] as Token;
    if (kind === 'space') continue;
    if (CITES.test(text)) return true;
    if (!BETWEEN.test(text)) return false;
  }
  return false;
}
