/**
 * A whole code of three consolidations, invented from a seed: each text as Markdown, and what is
 * known of it, every definition, use and reference. The same seed and size give the same code.
 */
import { amendConsolidation } from './invented-code-amend.ts';
import { inventConsolidation } from './invented-code-law.ts';
import type { CodeSize, InventedConsolidation } from './invented-code-model.ts';
import { inventPending, type InventedModification } from './invented-code-pending.ts';
import { printConsolidation, type PrintedDocument } from './invented-code-print.ts';
import { idsFrom } from './invented-law.ts';
import { randomOf } from './random.ts';

export { FULL_SIZE, sizeOf, type CodeSize } from './invented-code-model.ts';

/** The texts that stand together, one of each document. */
export interface InventedEdition {
  /** "1.0", "2.0", "3.0". */
  readonly number: string;
  readonly code: InventedConsolidation;
  readonly texts: readonly PrintedDocument[];
}

export interface InventedCode {
  /** Oldest first: superseded, in force, proposed; with pending modifications the last is in force. */
  readonly editions: readonly InventedEdition[];
  /** What is proposed for a few documents each. */
  readonly pending: readonly InventedModification[];
}

/** What the code calls itself in its own words. */
export const INVENTED_NAMES = ['Invented Grid Code', 'IGC', 'Code'] as const;

const EDITIONS = 3;

/**
 * Invents a code.
 *
 * @param editions how many versions of each document; three where nothing is said.
 * @param pending how many modifications of the last of them are pending, each of three documents.
 */
export function inventCode(
  seed: number,
  size: CodeSize,
  editions = EDITIONS,
  pending = 0,
): InventedCode {
  const random = randomOf(seed);
  const nextId = idsFrom(1);
  const made: InventedEdition[] = [];
  let code = inventConsolidation(random, size, nextId);
  for (let edition = 1; edition <= editions; edition += 1) {
    if (edition > 1) code = amendConsolidation(random, code, nextId);
    made.push({ number: `${String(edition)}.0`, code, texts: printConsolidation(random, code) });
  }
  return { editions: made, pending: inventPending(random, code, pending, nextId) };
}
