/**
 * The references of a text, target by target.
 */
import { remembered } from '../../model/once.ts';
import type { Position } from 'unist';
import { plainWords } from '../../model/plain-words.ts';
import type { Provision } from '../../register/provisions.ts';
import type { CitedTarget } from '../../register/references/citation.ts';
import type { Reference } from '../../register/register.ts';
import type { Target } from '../../register/resolve.ts';
import type { CheckedText } from '../text.ts';

/** One provision or document that a reference cites by words of its own. */
export interface Cited {
  readonly reference: Reference;
  readonly cited: CitedTarget;
  readonly target: Target;
  /** The words that cite it: "Section D10.22", "(e)". */
  readonly words: string;
  readonly place: () => Position;
}

/** All that a text cites of this code. What stands inside a range has no words, and is left out. */
export const citedIn = remembered((text: CheckedText): readonly Cited[] =>
  text.references.flatMap((one) => [...citedBy(one, text)]),
);

/** All that one reference cites by words of its own. */
export function* citedBy(reference: Reference, text: CheckedText): Generator<Cited> {
  const { citation, targets, words } = reference;
  const plain = plainWords(words);
  for (const [index, cited] of citation.targets.entries()) {
    const target = targets[index];
    if (target === undefined || cited.start >= cited.end) continue;
    const { start, end } = cited;
    yield {
      reference,
      cited,
      target,
      words: plain.slice(start, end),
      place: () => text.places.words(words, start, end),
    };
  }
}

/** The provision that a reference leads to, where it leads to one. */
export function provisionOf(target: Target): Provision | undefined {
  return target.kind === 'provision' ? target.provision : undefined;
}
