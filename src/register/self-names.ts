/**
 * What a text calls itself and its provisions, read off its own words: "this Lease", "these Rules",
 * "this Article". The Sections of a code are called as the code says, and are not asked.
 */
import { AGREEMENTS, LAWS, TREATIES } from '../model/text-words.ts';
import { OPEN_PROVISIONS, unitsInEitherCase } from '../model/unit-words.ts';
import type { Version } from '../library/types.ts';
import { partNumberOf, sectionLetterOf } from '../model/identifiers.ts';
import { wordsOf } from './provisions.ts';
import { wholeWord } from './references/words.ts';
import { holds, kindOf } from './terms/kinds.ts';

/** How a text speaks of itself. */
interface SelfNames {
  /** "Lease", "Master Supply Agreement". */
  readonly names: readonly string[];
  /** The words of references that mean provisions of the text itself: "article", "rule". */
  readonly provisions: ReadonlySet<string>;
  /** The words by which it mostly cites numbers that it has: "rule" beside "rule 4.3". */
  readonly cites: ReadonlySet<string>;
}

const THIS_TEXT = new RegExp(
  String.raw`\b(?:[Tt]his|[Tt]hese|THIS|THESE)[\s\u00A0]+((?:\p{Lu}[\p{L}’-]*[\s\u00A0]+){0,4}(?:${AGREEMENTS}|${LAWS}|${TREATIES}|Policy|Terms|Addendum|Charter|Constitution|Protocol|By-?laws|Articles|Conditions(?:[\s\u00A0]+of[\s\u00A0]+\p{Lu}[\p{L}’-]*)?|Rule[\s\u00A0]Book|DPA|NDA))(?![\p{L}\p{N}])`,
  'gu',
);

/** Words that laws and agreements may mean by them: one that is not called so here is another's. */
const OPEN_UNITS = unitsInEitherCase(...OPEN_PROVISIONS);
const KINDS_OF_CONDITION = String.raw`(?:(?:[Ss]pecial|[Ss]tandard|[Gg]eneral)\s)?`;
const THIS_PROVISION = new RegExp(
  String.raw`\b[Tt]his[\s\u00A0]+([Ss]ection|${KINDS_OF_CONDITION}${OPEN_UNITS})(?![\p{L}\p{N}])|\b(${OPEN_UNITS}|[Ss]ections?)[\s\u00A0]+\d+(?:\.\d+)*[\s\u00A0]+of[\s\u00A0]+th(?:is|ese)(?![\p{L}\p{N}])`,
  'gu',
);

/** “rule 4.3”, and not “rule 4 of the Club Rules”. */
const CITED = new RegExp(
  String.raw`\b(${OPEN_UNITS})[\s\u00A0]+\(?(\d{1,3}(?:\.\d{1,3})*)(?![\p{L}\d%]|\.\d|[\s\u00A0]+of[\s\u00A0])`,
  'gu',
);
const MAY_CITE = /(?:le|on|er|aw)s?[\s\u00A0]\(?\d/;
/** So many such references show what a text calls its provisions. */
const ENOUGH = 2;

const THIS = kindOf((word) => word === 'this' || word === 'these');

const NONE: SelfNames = { names: [], provisions: new Set(), cites: new Set() };

const known = new WeakMap<Version, SelfNames>();

/**
 * Reads how a version speaks of itself; once for each version.
 *
 * @param has true for the number of one of its provisions.
 */
export function selfNamesOf(
  version: Version | undefined,
  has: (number: string) => boolean,
): SelfNames {
  if (version === undefined || sectionLetterOf(version.citedAs ?? '') !== '') return NONE;
  const remembered = known.get(version);
  if (remembered !== undefined) return remembered;
  const names = new Set<string>();
  const provisions = new Set<string>();
  const own = new Map<string, number>();
  for (const words of wordsOf(version)) {
    const { text } = words;
    for (const [, word = '', number = ''] of MAY_CITE.test(text) ? text.matchAll(CITED) : []) {
      const small = unitOf(word);
      own.set(
        small,
        (own.get(small) ?? 0) + (has(number) ? 1 : has(partNumberOf(number)) ? 0 : -1),
      );
    }
    if (!holds(words, THIS)) continue;
    for (const [, name = ''] of text.matchAll(THIS_TEXT)) names.add(name);
    for (const [, one, other] of text.matchAll(THIS_PROVISION)) {
      provisions.add(unitOf(one ?? other ?? ''));
    }
  }
  const cites = [...own].filter(([, more]) => more >= ENOUGH).map(([word]) => word);
  const found: SelfNames = { names: [...names], provisions, cites: new Set(cites) };
  known.set(version, found);
  return found;
}

/** “standard condition”, which says which it is; “by-law” for “Bye-laws”. */
function unitOf(word: string): string {
  const small = /conditions?$/i.test(word) ? word.toLowerCase() : wholeWord(word);
  return small.replace(/s$/, '');
}
