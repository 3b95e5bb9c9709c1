import { endOf, type Run, type RunLimb } from '../limbs/limb-run.ts';
import { isJoined } from '../limbs/joined.ts';
import { bulletedRunsOf } from '../limbs/bulleted-items.ts';
import { numberedRunsOf, runsOf } from '../limbs/limbs.ts';
import { openEndsIn } from '../limbs/open-ends.ts';
import type { Fault, TreeRule } from '../rule.ts';
import type { TreeText } from '../text.ts';

export const listMissingConjunction: TreeRule = {
  name: 'list-missing-conjunction',
  on: 'tree',
  severity: 'warning',
  sentence: 'The last limb but one of a list ends with “and” or “or”, and the last with neither.',
  reason: 'Without it nobody knows whether all of the limbs must be met, or one of them.',
  right: 'D1.1 The panel shall:\n\n- (a) meet;\n- (b) act; and\n- (c) report.',
  wrong: 'D1.1 The panel shall:\n\n- (a) meet;\n- (b) act⟦;⟧\n- (c) report.',
  found: 'Found limb (b) of D1.1, the last but one, without “and” or “or”.',
  *check(text): Generator<Fault> {
    const [lettered, numbered] = [runsOf(text), numberedRunsOf(text)];
    const open = openEndsIn(text).open.filter(({ left }) => /^[ao]/.test(left));
    const openEnds = new Set<unknown>(open.map(({ node }) => node));
    for (const run of [...lettered, ...numbered]) {
      const { limbs, inline, numbers } = run;
      if (!isUnjoined(run) || isHabit(run, numbers === true ? numbered : lettered)) continue;
      if (inline && GOES_ON.test(limbs.at(-1)?.end() ?? '')) continue;
      if (limbs.some((limb) => HOLDS_NEXT.test(limb.opening()))) continue;
      if (areClauses(run)) continue;
      // “2. a notice,” and then “and, where that is asked for, a map”: the words after it join them.
      if (numbers === true && /[;,]$/.test(limbs.at(-1)?.end() ?? '')) continue;
      // A limb that ends with “and” and nothing after it is told below, and says nothing of its list.
      if (limbs.some(({ node }) => openEnds.has(endOf(node)?.node))) continue;
      yield* faultOf(run, text);
    }
    const bulleted = bulletedRunsOf(text);
    for (const run of bulleted)
      if (isSlipOfBullets(run, bulleted, lettered)) yield* faultOf(run, text);
    for (const { name, node, left, start, end } of open) {
      yield {
        file: text.file,
        place: text.places.words(node, start, end),
        at: name,
        found: `Found “${left}” at the end${name === '' ? '' : ` of ${name}`}, and nothing that it joins.`,
        expected: 'Expected a full stop, or one limb more.',
        mend: 'End it with a full stop, or add what is missing.',
      };
    }
  },
};

/** What is told of a list that is not joined. */
function* faultOf({ name, limbs }: Run, text: TreeText): Generator<Fault> {
  const limb = limbs.at(-2);
  const end = limb?.end();
  if (limb === undefined || end === undefined) return;
  const of = name === '' ? '' : ` of ${name}`;
  const which =
    limb.shown === ''
      ? 'the last item but one of a list'
      : `limb ${limb.shown}${of}, the last but one,`;
  yield {
    file: text.file,
    place: limb.endPlace(),
    at: `${name}${limb.label}`,
    found: `Found ${which} without “and” or “or”.`,
    expected: 'Expected “and” or “or” after its last mark.',
    mend: `Write, for example: ${end.slice(-30)} and`,
  };
}

/**
 * True for a list whose limbs but the last end with a mark, and none with “and” or “or”; and for one
 * of which a limb before the last but one does: limbs were added after it.
 */
function isUnjoined({ limbs, leadIn }: Run): boolean {
  if (limbs.length < 2 || NAMES_BOTH.test(leadIn) || areSubsections(limbs)) return false;
  const stated = statedOf(limbs);
  if (stated.some(isJoined)) return isJoined(stated.at(-2) ?? '') && !isJoined(stated.at(-1) ?? '');
  if (stated.every((end) => /[;,]$/.test(end))) return true;
  // “(b) act” among limbs that end with “;”: the mark is lost, with the word or before it.
  const marked = stated.filter((end) => /;$/.test(end)).length;
  const isLast = !/;$/.test(stated.at(-1) ?? '');
  return marked === stated.length - 1 && marked > (isLast ? 0 : 1);
}

