/**
 * What the readers of single constructs need of the whole.
 */
import type { Diagnostic } from '../model/diagnostics.ts';
import type { LegalContent } from '../model/nodes.ts';

export interface StructureContext {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  /** Structures the blocks inside a limb, a meaning, a quotation: no clause begins there. */
  readonly structure: (blocks: readonly LegalContent[]) => LegalContent[];
  /** False inside such a construct: a paragraph there may begin with a number ("1.4 MW"). */
  readonly clauses: boolean;
}
