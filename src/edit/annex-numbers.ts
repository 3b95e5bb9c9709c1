/**
 * The number of a clause in the annexes that make the proposed text: where the clause stands, and
 * where it is cited.
 */
import type { Provision } from '../register/provisions.ts';
import { findCitations } from '../register/references/citations.ts';
import { inAnnex, keptWords, markingAt } from './annex-marks.ts';
import { consequence, type Consequence, type Setting } from './consequences.ts';
import { occurrences } from './occurrences.ts';
import { paperClauses, paperWords } from './papers.ts';
import { isRangeEnd, unwrittenPlace, unwrittenReason } from './range-ends.ts';

/** The clause in the annexes that make the proposed text, which must follow it. */
export function annexNumbers(
  { name }: Provision,
  edit: string | undefined,
  setting: Setting,
): Consequence[] {
  const numbers = paperClauses(setting, name).flatMap(({ file, node, marking }) => {
    const { number, between } = setting.placesIn(file);
    const made = consequence(setting, {
      touched: 'number',
      file,
      place: number(node) ?? node.position ?? between(0, 0),
      at: name,
      edit,
      reason: 'The annex makes the proposed text, and has the clause here.',
    });
    return inAnnex(made, marking);
  });
  return [
    ...numbers,
    ...annexReferences(name, edit, setting),
    ...unwrittenReferences(name, setting),
  ];
}

/** What the annexes cite by the number of the clause. */
function annexReferences(name: string, edit: string | undefined, setting: Setting): Consequence[] {
  return paperWords(setting).flatMap(({ file, node, around, marking }) => {
    const text = marking === 'deletion' ? '' : keptWords(node);
    return occurrences(text, name)
      .filter((start) => !/^\.\d/.test(text.slice(start + name.length)))
      .flatMap((start) => {
        const end = start + name.length;
        const range = isRangeEnd(text, start, end);
        const made = consequence(setting, {
          touched: 'reference',
          file,
          place: setting.placesIn(file).words(node, start, end),
          at: around.name,
          plain: name,
          edit: range ? undefined : edit,
          reason: range
            ? `The range begins or ends at ${name}.`
            : `The annex makes the proposed text, and names ${name} here.`,
        });
        return inAnnex(
          made,
          isInstruction(text) ? 'insertion' : markingAt(node, start, end, marking),
        );
      });
  });
}

/** What the annexes cite that means the clause without its number: in a range, "27" of "D10.22-27". */
function unwrittenReferences(name: string, setting: Setting): Consequence[] {
  return paperWords(setting).flatMap(({ file, node, around, marking }) => {
    const text = marking === 'deletion' ? '' : keptWords(node);
    return findCitations(text, { name: around.name, has: () => false, own: [] }).flatMap(
      (citation) =>
        citation.targets.flatMap(({ number, start, end }, index) => {
          const isMeant = number === name || number.startsWith(`${name}(`);
          if (!isMeant || citation.law !== undefined || text.slice(start, end).includes(name))
            return [];
          const [from, to] = unwrittenPlace(citation, index);
          const made = consequence(setting, {
            touched: 'reference',
            file,
            place: setting.placesIn(file).words(node, from, to),
            at: around.name,
            edit: undefined,
            reason: unwrittenReason(name),
          });
          return inAnnex(made, isInstruction(text) ? 'insertion' : marking);
        }),
    );
  });
}

/** “Add Section D1.5 as follows:” is no text of the code, and has no marks. */
function isInstruction(text: string): boolean {
  return /^(?:add|insert|delete|replace|amend|move|renumber)\b[^]*(?::|as follows)/i.test(
    text.trim(),
  );
}
