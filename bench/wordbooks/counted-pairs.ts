// Sentence pairs with every word numbered, as counting over millions of word pairs needs them.

/** A sentence and its source as folded words, each once. `labelled`: the source words that stand in labels. */
export type SentencePair = {
  key: string;
  source: readonly string[];
  local: readonly string[];
  labelled: readonly string[];
};

/** One side: its words by number, and how many sentences hold each. */
export type Side = { words: string[]; counts: number[] };

export type CountedPairs = {
  source: Side;
  local: Side;
  pairs: readonly { source: readonly number[]; local: readonly number[] }[];
  /** Source words that stand in a label somewhere. */
  labelled: ReadonlySet<string>;
};

/** Numbers the words of the pairs; a pair that comes again, as boilerplate does, counts once. */
export const countWords = (pairs: readonly SentencePair[]): CountedPairs => {
  const distinct = [...new Map(pairs.map((pair) => [pair.key, pair])).values()];
  const source = numberer();
  const local = numberer();
  const numbered = distinct.map((pair) => ({
    source: pair.source.map(source.numberOf),
    local: pair.local.map(local.numberOf),
  }));
  const labelled = new Set(distinct.flatMap((pair) => pair.labelled));
  return { source: source.side, local: local.side, pairs: numbered, labelled };
};

const numberer = (): { side: Side; numberOf: (word: string) => number } => {
  const side: Side = { words: [], counts: [] };
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    const number = known ?? side.words.length;
    if (known === undefined) {
      numbers.set(word, number);
      side.words.push(word);
      side.counts.push(0);
    }
    side.counts[number] = (side.counts[number] ?? 0) + 1;
    return number;
  };
  return { side, numberOf };
};
