// How alike two labels of different languages look: names, loan words and numbers stay in translation.

/** The pairs of neighbouring letters of a text, with how often each stands in it. */
export type LetterPairs = { folded: string; count: number; pairs: ReadonlyMap<string, number> };

/** Case, accents and blanks do not count. */
export const letterPairsOf = (text: string): LetterPairs => {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{M}|\s/gu, '')
    .toLowerCase();
  const pairs = new Map<string, number>();
  for (let index = 0; index < folded.length - 1; index += 1) {
    const pair = folded.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { folded, count: Math.max(0, folded.length - 1), pairs };
};

/** 0 for nothing in common, 1 for the same letters. */
export const cognateSimilarity = (one: string, other: string): number =>
  similarityOf(letterPairsOf(one), letterPairsOf(other));

/** The same for pairs at hand (Dice's coefficient). */
export const similarityOf = (one: LetterPairs, other: LetterPairs): number => {
  if (one.count === 0 || other.count === 0) return one.folded === other.folded && one.folded !== '' ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0);
  return (2 * shared) / (one.count + other.count);
};
