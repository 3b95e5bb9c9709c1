/**
 * Handbooks cite their rules with the name of the text before the number, and a letter after it for
 * what they are: “SUP 15.3.8 G”, “SYSC 4.1.1R(2)”. The text says what it is called in its headings:
 * “## SUP 15.3 General”. What it cites of itself is held to its own rules.
 */
import type { Provision } from '../../register/provisions.ts';
import type { WordsIn } from '../places.ts';
import type { CheckedText } from '../text.ts';

/** A rule that a text cites by its own name, and that it does not have. */
export interface MissingRule {
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** “SUP 15.3.18”. */
  readonly called: string;
  /** The rules beside it: 15.3.1, 15.3.2. */
  readonly beside: readonly string[];
}

const HEADED = /^#{1,6}[ \t]+\**([A-Z]{2,7})[ \t](?=\d{1,2}[A-Z]?(?:\.\d|[ \t]))/gm;
/** “15.3.8”, “15.1.3A”, “4.1.1R”. */
const RULE = String.raw`(\d{1,2}[A-Z]?(?:\.\d{1,2}[A-Z]?)?\.)\d{1,3}[A-Z]{0,3}`;
/** What a rule is: a rule, guidance, evidence, a direction. It is no part of the number. */
const KIND = /[RGEDC]$/;
/** So many headings with a name say what a text is called. */
const NAMED = 2;
/** So many rules of a chapter show that it is here. */
const ENOUGH = 2;

/** The rules that the words of a text cite by its own name, and that are not there. */
export function* missingRules(text: CheckedText): Generator<MissingRule> {
  if (!text.alone || !text.whole) return;
  const name = nameOf(text.places.source);
  if (name === undefined) return;
  const cited = new RegExp(
    String.raw`(?<![\p{L}\p{N}.-])${name}[ \u00A0]${RULE}(?![\p{L}\p{N}]|\.\d)`,
    'gu',
  );
  const rules = text.index.all.flatMap((one) => (one.kind === 'clause' ? [one.name] : []));
  const there = new Set(rules.flatMap((one) => [one, one.replace(KIND, '')]));
  for (const { node, text: plain, provision } of text.words) {
    if (!plain.includes(name)) continue;
    for (const match of plain.matchAll(cited)) {
      const [called, chapter = ''] = match;
      const number = called.slice(name.length + 1);
      if (there.has(number) || there.has(number.replace(KIND, ''))) continue;
      const beside = rules.filter(
        (one) => one.startsWith(chapter) && !one.includes('.', chapter.length),
      );
      if (beside.length < ENOUGH) continue;
      const [start, end] = [match.index, match.index + called.length];
      yield { words: node, start, end, provision, called, beside };
    }
  }
}

/** What the headings of a text call it; nothing where they call it nothing, or several things. */
function nameOf(source: string): string | undefined {
  const found = [...source.matchAll(HEADED)].map(([, name = '']) => name);
  const [first] = found;
  return found.length >= NAMED && found.every((name) => name === first) ? first : undefined;
}
