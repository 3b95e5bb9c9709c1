/**
 * How places for words are written: in brackets, as letters, as lines to write on.
 */

/** In square brackets, what asks for words: "[insert date]", "[Schedule X]", "[delete as appropriate]". */
const ASKS =
  'insert|enter|add|names?|date|day|number|amount|address|company|part(?:y|ies)|title|section|clause|paragraph|article|rule|schedule|annex|appendix|exhibit|reference|figures?|month|year|period|percentage|currency|description|details|state|country|jurisdiction|email|to be|to follow|drafting|draft|notes?|editor|check|confirm|same|text|words|value|time|place|complete|customer name|provider name|specify|describe|identify|list of|delete|include if|choose|select|option(?:al)?|if applicable|as applicable|as appropriate|ntd|dn|gn|comment|query|guidance note|version n(?:umber|o)|ref|placeholder';
const MARKS = String.raw`tb[acdn]|n\/?k|[●•·∙▪■◦–—-]|\*{1,3}|\.{2,}|…|_+|x{1,6}|\?+|#+|@+|dd\b[^\][]*|`;
const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety';
const UNITS =
  '(?:working |business |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?)|per\\s?cent|%';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** Before these stands a number that was left in brackets: “into [7] parts”. */
const LEADS_TO_NUMBER =
  'into|of|by|with|all|any|the|these|appoint|consist|contains?|have|has|at|to';
/** Least and most of something: “at least X members”, “within [N] days”. */
const BOUNDS =
  'at\\sleast|at\\smost|(?:more|less|fewer)\\sthan|up\\sto|within|(?:minimum|maximum)\\sof|exceed(?:s|ing)?';

/** What rightly stands in brackets. */
const STANDING =
  'sic|not\\sused|intentionally|deleted|reserved|repealed|omitted|revoked|spent|see|end|signature|redacted|spare|blank|left|emphasis|unused|confidential|seal|signed|withdrawn|removed|void';

