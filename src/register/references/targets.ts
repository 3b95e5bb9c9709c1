/**
 * What a citation cites, in the forms that it is handed on in.
 */
import type { CitedTarget } from './citation.ts';
import type { Item } from './item.ts';

/** What is cited without the limbs that are cited of it. */
export function withoutLimbs(target: CitedTarget | undefined): CitedTarget | undefined {
  return target && { ...target, number: target.number.replace(/\([^()]*\)(?:\([^()]*\))*$/, '') };
}

/** What is cited of another law is not completed: nobody here knows it. */
export function asWritten(items: readonly Item[]): CitedTarget[] {
  return items.map(({ number, labels, start, end, heading }) => ({
    number: number + labels,
    start,
    end,
    heading,
  }));
}

/** A single target is read with its word: "Section D10". In a list each number stands for itself. */
export function withWord(targets: readonly CitedTarget[], start: number): CitedTarget[] {
  const [only, ...others] = targets;
  return only === undefined || others.length > 0 ? [...targets] : [{ ...only, start }];
}
