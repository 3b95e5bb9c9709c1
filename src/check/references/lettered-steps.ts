/**
 * Steps of a procedure that are numbered by stage and letter, “| 4a |”, “| 4b |” in tables headed “Step”, and
 * that words cite: “until Step 5e has been completed”.
 */
import { remembered } from '../../model/once.ts';
import type { CheckedText, TreeText } from '../text.ts';
import type { MissingPiece } from './missing-pieces.ts';

/** The first line of a table whose first column is headed “Step”, and the rows below it. */
const TABLE =
  /^\|[ \t]*\**step\b[^|\r\n]*\|[^\r\n]*(?:\r\n|\r|\n)\|[ \t:|-]+(?:\r\n|\r|\n)((?:\|[^\r\n]*(?:\r\n|\r|\n|$))+)/gim;
const ROW = /^\|[ \t]*\**(?:step[ \t]+)?(\d{1,2}[a-z])\**[ \t]*\|/gim;
/** So many show how a text numbers its steps. */
const ENOUGH = 3;

const stepsOf = remembered(({ places }: TreeText): ReadonlySet<string> => {
  const rows = [...places.source.matchAll(TABLE)].flatMap(([, body = '']) => [
    ...body.matchAll(ROW),
  ]);
  return new Set(rows.length < ENOUGH ? [] : rows.map(([, step = '']) => step.toLowerCase()));
});

const ONE = String.raw`\d{1,2}[a-z]`;
const JOINER = String.raw`(?:,[\s\u00A0]+(?:(?:and|or)[\s\u00A0]+)?|[\s\u00A0]+(?:and|or|to)[\s\u00A0]+)`;
const CITED = new RegExp(
  String.raw`(?<!\p{L})[Ss]teps?[\s\u00A0]+(${ONE}(?:${JOINER}${ONE})*)(?![\p{L}\p{N}]|\.\d|[\s\u00A0]+(?:of|in)[\s\u00A0]+(?!this\b))`,
  'gu',
);

/** The steps that the words of a text cite so, and that no table has. */
export function* missingLetteredSteps(text: CheckedText): Generator<MissingPiece> {
  const steps = text.whole ? stepsOf(text) : new Set<string>();
  if (steps.size === 0) return;
  const stages = new Set([...steps].map((step) => Number.parseInt(step, 10)));
  for (const { node, text: plain, provision } of text.words) {
    if (!/step/i.test(plain)) continue;
    for (const { 0: shown, 1: list = '', index } of plain.matchAll(CITED)) {
      const items = [...list.matchAll(new RegExp(ONE, 'g'))];
      for (const { 0: step, index: at } of items) {
        if (steps.has(step) || !stages.has(Number.parseInt(step, 10))) continue;
        const end = index + shown.length - list.length + at + step.length;
        const start = items.length === 1 ? index : end - step.length;
        const has = [...steps].filter(
          (one) => Number.parseInt(one, 10) === Number.parseInt(step, 10),
        );
        const around = { called: 'the table', has };
        yield { words: node, start, end, provision, called: `Step ${step}`, around };
      }
    }
  }
}
