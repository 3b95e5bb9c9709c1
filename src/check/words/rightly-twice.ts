/**
 * Words that rightly stand twice in succession: “what it is is”, “the house that they live in in winter”.
 */

/** What may well stand twice wherever it does: "had had", "very very", "now now". */
const MAY_STAND_TWICE: ReadonlySet<string> = new Set(
  'had her so very much many more far long out up over ha bye there here now then again i'.split(
    ' ',
  ),
);

/** “Ensure that that person pays”, but not “that that its work is new”: after it a subject of its own. */
const BEGINS_CLAUSE =
  /^[\s\u00A0]+(?:the|an?|any|all|each|every|no|such|this|these|those|its|their|his|her|your|our|my|it|they|he|she|you|we|there|any(?:one|body|thing)|every(?:one|body|thing)|some(?:one|body|thing))[\s\u00A0]/i;
const LONGEST_NEXT = 14;
/** After these comes what is said; “that that a member does” is what it does. */
const SAYS_THAT =
  /\b(?:(?:acknowledg|agree|believ|certif|confirm|consider|declar|demonstrat|determin|ensur|find|guarant|know|notif|provid|prov|represent|requir|sa[iy]|show|stat|undertak|understand|warrant|condition|event|evidence|extent|fact|notice)\p{L}*|aware|likely|satisfied|such|so\s\p{L}+)[\s\u00A0]+$/iu;

/**
 * “What it is is”, “as they did did”: in a sentence without such a word before them they stand so by a slip,
 * and so they do right after one (“a Party which is is”), and after “that it”.
 */
const VERBS: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were', 'do', 'does', 'did']);
const IS_SUBJECT = /\b(?:who|which|that|as|that[\s\u00A0]+(?:it|they|he|she))[\s\u00A0]+$/i;
/** “So far as it is is known”: after such words the sentence goes on by a comma. */
const SO_FAR_AS =
  /\bso[\s\u00A0]\p{Ll}+[\s\u00A0]as[\s\u00A0]+(?:it|they|he|she|this)[\s\u00A0]+$/iu;
/** “What the cause is is not known”, “all that it is is a list”; “until the cause is is mended” is a slip. */
const IS_ASKED =
  /\b(?:what|who|whom|whose|why|how)(?:ever)?\b[^.;:]*$|\b(?:where|when|that|which|all|as|than|thing|one|if|whether)(?:ever)?\b[^.;:]*\b(?:it|they|he|she|this|there|we|you|i)[\s\u00A0]+$/iu;
/** Words by which sentences ask, or speak of what is so. */
export const ASKS =
  /\b(?:what|who|whom|whose|where|when|why|how|that|which|all|as|than|thing|one|if|whether)(?:ever)?\b[^.;:]*$/iu;

/** “The member stood by by choice”, “who wait by by the door”. */
const ENDS_WITH_BY =
  /\b(?:abid|stand|stood|go|went|gone|pass|put|la|sw[eo]r|stop|drop|com|came|get|got|drive|fl|near|close|wait|live)(?:e|es|s|ed|d|ing|id|ying|ies)?[\s\u00A0]+$/iu;

/** “The work goes on on Mondays”, “later on on that day”; what is “signed on on behalf” is a slip. */
const ENDS_WITH_ON =
  /\b(?:go|went|gone|carr|rel|act|move|pass|hold|held|put|decid|insist|keep|kept|bring|brought|take|taken|took|turn|switch|later|early|further|based|focus|embark|log|call|come|came|live|work|play|add|so|and)(?:e|es|s|ed|d|ing|ied|ies|y|ying)?[\s\u00A0]+$/iu;

/** Verbs that may end with “in”. */
const ENDS_WITH_IN =
  /\b(?:liv|stay|dwell|resid|trad|deal|dealt|engag|participat|work|operat|opt|log|com|came|go|went|mov|bring|brought|call|check|fill|hand|send|sent|turn|stand|sit|sleep|land|invest|part|interest|share|faith|are|is|was|were|be)(?:e|es|s|ed|d|ing|t)?[\s\u00A0]+$/iu;

/** “A share that is in in proportion to”: what such words have before them is theirs. */
const BEGUN_BY_IN =
  /^[\s\u00A0]+(?:accordance|addition|breach|compliance|connection|default|force|full|part|particular|place|proportion|relation|respect|writing)(?!\p{L})/iu;

