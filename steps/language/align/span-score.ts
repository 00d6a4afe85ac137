// How well a stretch of the localised text stands for a name of the source.
import type { Span } from '../clause.ts';
import { standsElsewhere } from './foreign-words.ts';
import { linked, ownStrength, wordsIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Small words count little in a name, and words that no wordbook knows cannot be asked for. */
const smallWeight = 0.15;
const unknownWeight = 0.4;
/** A word in the same marks that nothing explains is likelier part of the name than one outside them. */
const unexplainedMarked = 0.05;
const arrowCost = 0.12;
const overhangCost = 0.15;
const edgeBonus = 0.04;
const arrow = /[>→➔➜›]/u;

/** How well a stretch of the localised text stands for the stretch of the source: 0 for no common word, 1 for all. */
export const scoreSpan = (name: Span, span: Span, around: Surroundings): number => {
  const wanted = wordsIn(around.links.source, name);
  const given = wordsIn(around.links.local, span);
  return scoreWords(wanted, given, span, around);
};

/** The same for words by number. */
export const scoreWords = (
  wanted: readonly number[],
  given: readonly number[],
  span: Span,
  around: Surroundings,
): number => {
  const covered = coverage(wanted, given, around);
  const exact = exactness(wanted, given, around);
  if (covered === 0 || exact === 0) return 0;
  const { text, marked } = around;
  const edges =
    (marked.some((mark) => mark.start === span.start) ? edgeBonus : 0) +
    (marked.some((mark) => mark.end === span.end) ? edgeBonus : 0);
  const crossed = arrow.test(text.slice(span.start, span.end)) ? arrowCost : 0;
  const loose = hangsOver(wanted, given, span, around) ? overhangCost : 0;
  return (2 * covered * exact) / (covered + exact) + edges - crossed - loose;
};

/** Whether the stretch begins or ends with a small word that stands for nothing in the name, and is not marked so. */
const hangsOver = (
  wanted: readonly number[],
  given: readonly number[],
  span: Span,
  { links, isSmallLocal, rawMarks }: Surroundings,
): boolean => {
  const isLoose = (index: number | undefined): boolean =>
    index !== undefined &&
    isSmallLocal(links.local[index]?.folded ?? '') &&
    ownStrength(wanted, index, links) === 0;
  return (
    (isLoose(given[0]) && !rawMarks.some((mark) => mark.start === span.start)) ||
    (isLoose(given.at(-1)) && !rawMarks.some((mark) => mark.end === span.end))
  );
};

/** The share of the name's words that the stretch answers. */
const coverage = (wanted: readonly number[], given: readonly number[], around: Surroundings): number => {
  const { links, isSmallSource } = around;
  let sum = 0;
  let total = 0;
  for (const word of wanted) {
    const small = isSmallSource(links.source[word]?.folded ?? '');
    const weight = small ? smallWeight : links.isAnswered(word) ? 1 : unknownWeight;
    sum += weight * Math.max(0, ...given.map((index) => links.strength(word, index)));
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
};

/** The share of the stretch's words that belong to the name. */
const exactness = (wanted: readonly number[], given: readonly number[], around: Surroundings): number => {
  const { links, isSmallLocal, marked } = around;
  let sum = 0;
  let total = 0;
  for (const index of given) {
    const word = links.local[index];
    const own = ownStrength(wanted, index, links);
    if (own < linked && isSmallLocal(word?.folded ?? '')) continue;
    const foreign = standsElsewhere(wanted, index, links);
    const inMarks = marked.some((mark) => word && mark.start <= word.start && mark.end >= word.end);
    const weight = own > 0 || foreign || !inMarks ? 1 : unexplainedMarked;
    sum += own > 0 && !foreign ? weight : 0;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
};
