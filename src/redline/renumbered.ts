/**
 * What each provision of the old text is numbered in the new one, and which citations follow from
 * it: "Section D10.22" that reads "Section D10.23" because D10.22 is D10.23 now.
 */
import { textOf } from './compare.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';

/** Provisions of the old text that bear other names in the new one, by the old ones. */
export type Renumbered = ReadonlyMap<string, Unit>;

/** The provisions of an aligned tree that have other names now; those inside follow by their label. */
export function renumberedIn(old: Unit): Renumbered {
  const names = new Map<string, Unit>();
  const visit = (unit: Unit): void => {
    const { partner } = unit;
    if (unit.node.type === 'termDefinition') return;
    if (partner) {
      const renamed = unit.name && partner.name && unit.name !== partner.name;
      if (renamed) names.set(unit.name, unit);
      if (partner.content === unit.content) return;
    }
    for (const child of unit.children) visit(child);
  };
  visit(old);
  return names;
}

const LABEL_AT_END = /\([^()]*\)$/;

/** The new name of a provision; empty where it has no other. */
function newNameOf(name: string, names: Renumbered): string {
  const known = names.get(name)?.partner;
  if (known) return known.name;
  const above = name.replace(LABEL_AT_END, '');
  const renamed = above === name ? '' : newNameOf(above, names);
  return renamed && renamed + name.slice(above.length);
}

/**
 * What a citation in the old text would read in the new one; empty for all other words.
 *
 * @param around the unit that the words stand in.
 */
export function followed(
  tokens: readonly Token[],
  index: number,
  names: Renumbered,
  around: Unit | undefined,
): string {
  const { text = '', kind } = tokens[index] ?? {};
  if (names.size === 0 || kind !== 'word' || !NUMBER.test(text)) return '';
  if (!isCited(tokens, index) || isOfAnother(tokens, index)) return '';
  /** "(b)" inside D10.19(a) is D10.19(a)(b) or D10.19(b), whichever there is. */
  const nameIn = (cited = ''): string => {
    for (let at = around; at; at = at.parent) {
      if (names.has(at.name + cited)) return at.name + cited;
    }
    return cited;
  };
  const name = nameIn(text);
  // What a range begins with that ends here: "D10.1 to D10.7", "D10.1-D10.7".
  const back = tokens[index - 1]?.text === '-' ? 2 : tokens[index - 2]?.text === 'to' ? 4 : 0;
  if (back && holdsMore(nameIn(tokens[index - back]?.text), name, names)) return '';
  const now = newNameOf(name, names);
  return text.startsWith('(') ? (LABEL_AT_END.exec(now)?.[0] ?? '') : now;
}

/**
 * True for a range of which only the end moved, or which moved further at its end than at its
 * beginning: it holds a provision more now.
 */
function holdsMore(first: string, last: string, names: Renumbered): boolean {
  if (!newNameOf(first, names)) return true;
  const [from, to] = [names.get(first), names.get(last)];
  return shiftOf(to) > (from?.parent === to?.parent ? shiftOf(from) : 0);
}

/** How many provisions more stand before one among its siblings now. */
function shiftOf(unit: Unit | undefined): number {
  return unit?.partner ? unit.partner.ordinal - unit.ordinal : 0;
}

/** A number or label as a citation has it. */
const NUMBER = /^(?:\(.*\)|[A-Z]{0,2}\d.*)$/;

/** What may stand between the word "Section" and a number: other numbers, "and", a comma. */
const BETWEEN = /^(?:and|or|to|,|-|\(.*\)|[A-Z]{0,2}\d.*|\s+)$/;

/** Not from the model’s words for units: they would be a hundredth of what browsers load for a redline. */
const CITES = /^(?:section|clause|(?:sub)?paragraph|limb|article|rule|part)s?$/i;

/** Words by which another text, or a part of this one that counts anew, is called. */
const TEXTS =
  '(?:Act|Code|Regulations?|Rules|Directive|Order|Agreement|Contract|Lease|Licence|GDPR|CPR|' +
  'Schedule|Appendix|Annex)';
const NAMED = String.raw`(?:\p{Lu}\S* (?:(?:and|of|for) )?)*${TEXTS}(?! \p{Lu})`;
const NAME = new RegExp(`^${TEXTS}$`);

/**
 * What follows a citation of another text or of another time: "of the Grid Code", "Grid Code",
 * "thereof", "(as it stood", "to Schedule 5". "Of this", and "of" a numbered provision, is of this
 * text.
 */
const OF_ANOTHER = new RegExp(
  String.raw`^(?:\(as |thereof|(?:(?:in|of|to|under) )?${NAMED}|of (?:the|that|\p{Lu}(?!\S* [A-Z]*\d)))`,
  'u',
);

/** True for a number after "Section" or the like: 5.3 alone may be a quantity, (a) a class. */
function isCited(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (BETWEEN.test(tokens[at]?.text ?? '')) at -= 1;
  // “the Lease’s clause 3.1” is a clause of the Lease.
  const before = tokens[at - 2]?.text ?? '';
  return CITES.test(tokens[at]?.text ?? '') && !/['’]s?$/.test(before) && !NAME.test(before);
}

function isOfAnother(tokens: readonly Token[], index: number): boolean {
  let at = index + 1;
  while (BETWEEN.test(tokens[at]?.text ?? '')) at += 1;
  return OF_ANOTHER.test(textOf(tokens.slice(at, at + 20)));
}
