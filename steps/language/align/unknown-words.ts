// Words of a name that no wordbook knows, and words of the localised text that may stand for them as nothing else explains those.
import type { Span } from '../clauses/clause.ts';
import type { NameWords } from './name-words.ts';
import type { Surroundings } from './surroundings.ts';
import type { WordLinks } from './word-links.ts';

/** Of a word that nothing is known of, two may be made in translation. */
const wordsForUnknown = 2;

/** How many words beside each other may stand for those of the name that no word of the localised text is known to stand for. */
export const mostUnknown = ({ unanswered }: NameWords): number => wordsForUnknown * unanswered;

/** Whether a word is not known to stand for any word of the source. */
export const isUnexplained = (index: number, { local, meanings }: WordLinks): boolean =>
  local[index]?.isSmall === false && (meanings[index]?.length ?? 0) === 0;

/** The stretch from word to word with the words beside it that nothing explains, before it, behind it and both. */
export const growToUnknown = (
  name: NameWords,
  [from, to]: readonly [number, number],
  around: Surroundings,
): readonly Span[] => {
  const most = mostUnknown(name);
  if (most === 0) return [];
  const { local } = around.links;
  const [first, last] = [from - reach(from, -1, most, around), to + reach(to, 1, most, around)];
  const spans: readonly (readonly [number, number])[] = [
    [from, last],
    [first, to],
    [first, last],
  ];
  return spans
    .filter(([start, end]) => start < from || end > to)
    .map(([start, end]) => ({ start: local[start]?.start ?? 0, end: local[end]?.end ?? 0 }));
};

const parts = /[.,:;!?。，、：；！？\n>→"“”„«»「」'()]/u;

/** How many words further a name may reach: up to so many that nothing explains, over single small ones between them. */
const reach = (at: number, step: 1 | -1, most: number, around: Surroundings): number => {
  const { links, text, joins } = around;
  let [reached, found] = [0, 0];
  for (let ahead = 1; found < most; ahead += 1) {
    const [here, next] = [links.local[at + step * (ahead - 1)], links.local[at + step * ahead]];
    if (!here || !next) break;
    const between = step > 0 ? text.slice(here.end, next.start) : text.slice(next.end, here.start);
    if (parts.test(between) || joins(next.folded)) break;
    const unexplained = isUnexplained(at + step * ahead, links);
    if (unexplained) [reached, found] = [ahead, found + 1];
    else if (!next.isSmall || ahead - reached > 1) break;
  }
  return reached;
};
