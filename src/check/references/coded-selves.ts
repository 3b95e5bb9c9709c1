/**
 * What a text says of itself by a number alone: “this BC2”, “this CC.6.3”, “this OC2.4.4”. Codes whose
 * numbers begin with letters leave the word out.
 */
import type { Provision } from '../../register/provisions.ts';
import { clauseAround } from '../../register/around.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import type { WordsIn } from '../places.ts';
import type { CheckedText } from '../text.ts';
import { begunNumbers } from './begun-numbers.ts';

/** A number that a text gives itself and does not have. */
export interface WrongSelf {
  readonly words: WordsIn;
  readonly start: number;
  readonly written: string;
  readonly provision: Provision | undefined;
  readonly number: string;
  readonly own: string;
  /** What it is in, where that is more than the number: “Operating Code No. 9”. */
  readonly around?: string;
}

const THIS_CODED = /(?<![\p{L}\p{N}])[Tt]his[\s\u00A0]+(([A-Z]{2,4})\d{1,2})(?![\p{L}\p{N}.])/gu;
const THIS_NUMBER =
  /(?<![\p{L}\p{N}])[Tt]his[\s\u00A0]+((?:[A-Z]{2,4}\d{0,2}|[A-Z]\d{1,2})(?:\.\d{1,3}){1,4})(?![\p{L}\p{N}]|\.\d)/gu;

/** The numbers that a text gives itself and does not have. */
export function* wrongSelves(text: CheckedText): Generator<WrongSelf> {
  const begun = begunNumbers(text);
  const codes = new Set(
    [...begun.keys()].flatMap((number) => /^[A-Z]{2,4}\d{1,2}(?=\.)/.exec(number) ?? []),
  );
  const [code] = text.alone && codes.size === 1 ? codes : [];
  for (const { node, text: plain, provision } of text.words) {
    if (!/his\s/.test(plain)) continue;
    for (const match of code === undefined ? [] : plain.matchAll(THIS_CODED)) {
      const { 0: written, 1: number = '', 2: letters = '', index: start } = match;
      if (number === code || code?.startsWith(letters) !== true) continue;
      yield { words: node, start, written, provision, number, own: code };
    }
    for (const { 0: written, 1: number = '', index: start } of plain.matchAll(THIS_NUMBER)) {
      const own = ownInstead(number, clauseAround(provision)?.name ?? headed(node, text));
      const isThere = begun.has(number) || text.index.byAnchor.has(`${number}.1`);
      // Of a document that is not called by the letters of its numbers, nobody else tells what it lacks.
      const isForeign = !text.alone && !number.startsWith(text.version.citedAs ?? '');
      if (own !== undefined && (isThere || isForeign))
        yield { words: node, start, written, provision, number, own };
    }
  }
}

/** The number of the heading above words that stand in no clause; empty for none. */
function headed({ position }: WordsIn, text: CheckedText): string {
  const from = position?.start.offset ?? 0;
  const heading = writtenIn(text).numbers.findLast(
    (one) => one.form === 'heading' && one.from < from,
  );
  return heading?.pieces.join('.') ?? '';
}

/** “CC.6.4” for the “CC.6.3” in CC.6.4.1; nothing for a number that is around. */
function ownInstead(number: string, name: string): string | undefined {
  const around = name.split('.');
  const own = around.slice(0, number.split('.').length).join('.');
  if (own === number || own.split('.').length !== number.split('.').length) return undefined;
  return /^[A-Z]+/.exec(own)?.[0] === /^[A-Z]+/.exec(number)?.[0] ? own : undefined;
}
