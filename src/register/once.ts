/**
 * What is worked out when somebody asks for it, and once only.
 */

/** The same function, which works out what it gives once for each thing that it is asked of. */
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
