// What is worked out once for each lexicon, text or word, and kept.

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

/** Texts say the same words again and again: what is known of them is kept, for up to so many. */
const mostKept = 20_000;

/** Takes what makes a value of a word or of another short text; gives the same, asked once for each of the first many. */
export const oncePerText = <Value extends object | string>(
  make: (text: string) => Value,
): ((text: string) => Value) => {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (kept.size < mostKept) kept.set(text, value);
    return value;
  };
};
