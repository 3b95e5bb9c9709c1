/**
 * The recitals of a text, “(A) The Code was made …” below WHEREAS or “Background”, and what cites them:
 * “recital (B)”, “paragraph (C) of the Background”. They stand before the first clause and have no
 * address of their own.
 */
import { remembered } from '../../model/once.ts';
import type { Words } from '../../register/provisions.ts';
import type { CheckedText, TreeText } from '../text.ts';
import { isAmending } from './amended-texts.ts';
import type { MissingPiece } from './missing-pieces.ts';
import { isQuoted } from './quotation-marks.ts';
import { singularOf } from './unit-forms.ts';
import { hasPieces, type Stretch } from './written-pieces.ts';

/** The line over recitals: “WHEREAS”, “## Recitals”, “**(B) BACKGROUND:**”, “Whereas:”. */
const OPENS =
  /^(?:#{1,6}[ \t]+)?[*_]{0,3}(?:\(?[A-Z\d]{1,2}[.)][ \t]+)?(?:whereas|(?:the[ \t]+)?recitals?|(?:recitals[ \t]+and[ \t]+)?background|preamble)[*_]{0,3}[ \t]*[:;,–—-]?[*_]{0,3}[ \t]*$/gimu;
/** What ends them: the next heading, and the words that begin what is agreed or enacted. */
const ENDS =
  /^(?:#{1,6}[ \t]|[*_]{0,3}(?:now\b|it[ \t]+is\b|agreed\b|the[ \t]+parties[ \t]+(?:hereby[ \t]+)?agree\b|ha(?:ve|s)[ \t]+(?:adopted|agreed)\b))/gimu;
/** “(A) The”, “- (A) The”, “A. The”, “1. The”, “**(1)** The”. */
const BEGINS = /^(?:[-*][ \t]+)?[*_]{0,3}\(?([A-Z]|\d{1,3})[.)][*_]{0,3}[ \t]+(?=\S)/gmu;

/** The recitals of a text, by their letters or numbers; empty where it has no row of them. */
export const recitalsOf = remembered((text: TreeText): ReadonlyMap<string, Stretch> => {
  const { source } = text.places;
  const rows = [...source.matchAll(OPENS)].map((opening) => {
    const from = opening.index + opening[0].length;
    ENDS.lastIndex = from;
    const to = ENDS.exec(source)?.index ?? source.length;
    return rowIn(source, { from, to });
  });
  const found = rows.filter(({ size }) => size > 1);
  // Two texts in one file have recitals of two.
  return (found.length === 1 ? found[0] : undefined) ?? new Map<string, Stretch>();
});

/** The row of labels that begin lines: each the next after the one before, or none of the row. */
function rowIn(source: string, { from, to }: Stretch): ReadonlyMap<string, Stretch> {
  const lines: { label: string; from: number }[] = [];
  for (const { 0: shown, 1: label = '', index } of source.slice(from, to).matchAll(BEGINS)) {
    const last = lines.at(-1)?.label;
    const isNext = last === undefined ? /^[A1]$/.test(label) : label === nextAfter(last);
    if (isNext) lines.push({ label, from: from + index + shown.length });
  }
  return new Map(
    lines.map(({ label, from: start }, at) => [
      label,
      { from: start, to: lines[at + 1]?.from ?? to },
    ]),
  );
}

function nextAfter(label: string): string {
  return /\d/.test(label)
    ? String(Number(label) + 1)
    : String.fromCharCode(label.charCodeAt(0) + 1);
}

/** What words cite as a recital. */
export interface RecitalCited {
  readonly words: Words;
  /** “(B)”, “B”, “12”: what is told where several are cited. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** “(a)”, “(ii)”: limbs of it. */
  readonly limbs: string;
  /** “recital (B)”. */
  readonly called: string;
}

const ONE = String.raw`(?:\((?:[A-Z]|\d{1,3})\)|[A-Z]|\d{1,3})(?:\([a-z]{1,4}\))*(?![\p{L}\p{N}])`;
const JOINER = String.raw`(?:,[\s\u00A0]+(?:(?:and|or)[\s\u00A0]+)?|[\s\u00A0]+(?:and|or|to)[\s\u00A0]+)`;
const LIST = String.raw`(${ONE}(?:${JOINER}${ONE})*)`;
/** “recitals (A) and (B)”, “Background paragraph (C)”, “Recital 4”. */
const AFTER_WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])([Rr]ecitals?|RECITALS?|Background|[Bb]ackground[\s\u00A0]+paragraphs?)[\s\u00A0]+${LIST}`,
  'gu',
);
/** “paragraph (D) of the Recitals”. */
const OF_RECITALS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])([Pp]aragraphs?)[\s\u00A0]+${LIST}(?=[\s\u00A0]+(?:of|in)[\s\u00A0]+the[\s\u00A0]+(?:[Rr]ecitals|[Bb]ackground|[Pp]reamble)(?!\p{L}))`,
  'gu',
);
const EACH = /\(?([A-Z]|\d{1,3})\)?((?:\([a-z]{1,4}\))*)/gu;
/** Said of another text: “recital 4 of the Directive”, “of Regulation 2016/679”. */
const OF_ANOTHER =
  /^,?[\s\u00A0]*(?:\([^()]*\)[\s\u00A0]*)?(?:thereof|(?:of|to)[\s\u00A0]+(?!th(?:is|ese)\b|the[\s\u00A0]+(?:recitals|background|preamble)\b))/iu;