/** True for “(1) … if: (a) …;” and “(2) In that case”: sentences, of which one holds a list. */
function areSubsections(limbs: readonly RunLimb[]): boolean {
  const [before, last] = limbs.slice(-2);
  if (before === undefined || last === undefined || !/^\(\d/.test(last.label)) return false;
  return BEGINS_SENTENCE.test(last.opening()) && /[:—–]\s*$/.test(before.opening());
}

const BEGINS_SENTENCE = /^\s*(?:\(\d+[A-Z]?\)\s+)?\p{Lu}/u;

/** True for clauses that no words above announce, each a sentence: one may end with “;” and is no limb. */
function areClauses({ limbs, leadIn, numbers }: Run): boolean {
  if (numbers !== true || ANNOUNCES.test(leadIn)) return false;
  return limbs.every((limb) => limb.label.includes('.') && BEGINS_SENTENCE.test(limb.opening()));
}

const ANNOUNCES = /(?:[:—–-]|\b(?:shall|must|may|will|to|that|is|are|if))\s*$/;

/**
 * True for a list of a kind that the text does not join: "The following are repealed:", "including:",
 * one limb for each case, or, as in regulations of the EU, which number no clause, things. More than
 * one of the kind must stand so, and no fewer than are joined; things, where nothing is joined.
 * Many definitions are a glossary, which nobody joins.
 */
function isHabit(run: Run, runs: readonly Run[]): boolean {
  const last = run.limbs.at(-1)?.opening() ?? '';
  if (JOINS.test(last) || saysAgain(run)) return true;
  if (OTHERWISE.test(last) && !joinsAll(run, runs, FEWER)) return true;
  // “is liable— (a) on summary conviction in England and Wales, to a fine;”: acts join none of these.
  if (run.limbs.length > 2 && run.limbs.every((limb) => ON_CONVICTION.test(limb.opening())))
    return true;
  if (SAYS_WHICH.test(run.leadIn)) {
    const others = runs.filter((other) => other !== run && SAYS_WHICH.test(other.leadIn));
    // Where the text joins such lists all the same, this one is an exception.
    if (!others.every(isJoinedRun)) return true;
    const few = CATCHES_ALL.test(last) ? FEWER : FEW;
    if (others.length < 2 && !joinsAll(run, runs, few)) return true;
  }
  // One limb for each thing that it is about: “(i) in relation to a port, the harbour master;”.
  const each = run.limbs.filter((limb) => FOR_EACH.test(limb.opening())).length;
  if (each > 1 && 2 * each > run.limbs.length && !joinsAll(run, runs)) return true;
  const definitions = run.limbs.filter(isDefinition).length;
  if (definitions >= (isNowhere(run) ? LEAST : GLOSSARY) && 2 * definitions > run.limbs.length)
    return true;
  if (isNowhere(run) && !run.inline && run.limbs.every(isThing) && !runs.some(isJoinedRun))
    return true;
  return (
    KINDS.some((isOfKind) => {
      if (!isOfKind(run)) return false;
      const all = runs.filter((other) => other.limbs.length > 1 && isOfKind(other));
      const unjoined = all.filter(isUnjoined).length;
      return unjoined > 1 && 3 * unjoined >= 2 * all.length;
    }) ||
    (isNowhere(run) && isUnjoinedText(runs))
  );
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
  const others = runs.filter((other) => other !== run && other.limbs.length > 1 && !other.inline);
  const unjoined = others.filter((other) => !isJoinedRun(other)).length;
  return others.length >= JOINED_LISTS && few * unjoined <= others.length;
}

/** True for a list without labels in a text that joins such lists, or all its others where it has none. */
function isSlipOfBullets(run: Run, bulleted: readonly Run[], labelled: readonly Run[]): boolean {
  if (!isUnjoined(run) || JOINS.test(run.limbs.at(-1)?.opening() ?? '')) return false;
  const others = [...bulleted, ...labelled].filter(
    (other) =>
      other !== run &&
      other.limbs.length > 1 &&
      !other.inline &&
      statedOf(other.limbs).every((end) => /[;,]$/.test(end) || isJoined(end)),
  );
  const joined = others.filter(isJoinedRun);
  const joinedBullets = joined.filter(({ limbs }) => limbs[0]?.label === '').length;
  const bullets = others.filter(({ limbs }) => limbs[0]?.label === '').length;
  if (joinedBullets === 0 && NAMES_THINGS.test(run.leadIn)) return false;
  return (
    joined.length >= JOINED_LISTS &&
    FEWER * (others.length - joined.length) <= joined.length &&
    FEWER * (bullets - joinedBullets) <= joinedBullets
  );
}

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

function isJoinedRun({ limbs }: Run): boolean {
  return statedOf(limbs).some(isJoined);
}

/** How each limb of a list but the last ends. */
function statedOf(limbs: readonly RunLimb[]): string[] {
  return limbs.slice(0, -1).map((limb) => limb.end() ?? '');
}

/** “d. record it; and” with “e. keep it” on the very next line: one paragraph, two limbs. */
const HOLDS_NEXT = /[;,]\s(?:and|or)\n\s*\(?[a-z]{1,4}[.)]\s/;

/** A limb inside a sentence that holds another label is not the last: “(b) act, and (d) report”. */
const GOES_ON = /[\s\u00A0]\([a-z]{1,4}\)\s/;

/** True for a limb that names a thing: "(a) the name of the manufacturer". */
function isThing(limb: RunLimb): boolean {
  return /^\s*(?:the|an?|any|each|all|its|their)\s/i.test(limb.opening());
}

/** "either (A) or (B)": the words before join them already. */
const NAMES_BOTH = /\([a-z\d]{1,3}\)\s+(?:and|or)\s+\([a-z\d]{1,3}\)/i;

/** "any of the following", "one or more of:": the words before say how the limbs are joined. */
const SAYS_WHICH =
  /\b(?:any|all|each|every|one|either|both|some|none)\b(?:\s+(?:or|one|two|three|more|other|\(\d+\)))*\s+of\b[^.;]{0,40}[:—–-]\s*$/i;
