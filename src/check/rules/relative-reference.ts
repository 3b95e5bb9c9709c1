import {
  ATTACHMENTS,
  DIVISIONS,
  PIECES,
  PROVISIONS,
  SUB_UNITS,
  unitsInEitherCase,
} from '../../model/unit-words.ts';
import { holds, kindOf } from '../../register/terms/kinds.ts';
import type { Fault, TreeRule } from '../rule.ts';
import { atOf } from '../text.ts';

export const relativeReference: TreeRule = {
  name: 'relative-reference',
  on: 'tree',
  severity: 'note',
  sentence: 'A reference names what it cites, and not where it stands from here.',
  reason: '“Above” is true until a clause is moved, and is never a link.',
  right: 'D1.1 The panel shall meet.\n\nD1.2 Meetings under Section D1.1 are open.',
  wrong: 'D1.1 The panel shall meet.\n\nD1.2 Meetings under ⟦the preceding clause⟧ are open.',
  found: 'Found “the preceding clause”, which is true only where it stands.',
  *check(text): Generator<Fault> {
    for (const words of text.words) {
      if (!holds(words, WHERE)) continue;
      const { node, text: plain, provision } = words;
      let past = 0;
      for (const { 0: found, index: start } of plain.matchAll(RELATIVE)) {
        if (start < past) continue;
        past = start + found.length;
        if (announces(found, plain.slice(past, past + 160))) continue;
        yield {
          file: text.file,
          place: text.places.words(node, start, past),
          at: atOf(provision),
          found: `Found “${found}”, which is true only where it stands.`,
          expected: 'Expected the number of what is cited.',
          mend: 'Write its number, for example: Section D1.1.',
        };
      }
    }
  },
};

/**
 * “the following definitions apply:” and “as set forth below:” cite nothing, they announce what
 * comes; “hereinafter referred to as” gives a name.
 */
function announces(words: string, after: string): boolean {
  if (/^hereinafter/i.test(words)) {
    return /^,?[\s\u00A0]*(?:(?:referred|called|known|designated|defined)\b|[“"‘(]|the\b|\*)/.test(
      after,
    );
  }
  if (/\bfollowing\b/.test(words)) return /^[^.;]{0,150}?[:—–]/.test(after);
  return /\bbelow$/.test(words) && /^[\s\u00A0]*:/.test(after);
}

const UNIT = String.raw`(?:${unitsInEitherCase(...PROVISIONS, ...PIECES, ...DIVISIONS, ...ATTACHMENTS, ...SUB_UNITS)}|[Ss]entences?|[Pp]rovisions?|[Dd]efinitions?)`;
const NUMBERED = String.raw`(?:[A-Z]{0,2}\d[\w.]*(?:\([a-zA-Z0-9]+\))*|(?:\([a-zA-Z0-9]+\))+)`;

/** "paragraph (a) above", "set out below", "the preceding clause", "the above"; not "above 5 %". */
const RELATIVE = new RegExp(
  [
    String.raw`\b${UNIT}\s+${NUMBERED}(?:\s*(?:,|and|or|to)\s*${NUMBERED})*,?\s+(?:above|below)\b`,
    String.raw`\b(?:set\s+out|set\s+forth|referred\s+to|described|mentioned|specified|stated|listed|defined|provided|given|identified|detailed|as|see|and|or)\s+(?:above|below)\b(?!\s+(?:the|a|an|\d|which|that\s+(?:level|threshold)))`,
    String.raw`\bthe\s+(?:above|foregoing|aforesaid)\b(?!\s+(?:\d|average))`,
    String.raw`\b(?:above|afore|before|below)-?mentioned\b`,
    String.raw`\b(?:the|this|that)\s+(?!following\s+(?:conditions|rules)\b)(?:(?:immediately\s+)?(?:preceding|previous|foregoing|following|next|last)(?:\s+(?:two|three|four))?)\s+${UNIT}`,
    String.raw`\b(?:hereinbefore|hereinafter|hereinabove)\b`,
  ].join('|'),
  'gu',
);

/** Each of them holds one of these. */
const WHERE = kindOf((word) =>
  /^(?:above|below|foregoing|aforesaid|preceding|previous|following|next|last|herein(?:before|after|above)|\p{L}*mentioned)$/u.test(
    word,
  ),
);