/** In small letters or large. */
const IN_ANY_CASE: Readonly<Record<string, string>> = {
  bracketed: String.raw`\[\s*(?:${ASKS})\b[^\][]{0,400}\]`,
  marks: String.raw`\[\s*[£$€]?\s*(?:${MARKS})\s*%?\s*\]`,
  // “more than [1,000]”, “[99.5] per cent”, “level [4] on the scale”, where the text has few.
  figures: String.raw`(?<=[\p{L}\d£$€(][\s\u00A0]|[£$€])\[\d{1,3}(?:(?:,\d{3})+|\.\d{1,3})\](?=[\s\u00A0.,;:)%])|(?<=\b(?:levels?|grades?|bands?|categor(?:y|ies)|stages?|steps?|phases?|tiers?|class(?:es)?)[\s\u00A0])\[\d{1,2}\](?=[\s\u00A0.,;:)])`,
  // “[15] or more”, and “within [15] WD” too, but “a report [15] says”, “in [12]”: a note.
  quantity: String.raw`\[\d{1,3}\](?=\sor\s(?:more|less|fewer|above|over)\b)|\[\d{1,3}\](?=\s*\[?(?:${UNITS})(?!\p{L}))|(?<=\b(?:within|than|least|most|after|every|next|exceed(?:s|ing)?|maximum\sof|minimum\sof|period\sof|up\sto|for)[\s\u00A0])\[\d{1,3}\](?=[\s\u00A0][\p{L}%])|\[(?:${NUMBER_WORDS})(?:\s\(\d+\))?\]|\[\d{1,3}(?:\s?\/\s?\d{1,3})+\]|(?<=[£$€])\[\d[\d,.]*(?:\s?(?:million|billion|[km]))?\]|(?<=\()\[\d{1,3}\](?=\))|\[\d{1,2}(?:st|nd|rd|th)\]`,
  // “the [third] Working Day”.
  ordinal: String.raw`\[(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth)\]`,
  // “into [7] parts”, where the text has few such brackets.
  count: String.raw`(?<=\b(?:${LEADS_TO_NUMBER})[\s\u00A0])\[\d{1,3}\](?=[\s\u00A0](?!(?:is|was|has|does|says|shows|applies)(?!\p{L}))\p{L}{2,}(?<!s)s(?!\p{L}))`,
  // “within [N] Business Days”.
  letter: String.raw`\[[A-Z]\](?=\s?(?:${UNITS})(?!\p{L}))|(?<=\b(?:${BOUNDS})[\s\u00A0])\[[A-Z]\](?=\s)`,
  // “[OFCOM to confirm]”, “[SECAS comment: or two?]”, “(insert cap here)”.
  remark: String.raw`\[[^\][]{1,40}\sto\s(?:confirm|advise|insert|complete|provide|draft|check|review|decide|agree|follow|be\s\p{L}+ed)\b[^\][]{0,40}\]|\[[^\][]{0,40}\b(?:comment|query|note)s?:[^\][]{1,200}\]|\(insert\s(?!(?:in|into|after|before|at|by|under)\b)[^()]{1,60}\)|\(\s*(?:ntd|drafting\snote|drafter[’']s\snote|editor[’']s\snote|note\s(?:to|for)\s(?:the\s)?(?:draft(?:er)?s?|editors?|legal|self))\b[^()]{0,200}\)|\(query\b(?![\s\u00A0]and\b)[^()]{1,80}\)|\((?:note|nb)\s?[:–—-]\s?(?:to\s)?(?:check|confirm|insert|update|add|amend|discuss|ask|query|consider|align|verify|delete|remove|complete)\b[^()]{0,120}\)`,
  // “by [30 June] in each year”, but not “[2024] EWCA Civ 5”.
  date: String.raw`\[\d{1,2}(?:st|nd|rd|th)?[\s\u00A0](?:${MONTHS})(?:[\s\u00A0]\d{4})?\]|\[(?:${MONTHS})(?:[\s\u00A0]\d{4})?\]|(?<=\b(?:${MONTHS}|in|by|until|from|before|after|since)[\s\u00A0])\[20\d\d\](?![\s\u00A0]\p{Lu})`,
  // "[shall/may]", "[he / she]".
  choice: String.raw`\[[a-z]+(?:\s[a-z]+)?\s?\/\s?[a-z]+(?:\s[a-z]+)?\]`,
  // "article [cls:income]", "[company_name]".
  name: String.raw`\[[a-z]{2,}[:_][\w:-]+\]|(?<=\b(?:articles?|clauses?|sections?|paragraphs?|and)\s)\[(?!sic\])[a-z][a-z-]{2,40}\]`,
  letters: String.raw`(?<![\p{L}\p{N}])(?:TB[ACD]|TODO|FIXME|[A-Z]{0,6}X{4,}|XX(?:[/.-](?:XX+|\d{2,4}))+|XX(?=[ \u00A0](?:${UNITS}|Working|Business|per))|DD[ /.-]MMM?[ /.-]YY(?:YY)?|DD\sMonth\sYYYY)(?![\p{L}\p{N}])`,
  blank: String.raw`_{2,}[/.]_{2,}(?:[/.](?:_{2,}|\d{2,4}))?|(?:20)?_{3,}`,
  // “[●]”, “more than £•”, “by • May”.
  dot: String.raw`●|(?<=[£$€])[•·]|(?<=\b(?:on|of|by|from|to|within|than|for|is|least|most)[\s\u00A0])[•▪■◦](?=[\s\u00A0%.,;]|$)`,
  hashes: String.raw`(?<![\p{L}\p{N}#&])(?:#{2,}|@{3,})(?![\p{L}\p{N}#@])(?!\s+\d)`,
  query: String.raw`\?{3,}|\(\?{1,3}\)|(?<=^|[\s£$€])\?{2}(?=\p{L}|%|[\s\u00A0]\p{Ll})`,
  // "by … .", "the ... days": after such a word something is missing.
  dots: String.raw`(?<=\b(?:by|of|on|the|to|from|than|at|between|within|under|in|until|is|for)\s)(?:…|\.{3,4})(?=\s*[.,;]|\s+(?:${UNITS}|and|or)(?!\p{L})|\s*$)`,
  words: String.raw`\b(?:lorem\sipsum|to\sbe\s(?:confirmed|completed|inserted|drafted)\s(?:here|later|in\sdue\scourse)|(?:text|wording|details?|tables?|diagrams?|figures?)\sto\sfollow)\b|\((?:(?:date|amount|details?|name|number|text)\s)?to\sbe\s(?:confirmed|inserted|completed|drafted|added|advised|finalised|agreed|determined|decided)(?:\slater)?\)|\((?:\p{L}+\s){1,3}to\sfollow\)|Error!\s(?:Reference\ssource|Bookmark|No\sbookmark)[^.]{0,40}\.?`,
  note: String.raw`^\s*[([]?\s*(?:NTD|note\sto\sdraft(?:er)?s?|drafting\snote|drafter[’']s\snote)\s*[:–—-][^\n]{0,400}`,
  braces: String.raw`\{\{[^{}]{1,80}\}\}|\{(?:${ASKS})\b[^{},]{0,60}\}|«(?:${ASKS}|\w+_\w+)\b[^«»]{0,60}»|<(?!/?(?:ins|del|br|hr|a|b|i|u|s|p|em|strong|sub|sup|span|div|img|table|tr|td|th|ul|ol|li|template|input|select|script|style|mark|code|pre|small|big|center|font|tt|kbd|samp|dl|dt|dd|thead|tbody|tfoot|figure|details)>)[a-z][a-z _-]{1,40}>`,
};
/** As they are written here. */
const AS_WRITTEN: Readonly<Record<string, string>> = {
  // "[FULL COMPANY NAME]", "[LICENSOR]"; "[RDP]" is an abbreviation.
  capitals: String.raw`\[(?!(?:NOT\sUSED|DELETED|RESERVED|OMITTED|REPEALED|REDACTED|CONFIDENTIAL|INTENTIONALLY|SPARE|SIGNED|SEAL)\b)(?:[A-Z][A-Z’'.-]*(?:[\s,/&]+[A-Z][A-Z’'.-]*)+|[A-Z]{6,})\]`,
  // "[an annual]": words that somebody was to choose, where the text has few such brackets.
  optional: String.raw`(?<=[\s\u00A0(])\[(?!(?:${STANDING})\b)[a-z]+\s[a-z’'\s-]{1,60}\](?=[\s\u00A0.,;:)])`,
  // “the [Panel] shall”.
  doubted: String.raw`(?<=\b(?:[Tt]he|[Aa]n?|[Ee]ach|[Aa]ny|[Ee]very|such|by|to|of)[\s\u00A0])\[(?!(?:${STANDING.replaceAll(/(?<=^|\|)\w/g, (first) => first.toUpperCase())})\b)[A-Z][a-z]{2,}(?:\s[A-Z][a-z]+)*\](?=[\s\u00A0.,;:)])`,
  // "between XX and", but not "Part XX".
  twenty: String.raw`(?<![\p{L}\p{N}]|(?:Parts?|Chapters?|Titles?|Articles?|Annex|Schedule|Volume|Book|Protocol|Division|Class|Group|No\.|and|to)\s)XX(?![\p{L}\p{N}]|\scentury|\schromosom|\sof\sthe)`,
  money: String.raw`(?<=[£$€])(?:X{1,6}(?:,X{3})*|x{2,6}(?:,x{3})*)(?![\p{L}\p{N}])`,
  // "within X days", where nothing says what X is.
  variable: String.raw`(?<=\b(?:within|for|after|every|than|least|of)\s)X(?=\s(?:Working\s|Business\s|calendar\s)?(?:days?|weeks?|months?|years?|hours?|minutes?)\b)|(?<=\b(?:${BOUNDS})[\s\u00A0])[XYN](?=[\s\u00A0](?!(?:and|or)\b)[\p{L}]{2})|(?<=\s)X(?=\s?(?:%|per\s?cent))`,
  // “[0.X] Hz”.
  decimal: String.raw`\[\d{1,3}\.X{1,3}\]`,
  // “Section L[10] of the Code”, “clause 4.[2]”, “clause 5.X”.
  piece: String.raw`(?<=\b(?:Sections?|[Cc]lauses?|[Pp]aragraphs?|Conditions?|Articles?|and|to|or)[\s\u00A0])(?:[A-Z]{1,2}\[\d{1,3}\]|(?:[A-Z]{0,2}\d{1,3}\.)+\[\d{1,3}\]|\[[A-Z]{0,2}\d{1,3}\](?:\.\d{1,3})+|[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*\.X{1,2}(?![\p{L}\p{N}.]))`,
  // “[JB: is it so?]”: who asks.
  initials: String.raw`\[[A-Z]{2,4}:\s[^\][]{2,200}\]`,
  // “Section [D10.28] of this Code”.
  number: String.raw`(?<=\b(?:Sections?|[Cc]lauses?|[Pp]aragraphs?|Schedules?|Appendix|Annex|Conditions?|Articles?)[\s\u00A0])\[[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*(?:\([a-z\d]{1,4}\))*\]`,
  // “sixty (X) Working Days”.
  figure: String.raw`(?<=\b(?:${NUMBER_WORDS})[\s\u00A0]+)\([Xx]{1,3}\)`,
  codes: String.raw`(?<![\p{L}\p{N}])(?:[A-WYZ]{1,6}XXX|X{1,2}(?:\.X{1,2}){1,3}|20(?:XX|\dX))(?![\p{L}\p{N}])`,
};
/**
 * Two patterns and not one with `(?-i:…)`: the engine of Node 24 (V8 13.6) sometimes forgets of a pattern
 * with such a group that the rest of it is for either case, and “tbc” was found in one run and not in the next.
 */
export const PATTERNS: readonly RegExp[] = [
  patternOf(IN_ANY_CASE, 'giu'),
  patternOf(AS_WRITTEN, 'gu'),
];

function patternOf(forms: Readonly<Record<string, string>>, flags: string): RegExp {
  const named = Object.entries(forms).map(([kind, form]) => `(?<${kind}>${form})`);
  return new RegExp(named.join('|'), flags);
}
