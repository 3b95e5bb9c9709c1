/**
 * What is worked out when somebody asks for it, and once only.
 */

/**
 * The same function, which works out what it gives once for each thing that it is asked of, and keeps it as long
 * as the function is kept.
 */
export function once<Value>(of: () => Value): () => Value;
export function once<Key, Value>(of: (key: Key) => Value): (key: Key) => Value;
export function once<Key, Value>(of: (key?: Key) => Value): (key?: Key) => Value {
  const known = new Map<Key | undefined, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

/**
 * The same function, which works out what it gives once for each object that it is asked of, and keeps it as long
 * as the object is there: for what a text, a register or a version is asked again and again.
 */
export function remembered<Key extends WeakKey, Value>(
  of: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}
