/**
 * The forms of words and marks that stand for words still to be written: of some the capitals matter.
 * Each set is one expression: capitals that matter in part of one only are read wrongly by the engine
 * now and then, as what it met first decides how it looks for the rest.
 */

/** In square brackets, what asks for words: "[insert date]", "[Schedule X]", "[delete as appropriate]". */
const ASKS =
  'insert|enter|add|names?|date|day|number|amount|address|company|part(?:y|ies)|title|section|clause|paragraph|article|rule|schedule|annex|appendix|exhibit|reference|figures?|month|year|period|percentage|currency|description|details|state|country|jurisdiction|email|to be|to follow|drafting|draft|notes?|editor|check|confirm|same|text|words|value|time|place|complete|customer name|provider name|specify|describe|identify|list of|delete|include if|choose|select|option(?:al)?|if applicable|as applicable|as appropriate|ntd|dn|gn|comment|query|guidance note|version n(?:umber|o)|ref|placeholder';
const MARKS = String.raw`tb[acdn]|n\/?k|[●•·∙▪■◦–—-]|\*{1,3}|\.{2,}|…|_+|x{1,6}|\?+|#+|@+|dd\b[^\][]*|`;
const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety';
const UNITS =
  '(?:working |business |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?)|per\\s?cent|%';

/** In whatever letters. */
const FORMS: Readonly<Record<string, string>> = {
  bracketed: String.raw`\[\s*(?:${ASKS})\b[^\][]{0,400}\]`,
  marks: String.raw`\[\s*[£$€]?\s*(?:${MARKS})\s*%?\s*\]`,
  // “within [15] WD” too, but “a report [15] says”, “in [12]”: a note.
  quantity: String.raw`\[\d{1,3}\](?=\s*\[?(?:${UNITS})(?!\p{L}))|(?<=\b(?:within|than|least|most|after|every|next|exceed(?:s|ing)?|maximum of|minimum of|period of|up to|for)[\s\u00A0])\[\d{1,3}\](?=[\s\u00A0][\p{L}%])|\[(?:${NUMBER_WORDS})(?: \(\d+\))?\]|\[\d{1,3}(?:\s?\/\s?\d{1,3})+\]|(?<=[£$€])\[\d[\d,.]*(?:\s?(?:million|billion|[km]))?\]|(?<=\()\[\d{1,3}\](?=\))|\[\d{1,2}(?:st|nd|rd|th)\]`,
  // "[shall/may]", "[he / she]".
  choice: String.raw`\[[a-z]+(?: [a-z]+)?\s?\/\s?[a-z]+(?: [a-z]+)?\]`,
  // "article [cls:income]", "[company_name]".
  name: String.raw`\[[a-z]{2,}[:_][\w:-]+\]|(?<=\b(?:articles?|clauses?|sections?|paragraphs?|and) )\[(?!sic\])[a-z][a-z-]{2,40}\]`,
  letters: String.raw`(?<![\p{L}\p{N}])(?:TB[ACD]|TODO|FIXME|[A-Z]{0,6}X{4,}|XX(?:[/.-](?:XX+|\d{2,4}))+|XX(?=[ \u00A0](?:${UNITS}|Working|Business|per))|DD[ /.-]MMM?[ /.-]YY(?:YY)?|DD Month YYYY)(?![\p{L}\p{N}])`,
  blank: String.raw`_{2,}[/.]_{2,}(?:[/.](?:_{2,}|\d{2,4}))?|(?:20)?_{3,}`,
  dot: '●',
  hashes: String.raw`(?<![\p{L}\p{N}#&])(?:#{2,}|@{3,})(?![\p{L}\p{N}#@])(?!\s+\d)`,
  query: String.raw`\?{3,}|\(\?{1,3}\)|(?<=^|[\s£$€])\?{2}(?=\p{L}|%|[\s\u00A0]\p{Ll})`,
  // "by … .", "the ... days": after such a word something is missing.
  dots: String.raw`(?<=\b(?:by|of|on|the|to|from|than|at|between|within|under|in|until|is|for) )(?:…|\.{3,4})(?=\s*[.,;]|\s+(?:${UNITS}|and|or)(?!\p{L})|\s*$)`,
  words: String.raw`\b(?:lorem ipsum|to be (?:confirmed|completed|inserted|drafted) (?:here|later|in due course)|(?:text|wording|details?|tables?|diagrams?|figures?) to follow)\b|\((?:(?:date|amount|details?|name|number|text) )?to be (?:confirmed|inserted|completed|drafted|added|advised|finalised|agreed|determined|decided)(?: later)?\)|Error! (?:Reference source|Bookmark|No bookmark)[^.]{0,40}\.?`,
  note: String.raw`^\s*[([]?\s*(?:NTD|note to draft(?:er)?s?|drafting note|drafter[’']s note)\s*[:–—-][^\n]{0,400}`,
  braces: String.raw`\{\{[^{}]{1,80}\}\}|<(?!/?(?:ins|del|br|hr|a|b|i|u|s|p|em|strong|sub|sup|span|div|img|table|tr|td|th|ul|ol|li|template|input|select|script|style|mark|code|pre|small|big|center|font|tt|kbd|samp|dl|dt|dd|thead|tbody|tfoot|figure|details)>)[a-z][a-z _-]{1,40}>`,
};

