// How well a stretch of the localised text stands for a name of the source.
import type { Span } from '../clause.ts';
import { nameWords } from './name-words.ts';
import type { NameWords } from './name-words.ts';
import { linked, wordsIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { isUnexplained, mostUnknown } from './unknown-words.ts';
import type { Link } from './word-links.ts';

/** Small words count little in a name, and words that no wordbook knows cannot be asked for. */
const smallWeight = 0.15;
const unknownWeight = 0.4;
/** A word in the same marks that nothing explains is likelier part of the name than one outside them. */
const unexplainedMarked = 0.05;
/** A word that nothing explains may stand for one of the name that no wordbook knows. */
const supposed = 0.5;
const supposedWeight = 0.3;
const arrowCost = 0.12;
const overhangCost = 0.15;
const edgeBonus = 0.04;
const arrow = /[>→➔➜›]/u;

/** How well a stretch of the localised text stands for the stretch of the source: 0 for no common word, 1 for all. */
export const scoreSpan = (name: Span, span: Span, around: Surroundings): number =>
  scoreWords(nameWords(name, around), span, around);

/** The same for the words of the name. */
export const scoreWords = (name: NameWords, span: Span, around: Surroundings): number => {
  const given = wordsIn(around.links.local, span);
  const covered = coverage(name, given, around);
  const exact = exactness(name, given, around);
  if (covered === 0 || exact === 0) return 0;
  const { text, marked } = around;
  const edges =
    (marked.some((mark) => mark.start === span.start) ? edgeBonus : 0) +
    (marked.some((mark) => mark.end === span.end) ? edgeBonus : 0);
  const crossed = arrow.test(text.slice(span.start, span.end)) ? arrowCost : 0;
  const loose = hangsOver(name, given, span, around) ? overhangCost : 0;
  return (2 * covered * exact) / (covered + exact) + edges - crossed - loose;
};

/** Whether the stretch begins or ends with a small word that stands for nothing in the name, and is not marked with more of it. */
const hangsOver = (
  name: NameWords,
  given: readonly number[],
  span: Span,
  { links, isSmallLocal, rawMarks }: Surroundings,
): boolean => {
  const isLoose = (index: number | undefined): boolean =>
    index !== undefined && isSmallLocal(links.local[index]?.folded ?? '') && name.strength(index) === 0;
  const [first, last] = [links.local[given[0] ?? -1], links.local[given.at(-1) ?? -1]];
  return (
    (isLoose(given[0]) &&
      !rawMarks.some((mark) => mark.start === span.start && mark.end > (first?.end ?? 0))) ||
    (isLoose(given.at(-1)) &&
      !rawMarks.some((mark) => mark.end === span.end && mark.start < (last?.start ?? 0)))
  );
};

/** The share of the name's words that the stretch answers. */
const coverage = ({ wanted }: NameWords, given: readonly number[], around: Surroundings): number => {
  const { links, isSmallSource } = around;
  let unexplained = given.filter((index) => isUnexplained(index, around)).length;
  let sum = 0;
  let total = 0;
  for (const word of wanted) {
    const small = isSmallSource(links.source[word]?.folded ?? '');
    const answers = links.answers[word] ?? [];
    const isUnknown = !small && answers.length === 0;
    const weight = small ? smallWeight : isUnknown ? unknownWeight : 1;
    sum += weight * (isUnknown && unexplained > 0 ? supposed : strongest(answers, given));
    if (isUnknown) unexplained -= 1;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
};

const strongest = (answers: readonly Link[], given: readonly number[]): number => {
  let best = 0;
  for (const { other, strength } of answers) {
    if (strength > best && given.includes(other)) best = strength;
  }
  return best;
};

/** The share of the stretch's words that belong to the name. */
const exactness = (name: NameWords, given: readonly number[], around: Surroundings): number => {
  const { links, isSmallLocal, marked } = around;
  let unknown = mostUnknown(name, around);
  let sum = 0;
  let total = 0;
  for (const [at, index] of given.entries()) {
    const word = links.local[index];
    const own = name.strength(index);
    if (own < linked && isSmallLocal(word?.folded ?? '')) continue;
    const foreign = name.isElsewhere(index) || isRepeated(name, given.slice(0, at + 1), around);
    const inMarks = marked.some((mark) => word && mark.start <= word.start && mark.end >= word.end);
    const isSupposed = unknown > 0 && isUnexplained(index, around);
    if (isSupposed) unknown -= 1;
    const weight = own > 0 || foreign ? 1 : inMarks ? unexplainedMarked : isSupposed ? supposedWeight : 1;
    sum += own > 0 && !foreign ? weight : isSupposed && !inMarks ? supposed * weight : 0;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
};

/** Whether the last of the words is there again though the name asks for it once less. */
const isRepeated = (
  { wanted }: NameWords,
  given: readonly number[],
  { links: { local, meanings } }: Surroundings,
): boolean => {
  const last = given.at(-1) ?? 0;
  const times = given.filter((index) => local[index]?.folded === local[last]?.folded).length;
  const asked = meanings[last]?.filter(({ other, strength }) => strength >= linked && wanted.includes(other));
  return times > 1 && times > (asked?.length ?? 0);
};
