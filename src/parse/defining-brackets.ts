/**
 * Terms defined between brackets: (the “**X**”), (an Applicant), (each, a “Party” and together, the
 * “Parties”), (such objectives being the X).
 */
import { type AddTerm, ARTICLE, isName, QUOTED, type Range } from './defining-words.ts';

/** Capitalised words without marks: "Application Fee", "Notice of Breach". */
export const TITLE = String.raw`\p{Lu}[\p{L}\p{N}’'&/-]*(?:\s+(?:(?:of|and|for|the|to|in)\s+){0,2}\p{Lu}[\p{L}\p{N}’'&/-]*){0,7}`;

/** Brackets that hold a term and nothing else: (an Applicant), (such objectives being the General Objectives). */
const UNMARKED = new RegExp(
  String.raw`(?<=[\p{Ll}\d”"’',)]\s)\((?:(?:the|an?|each\san?|together,?\sthe|collectively,?\sthe)\s+|such\s+[\p{Ll}\s]{1,40}?\s+being\s+(?:the\s+|an?\s+)?)(${TITLE})\)`,
  'gu',
);
/** Brackets that name several: (identifying one as the Proposed Solution, and the others as Alternative Proposals). */
const IDENTIFYING = /\((?:identifying|designating|naming)\b[^()]{1,200}\)/gu;
const AS_TITLE = new RegExp(String.raw`\bas\s+(?:the\s+|an?\s+)?(${TITLE})`, 'gu');

/** Everything between brackets; of brackets within, those around a label: “referred to in Section C3.1(a)”. */
const BRACKETS = /\(((?:[^()]|\([a-zA-Z\d]{1,4}\)){2,300})\)/g;
/** What joins terms between brackets: (each, a “Party” and together, the “Parties”). */
const JOINING =
  /^(?:[\s,;]|\b(?:the|an?|each|any|all|such|this|these|our|or|and|and\/or|together|collectively|individually|jointly|separately|being|hereinafter|hereafter|herein|referred|to|as|also|known|called|defined|in|case|either|both|with|amended|abbreviated|short|for|below|above)\b)*$/iu;
/**
 * Before a term that only the end of the brackets holds: (including its Schedules, the “Agreement”), (those
 * whom it names being the “Elected Members”).
 */
const LAST_IN_BRACKETS = new RegExp(
  String.raw`(?:,\s+(?:${ARTICLE}|each\s+an?\s+)?|\bbeing\s+(?:${ARTICLE}))$`,
  'u',
);
/**
 * Before one of several: (when giving, the “Giver”, and when taking, the “Taker”), (the “Premises”, in the
 * “Building”).
 */
const NAMED_IN_BRACKETS = new RegExp(
  String.raw`(?:[,;]\s+(?:(?:containing|comprising|forming|in|at|on)\s+)?|\b(?:and|or|as)\s+)(?:${ARTICLE}|each\s+an?\s+)$`,
  'u',
);
const GOES_ON = /^(?:\s*[,;]|\s+(?:and|or)\b|\s*$)/;
/** Words in small letters are a term where an article says that a thing is named: (the “board”). */
const ARTICLE_LAST = new RegExp(String.raw`(?:^|\s)${ARTICLE}$`, 'u');
const FIRST_IN_BRACKETS = new RegExp(
  String.raw`^(?:(?:${ARTICLE}|each\san?\s+|any\ssuch\s+|together,?\s+|collectively,?\s+|being\s+|in\seach\scase,?\s+|(?:by|by\smeans\sof|in|under|through)\s+(?=an?\s))+)?$`,
  'u',
);

/** Terms between brackets: marked by quotation marks or bold letters, or the only words there. */
export function inBrackets(text: string, bold: readonly Range[], add: AddTerm): void {
  let next = 0;
  for (const match of text.matchAll(BRACKETS)) {
    const from = match.index + 1;
    const to = from + (match[1] ?? '').length;
    while ((bold[next]?.start ?? Infinity) < from) next += 1;
    const inside: Range[] = [];
    for (let at = next; (bold[at]?.end ?? Infinity) <= to; at += 1) inside.push(bold[at] as Range);
    const marked = markedIn(text, inside, from, to);
    const [first, last] = [marked[0], marked.at(-1)];
    if (first === undefined || last === undefined) continue;
    const between = marked.map(({ from: start }, index) =>
      text.slice(marked[index - 1]?.to ?? from, start),
    );
    const rest = [...between, text.slice(last.to, to)];
    const isList = rest.every((words) => JOINING.test(words));
    for (const [at, { start, end, to: past }] of marked.entries()) {
      const before = between[at] ?? '';
      const isFirst = at === 0 && FIRST_IN_BRACKETS.test(before);
      const isLast = past === last.to && text.slice(past, to).trim() === '';
      const isNamed = NAMED_IN_BRACKETS.test(before) && GOES_ON.test(text.slice(past, to));
      if (isList || isFirst || isNamed || (isLast && LAST_IN_BRACKETS.test(before))) {
        const isAlone = marked.length === 1 && before === '' && text.slice(past, to) === '';
        add(start, end, isAlone || ARTICLE_LAST.test(before));
      }
    }
  }
  for (const match of text.matchAll(UNMARKED)) {
    const end = match.index + match[0].length - 1;
    add(end - (match[1] ?? '').length, end);
  }
  for (const { index, 0: words } of text.matchAll(IDENTIFYING)) {
    for (const match of words.matchAll(AS_TITLE)) {
      const end = index + match.index + match[0].length;
      add(end - (match[1] ?? '').length, end);
    }
  }
}

/** Words set off by marks: the words, and where their marks begin and end. */
interface Marked extends Range {
  readonly from: number;
  readonly to: number;
}

/** (the “Data Processor, we, us”): what one is called besides, in the same marks. */
const PRONOUNS = /(?:,?\s+(?:or\s+)?(?:we|us|our|ours|you|your|yours))+$/i;

function markedIn(text: string, bold: readonly Range[], from: number, to: number): Marked[] {
  const found: Marked[] = [];
  for (const match of text.slice(from, to).matchAll(new RegExp(QUOTED, 'gu'))) {
    const start = from + match.index;
    const end = start + match[0].length;
    const besides = PRONOUNS.exec(match[1] ?? '')?.[0].length ?? 0;
    found.push({ start: start + 1, end: end - 1 - besides, from: start, to: end });
  }
  for (const { start, end } of bold) {
    const isQuoted = found.some((one) => start < one.to && end > one.from);
    if (!isQuoted && isName(text.slice(start, end)))
      found.push({ start, end, from: start, to: end });
  }
  return found.sort((one, other) => one.start - other.start);
}
