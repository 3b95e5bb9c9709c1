import { endOf, type Run } from '../limbs/limb-run.ts';
import { bulletedRunsOf } from '../limbs/bulleted-items.ts';
import { numberedRunsOf, runsOf } from '../limbs/limbs.ts';
import { openEndsIn } from '../limbs/open-ends.ts';
import { areClauses, isUnjoined, strayJoint } from '../limbs/unjoined.ts';
import { isHabit, isSlipOfBullets } from '../limbs/unjoined-habits.ts';
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
    for (const run of [...lettered, ...numbered]) {
      yield* strayFaultOf(run, text);
      yield* joinedTwice(run, text);
    }
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

/** What is told of a limb that is joined to one that is not the last. */
function* strayFaultOf(run: Run, text: TreeText): Generator<Fault> {
  const limb = strayJoint(run);
  if (limb === undefined) return;
  const word = /(\p{L}+),?$/u.exec(limb.end() ?? '')?.[1] ?? 'and';
  const of = run.name === '' ? '' : ` of ${run.name}`;
  yield {
    file: text.file,
    place: limb.endPlace(),
    at: `${run.name}${limb.label}`,
    found: `Found “${word}” after limb ${limb.shown}${of}, and again after the last but one.`,
    expected: 'Expected one word that joins all of them, or one after each.',
    mend: `Take “${word}” out, or part the list.`,
  };
}

/** What is told of a limb that ends with the word that the next begins with: “(c) act; and”, “(d) and report”. */
function* joinedTwice({ name, limbs, inline }: Run, text: TreeText): Generator<Fault> {
  if (inline) return;
  for (const [index, limb] of limbs.entries()) {
    const [, word] = /[;,]\s+(and|or)$/.exec(limb.end() ?? '') ?? [];
    const next = limbs[index + 1];
    const again = next && JOINS.exec(next.opening())?.[1];
    if (word === undefined || again !== word) continue;
    yield {
      file: text.file,
      place: limb.endPlace(),
      at: `${name}${limb.label}`,
      found: `Found “${word}” at the end of limb ${limb.shown}${name === '' ? '' : ` of ${name}`}, and again at the beginning of the next.`,
      expected: 'Expected it once.',
      mend: 'Take one of the two out.',
    };
  }
}

/** How a limb may begin that says itself how it is joined: “(d) and report”. */
const JOINS = /^\s*(?:\([a-z\d]+\)\s+)?(and|or)\s/;

/** “d. record it; and” with “e. keep it” on the very next line: one paragraph, two limbs. */
const HOLDS_NEXT = /[;,]\s(?:and|or)\n\s*\(?[a-z]{1,4}[.)]\s/;

/** A limb inside a sentence that holds another label is not the last: “(b) act, and (d) report”. */
const GOES_ON = /[\s\u00A0]\([a-z]{1,4}\)\s/;
