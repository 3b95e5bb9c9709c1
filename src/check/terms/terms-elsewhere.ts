/**
 * Whether a text says that terms of it are defined in another: "Capitalised terms that are not defined
 * here have the meaning given in the Framework Agreement."
 */
import { remembered } from '../../model/once.ts';
import type { CheckedText } from '../text.ts';
import { titleOf } from './headings.ts';

/** Cheap to ask first. */
const MAY_SAY = /[Mm]eaning|[Dd]efinition|in\sconjunction\swith|not\s(?:otherwise\s)?defined/;

const TERMS = '(?:terms?|words?|expressions?|phrases?)';

/** Another text by its name; what a text itself has is none. */
const OTHER = String.raw`\b(?:in|by|under|on)\s+(?:the|that|an?|its|our|your|each|(?:clause|section|part|condition|schedule|appendix)\s[A-Z\d.]+\sof\sthe)\s+(?!(?:definitions?|following|clauses?|sections?|paragraphs?|table|list)\b)(\p{L}+)`;

const SAYS = [
  // Terms that are not defined here have their meaning there; so have all that are capitalised.
  String.raw`\b(?:unless\s+(?:otherwise\s+)?defined\b[^.;]{0,60}|capitali[sz]ed\s+(?:(?:and|or)\s+\p{Ll}+\s+)?|defined\s+|other\s+|undefined\s+)${TERMS}\b[^.;]{0,160}?\bmeanings?\b[^.]{0,80}?${OTHER}`,
  // The text is read with the other; all definitions are there.
  String.raw`\bread\s+(?:and\s+\p{Ll}+\s+)?(?:together|in\s+conjunction)\s+with\s+(?:the|that)\s+(\p{Lu}\p{L}+)[^.]*\.[^.]*(?:\.[^.]*)?\b(?:inconsistency|conflict|discrepancy)\b`,
  String.raw`\bdefinitions?\b[^.;]{0,80}\b(?:included|contained|found|set\s+out|given)\s+${OTHER}`,
  // “The definitions in Annex X-1 of the BSC apply.”
  String.raw`\bdefinitions?\s+(?:set\s+out\s+|contained\s+|given\s+)?(?:in|of)\s(?:[^.;]|\.(?=\S)){0,60}?\b(?:of|to)\s+the\s+(\p{Lu}\p{L}+)(?:[^.;]|\.(?=\S)){0,60}\bapply\b`,
  // “Words and expressions used in this Deed have the meaning given in the Code”, or in a Section of it.
  String.raw`\b${TERMS}(?:\s+and\s+${TERMS})?\s+(?:(?:that|which)\s+are\s+)?used\s+(?:in\s+)?(?:this|these|here)[^.;]{0,80}?\bmeanings?\b[^.;“"]{0,60}?${OTHER}`,
  // Terms that are defined there mean the same here.
  String.raw`\b${TERMS}(?:\s+and\s+${TERMS})?\s+(?:that\sare\s+|which\sare\s+|used\sand\s+)?defined\s+${OTHER}[^.]{0,160}?\bmeanings?\b`,
  // “Terms not otherwise defined are as defined in the Baseline Requirements”, or “see” these for others.
  String.raw`\b${TERMS}\b[^.;]{0,20}\bnot\s+(?:otherwise\s+)?defined\b[^.;]{0,80}\bas\s+defined\s+(?:in|by|under)\s+(?:the\s+|an?\s+)?(?!this\b)(\p{L}+)`,
  String.raw`\b(?:see|refer\s+to)\s+(?:the\s+)?([^.;]{3,80})\sfor\s+(?:additional|further|other|more)\s+definitions\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** True where a text by itself sends its reader to another text for its terms. */
export const hasTermsElsewhere = remembered((text: CheckedText): boolean => {
  const isSchedule = A_SCHEDULE.test(titleOf(text.version.tree) ?? '');
  return text.words.some(
    ({ text: plain }) =>
      MAY_SAY.test(plain) && (isOther(plain, text) || (isSchedule && OF_THE_WHOLE.test(plain))),
  );
});

/** “Terms defined in Clause 1 of this Agreement”, said in a Schedule to it. */
const OF_THE_WHOLE = new RegExp(
  String.raw`\b${TERMS}\b[^.;]{0,40}\bdefined\s+in\s+(?:[Cc]lauses?|[Ss]ections?|[Aa]rticles?|[Cc]onditions?|[Pp]aragraphs?)\s[\d.]+\s+of\s+(?:this|the)\s+\p{Lu}\p{L}+[^.]{0,80}\bmeanings?\b`,
  'iu',
);
const A_SCHEDULE = /^(?:Schedule|Annex(?:ure)?|Appendix|Exhibit|Attachment)\b/i;

/** True for words that name another text than that which calls itself so: “this Agreement”. */
function isOther(plain: string, text: CheckedText): boolean {
  const words = plain.replaceAll(TAG, '');
  return SAYS.some((says) => {
    const name = says.exec(words)?.[1];
    if (name === undefined) return false;
    const itself = text.words.filter((one) => one.text.includes(`this ${name}`));
    return itself.length < LEAST_OWN;
  });
}

/** HTML that somebody left in, which is read as words. */
const TAG = /<\/?[a-z][^<>]{0,80}>/g;

/** What calls itself so fewer times than this had the words from another text. */
const LEAST_OWN = 4;
