/**
 * The definitions of one name that hold where one of them does.
 */
import type { Definition } from '../../register/definitions/definitions.ts';
import { definitionsNamed } from '../../register/definitions/named.ts';
import type { CheckedText } from '../text.ts';

/**
 * The definitions that hold where one does, itself among them: those of its scope; in a text by itself all
 * that hold in the whole of it; in a code also what a list gives for its document, and a clause of the same
 * document for no place in particular.
 */
export function rivalsOf(
  definition: Definition,
  { alone, register }: CheckedText,
): readonly Definition[] {
  const filed = register.definitions.get(definition.key) ?? [];
  if (definition.within !== undefined) return filed;
  const named = definitionsNamed(register, definition.term);
  if (alone) return named.filter(({ within }) => within === undefined);
  return named.length === filed.length
    ? filed
    : named.filter((one) => filed.includes(one) || holdBoth(one, definition));
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
