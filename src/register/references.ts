/**
 * Finds cross-references in words: "Section P1.11 (Production Proving Registration Data)",
 * "Sections D10.13(d) and (e)", "this Section D10", "Sections D10.22-27", "Appendix AH".
 *
 * A hand-written recursive-descent reader, one production a function:
 *
 *   reference  = ["this "] ("Section" | "Sections" | "Appendix" | "Appendices") target { joiner target } [heading]
 *   target     = ["Section "] number { limb } | limb { limb }
 *   joiner     = "," | "and" | "or" | "and/or" | "to" | "-"
 *   heading    = "(" words ")"
 */
import { partNumberOf } from '../model/identifiers.ts';

/** One provision that is cited. */
export interface CitedTarget {
  /** In full: "D10.13(e)", "D", "Appendix AH". */
  readonly number: string;
  /** Where its own words stand in the text. */
  readonly start: number;
  readonly end: number;
}

/** A cross-reference as written. */
export interface Citation {
  readonly start: number;
  /** Past the heading in brackets, where there is one. */
  readonly end: number;
  readonly text: string;
  readonly targets: readonly CitedTarget[];
  /** The heading in brackets; empty where there is none. */
  readonly heading: string;
  /** "this Section D10": the text cites itself. */
  readonly self: boolean;
}

const OPENING = /\b(?:(this|that)[\s\u00A0]+)?(Sections?|Appendix|Appendices)[\s\u00A0]+/gu;
const SECTION_NUMBER =
  /(?:[A-Z]{1,2}\d{1,3}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})*|[A-Z](?![\p{L}\d]))/uy;
const APPENDIX_LETTERS = /[A-Z]{1,2}(?![\p{L}\d])/uy;
const LIMB = /\((?:[a-z]{1,4}|[A-Z]{1,3}|\d{1,3})\)/y;
const JOINER = /(?:,?[\s\u00A0]+(?:and\/or|and|or|to)[\s\u00A0]+|,[\s\u00A0]+|[-–—])/y;
const REPEATED_WORD = /(?:Sections?|Appendix|Appendices)[\s\u00A0]+/y;
const RANGE_END = /\d{1,3}(?![\d.])/y;
const HEADING = /[\s\u00A0]+\(((?:[^()]|\([^()]*\)){2,160})\)/y;
/** "Section 5 of the Electricity Act" cites another law. */
const OF_OTHER_LAW =
  /^[\s\u00A0]+(?:of|to|in)[\s\u00A0]+(?:the|that)[\s\u00A0]+(?!Code\b)[^.;,()]{0,60}?\b(?:Act|Licence|Licences|Order|Regulations?|Directive)\b/;

/** Finds the references of a text, in order, none overlapping another. */
export function findCitations(text: string): Citation[] {
  const found: Citation[] = [];
  let from = 0;
  for (const opening of text.matchAll(OPENING)) {
    if (opening.index < from) continue;
    const citation = readCitation(text, opening);
    if (citation === undefined) continue;
    found.push(citation);
    from = citation.end;
  }
  return found;
}

/**
 * Every number that a text, or some part of it, could be read to cite: a superset of what
 * `findCitations` finds in the whole. "Section D10.13(d)" has D10.13(d), D10.13 and D10.
 */
export function numbersWithin(text: string): Set<string> {
  const numbers = new Set<string>();
  for (const opening of text.matchAll(OPENING)) {
    const kind = kindOf(opening);
    const first = readTarget(text, opening.index + opening[0].length, kind);
    if (first === undefined) continue;
    for (const target of [first, ...readFurther(text, first, kind)]) {
      for (let number = target.number, longer = ''; number !== longer;) {
        numbers.add(number);
        longer = number;
        number = number.replace(LAST_PIECE, '');
      }
    }
  }
  return numbers;
}

const LAST_PIECE = /(?:\([^()]*\)|\.\d+[A-Z]*)$/;

