/**
 * What a fault of an instruction is.
 */
import type { Position } from 'unist';

/** One thing that an instruction says and its passage does not do, or the other way round. */
export interface InstructionFault {
  readonly file: string;
  /** Where the instruction stands. */
  readonly position: Position | undefined;
  /** The instruction as printed. */
  readonly instruction: string;
  /** What the passage marks, by number or term; in words: "D10.22 to D10.28 inserted". */
  readonly found: string;
  /** What the instruction says: "D10.22 to D10.27". */
  readonly expected: string;
  /** The numbers or terms in which the two differ: "D10.28". */
  readonly differing: readonly string[];
}

/** Makes a fault of an instruction. */
export type MakeFault = (found: string, expected: string, differing: string[]) => InstructionFault;
