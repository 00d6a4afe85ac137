// What is worked out once for each lexicon, text or other object, and kept as long as that is there.

/** Takes what makes a value of an object; gives the same, asked once for each object. */
export const oncePer = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const kept = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known.value;
    const value = make(key);
    kept.set(key, { value });
    return value;
  };
};