function readCitation(text: string, opening: RegExpExecArray): Citation | undefined {
  const kind = kindOf(opening);
  const first = readTarget(text, opening.index + opening[0].length, kind);
  if (first === undefined) return undefined;
  const targets = [first, ...readFurther(text, first, kind)];
  const last = targets.at(-1) as CitedTarget;
  if (OF_OTHER_LAW.test(text.slice(last.end, last.end + 120))) return undefined;
  const heading = matchAt(HEADING, text, last.end);
  const isHeading = heading !== undefined && /^[\p{Lu}‘“'"]/u.test(heading[1] ?? '');
  const end = isHeading ? last.end + heading[0].length : last.end;
  const start = opening.index;
  // A single target is read with its word: "Section D10". In a list each number stands for itself.
  if (targets.length === 1) targets[0] = { ...first, start };
  return {
    start,
    end,
    text: text.slice(start, end),
    targets,
    heading: isHeading ? (heading[1] ?? '') : '',
    self: opening[1] === 'this',
  };
}

type Kind = 'section' | 'appendix';

function kindOf(opening: RegExpExecArray): Kind {
  return (opening[2] ?? '').startsWith('App') ? 'appendix' : 'section';
}

function readTarget(text: string, at: number, kind: Kind): CitedTarget | undefined {
  if (kind === 'appendix') {
    const letters = matchAt(APPENDIX_LETTERS, text, at);
    if (letters === undefined) return undefined;
    return { number: `Appendix ${letters[0]}`, start: at, end: at + letters[0].length };
  }
  const number = matchAt(SECTION_NUMBER, text, at);
  if (number === undefined) return undefined;
  const limbs = readLimbs(text, at + number[0].length);
  const end = at + number[0].length + limbs.length;
  return { number: number[0] + limbs, start: at, end };
}

function readLimbs(text: string, at: number): string {
  let limbs = '';
  for (;;) {
    const limb = matchAt(LIMB, text, at + limbs.length);
    if (limb === undefined) return limbs;
    limbs += limb[0];
  }
}

/** Further targets of a list or range, each read against the one before. */
function readFurther(text: string, first: CitedTarget, kind: Kind): CitedTarget[] {
  const further: CitedTarget[] = [];
  let before = first;
  for (;;) {
    const joiner = matchAt(JOINER, text, before.end);
    if (joiner === undefined) return further;
    const at = before.end + joiner[0].length;
    const isRange = /^(?:[-–—]|,?[\s\u00A0]+to[\s\u00A0]+)$/.test(joiner[0]);
    const repeated = matchAt(REPEATED_WORD, text, at)?.[0].length ?? 0;
    const next =
      (isRange ? readRangeEnd(text, at, before) : undefined) ??
      readTarget(text, at + repeated, kind) ??
      readSiblingLimb(text, at, before);
    if (next === undefined) return further;
    if (isRange) further.push(...between(before, next));
    further.push(next);
    before = next;
  }
}

/** "27" after "D10.22-": the same clause's part, another last number. */
function readRangeEnd(text: string, at: number, before: CitedTarget): CitedTarget | undefined {
  const end = matchAt(RANGE_END, text, at);
  const stem = /^(.*\.)\d+$/.exec(before.number);
  if (end === undefined || stem === null) return undefined;
  return { number: `${stem[1] ?? ''}${end[0]}`, start: at, end: at + end[0].length };
}

/** "(e)" after "D10.13(d) and": the same clause, another limb. */
function readSiblingLimb(text: string, at: number, before: CitedTarget): CitedTarget | undefined {
  const limbs = readLimbs(text, at);
  const stem = /^(.*)\([^()]*\)$/.exec(before.number);
  if (limbs === '' || stem === null) return undefined;
  return { number: `${stem[1] ?? ''}${limbs}`, start: at, end: at + limbs.length };
}

/** The most provisions that a range is read out to; more is a slip of the pen. */
const LONGEST_RANGE = 200;

/** The clauses inside a range, without words of their own: they stand at the joiner. */
function between(first: CitedTarget, last: CitedTarget): CitedTarget[] {
  const from = /^(.*\.)(\d+)$/.exec(first.number);
  const to = /^(.*\.)(\d+)$/.exec(last.number);
  if (from === null || to === null || from[1] !== to[1]) return [];
  if (partNumberOf(first.number) !== partNumberOf(last.number)) return [];
  const [low, high] = [Number(from[2]), Number(to[2])];
  if (high - low > LONGEST_RANGE) return [];
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => ({
    number: `${from[1] ?? ''}${String(low + index + 1)}`,
    start: first.end,
    end: first.end,
  }));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
