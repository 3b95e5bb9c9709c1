/**
 * References to what stands nowhere as it is cited, and in more than one place further in: “paragraph
 * (ii)” in a clause of which (a) and (b) each have an (ii).
 */
import type { Provision } from '../../register/provisions.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';

/**
 * The provisions that a reference may mean where its own words lead to none, in order.
 *
 * @param label “(ii)” of a reference that is nothing but labels; undefined for any other.
 */
export function furtherIn(one: Cited, label: string | undefined, text: CheckedText): Provision[] {
  const { reference, cited, target } = one;
  if (label === undefined || target.kind !== 'missing' || cited.document !== undefined) return [];
  const around = reference.provision?.name ?? '';
  return cited.number === around + label ? belowLimbs(around, label, text) : [];
}

/** “2.1(a)(ii)” and “2.1(b)(ii)” for “(ii)” said in 2.1. */
function belowLimbs(around: string, label: string, { index }: CheckedText): Provision[] {
  return index.all.filter(({ kind, name }) => {
    if (kind !== 'limb' || !name.startsWith(`${around}(`) || !name.endsWith(`)${label}`))
      return false;
    return ONE_LABEL.test(name.slice(around.length, name.length - label.length));
  });
}

const ONE_LABEL = /^\([^()]*\)$/;
