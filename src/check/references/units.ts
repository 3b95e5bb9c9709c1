/**
 * What a text calls its provisions: "Section D1.2", "clause 1.4". Where nobody says so, what its
 * references mostly say.
 */
import { remembered } from '../../model/once.ts';
import { plainWords } from '../../model/plain-words.ts';
import type { Citation } from '../../register/references/citation.ts';
import { PROVISIONS_OF_LAWS, smallUnit } from '../../model/unit-words.ts';
import { unitOfHeading } from '../../register/heading-numbers.ts';
import { withoutLabels } from '../../register/references/labels.ts';
import { isPlural, wholeWord } from '../../register/references/words.ts';
import type { Register } from '../../register/register.ts';
import type { Citing } from '../../register/version-links.ts';
import type { Target } from '../../register/resolve.ts';
import type { CheckedText } from '../text.ts';
import { isOfSectionsAround, isOwnOfAttached } from './sections-around.ts';
import { hasOfKind } from './own-appendices.ts';
import { saidWordsIn } from './said-units.ts';
import { pluralOf, singularOf } from './unit-forms.ts';

/** "section" for "Sections", "sub-clause" for "sub-clauses". */
function family(word: string): string {
  let known = families.get(word);
  if (known === undefined) families.set(word, (known = singularOf(wholeWord(word))));
  return known;
}

/** There are few words, and each stands often. */
const families = new Map<string, string>();

