/**
 * Lists that a text leaves unjoined by habit.
 */
import { once, remembered } from '../../model/once.ts';
import { isJoinedRun, isJoined, statedOf } from './joined.ts';
import type { Run, RunLimb } from './limb-run.ts';
import { isUnjoined } from './unjoined.ts';

/**
 * True for a list of a kind that the text does not join: "The following are repealed:", "including:",
 * one limb for each case, or, as in regulations of the EU, which number no clause, things. More than
 * one of the kind must stand so, and no fewer than are joined; things, where nothing is joined.
 * Many definitions are a glossary, which nobody joins.
 */
export function isHabit(run: Run, runs: readonly Run[]): boolean {
  const last = run.limbs.at(-1)?.opening() ?? '';
  if (JOINS.test(last) || saysAgain(run)) return true;
  const lists = listsOf(runs);
  const isOfCode = STOPPED.test(run.name) && lists.isCode();
  if (OTHERWISE.test(last) && !joinsAll(run, runs, FEWER) && !(isOfCode && run.limbs.length > 2))
    return true;
  // “is liable— (a) on summary conviction in England and Wales, to a fine;”: acts join none of these.
  if (run.limbs.length > 2 && run.limbs.every((limb) => ON_CONVICTION.test(limb.opening())))
    return true;
  if (SAYS_WHICH.test(run.leadIn)) {
    const others = without(run, lists.saysWhich());
    // Where the text joins such lists all the same, this one is an exception.
    if (others.unjoined > 0) return true;
    const few = CATCHES_ALL.test(last) || isOfCode ? FEWER : FEW;
    if (others.all < 2 && !joinsAll(run, runs, few)) return true;
  }
  // One limb for each thing that it is about: “(i) in relation to a port, the harbour master;”.
  const each = run.limbs.filter((limb) => FOR_EACH.test(limb.opening())).length;
  if (each > 1 && 2 * each > run.limbs.length && !joinsAll(run, runs)) return true;
  const definitions = run.limbs.filter(isDefinition).length;
  if (definitions >= (isNowhere(run) ? LEAST : GLOSSARY) && 2 * definitions > run.limbs.length)
    return !(isOfCode && joinsAll(run, runs, FEWER));
  if (isNowhere(run) && !run.inline && run.limbs.every(isThing) && !lists.joinsAny()) return true;
  return (
    KINDS.some((isOfKind) => {
      if (!isOfKind(run)) return false;
      const { all, unjoined } = lists.ofKind(isOfKind);
      return unjoined > (isOfCode ? 2 : 1) && 3 * unjoined >= 2 * all;
    }) ||
    (isNowhere(run) && lists.isUnjoined())
  );
}

/** Some lists of a text, and how many of them nothing joins. */
interface Tally {
  readonly all: number;
  readonly unjoined: number;
  readonly has: (run: Run) => boolean;
}

/** What is asked of the lists of a text, each answer worked out once. */
const listsOf = remembered((runs: readonly Run[]) => ({
  /**
   * True where the text joins lists of clauses with stops in their numbers, D1.1 or 9.4: of codes and
   * contracts, which join what statutes and regulations leave unjoined.
   */
  isCode: once(() => runs.some((run) => STOPPED.test(run.name) && isJoinedRun(run))),
  joinsAny: once(() => runs.some(isJoinedRun)),
  isUnjoined: once(() => isUnjoinedText(runs)),
  ofBlocks: once(() => tallied(runs, ({ limbs, inline }) => limbs.length > 1 && !inline)),
  saysWhich: once(() => tallied(runs, ({ leadIn }) => SAYS_WHICH.test(leadIn))),
  ofKind: once((isOfKind: (run: Run) => boolean) => {
    const all = runs.filter((run) => run.limbs.length > 1 && isOfKind(run));
    return { all: all.length, unjoined: all.filter(isUnjoined).length };
  }),
}));

const STOPPED = /\.\d/;

function tallied(runs: readonly Run[], has: (run: Run) => boolean): Tally {
  const all = runs.filter(has);
  return { all: all.length, unjoined: all.filter((run) => !isJoinedRun(run)).length, has };
}

/** The lists but one of them. */
function without(run: Run, { all, unjoined, has }: Tally): Pick<Tally, 'all' | 'unjoined'> {
  if (!has(run)) return { all, unjoined };
  return { all: all - 1, unjoined: unjoined - Number(!isJoinedRun(run)) };
}

/** “This Act extends as follows—” over “section 9 extends to …”: each limb is a sentence of its own. */
function saysAgain({ leadIn, limbs }: Run): boolean {
  const [, verb] = /(\p{L}{4,}?)e?s?\s+as\sfollows\s*[:—–-]?\s*$/u.exec(leadIn) ?? [];
  return verb !== undefined && limbs.every((limb) => limb.opening().includes(verb));
}

/** So many lists that are all joined show that a text joins each. */
const JOINED_LISTS = 3;

/** Of so many lists one is left unjoined by a slip, too. */
const FEW = 8;
/** A last limb that catches all the rest is joined by most. */
const FEWER = 4;

/** True for a text in which every other list is joined, or nearly every one. */
function joinsAll(run: Run, runs: readonly Run[], few = FEW): boolean {
  const { all, unjoined } = without(run, listsOf(runs).ofBlocks());
  return all >= JOINED_LISTS && few * unjoined <= all;
}

