/**
 * What the provisions of an invented code are called in one consolidation.
 */
import type {
  InventedClause,
  InventedCodePart,
  InventedConsolidation,
  InventedDocument,
} from './invented-code-model.ts';

/** A clause with its number and what is around it. */
export interface NumberedClause {
  readonly clause: InventedClause;
  /** "D3.4", or "3.4" in an Appendix. */
  readonly number: string;
  readonly part: InventedCodePart;
  readonly partNumber: string;
  readonly document: InventedDocument;
  /** The sub-heading or part heading that it stands under. */
  readonly heading: string;
}

/** Every clause by its identity, in reading order. */
export function numbered({ documents }: InventedConsolidation): Map<number, NumberedClause> {
  const found = new Map<number, NumberedClause>();
  for (const document of documents) {
    const letters = document.kind === 'section' ? document.letters : '';
    for (const [at, part] of document.parts.entries()) {
      const partNumber = `${letters}${String(at + 1)}`;
      let heading = part.heading;
      for (const [index, clause] of part.clauses.entries()) {
        heading = part.subHeadings.get(clause.id) ?? heading;
        const number = `${partNumber}.${String(index + 1)}`;
        found.set(clause.id, { clause, number, part, partNumber, document, heading });
      }
    }
  }
  return found;
}

/** "(a)" for 0. */
export function limbLabel(index: number): string {
  return `(${String.fromCharCode('a'.charCodeAt(0) + index)})`;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v'];

/** "(i)" for 0. */
export function innerLabel(index: number): string {
  return `(${ROMAN[index] ?? 'x'})`;
}

/** What a document is cited as: "D", "Appendix AH". */
export function citedName({ kind, letters }: InventedDocument): string {
  return kind === 'section' ? letters : `Appendix ${letters}`;
}
