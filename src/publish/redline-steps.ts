/**
 * The steps that lead from one version to another, and which of them made a change. Pure: in the
 * build and in browsers.
 */
import type { Change, Redline } from '../redline/types.ts';
import type { ChangeEntry } from './html/change-entries.ts';
import type { RedlineChange } from './page-models.ts';

/** What one step changed, and by which modifications: their numbers, "MP167B". */
export interface RedlineStep {
  readonly modifications: readonly string[];
  /** Traces of its changes: what it did, and to which provision. */
  readonly traces: ReadonlySet<string>;
}

/**
 * What a redline changed, as a step on the way to a later version; or beside the way, where another
 * version is made of the same old text. Its new numbers then mean nothing to the later version.
 */
export function stepOf(
  { changes }: Pick<Redline, 'changes'>,
  modifications: readonly string[],
  where: 'on the way' | 'beside the way' = 'on the way',
): RedlineStep {
  const traces = changes.flatMap((change) =>
    tracesOf(change).filter(
      (trace) =>
        where === 'on the way' || change.oldProvision === '' || trace === oldTraceOf(change),
    ),
  );
  return { modifications, traces: new Set(traces) };
}

/**
 * The entries of a redline, each with the modifications that it is put down to: those whose own step
 * has a change in the same provision; else those of which no step is known.
 *
 * @param all the modifications that make the new version out of the old one.
 */
export function putDownTo(
  { changes }: Pick<Redline, 'changes'>,
  entries: readonly ChangeEntry[],
  steps: readonly RedlineStep[],
  all: readonly string[],
): RedlineChange[] {
  const covered = new Set(steps.flatMap(({ modifications }) => modifications));
  const rest = all.filter((number) => !covered.has(number));
  const byId = new Map(changes.map((change) => [change.id, change]));
  return entries.map((entry) => {
    const change = byId.get(entry.id);
    const made = steps
      .filter(
        ({ traces }) => change !== undefined && tracesOf(change).some((one) => traces.has(one)),
      )
      .flatMap(({ modifications }) => modifications);
    return { ...entry, modifications: [...new Set(made.length > 0 ? made : rest)] };
  });
}

/** By which a change is known again. A number that changed says nothing of the words under it. */
function tracesOf(change: Change): string[] {
  const { oldProvision, newProvision, what, oldText, newText } = change;
  // What stands in no provision is known by what it says.
  if (oldProvision === '' && newProvision === '') {
    return [`${sortOf(change)} ${what} ${JSON.stringify([oldText, newText])}`];
  }
  return [
    ...(oldProvision === '' ? [] : [oldTraceOf(change)]),
    ...(newProvision === '' ? [] : [`${sortOf(change)} new ${newProvision}`]),
  ];
}

function oldTraceOf(change: Change): string {
  return `${sortOf(change)} old ${change.oldProvision}`;
}

function sortOf({ kind }: Change): 'number' | 'words' {
  return kind === 'renumbered' ? 'number' : 'words';
}