/** “the Directive’s recital 4”, “Regulation 2016/679, recital 4”. */
const NAMED_BEFORE = /(?:[\p{Lu}\d][^\s\u00A0.;:]*|[’']s)[,\s\u00A0]+$/u;

/** What the words of a text cite of its own recitals, whether they are there or not. */
export const recitalsCited = remembered((text: CheckedText): readonly RecitalCited[] => {
  if (recitalsOf(text).size === 0) return [];
  return text.words.flatMap((words) => [...citedBy(words)]);
});

function* citedBy(words: Words): Generator<RecitalCited> {
  const { text } = words;
  if (!/recital|background|preamble/i.test(text)) return;
  for (const pattern of [AFTER_WORD, OF_RECITALS])
    for (const match of text.matchAll(pattern)) {
      const [shown, word = '', list = ''] = match;
      const { index } = match;
      const past = index + shown.length;
      if (OF_ANOTHER.test(text.slice(past, past + 60)) || isQuoted(text, index)) continue;
      if (NAMED_BEFORE.test(text.slice(Math.max(0, index - 30), index))) continue;
      const items = [...list.matchAll(EACH)];
      for (const item of items) {
        const [written, label = '', limbs = ''] = item;
        const end = past - list.length + item.index + written.length;
        const start = items.length === 1 ? index : end - written.length;
        const called = `${singularOf(word)} ${written}`;
        yield { words, start, end, label, limbs, called };
      }
    }
}

/** The recitals that a text cites, and that it does not have. */
export function* missingRecitals(text: CheckedText): Generator<MissingPiece> {
  const recitals = recitalsOf(text);
  const labels = [...recitals.keys()];
  const isNumber = /\d/.test(labels[0] ?? '');
  for (const { words, start, end, label, limbs, called } of recitalsCited(text)) {
    const stretch = recitals.get(label);
    const { node, provision } = words;
    if (stretch !== undefined && (limbs === '' || hasPieces(text.places.source, stretch, limbs)))
      continue;
    if (/\d/.test(label) !== isNumber || isAmending(text, text.places.words(node, start, end)))
      continue;
    const has = isNumber ? labels : labels.map((one) => `(${one})`);
    const around =
      stretch === undefined
        ? { called: 'this text', has }
        : { called: `recital ${label}`, has: [] };
    yield { words: node, start, end, provision, called, around };
  }
}
