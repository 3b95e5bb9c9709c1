/**
 * The definitions of one name that hold where one of them does.
 */
import { isNumberIn } from '../../model/identifiers.ts';
import { once, remembered } from '../../model/once.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { definitionsNamed } from '../../register/definitions/named.ts';
import { meaningOf } from '../../register/meanings.ts';
import { headingAbove } from '../references/headings-above.ts';
import { termPlace, type CheckedText } from '../text.ts';

/**
 * The definitions that hold where one does, itself among them: those of its scope; in a text by itself all
 * that hold in the whole of it; in a code also what a list gives for its document, and a clause of the same
 * document for no place in particular.
 */
export function rivalsOf(definition: Definition, text: CheckedText): readonly Definition[] {
  const { alone, register } = text;
  const filed = register.definitions.get(definition.key) ?? [];
  if (!holdsInAll(definition, text)) return filed;
  const named = definitionsNamed(register, definition.term);
  if (alone) {
    const { all, areDivided } = openAmong(text)(named);
    return areDivided ? all.filter((one) => isInSame(one, definition, text)) : all;
  }
  if (named.length === filed.length) return filed;
  // What a list for the whole code sends the reader to holds in the whole code, before any other.
  const sentTo = named.filter(
    (one) => !filed.includes(one) && filed.some((list) => leadsTo(list, one, text)),
  );
  const others = named.filter((one) => filed.includes(one) || holdBoth(one, definition));
  return [...new Set([...sentTo, ...others])];
}

/** Those of some definitions that hold in the whole of a text, and whether some are for a Schedule. */
const openAmong = remembered((text: CheckedText) =>
  remembered((named: readonly Definition[]) => {
    const all = named.filter((one) => holdsInAll(one, text));
    return { all, areDivided: all.some(({ division }) => division !== undefined) };
  }),
);

/** True for what holds in the whole of a text; “In this Condition” does in a text by itself that is one. */
export function holdsInAll({ within }: Definition, text: CheckedText): boolean {
  return within === undefined || (text.alone && isAllOf(text)(within));
}

/** Whether all clauses of a text stand in what a number or a letter names: “C1”, “B” of B.1.2. */
const isAllOf = remembered(({ index }: CheckedText) =>
  once((within: string): boolean => {
    const clauses = index.all.filter(({ kind }) => kind === 'clause');
    return clauses.every(({ name }) => isNumberIn(name, within));
  }),
);

/** True for a signpost to a definition. */
export function leadsTo(list: Definition, one: Definition, { register }: CheckedText): boolean {
  if (list.nature !== 'signpost') return false;
  const { place } = meaningOf(list, register);
  return place.kind === 'definition' && place.definition === one;
}

/** True for two that hold in the same Schedule of a text by itself, where one says that it holds in its own. */
function isInSame(one: Definition, other: Definition, text: CheckedText): boolean {
  const division = one.division ?? other.division;
  if (division === undefined) return true;
  const [here, there] = [one, other].map((each) =>
    headingAbove(text, termPlace(text, each), division),
  );
  return here === there;
}

/** True for two of which one holds in its document, and the other is said there, in a clause, of no place. */
export function holdBoth(one: Definition, other: Definition): boolean {
  if (one.within !== undefined || other.within !== undefined || one.version !== other.version)
    return false;
  const [open, own] = one.document === undefined ? [one, other] : [other, one];
  return (
    open.document === undefined &&
    own.document !== undefined &&
    open.form === 'inline' &&
    open.marked &&
    !/\bthis\s+Code\b/.test(open.words)
  );
}
