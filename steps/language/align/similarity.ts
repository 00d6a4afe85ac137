// How alike two labels of different languages look: names, loan words and numbers stay in translation.

/** The pairs of neighbouring letters of a text: their numbers in order, and all of them as bits. */
export type LetterPairs = { folded: string; pairs: readonly number[]; bits: number };

/** Case, accents and blanks do not count. */
export const letterPairsOf = (text: string): LetterPairs => {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{M}|\s/gu, '')
    .toLowerCase();
  const pairs = pairsOf(folded).toSorted((one, other) => one - other);
  return { folded, pairs, bits: bitsOf(pairs) };
};

/** The pairs of a text as bits, several pairs to a bit: a text that holds another has all the bits of that. */
export const pairBitsOf = (text: string): number => bitsOf(pairsOf(text));

const pairsOf = (text: string): number[] => {
  const pairs: number[] = [];
  for (let index = 0; index < text.length - 1; index += 1)
    pairs.push(text.charCodeAt(index) * 65_536 + text.charCodeAt(index + 1));
  return pairs;
};

const bitsOf = (pairs: readonly number[]): number => {
  let bits = 0;
  for (const pair of pairs) bits |= 1 << ((pair ^ (pair >>> 13)) & 31);
  return bits;
};

/** 0 for nothing in common, 1 for the same letters. */
export const cognateSimilarity = (one: string, other: string): number =>
  similarityOf(letterPairsOf(one), letterPairsOf(other));

/** The same for pairs at hand (Dice's coefficient); 0 where that is sure to be under `least`. */
export const similarityOf = (one: LetterPairs, other: LetterPairs, least = 0): number => {
  const count = one.pairs.length + other.pairs.length;
  if (one.pairs.length === 0 || other.pairs.length === 0)
    return one.folded === other.folded && one.folded !== '' ? 1 : 0;
  const unshared = countBits(one.bits ^ other.bits);
  if ((count - unshared) / count < least) return 0;
  return (2 * countShared(one.pairs, other.pairs)) / count;
};

/** How many numbers two ascending lists have in common. */
const countShared = (one: readonly number[], other: readonly number[]): number => {
  let [shared, at, beside] = [0, 0, 0];
  while (at < one.length && beside < other.length) {
    const difference = (one[at] ?? 0) - (other[beside] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) beside += 1;
  }
  return shared;
};

const countBits = (bits: number): number => {
  let [left, count] = [bits, 0];
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
};