/** True for a list without labels in a text that joins such lists, or all its others where it has none. */
export function isSlipOfBullets(
  run: Run,
  bulleted: readonly Run[],
  labelled: readonly Run[],
): boolean {
  if (!isUnjoined(run) || JOINS.test(run.limbs.at(-1)?.opening() ?? '')) return false;
  const { bullets, labels } = markedLists(bulleted)(labelled);
  const [ofBullets, ofLabels] = [without(run, bullets), without(run, labels)];
  const joinedBullets = ofBullets.all - ofBullets.unjoined;
  if (joinedBullets === 0 && NAMES_THINGS.test(run.leadIn)) return false;
  const joined = joinedBullets + ofLabels.all - ofLabels.unjoined;
  return (
    joined >= JOINED_LISTS &&
    FEWER * (ofBullets.unjoined + ofLabels.unjoined) <= joined &&
    FEWER * ofBullets.unjoined <= joinedBullets
  );
}

/** The lists of a text whose items all end with a mark or with what joins them: with labels, and without. */
const markedLists = remembered((bulleted: readonly Run[]) =>
  remembered((labelled: readonly Run[]) => {
    const all = [...bulleted, ...labelled].filter(
      ({ limbs, inline }) =>
        limbs.length > 1 &&
        !inline &&
        statedOf(limbs).every((end) => /[;,]$/.test(end) || isJoined(end)),
    );
    const among = new Set(all);
    const isBulleted = ({ limbs }: Run): boolean => limbs[0]?.label === '';
    return {
      bullets: tallied(all, (run) => among.has(run) && isBulleted(run)),
      labels: tallied(all, (run) => among.has(run) && !isBulleted(run)),
    };
  }),
);

/** True for limbs in no clause, or in limbs that are in none. */
function isNowhere({ name }: Run): boolean {
  return name === '' || /^\([a-z]/.test(name);
}

/** The penalties of an offence, one for each court. */
const ON_CONVICTION = /^\s*(?:\([a-z]+\)\s+)?on\s(?:summary\s)?conviction\b/i;

/** So many definitions are a glossary. */
const GLOSSARY = 5;
const LEAST = 3;

/** So many lists of no provision at least, and two of three, are a habit of the whole text. */
const HABIT = 3;

function isUnjoinedText(runs: readonly Run[]): boolean {
  const lists = runs.filter(
    (run) =>
      isNowhere(run) &&
      !run.inline &&
      run.limbs.length > 1 &&
      statedOf(run.limbs).every((end) => /[;,]$|\b(?:and|or),?$/.test(end)),
  );
  const unjoined = lists.filter(isUnjoined).length;
  if (unjoined > 1 && unjoined === lists.length) return true;
  return unjoined >= HABIT && 3 * unjoined >= 2 * lists.length;
}

const KINDS: readonly ((run: Run) => boolean)[] = [
  // “any of the following”, left unjoined, is judged by what it says itself.
  (run) => NAMES_THINGS.test(run.leadIn) && (!SAYS_WHICH.test(run.leadIn) || isJoinedRun(run)),
  ({ limbs }) => limbs.every((limb) => CASE.test(limb.opening())),
];

/** Before a list of things. */
const NAMES_THINGS =
  /\b(?:following|as\sfollows)\b[^.;]{0,200}$|\bincluding\b[^.;]{0,200}$|\bincludes?(?:,?\s+[^\s.;,]+){0,3}\s*[:—–-]?\s*$|\b(?:sets?\sout|contains?|compris(?:e|es|ing)|consists?\sof|consisting\sof)\s*[:—–-]?\s*$/i;

/** What begins so stands against the limbs before it, without a word that says so. */
const OTHERWISE =
  /^\s*(?:\([a-z]+\)\s+)?(?:in\s(?:any|all|every|each)(?:\sother)?\scases?|otherwise)\b/i;

/** “(c) any other means”: the limbs are ways of which one is taken. */
const CATCHES_ALL = /^\s*(?:\([a-z]+\)\s+)?(?:any|some|such)\sother\b/i;

/** The word may stand in the limb itself: "(b) and its chair". */
const JOINS = /^\s*(?:\([a-z\d]+\)\s+)?(?:and|or)\s/i;

/** How a limb about one of several things begins. */
const FOR_EACH = /^\s*(?:in\srelation\sto|in\sthe\scase\sof|in\srespect\sof)\b/i;

/** How a limb for one of several cases begins. */
const CASE =
  /^\s*(?:where|when|if|in\s(?:the\scase\sof|any\sother\scase|respect\sof|relation\sto))\b/i;

/** "“employer” means": a definition, which nothing joins to the next. */
function isDefinition(limb: RunLimb): boolean {
  return /^\s*(?:\([a-z]+\)\s+)?["“'‘][^"”'’]{1,80}["”'’][^.;]{0,80}?\b(?:means?|includes?|has|have|shall\shave|refers?\sto|is)\b/i.test(
    limb.opening(),
  );
}

/** True for a limb that names a thing: "(a) the name of the manufacturer". */
function isThing(limb: RunLimb): boolean {
  return /^\s*(?:the|an?|any|each|all|its|their)\s/i.test(limb.opening());
}

/** "any of the following", "one or more of:": the words before say how the limbs are joined. */
const SAYS_WHICH =
  /\b(?:any|all|each|every|one|either|both|some|none)\b(?:\s+(?:or|one|two|three|more|other|\(\d+\)))*\s+of\b[^.;]{0,40}[:—–-]\s*$/i;
