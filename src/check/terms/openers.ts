/**
 * Phrases at the beginning of a sentence: whether its first word is one of the phrase ("Planned
 * Maintenance is") or has its capital from the sentence ("Existing Users are").
 */
import { isName, SMALL_WORDS } from './names.ts';
import { comparedPhrase } from './terms.ts';

/** A word that begins a sentence, before a phrase. */
export interface Opener {
  readonly word: string;
  readonly start: number;
  /** True where the sentence goes on in small letters: it is no title. */
  readonly goesOn: boolean;
}

/** The word that begins a sentence and a phrase, unless it is one that begins sentences. */
export function firstOf(phrase: string, start: number): Pick<Opener, 'word' | 'start'> | undefined {
  const [word = '', ...others] = phrase.split(/[\s\u00A0]+/);
  return others.length === 0 || SMALL_WORDS.has(word) ? undefined : { word, start };
}

const GOES_ON = /^,?[\s\u00A0]+\p{Ll}/u;

/** The first word of a sentence, where the phrase from `start` to `end` stands right after it. */
export function openerOf(
  first: Pick<Opener, 'word' | 'start'>,
  plain: string,
  start: number,
  end: number,
): Opener | undefined {
  if (start - first.start !== first.word.length + 1) return undefined;
  return { ...first, goesOn: GOES_ON.test(plain.slice(end, end + 8)) };
}

/** A phrase where it stands. */
interface Placed {
  readonly phrase: string;
  readonly start: number;
  readonly said: boolean;
  readonly opener: Opener | undefined;
}

/** Words that say which or how many, and those that tell somebody to do something. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'Additional Affected All Any Appropriate Assess Because Being Certain Check Click Complete Comply ' +
    'Consider Consult Contact Current Did Do Does Encrypt Enter Ensure Existing Few Follow Former ' +
    'Future Give Had Has Have Identify Inform Keep Last Late Later Less Maintain Make Manage Many Monitor ' +
    'More Most Much New Next Notify Obtain Old Other Our Pay Prepare Prior Protect Provide Publish Read ' +
    'Record Refer Regarding Relevant Report Respective Return Review Same See Select Send Several ' +
    'Similar Store Submit Tell Treat Upon Use Using Various Was Were Write'
  ).split(' '),
);

/** The places of phrases, with the word before that begins a sentence where it is one of the phrase. */
export function wholePhrases<Place extends Placed>(places: readonly Place[]): readonly Place[] {
  if (!places.some(({ opener }) => opener !== undefined)) return places;
  const inside = new Set(
    places.filter(({ opener }) => opener === undefined).map(({ phrase }) => comparedPhrase(phrase)),
  );
  return places.flatMap((place): Place[] => {
    const { opener, phrase } = place;
    if (opener === undefined) return [place];
    const whole = `${opener.word} ${phrase}`;
    const isPart =
      inside.has(comparedPhrase(whole)) ||
      (opener.goesOn && !inside.has(comparedPhrase(phrase)) && !OPENERS.has(opener.word));
    if (!isPart) return [place];
    // “United Nations Global Compact”, whose first word says that it is a name.
    if (isName(whole)) return [];
    return [{ ...place, phrase: whole, start: opener.start, said: opener.goesOn }];
  });
}
