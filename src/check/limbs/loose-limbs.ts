/**
 * Runs of paragraphs with labels in brackets of which some are no limbs to the parser, for a label that is
 * skipped, stands twice or comes too early: “(a) Claims.”, “(c) Tools.”, each with paragraphs below it.
 */
import { isParagraph, type LegalNode } from '../../model/nodes.ts';
import type { TreeText } from '../text.ts';
import { ENDS } from './gathered-limbs.ts';
import { bracketed, isRun, levelsIn, limbOf } from './labelled-lines.ts';
import { blockLimb, endOf, endPlaceOf, openingOf, type Run, type RunLimb } from './limb-run.ts';

/** After so many blocks without a label no list goes on. */
const FAR = 6;

/** A paragraph or limb with its label, and the last block before the next. */
interface Labelled {
  readonly limb: RunLimb;
  readonly isLoose: boolean;
  last: LegalNode;
}

/**
 * The runs among some blocks that hold what is no limb; limbs among them are theirs.
 *
 * @param blocks those of one provision, in reading order.
 */
export function looseRuns(blocks: readonly LegalNode[], name: string, text: TreeText): Run[] {
  const runs: Run[] = [];
  let found: Labelled[] = [];
  let leadIn = '';
  let before: LegalNode | undefined;
  let between = 0;
  const end = (): void => {
    if (found.some(({ isLoose }) => isLoose)) runs.push(...runsAmong(found, name, leadIn, text));
    found = [];
  };
  for (const block of blocks) {
    const isLoose = isParagraph(block);
    const limb = isLoose
      ? limbOf(block, bracketed, text)
      : block.type === 'limb'
        ? blockLimb(block, text)
        : undefined;
    if (limb === undefined) between += 1;
    if (ENDS.has(block.type) || (limb === undefined && between > FAR)) end();
    else if (limb === undefined) {
      const last = found.at(-1);
      if (last !== undefined) last.last = block;
    } else {
      if (found.length === 0) leadIn = before === undefined ? '' : openingOf(before);
      found.push({ limb, isLoose, last: block });
      between = 0;
    }
    before = block;
  }
  end();
  return runs;
}

function runsAmong(
  found: readonly Labelled[],
  name: string,
  leadIn: string,
  text: TreeText,
): Run[] {
  const all = new Map(found.map((one, order) => [one.limb, { ...one, before: found[order - 1] }]));
  return levelsIn(found.map(({ limb }) => limb)).flatMap((run): Run[] => {
    if (!isRun(run) || !run.some((limb) => all.get(limb)?.isLoose === true)) return [];
    const limbs = run.map((limb, index): RunLimb => {
      const next = run[index + 1];
      const last = next && all.get(next)?.before?.last;
      return last === undefined ? limb : endingWith(limb, last, text);
    });
    return [{ name, limbs, inline: false, leadIn }];
  });
}

/** A limb that goes on to the end of a block. */
function endingWith(limb: RunLimb, block: LegalNode, text: TreeText): RunLimb {
  return {
    ...limb,
    end: () => endOf(block)?.text,
    endPlace: () => endPlaceOf(block, text),
  };
}
