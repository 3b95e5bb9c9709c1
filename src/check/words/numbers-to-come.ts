/**
 * A number still to be written after the word for a provision: “Schedule XX”, “Appendix X” in a text
 * whose Appendices have figures. Roman numbers and letters look the same, so the rest of the text decides.
 */
import { once, remembered } from '../../model/once.ts';
import { ATTACHMENTS, DIVISIONS, titledUnit } from '../../model/unit-words.ts';
import type { Places } from '../places.ts';
import type { TreeText } from '../text.ts';
import type { Placeholder } from './placeholders.ts';

/** Not “Part X of the Act”, nor the “Schedules X and Y” of an example. */
const TO_COME = new RegExp(
  String.raw`(?<![\p{L}\p{N}“"‘'])(${titledUnit('section', ...DIVISIONS, ...ATTACHMENTS)}|[Cc]lause|[Pp]aragraph)[\s\u00A0](XX?)(?![\p{L}\p{N}”’"'-]|[.(][\p{L}\d]|,?[\s\u00A0]+(?:of|to|in)[\s\u00A0](?!this[\s\u00A0])|(?:,|[\s\u00A0]and|[\s\u00A0]or)[\s\u00A0](?:\p{L}+[\s\u00A0])?(?:YY?|Z)(?!\p{L}))`,
  'gu',
);

/** Nobody numbers so many of these by Roman numbers, unless others stand so. */
const SELDOM_ROMAN = /^(?:Schedule|Appendix|Exhibit)$/;

/** The places for numbers among some words. */
export function* numbersToCome(plain: string, text: TreeText): Generator<Placeholder> {
  // Most words are passed over by this.
  if (!/\sX/.test(plain)) return;
  for (const match of plain.matchAll(TO_COME)) {
    const [whole, kind = '', number = ''] = match;
    const { figures, letters } = numbersIn(text.places)(kind);
    if (letters || !(figures || (number === 'XX' && SELDOM_ROMAN.test(kind)))) continue;
    const end = match.index + whole.length;
    yield { start: end - number.length, end, kind: 'number' };
  }
}

/** Which numbers those of a kind have elsewhere in a text: sought once, however many are to come. */
const numbersIn = remembered(({ source }: Places) =>
  once((kind: string) => numbersOf(kind, source)),
);

function numbersOf(kind: string, source: string): { figures: boolean; letters: boolean } {
  const plural = kind === 'Appendix' ? 'Appendix|Appendices' : `${kind}(?:es|s)?`;
  const others = new RegExp(
    String.raw`(?<!\p{L})(?:${plural})[\s\u00A0]+(?!XX?(?![\p{L}\p{N}]|\.[\p{L}\d]))(\d|[A-Z]{1,5}(?!\p{L}))`,
    'giu',
  );
  const found = [...source.matchAll(others)].map(([, number = '']) => number);
  return {
    figures: found.some((number) => /\d/.test(number)),
    letters: found.some((number) => /^[A-Z]/.test(number)),
  };
}
