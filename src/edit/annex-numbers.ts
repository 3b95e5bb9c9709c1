/**
 * The number of a clause in the annexes that make the proposed text: where the clause stands, and
 * where it is cited.
 */
import type { Provision } from '../register/provisions.ts';
import { inAnnex, keptWords, markingAt } from './annex-marks.ts';
import { consequence, type Consequence, type Setting } from './consequences.ts';
import { occurrences } from './occurrences.ts';
import { paperClauses, paperWords } from './papers.ts';
import { isRangeEnd } from './range-ends.ts';

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
  return [...numbers, ...annexReferences(name, edit, setting)];
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

/** “Add Section D1.5 as follows:” is no text of the code, and has no marks. */
function isInstruction(text: string): boolean {
  return /^(?:add|insert|delete|replace|amend|move|renumber)\b[^]*(?::|as follows)/i.test(
    text.trim(),
  );
}
