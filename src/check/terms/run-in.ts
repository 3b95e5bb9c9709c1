/**
 * Where words begin with a heading of their own: "4.1 Your Takedowns. Upon notice", "**Section 4.03
 * Taxes.** All Fees are", a first line by itself. Its capitals are those of a heading.
 */
import { plainText } from '../../model/phrasing.ts';
import { endOfHeading } from '../../register/terms/surroundings.ts';
import type { LegalNode } from '../../model/nodes.ts';
import { PROVISIONS, titledUnit } from '../../model/unit-words.ts';
import type { WordsIn } from '../places.ts';

/** A number or label before a heading, as texts write it that is not read as one. */
const NUMBER = new RegExp(
  String.raw`^(?:[\s\u00A0]*(?:(?:${titledUnit(...PROVISIONS)}|§)[\s\u00A0]*)?(?:\p{Lu}{0,2}\d+(?:[.-]\d+)*\p{L}?(?!\p{L})|\p{Lu}\.|[IVXLC]+\.|\([a-z\d]{1,4}\)|[a-z]{1,2}[.)])[.):]?(?:[\s\u00A0]+(?:[–—-][\s\u00A0]+)?|(?<=\d\.)(?=\p{Lu}))|[–—-][\s\u00A0]+)`,
  'u',
);
/** At most so many letters: a longer line is a sentence. */
const LONGEST = 90;

/** Where the number ends that words begin with, and their first sentence begins. */
export function endOfNumber(plain: string): number {
  return NUMBER.exec(plain.slice(0, LONGEST))?.[0].length ?? 0;
}

/** Where the heading that words begin with ends; 0 where they begin with none. */
export function endOfRunIn(node: WordsIn, plain: string, around: LegalNode | undefined): number {
  const isLimb = around?.type === 'limb';
  const number = endOfNumber(plain);
  if (!isLimb && node.type === 'paragraph' && isTitleLine(plain.slice(number))) return plain.length;
  const stop = endOfHeading(plain.slice(number), isLimb);
  const line = plain.slice(number, number + LONGEST);
  const own =
    (OWN_HEADING.exec(line) ??
      (number > 0 || isFirstOf(around, node) ? RUNS_ON.exec(line) : null))?.[0].length ?? 0;
  const ends = [
    stop === 0 ? 0 : number + stop,
    own === 0 ? 0 : number + own,
    endOfBold(node),
    endOfFirstLine(plain, number),
  ];
  return Math.max(...ends);
}

/** True for the words that a clause or a limb begins with: its number stands before them. */
function isFirstOf(around: LegalNode | undefined, node: WordsIn): boolean {
  return (around?.type === 'clause' || around?.type === 'limb') && around.children[0] === node;
}

/** "The Purpose of this License. This License sets forth": a heading that speaks of its text. */
const OWN_HEADING =
  /^(?:\p{Lu}[\p{L}’-]*[\s\u00A0]+){1,3}(?:of|and|to|in|for)[\s\u00A0]+(?:this|these|our|your)[\s\u00A0]+\p{Lu}[\p{L}’-]*(?:[\s\u00A0]\p{Lu}[\p{L}’-]*)?\.(?=[\s\u00A0]+\p{Lu})/u;

/** "6.3 Derivative Works If You create": a heading without its full stop. */
const RUNS_ON =
  /^(?:\p{Lu}[\p{L}’'-]*[\s\u00A0]+(?:(?:of|and|or|the|to|for|in|on|with|by)[\s\u00A0]+){0,2}){2,8}?(?=(?:If|This|The|You|All|In|Where|When|Any|Each|No|Except|Unless|Upon|Nothing|Neither|It|As)[\s\u00A0])/u;

const SMALL = 'of|and|or|the|on|by|for|from|to|in|with|a|an|as|at|under';
const TITLE = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}\p{N}’'-]*|[&/–—-]|(?:${SMALL})(?=[\s\u00A0]))(?:,?[\s\u00A0]+(?:\p{Lu}[\p{L}\p{N}’'-]*|v?\d[\d.]*|[&/–—-]|${SMALL}))+$`,
  'u',
);

/** A line of its own in which every word has a capital, small ones aside. */
export function isTitleLine(plain: string): boolean {
  return (
    plain.length <= 2 * LONGEST && plain.trim().split(/\s+/).length > 2 && TITLE.test(plain.trim())
  );
}

/** "**Force Majeure.** Neither party": bold words that the text begins with, and that stop there. */
function endOfBold({ children }: WordsIn): number {
  let at = 0;
  for (const child of children) {
    const words = plainText([child]);
    if (child.type === 'text' && /^[\s\u00A0\d.():§]*$/.test(words)) {
      at += words.length;
      continue;
    }
    if (child.type !== 'strong' && child.type !== 'emphasis') return 0;
    const end = at + words.length;
    const after = plainText(children).slice(end);
    // Bold words with a colon after them are a name that is given a meaning.
    const isHeading = /[.:][\s\u00A0]*$/.test(words) || after.trim() === '' || /^\./.test(after);
    return isHeading && words.length <= LONGEST ? end : 0;
  }
  return 0;
}

/** A short first line without a full stop, and a sentence under it. */
function endOfFirstLine(plain: string, number: number): number {
  const line = plain.indexOf('\n');
  if (line <= number || line > LONGEST) return 0;
  const first = plain.slice(number, line).trim();
  const isShort = /^\p{Lu}[^.;:!?]*[^.;:,!?]$/u.test(first) && first.split(/\s+/).length <= 8;
  return isShort && /^\p{Lu}/u.test(plain.slice(line + 1)) && number > 0 ? line : 0;
}
