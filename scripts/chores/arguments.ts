/**
 * Arguments of the chores: options and names, with what is wrong with them in one sentence.
 */
import type { ParseArgsOptionsConfig } from 'node:util';
import { isHarmful, safeText } from '../../src/export/visible.ts';
import { optionsIn } from '../terminal/options.ts';
import { Refusal } from './refusal.ts';

/** The options and names of a chore; refuses what means nothing. */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  return optionsIn(args, options, (sentence) => new Refusal(`${sentence} --help tells more.`));
}

/** Refuses words for readers in which something stands that nobody can see, and that drives a screen. */
export function refuseUnseen(words: string, option: string): void {
  if (!isHarmful(words)) return;
  throw new Refusal(
    `${option} has a character that cannot be seen: “${safeText(words)}”. Write it again without.`,
  );
}

/** The name of a version: "section-d@10.0". */
export interface VersionName {
  readonly document: string;
  readonly number: string;
}

const VERSION_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)@(\d+(?:\.\d+)*)$/;

/** Reads the name of a version; nothing where it is none. */
export function versionNameIn(text: string): VersionName | undefined {
  const match = VERSION_NAME.exec(text);
  return match === null ? undefined : { document: match[1] ?? '', number: match[2] ?? '' };
}

/** Reads a day, which must be a day of the calendar. */
export function dayIn(text: string, option: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new Refusal(`Give ${option} a day as year-month-day, for example 2024-02-29.`);
  }
  return text;
}

/** Today where the command runs. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