/** The shape of a number by which texts choose their word. */
function shapeOf(number: string): 'lettered' | 'dotted' | 'clause' | 'whole' | undefined {
  if (/^[A-Z]{1,2}\d+[A-Z]*(?:\.|$|\()/.test(number)) return 'lettered';
  if (/^[A-Z]\.\d/.test(number)) return 'dotted';
  if (/^\d{1,3}[A-Z]*(?:$|\()/.test(number)) return 'whole';
  return /^\d+[A-Z]*\.\d/.test(number) ? 'clause' : undefined;
}

/** How deep a number goes: “2 pieces” for 2.9, “3 pieces” for 2.9.1(a). */
function levelOf(number: string): string {
  return `${String(withoutLabels(number).split('.').length)} pieces`;
}

const NOTHING: { readonly number: string; readonly document?: string } = { number: '' };

/** How often a word stands, and how often with a capital. */
interface Count {
  readonly all: number;
  readonly capital: number;
}

type Counts = ReadonlyMap<string, Count>;

/** How often each word introduces numbers of each shape, among the references of one text. */
const countsIn = remembered((citing: readonly Citing[]): ReadonlyMap<string, Counts> => {
  const counts = new Map<string, Map<string, Count>>();
  for (const { citation, words } of citing) {
    if (citation.law !== undefined) continue;
    const plain = plainWords(words);
    for (const { word, start, targets } of saidWordsIn(citation, plain)) {
      const [{ number, document } = NOTHING] = targets;
      const shape = shapeOf(number);
      if (shape === undefined || /^§*$/.test(word) || document !== undefined) continue;
      if (start === citation.start && isLabelAlone(citation, plain)) continue;
      const isCapital = /^\p{Lu}/u.test(word) && start > 0;
      for (const key of [shape, levelOf(number)]) {
        const ofShape = counts.get(key) ?? new Map<string, Count>();
        counts.set(key, ofShape);
        add(ofShape, family(word), { all: 1, capital: Number(isCapital) });
      }
    }
  }
  return counts;
});

function add(to: Map<string, Count>, word: string, { all, capital }: Count): void {
  const before = to.get(word) ?? NONE;
  to.set(word, { all: before.all + all, capital: before.capital + capital });
}

/** A lettered number means the same everywhere: how often each word introduces one in the whole code. */
const letteredIn = remembered((register: Register): Counts => {
  const sum = new Map<string, Count>();
  for (const version of register.consolidation.versions.values()) {
    const counts = countsIn(register.citingIn(version)).get('lettered') ?? [];
    for (const [word, count] of counts) add(sum, word, count);
  }
  return sum;
});

/** True for "paragraph (b)", which says no number: that is completed by where it stands. */
export function isLabelAlone({ targets, start, word }: Citation, plain: string): boolean {
  const [first] = targets;
  if (first === undefined) return true;
  const said = plain.slice(start, first.end);
  return /^[\s\u00A0]*\(/.test(said.slice(said.indexOf(word) + word.length));
}

const NONE: Count = { all: 0, capital: 0 };

/** A word is usual from so many references on, and others are slips up to this share of them. */
const ENOUGH = 2;
const SLIPS = 1 / 3;

/**
 * The word that should stand for another; nothing where the word is right, or nobody knows.
 *
 * @param word as written: "paragraph".
 */
export function usualFor(
  word: string,
  number: string,
  target: Target,
  text: CheckedText,
): string | undefined {
  const shape = shapeOf(number);
  const own = family(word);
  // The sign is short for whatever the text calls them.
  if (own.startsWith('§')) return undefined;
  // “Standard Special Condition A5” is one of a licence, though a Section has an A5 too.
  if (own === 'condition' && /[\s\u00A0]/.test(word)) return undefined;
  if (isOfSectionsAround(word, number, text)) return undefined;
  if (own === 'appendix' || own === 'annex' || own === 'schedule') {
    const letter = number.replace(/^\p{L}+ /u, '');
    // “Annex B” in a text that has an Annex A is one of its own, and no Section B.
    if (hasOfKind(text, number)) return undefined;
    return hasDocument(text, letter) && !hasDocument(text, number) && target.kind === 'unpublished'
      ? written('section', word)
      : undefined;
  }
  if (own === 'section' && target.kind === 'unpublished' && /^[A-Z]{1,2}$/.test(number)) {
    return hasDocument(text, `Appendix ${number}`) ? written('appendix', word) : undefined;
  }
  if (own === 'section' && isOwnOfAttached(number, target, text)) {
    const usual = calledInstead(text);
    return usual && written(usual, word);
  }
  if (shape === undefined || target.kind === 'law') return undefined;
  if (shape === 'whole') return usualForWhole(word, target, text);
  // The pieces of a Schedule are paragraphs, whatever the text before it calls its own.
  if (target.kind === 'provision' && target.provision.schedule !== undefined) return undefined;
  // What another document calls its clauses by, it is the other that says.
  const { version } = target.kind === 'provision' ? target.provision : text;
  const words =
    shape === 'lettered'
      ? letteredIn(text.register)
      : countsIn(text.register.citingIn(version)).get(shape);
  if (words === undefined) return undefined;
  const { usual, most, total } = mostOf(words);
  const clear = most.all >= ENOUGH && total - most.all <= total * SLIPS;
  // “rule 2.9” over “clause 2.9.1”: each level has a word of its own.
  const level = countsIn(text.register.citingIn(version)).get(levelOf(number));
  if ((level?.get(own)?.all ?? 0) >= ENOUGH && !level?.has(usual)) return undefined;
  // “sub-clause 3.2” is a piece of a clause.
  if (own === `sub-${usual}`) return undefined;
  if (clear && usual === own) {
    // “section E2.9” in a code that writes Section with a capital everywhere else.
    const isSmall = shape === 'lettered' && /^\p{Ll}/u.test(word);
    const isOnly = most.capital >= ENOUGH_CAPITAL && most.all - most.capital === 1;
    return isSmall && isOnly ? written(usual, word, true) : undefined;
  }
  if (clear) return written(usual, word, most.capital * 2 > most.all);
  if (text.alone && target.kind === 'provision') {
    const instead = insteadOfThird(word, words, total);
    if (instead !== undefined) return instead;
  }
  // What bears the letter of a Section is a Section, where the code calls it so.
  const isSections = shape === 'lettered' && !text.alone && text.version.citedAs !== undefined;
  return isSections && own !== 'section' ? written('section', word) : undefined;
}

/** The word that stands most often among some, and how often all of them stand. */
const mostOf = remembered((words: Counts) => {
  const total = [...words.values()].reduce((sum, { all }) => sum + all, 0);
  const [usual = '', most = NONE] =
    [...words].sort(([, one], [, other]) => other.all - one.all)[0] ?? [];
  return { usual, most, total };
});

/** Of so many references by two words one by a third is a slip. */
const ENOUGH_OF_TWO = 3;
const SLIPS_OF_TWO = 1 / 8;

/** “Condition” for the one “Clause 8.4” in a licence that says Condition and, of one’s own, paragraph. */
function insteadOfThird(word: string, words: Counts, total: number): string | undefined {
  const own = family(word);
  const [first, second, ...others] = [...words].sort(([, one], [, other]) => other.all - one.all);
  if (first === undefined || second === undefined || second[1].all < ENOUGH_OF_TWO)
    return undefined;
  const rest = others.reduce((sum, [, { all }]) => sum + all, 0);
  const isThird = words.has(own) && own !== first[0] && own !== second[0];
  if (!isThird || rest > total * SLIPS_OF_TWO) return undefined;
  const isCapital = ([, { all, capital }]: readonly [string, Count]): boolean => capital * 2 > all;
  const alike = [first, second].find((one) => isCapital(one) === /^\p{Lu}/u.test(word)) ?? first;
  return written(alike[0], word, isCapital(alike));
}

/** What an Appendix calls its clauses, or else the other texts of its code do; by no word for a Section. */
const calledInstead = remembered(({ register, version, alone }: CheckedText) => {
  const versions = alone ? [version] : [version, ...register.consolidation.versions.values()];
  for (const each of versions) {
    const said = [...(countsIn(register.citingIn(each)).get('clause') ?? [])].sort(
      ([, one], [, other]) => other.all - one.all,
    );
    const [usual] = said.find(([one]) => one !== 'section') ?? [];
    if (usual !== undefined) return usual;
  }
  return alone ? undefined : 'clause';
});

/** So many with a capital show that one without is a slip. */
const ENOUGH_CAPITAL = 4;

/** Of so many whole numbers one that is called otherwise is a slip; fewer may be pieces of several kinds. */
const ENOUGH_WHOLE = 5;
/** What laws call their provisions: in a text that speaks of laws such a number may be one of theirs. */
const OF_LAWS = new RegExp(`^${smallUnit(...PROVISIONS_OF_LAWS)}$`);
const LAWS =
  /(?<!\p{L})(?:Act|GDPR|Directive|Statutes?|Ordinance|Treaty|Convention|Regulation[\s\u00A0]\(E)(?!\p{L})/u;

/** “paragraph 3” in a text that cites all its other whole numbers as clauses. */
function usualForWhole(word: string, target: Target, text: CheckedText): string | undefined {
  if (target.kind !== 'provision' || target.provision.version !== text.version) return undefined;
  const { kind, name, schedule } = target.provision;
  // “this Section 2A” below “SECTION 2A – CHARGES”.
  const isHeaded = kind === 'subHeading' && unitOfHeading(name) === family(word);
  if (schedule !== undefined || isHeaded) return undefined;
  const words = countsIn(text.register.citingIn(text.version)).get('whole');
  const own = family(word);
  const [[usual, most] = ['', NONE]] = [...(words ?? [])].sort(
    ([, one], [, other]) => other.all - one.all,
  );
  const others = [...(words ?? [])].reduce((sum, [, { all }]) => sum + all, 0) - most.all;
  // “Clause 20” and “Clause 20.3” are called alike.
  const below = countsIn(text.register.citingIn(text.version)).get('clause');
  const alike = most.all + (below?.get(usual)?.all ?? 0);
  if (usual === own || most.all < ENOUGH || alike < ENOUGH_WHOLE || others > 1) return undefined;
  if (below?.has(own) === true) return undefined;
  if (OF_LAWS.test(own) && LAWS.test(text.places.source)) return undefined;
  return written(usual, word, most.capital * 2 > most.all);
}

function hasDocument({ register }: CheckedText, name: string): boolean {
  return documentNames(register).has(name);
}

const documentNames = remembered(
  ({ consolidation }: Register): ReadonlySet<string | undefined> =>
    new Set(consolidation.versions.values().map(({ citedAs }) => citedAs)),
);

/** A word in the number and the case that its place asks for. */
function written(usual: string, instead: string, hasCapital = false): string {
  const takesCapital = hasCapital || ['section', 'appendix', 'schedule', 'annex'].includes(usual);
  const word = takesCapital ? usual.charAt(0).toUpperCase() + usual.slice(1) : usual;
  return isPlural(instead) ? pluralOf(word) : word;
}
