/**
 * What the page of pending modifications says of those that are ticked: which are in the text below,
 * which are not and why, and how they go together.
 */
import type { TogetherText } from './together-messages.ts';

/** A modification that is ticked. */
export interface Ticked {
  /** "im3/annex-b". */
  readonly id: string;
  /** "IM3, Annex B". */
  readonly name: string;
  /** Which texts are without it, and why: sentences. */
  readonly leftOut: readonly string[];
  /** The ids of those of which one would be made with it, not both. */
  readonly alternatives: readonly string[];
}

/**
 * The words under the form, once the texts are made.
 *
 * @param nameOf what a text is called: "Section K, version 2.0".
 */
export function togetherWords(
  ticked: readonly Ticked[],
  texts: readonly Pick<TogetherText, 'document' | 'by' | 'tree'>[],
  collisions: readonly string[],
  nameOf: (document: string) => string,
): string {
  const made = texts.filter(({ tree }) => tree !== undefined);
  const within = ticked.filter(({ name }) => made.some(({ by }) => by.includes(name)));
  const alternatives = alternativeWords(ticked);
  const leftOut = ticked.flatMap((one) => one.leftOut);
  return [
    belowWords(ticked, within),
    ...texts
      .filter(({ tree }) => tree === undefined)
      .map(({ document, by }) => `No text of ${nameOf(document)} can have ${listed(by)} together.`),
    ...leftOut,
    ...alternatives,
    ...(alternatives.length > 0 && collisions.length === 0
      ? []
      : [collisionWords(within.length, leftOut.length > 0, collisions)]),
  ]
    .filter(Boolean)
    .join(' ');
}

function belowWords(ticked: readonly Ticked[], within: readonly Ticked[]): string {
  if (within.length === 0) return 'There is no text to show.';
  const count = `${String(within.length)} modification${within.length === 1 ? '' : 's'}`;
  return within.length === ticked.length
    ? `The text with ${count} is below.`
    : `The text with ${listed(within.map(({ name }) => name))} is below.`;
}

function alternativeWords(ticked: readonly Ticked[]): string[] {
  return ticked.flatMap((one, index) =>
    ticked
      .slice(index + 1)
      .filter(({ id }) => one.alternatives.includes(id))
      .map(
        ({ name }) =>
          `${one.name} and ${name} are alternatives: one of them would be made, not both.`,
      ),
  );
}

function collisionWords(
  within: number,
  someLeftOut: boolean,
  collisions: readonly string[],
): string {
  if (collisions.length > 0) return `They collide: ${collisions.join(' ')}`;
  if (within < 2) return '';
  return someLeftOut ? 'Those in the text do not collide.' : 'None of them collide.';
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
