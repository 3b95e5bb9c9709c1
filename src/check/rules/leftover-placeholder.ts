import type { Outcome, TextRule } from '../rule.ts';
import { atOf } from '../text.ts';

export const leftoverPlaceholder: TextRule = {
  name: 'leftover-placeholder',
  on: 'text',
  severity: 'warning',
  sentence: 'No words stand for others that are still to be written.',
  reason: 'What is published binds as it stands: a duty “by [date]” is due on no day.',
  right: 'D1.1 The panel shall report by 1 March in each year.',
  wrong: 'D1.1 The panel shall report by ⟦[date]⟧ in each year.',
  found: 'Found “[date]”, which stands for words that are missing.',
  *check(text): Generator<Outcome> {
    for (const { node, text: plain, provision } of text.words) {
      if (!MAY_HOLD_ONE.test(plain)) continue;
      for (const { 0: words, index: start } of plain.matchAll(PLACEHOLDER)) {
        yield {
          file: text.file,
          place: text.places.words(node, start, start + words.length),
          at: atOf(provision),
          found: `Found “${words}”, which stands for words that are missing.`,
          expected: 'Expected the words themselves.',
          mend: 'Write them, or take the place for them out.',
        };
      }
    }
  },
};

/**
 * Words in square brackets that ask for others; marks and letters that drafters leave: [●], TBC,
 * XX/XX/XXXX, ____. “[Not used]” and “[sic]” are none.
 */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\[\s*(?:insert|enter|add|name|names|date|day|number|amount|address|company|party|parties|title|section|clause|paragraph|reference|figure|figures|month|year|period|percentage|currency|description|details|state|country|jurisdiction|email|to be|to follow|drafting|draft|note|editor|check|confirm|same|text|words|value|time|place|complete|customer name|provider name)\b[^\][]{0,120}\]`,
    String.raw`\[\s*(?:tb[acdn]|n\/?k|●|•|\*{1,3}|\.{2,}|…|_+|x{1,6}|\?+|#+|dd\b[^\][]*|)\s*\]`,
    String.raw`(?<![\p{L}\p{N}])(?:TB[ACD]|TODO|FIXME|[A-Z]{0,6}X{4,}|XX(?:[/-]XX+)+|XX(?=[ \u00A0](?:days?|weeks?|months?|years?|hours?|Working|Business|%|per))|DD[ /-]MMM?[ /-]YY(?:YY)?|DD Month YYYY)(?![\p{L}\p{N}])`,
    String.raw`(?:●|_{3,}|\?{3,})`,
    String.raw`\b(?:lorem ipsum|to be (?:confirmed|completed|inserted|drafted) (?:here|later|in due course))\b`,
    String.raw`\{\{[^{}]{1,80}\}\}|<(?!(?:ins|del)>)[a-z][a-z _-]{1,40}>`,
  ].join('|'),
  'giu',
);

/** A sign or some letters of each of them: what holds none of these is not looked through. */
const MAY_HOLD_ONE =
  /[[●_?{<]|xx|tb[acd]|todo|fixme|dd[ /-]|lorem ipsum|to be (?:confirmed|completed|inserted|drafted)/iu;
