/**
 * What “paragraph 2.3” means in a Schedule of a text by itself, whose clauses have a 2.3 too.
 */
import { remembered } from '../../model/once.ts';
import { isScheduleHeading } from '../../parse/schedules.ts';
import type { Provision, ProvisionIndex } from '../../register/provisions.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import type { CheckedText, TreeText } from '../text.ts';
import type { Cited } from './citing.ts';

/** Where each Schedule behind a text begins; its Parts are pieces of it. */
const papersOf = remembered((text: TreeText): readonly number[] => {
  const [, ...headings] = writtenIn(text).headings;
  return headings.flatMap(({ words, from }) =>
    isScheduleHeading(words) && !/^part(?!\p{L})/iu.test(words.trim()) ? from : [],
  );
});

/** The paragraph of the Schedule around that a reference cites by its number alone; nothing outside of one. */
export function ownOfPaper(
  { cited, reference, place }: Cited,
  text: CheckedText,
): Provision | undefined {
  if (!text.alone || cited.document !== undefined) return undefined;
  if (!/^(?:sub-?)?paragraphs?$/i.test(reference.citation.word)) return undefined;
  const papers = papersOf(text);
  const at = place().start.offset ?? 0;
  const from = papers.findLast((one) => one < at);
  if (from === undefined) return undefined;
  const to = papers.find((one) => one > at) ?? Infinity;
  const found = (byNumber(text.index).get(cited.number) ?? []).filter(({ node }) => {
    const start = node.position?.start.offset ?? 0;
    return start > from && start < to;
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The clauses of each number, wherever they stand. */
const byNumber = remembered(({ all }: ProvisionIndex): ReadonlyMap<string, readonly Provision[]> =>
  Map.groupBy(
    all.filter(({ kind }) => kind === 'clause'),
    ({ node, name }) => (node.type === 'clause' ? node.number : name),
  ),
);
