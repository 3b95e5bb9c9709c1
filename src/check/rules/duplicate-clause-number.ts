import type { Position } from 'unist';
import { isParent, isWordsNode, type LegalNode, type Part } from '../../model/nodes.ts';
import { remembered } from '../../model/once.ts';
import { plainText } from '../../model/phrasing.ts';
import { foreignClausesIn } from '../numbers/foreign-clauses.ts';
import type { Run, RunLimb } from '../limbs/limb-run.ts';
import { runsOf } from '../limbs/limbs.ts';
import { beginningsAgain } from '../numbers/papers.ts';
import type { Fault, TreeRule } from '../rule.ts';
import type { TreeText } from '../text.ts';
import { writtenFaultsOf } from '../numbers/written-rows.ts';

export const duplicateClauseNumber: TreeRule = {
  name: 'duplicate-clause-number',
  on: 'tree',
  severity: 'error',
  sentence: 'Each clause has a number of its own, and each limb a label of its own in its clause.',
  reason:
    'The number is what other texts cite. Of two provisions with one number nobody knows which is meant.',
  right: 'D1.1 The panel shall meet monthly.\n\nD1.2 The panel shall keep minutes.',
  wrong: 'D1.1 The panel shall meet monthly.\n\n⟦D1.1⟧ The panel shall keep minutes.',
  found: 'Found D1.1 a second time.',
  *check(text): Generator<Fault> {
    const { version, places, alone } = text;
    const beginnings: ReadonlyMap<LegalNode, number> = beginningsAgain(version.tree);
    const again = alone ? beginnings : new Map<LegalNode, number>();
    const foreign = new Set<LegalNode>(foreignClausesIn(text).map(({ clause }) => clause));
    const told = new Set<LegalNode>();
    let beginning = 0;
    let schedule = '';
    const first = new Map<string, LegalNode>();
    const found: Fault[] = [];
    const visit = (node: LegalNode, above: string): void => {
      if (node.type === 'deletion') return;
      if (node.type === 'clause' || node.type === 'part') beginning = again.get(node) ?? beginning;
      const name = nameOf(node, above);
      // A number of a Schedule is an address beside it.
      if (node.type === 'clause' || node.type === 'part') schedule = scheduleOf(node);
      if (name !== undefined) {
        const key = `${String(beginning)} ${schedule} ${name}`;
        const before = first.get(key);
        if (before === undefined) first.set(key, node);
        else if (isOther(node, before, text)) {
          told.add(node);
          const shown = node.type === 'part' ? node.number : name;
          // Of a clause in a foreign part and the one in its own, the first is wrong.
          const [one, other] = foreign.has(before) ? [before, node] : [node, before];
          const fault = twice(
            text,
            shown,
            places.number(one) ?? one.position,
            places.number(other),
          );
          found.push(beginnings.has(one) ? { ...fault, mend: APART } : fault);
        }
      }
      // The limbs of a definition are its own, also where the list of definitions stands in a clause.
      const around =
        node.type === 'termDefinition' ? '' : node.type === 'part' ? above : (name ?? above);
      if (isParent(node) && !isWordsNode(node))
        for (const child of node.children) visit(child, around);
    };
    visit(version.tree, '');
    yield* found;
    for (const { name, limbs, inline } of runsOf(text)) {
      if (inline) continue;
      // “(h)”, “(i)”, “(i)”: the second is read as a limb of the first, of which nobody writes one.
      const [only, second] = limbs;
      if (only?.label === '(i)' && second === undefined && name.endsWith('(i)'))
        yield twice(text, name, only.labelPlace(), text.places.number(byName(name, text)));
      const labels = new Map<string, RunLimb>();
      for (const limb of limbs) {
        const before = labels.get(limb.label);
        if (before === undefined) labels.set(limb.label, limb);
        else if (limb.label !== '' && !told.has(limb.node))
          yield twice(text, name + limb.shown, limb.labelPlace(), before.labelPlace());
      }
    }
    for (const fault of writtenFaultsOf(text))
      if (fault.kind === 'twice')
        yield twice(text, fault.one.shown, fault.one.place, fault.first.place);
  },
};

/** In a content folder a paper whose numbers begin again has no addresses of its own. */
const APART =
  'Correct the number if it is wrong. Where the numbers begin again, as in a Schedule, put a heading such as “## Schedule 1” over them, each with a name of its own: in one document each number is an address.';

function twice(
  { file }: TreeText,
  name: string,
  place: Position | undefined,
  first: Position | undefined,
): Fault {
  return {
    file,
    place,
    at: name,
    found: `Found ${name} a second time.`,
    expected: 'Expected each number once in a document, since it is also the address.',
    mend: 'Correct the number that is wrong; numbers are text and are never generated.',
    others: [{ file, place: first, says: `the first ${name}` }],
  };
}

function byName(name: string, { index, version }: TreeText): LegalNode {
  return index.byAnchor.get(name)?.node ?? version.tree;
}

function nameOf(node: LegalNode, above: string): string | undefined {
  if (node.type === 'clause') return node.number;
  if (node.type === 'part')
    return headingOf(node) === undefined ? undefined : `part ${node.number}`;
  return node.type === 'limb' && above !== '' && node.label !== '' ? above + node.label : undefined;
}

/**
 * An extract may print a part twice, and so does a text that goes on with it after another. In a text
 * that has no addresses a list may begin again: only in one list no label stands twice.
 */
function isOther(node: LegalNode, before: LegalNode, text: TreeText): boolean {
  if (node.type === 'limb' && text.alone) return runAt(node, text) === runAt(before, text);
  if (node.type !== 'part') return true;
  if (before.type !== 'part') return false;
  // A number alone, as of a regulation, says of nothing that it goes on.
  return headingOf(node) !== headingOf(before) || (text.alone && headingOf(node) === '');
}

function headingOf({ children: [heading] }: Part): string | undefined {
  return heading?.type === 'partHeading' ? plainText(heading.children).trim() : undefined;
}

function runAt(node: LegalNode, text: TreeText): Run | undefined {
  return runsByLimb(text).get(node);
}

/** The first run that each limb is one of. */
const runsByLimb = remembered(
  (text: TreeText): ReadonlyMap<LegalNode, Run> =>
    new Map(
      runsOf(text)
        .toReversed()
        .flatMap((run) => run.limbs.map(({ node }) => [node, run] as const)),
    ),
);

/** The Schedule of which a number is one, where its numbers begin again; empty for none. */
function scheduleOf({ data }: LegalNode): string {
  return data?.schedule?.again === true ? data.schedule.name : '';
}
