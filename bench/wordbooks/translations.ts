// Which local word stands for which source word: IBM model 1 in both directions, and only what both agree on.
// P. F. Brown et al., "The Mathematics of Statistical Machine Translation", Computational Linguistics 19(2), 1993.
import type { CountedPairs, Side } from './counted-pairs.ts';

const rounds = 5;
const leastLikely = 1e-4;
/** The geometric mean of both directions under which a pair is chance. */
const leastAgreed = 0.12;
/** Words that are met seldom agree by chance more often. */
const leastAgreedRare = 0.25;
const rare = 6;
const mostWords = 6;
/** Words outside labels help to tell parts of a sentence apart where they are frequent. */
const frequent = 5;

/** The source words with their local words, the likeliest first, in the order of the alphabet. */
export const translationsOf = (counted: CountedPairs): [string, string[]][] => {
  const { source, local, pairs, labelled } = counted;
  const forth = train({ from: source, to: local, pairs });
  const back = train({
    from: local,
    to: source,
    pairs: pairs.map((pair) => ({ source: pair.local, local: pair.source })),
  });
  const found = new Map<string, { word: string; agreed: number }[]>();
  for (const [key, likely] of forth) {
    const from = Math.floor(key / (local.words.length + 1));
    const to = key % (local.words.length + 1);
    const agreed = Math.sqrt(likely * (back.get(to * (source.words.length + 1) + from) ?? 0));
    const [sourceWord, word] = [source.words[from], local.words[to]];
    if (sourceWord === undefined || word === undefined || sourceWord === word) continue;
    const often = Math.min(source.counts[from] ?? 0, local.counts[to] ?? 0) >= rare;
    if (agreed < (often ? leastAgreed : leastAgreedRare)) continue;
    const tells = labelled.has(sourceWord) || (source.counts[from] ?? 0) >= frequent;
    if (!tells || !/^\p{L}/u.test(sourceWord) || !/\p{L}/u.test(word)) continue;
    found.set(sourceWord, [...(found.get(sourceWord) ?? []), { word, agreed }]);
  }
  return [...found]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, list]) => [
      word,
      list
        .toSorted((one, other) => other.agreed - one.agreed)
        .slice(0, mostWords)
        .map((entry) => entry.word),
    ]);
};

type Training = { from: Side; to: Side; pairs: CountedPairs['pairs'] };

/** How likely each word of `to` is for each of `from`, by the key `from * (words of to + 1) + to`. */
const train = ({ from, to, pairs }: Training): Map<number, number> => {
  const none = from.words.length;
  const width = to.words.length + 1;
  let likely: Map<number, number> | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const counts = new Map<number, number>();
    const totals = new Float64Array(none + 1);
    for (const pair of pairs) {
      const words = [...pair.source, none].filter((word) => word === none || (from.counts[word] ?? 0) > 1);
      const others = pair.local.filter((other) => (to.counts[other] ?? 0) > 1);
      for (const other of others) share(words, other, { likely, counts, totals, width });
    }
    likely = new Map();
    for (const [key, count] of counts) {
      const chance = count / (totals[Math.floor(key / width)] ?? 1);
      if (chance > leastLikely) likely.set(key, chance);
    }
  }
  return likely ?? new Map();
};

type Tally = {
  likely: ReadonlyMap<number, number> | undefined;
  counts: Map<number, number>;
  totals: Float64Array;
  width: number;
};

/** Shares one occurrence of `other` among the words that it may stand for. */
const share = (words: readonly number[], other: number, tally: Tally): void => {
  const chances = words.map((word) =>
    tally.likely ? (tally.likely.get(word * tally.width + other) ?? 1e-9) : 1,
  );
  const sum = chances.reduce((total, chance) => total + chance, 0);
  for (const [index, word] of words.entries()) {
    const part = (chances[index] ?? 0) / sum;
    if (part < leastLikely) continue;
    const key = word * tally.width + other;
    tally.counts.set(key, (tally.counts.get(key) ?? 0) + part);
    tally.totals[word] = (tally.totals[word] ?? 0) + part;
  }
};
