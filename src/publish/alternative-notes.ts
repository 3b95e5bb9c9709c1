/**
 * What lists and days say of a modification with alternatives: which of them is taken, and which are
 * not.
 */
import { alternativesOf } from '../library/alternatives.ts';
import { isPending } from '../library/dates.ts';
import type { CodeDocument, Modification, Paper, Version } from '../library/types.ts';
import { versionNumbered } from '../library/consolidations.ts';

/**
 * "Annex A is taken here; Annex B is its alternative." Nothing for one without alternatives, or of which
 * the choice is made.
 */
export function alternativeNote(modification: Modification): string | undefined {
  const { taken, others } = choiceOf(modification);
  if (others.length === 0) return undefined;
  if (taken.length === 0) {
    return `${listed(others.map(nameOf))} are alternatives, of which one would be made.`;
  }
  const are = others.length === 1 ? 'is its alternative' : 'are its alternatives';
  const is = taken.length === 1 ? 'is' : 'are';
  return `${listed(taken.map(nameOf))} ${is} taken here; ${listed(others.map(nameOf))} ${are}.`;
}

/** The versions of a document that alternatives would make which are not taken. */
export function alternativeVersions(
  document: CodeDocument,
  modifications: readonly Modification[],
): Version[] {
  const results = modifications.flatMap((modification) =>
    choiceOf(modification).otherResults.filter((one) => one.document === document.id),
  );
  return results.flatMap(({ result }) => versionNumbered(document, result) ?? []);
}

function choiceOf(modification: Modification): {
  readonly taken: readonly Paper[];
  readonly others: readonly Paper[];
  readonly otherResults: Modification['amends'];
} {
  const all = isPending(modification) ? alternativesOf(modification) : [];
  // What the report names is taken.
  const isTaken = ({ amends }: (typeof all)[number]): boolean =>
    amends.every(({ document, result }) =>
      modification.amends.some((one) => one.document === document && one.result === result),
    );
  const others = all.filter((one) => !isTaken(one));
  return {
    taken: all.filter(isTaken).map(({ paper }) => paper),
    others: others.map(({ paper }) => paper),
    otherResults: others.flatMap(({ amends }) => amends),
  };
}

function nameOf({ annex, name }: Paper): string {
  return annex === undefined ? name : `Annex ${annex}`;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
