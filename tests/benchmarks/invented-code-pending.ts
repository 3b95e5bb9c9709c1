/**
 * Modifications of an invented code that are pending: each proposes a next version of a few documents,
 * and all others stay as they are. So it changes no number that they may cite.
 */
import {
  addTerms,
  EDITED,
  editWords,
  INSERTED,
  REDEFINED,
  WORDS_OF_NEW,
} from './invented-code-amend.ts';
import { emptyClause, fillClause } from './invented-code-law.ts';
import type { InventedConsolidation } from './invented-code-model.ts';
import { printConsolidation, type PrintedDocument } from './invented-code-print.ts';
import { suppliesOf } from './invented-code-supply.ts';
import { fillEntry } from './invented-code-terms.ts';
import type { NextId } from './invented-law.ts';
import type { Random } from './random.ts';

/** A modification, and the texts that it proposes. */
export interface InventedModification {
  /** "mp901". */
  readonly id: string;
  readonly texts: readonly PrintedDocument[];
}

/** How many documents each changes: the one with the definitions, and others that no other one changes. */
const DOCUMENTS = 3;

/** Invents some modifications of a code, each by itself. */
export function inventPending(
  random: Random,
  code: InventedConsolidation,
  count: number,
  nextId: NextId,
): InventedModification[] {
  const [definitions, ...others] = code.documents.map(({ id }) => id);
  return Array.from({ length: count }, (_, index) => {
    const own = others.slice(index * (DOCUMENTS - 1), (index + 1) * (DOCUMENTS - 1));
    const changed = new Set([definitions, ...own]);
    const made = changeSome(random, code, changed, nextId);
    const texts = printConsolidation(random, made);
    return {
      id: `mp${String(901 + index)}`,
      texts: texts.filter(({ document }) => changed.has(document.id)),
    };
  });
}

function changeSome(
  random: Random,
  old: InventedConsolidation,
  changed: ReadonlySet<string | undefined>,
  nextId: NextId,
): InventedConsolidation {
  const code = structuredClone(old);
  addTerms(random, code, nextId);
  const supplyOf = suppliesOf(random, code);
  for (const document of code.documents.filter(({ id }) => changed.has(id))) {
    for (const part of document.parts) {
      for (const clause of part.clauses) {
        const supply = supplyOf(document, part, clause);
        for (const entry of clause.entries) {
          if (entry.meaning.length === 0 || random.chance(REDEFINED))
            fillEntry(random, entry, code.terms, supply);
        }
        if (clause.entries.length === 0 && random.chance(EDITED)) editWords(random, clause);
      }
      if (!random.chance(INSERTED * part.clauses.length)) continue;
      const fresh = emptyClause(random, nextId());
      fillClause(random, fresh, WORDS_OF_NEW, supplyOf(document, part, fresh));
      part.clauses.push(fresh);
    }
  }
  return code;
}
