// Small changes to a label's letters, as typists make them; undefined where the script or the length does not allow one.

/** The label in the other case: all small, or with a capital where it has none. */
export function inOtherCase(label: string, locale: string): string | undefined {
  const small = label.toLocaleLowerCase(locale);
  if (small !== label) return small;
  const capital = label.slice(0, 1).toLocaleUpperCase(locale) + label.slice(1);
  return capital === label ? undefined : capital;
}

/** The label without a letter from the middle of its longest word. */
export function withoutLetter(label: string): string | undefined {
  const longest = wordsOf(label).toSorted((a, b) => b.word.length - a.word.length)[0];
  if (!longest || longest.word.length < 3) return undefined;
  const at = longest.index + Math.floor(longest.word.length / 2);
  return label.slice(0, at) + label.slice(at + 1);
}

/** The label with two words joined, or one long word split. */
export function resplit(label: string): string | undefined {
  if (/\p{L} \p{L}/u.test(label)) return label.replace(/(\p{L}) (\p{L})/u, '$1$2');
  const long = wordsOf(label).find(({ word }) => word.length >= 8);
  if (!long) return undefined;
  const at = long.index + Math.ceil(long.word.length / 2);
  return `${label.slice(0, at)} ${label.slice(at)}`;
}

/** The label without its last word, as who writes from memory names it; nobody ends one with "and". */
export const withoutLastWord = (label: string): string | undefined =>
  /^(.*[\p{L}\p{M}]{4}) [^ ]+$/u.exec(label)?.[1];

/** In a short label, or where a letter is a word, another letter may make another word. */
export const mayBeOtherWord = (label: string): boolean =>
  [...label].length < 6 || !/\p{Script=Latin}/u.test(label);

const wordsOf = (label: string): readonly { word: string; index: number }[] =>
  [...label.matchAll(/[\p{L}\p{M}]+/gu)].map((found) => ({ word: found[0], index: found.index }));