/** What begins a sentence with “it”: “apply to it it shall”. */
const DOES =
  /^[\s\u00A0]+(?:shall|will|may|must|can|cannot|is|was|has|had|does|did|would|should|could|\p{Ll}{2,}(?:s|ed))(?!\p{L})/u;

/** “shall remove ”: what is done by whoever may or must. */
const DOES_TO =
  /\b(?:shall|may|must|will|to|can|should|not|would)[\s\u00A0]+\p{Ll}{3,}[\s\u00A0]+$/u;
/** Verbs that may have a sentence after them: “ensure that that person pays”. */
const TAKES_FACT = new RegExp(
  String.raw`\b(?:accept|acknowledge|advise|affirm|agree|allege|announce|anticipate|appear|argue|arrange|ask|assert|assume|assure|be|believe|calculate|certify|check|claim|complain|conclude|confirm|consider|contend|decide|declare|deem|demand|demonstrate|deny|determine|disclose|discover|dispute|doubt|emphasise|ensure|establish|estimate|evidence|expect|explain|fear|feel|find|foresee|forget|guarantee|hear|hold|hope|imagine|imply|indicate|infer|inform|insist|intend|judge|know|learn|maintain|mean|mention|note|notice|notify|object|observe|occur|order|persuade|plead|presume|pretend|procure|promise|propose|prove|provide|realise|recall|recite|reckon|recognise|recommend|record|remember|remind|reply|report|represent|request|require|resolve|respond|reveal|rule|satisfy|say|secure|see|show|specify|state|stipulate|submit|suggest|suppose|suspect|swear|tell|think|threaten|trust|understand|undertake|urge|verify|vote|warn|warrant|wish|write)[\s\u00A0]+$`,
);

/** “A Participant that that is dissatisfied”: of somebody or something that has a name. */
const NAMED = /\p{Lu}\p{L}+[\s\u00A0]+$/u;
const IS = /^[\s\u00A0]+(?:is|are|was|were|has|have|shall|may|must|wishes|does|did)(?!\p{L})/u;

/** “The seller will will pay”: who does so is no will. */
const WHO_DOES =
  /(?:\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|[Yy]ou|who|which)|\b[Tt]he[\s\u00A0]\p{Lu}\p{L}*)[\s\u00A0]+$/u;
/** “As it it remains”: a word that joins has one thing after it. */
const JOINS =
  /\b(?:as|that|if|where|when|whenever|which|because|while|unless|whether|but|than|once|after|before|until|since)[\s\u00A0]+$/i;

/** So far before a verb stands what it may belong to. */
export const NEAR = 120;

/**
 * True for a word that may well stand twice where it does.
 *
 * @param before what stands before the first of the two, as far as `NEAR` at least.
 * @param after what stands after the second.
 */
export function isRightlyTwice(written: string, before: string, after: string): boolean {
  const word = written.toLowerCase();
  if (word === 'will' || word === 'can') return !WHO_DOES.test(before);
  // “may remove that that director”: what one removes is no fact.
  if (word === 'that' && DOES_TO.test(before) && !TAKES_FACT.test(before)) return false;
  if (word === 'that' && NAMED.test(before) && IS.test(after)) return false;
  if (word === 'that')
    return !(BEGINS_CLAUSE.test(after.slice(0, LONGEST_NEXT)) && SAYS_THAT.test(before));
  if (MAY_STAND_TWICE.has(word)) return true;
  if (VERBS.has(word) && SO_FAR_AS.test(before)) return false;
  if (VERBS.has(word)) return IS_ASKED.test(before.slice(-NEAR)) && !IS_SUBJECT.test(before);
  // "the house that they live in in winter": the first belongs to the verb.
  if (word === 'in') return ENDS_WITH_IN.test(before) && !BEGUN_BY_IN.test(after);
  if (word === 'by') return ENDS_WITH_BY.test(before);
  if (word === 'on') return ENDS_WITH_ON.test(before);
  // “apply to it it shall”: the second begins what comes; “to it it.” does not.
  return word === 'it' && !JOINS.test(before) && DOES.test(after);
}
