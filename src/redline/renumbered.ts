/**
 * What each provision of the old text is numbered in the new one, and which citations follow from
 * it: "Section D10.22" that reads "Section D10.23" because D10.22 is D10.23 now.
 */
import { textOf } from './compare.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';

/** The new names of renumbered provisions, by their old ones. */
export type Renumbered = ReadonlyMap<string, string>;

/** The provisions of an aligned tree that have other names now; those inside follow by their label. */
export function renumberedIn(old: Unit): Renumbered {
  const names = new Map<string, string>();
  const visit = (unit: Unit): void => {
    const { partner } = unit;
    if (unit.node.type === 'termDefinition') return;
    if (partner) {
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
  tokens: readonly Token[],
  index: number,
  names: Renumbered,
  around: string,
): string | undefined {
  const { text = '', kind } = tokens[index] ?? {};
  if (names.size === 0 || kind !== 'word' || !NUMBER.test(text)) return undefined;
  if (!isCited(tokens, index) || isOfAnother(tokens, index)) return undefined;
  if (text.startsWith('(')) return followedLabel(text, names, around);
  // A range of which only the end moved holds a provision more.
  if (tokens[index - 2]?.text === 'to' && !newNameOf(tokens[index - 4]?.text ?? '', names)) {
    return undefined;
  }
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

/** A number or label as a citation has it. */
const NUMBER = /^(?:\(.*\)|[A-Z]{0,2}\d.*)$/;

/** What may stand between the word "Section" and a number: other numbers, "and", a comma. */
const BETWEEN = /^(?:and|or|to|,|-|\(.*\)|[A-Z]{0,2}\d.*|\s+)$/;

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