/** In the letters given. */
const EXACT_FORMS: Readonly<Record<string, string>> = {
  // "[FULL COMPANY NAME]", "[LICENSOR]"; "[RDP]" is an abbreviation.
  capitals: String.raw`\[(?!(?:NOT USED|DELETED|RESERVED|OMITTED|REPEALED|REDACTED|CONFIDENTIAL|INTENTIONALLY|SPARE|SIGNED|SEAL)\b)(?:[A-Z][A-Z’'.-]*(?:[ ,/&]+[A-Z][A-Z’'.-]*)+|[A-Z]{6,})\]`,
  // "[an annual]": words that somebody was to choose, where the text has few such brackets.
  optional: String.raw`(?<=[\s\u00A0(])\[(?!(?:sic|not used|intentionally|deleted|reserved|repealed|omitted|revoked|spent|see|end|signature|redacted|spare|blank|left|emphasis)\b)[a-z]+ [a-z’' -]{1,60}\](?=[\s\u00A0.,;:)])`,
  // “MPXXX”, “X.X”, “20XX”.
  codes: String.raw`(?<![\p{L}\p{N}])(?:[A-WYZ]{1,6}XXX|X{1,2}(?:\.X{1,2}){1,3}|20(?:XX|\dX))(?![\p{L}\p{N}])`,
  // "between XX and", but not "Part XX".
  twenty: String.raw`(?<![\p{L}\p{N}]|(?:Parts?|Chapters?|Titles?|Articles?|Annex|Schedule|Volume|Book|Protocol|Division|Class|Group|No\.|and|to) )XX(?![\p{L}\p{N}]| century| chromosom| of the)`,
  money: String.raw`(?<=[£$€])X{1,6}(?![\p{L}\p{N}])`,
  // "within X days", where nothing says what X is.
  variable: String.raw`(?<=\b(?:within|for|after|every|than|least|of) )X(?= (?:Working |Business |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b)`,
};

const PATTERNS = [patternOf(FORMS, 'giu'), patternOf(EXACT_FORMS, 'gu')];

function patternOf(forms: Readonly<Record<string, string>>, flags: string): RegExp {
  const kinds = Object.entries(forms).map(([kind, form]) => `(?<${kind}>${form})`);
  return new RegExp(kinds.join('|'), flags);
}

/** A place for words: offsets into the words around it. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** Of what kind it is: lines to write on are one, whatever their length. */
  readonly kind: string;
}

/** What has one of the forms among some words, in order; of two that overlap the first. */
export function formsIn(plain: string): Placeholder[] {
  const found = PATTERNS.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(({ 0: words, index: start, groups = {} }): Placeholder => {
      const own = Object.entries(groups as Record<string, string | undefined>).find(
        ([, matched]) => matched !== undefined,
      );
      return { start, end: start + words.length, kind: own?.[0] ?? '' };
    }),
  );
  let past = 0;
  return found
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      if (start < past) return false;
      past = end;
      return true;
    });
}
