/**
 * Texts that nobody can change, so that an engine that does is caught in the act.
 */

/** Freezes a value and all that it holds, and gives it back. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
