/**
 * Planting faults in a copy of the content.
 */
import type { Copy } from './faulty-content.ts';

/** A fault, with what the editor must be told. */
export interface Fault {
  readonly name: string;
  readonly plant: (copy: Copy) => void;
  /** How a line of the report begins: file, line, column, severity, and what was found. */
  readonly says: string;
}

export const D9 = 'code/section-d/9.0.md';
export const D10 = 'code/section-d/10.0.md';
export const PAP = 'policies/programme-assurance-policy/document.md';
export const REPORT = 'modifications/mp167b/report.md';
const CLAUSE = 'D10.18 The DCC, on request';

/** Replaces words of a file. */
export const swap =
  (file: string, old: string, fresh: string) =>
  ({ replace }: Copy): void => {
    replace(file, old, fresh);
  };
/** Replaces a whole file. */
export const whole =
  (file: string, text: string | Uint8Array) =>
  ({ write }: Copy): void => {
    write(file, text);
  };
/** Puts text before the first clause of version 9.0, at line 11. */
export const clause = (text: string) => swap(D9, CLAUSE, `${text}\n\n${CLAUSE}`);
