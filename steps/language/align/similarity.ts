// How alike two labels of different languages look: names, loan words and numbers stay in translation.

/** 0 for nothing in common, 1 for the same letters; case, accents and blanks do not count. */
export const cognateSimilarity = (one: string, other: string): number => {
  const a = pairsOf(one);
  const b = pairsOf(other);
  if (a.length === 0 || b.length === 0) return fold(one) === fold(other) && one !== '' ? 1 : 0;
  const left = new Map<string, number>();
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(pair, count - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
};

const fold = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, '').toLocaleLowerCase('und');

const pairsOf = (text: string): string[] => {
  const folded = fold(text);
  return Array.from({ length: Math.max(0, folded.length - 1) }, (_, index) => folded.slice(index, index + 2));
};
