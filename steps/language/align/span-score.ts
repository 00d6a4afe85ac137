// How well a stretch of the localised text stands for a name of the source.
import type { Span } from '../clauses/clause.ts';
import { areForms, isElsewhere, nameWords } from './name-words.ts';
import type { NameWords } from './name-words.ts';
import { holdsWord, linked, wordsIn } from './surroundings.ts';
import type { Range, Surroundings } from './surroundings.ts';
import { isUnexplained, mostUnknown } from './unknown-words.ts';
import type { Link, WordLinks } from './word-links.ts';

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
const crossingCost = 0.3;
const edgeBonus = 0.04;
const arrow = /[>→➔➜›]/u;

/** How well a stretch of the localised text stands for the stretch of the source: 0 for no common word, 1 for all. */
export const scoreSpan = (name: Span, span: Span, around: Surroundings): number =>
  scoreWords(nameWords(name, around), span, around);

/** The same for the words of the name. */
export const scoreWords = (name: NameWords, span: Span, around: Surroundings): number => {
  const { text, marked, links } = around;
  const given = wordsIn(links.local, span);
  const covered = coverage(name, given, links);
  if (covered === 0) return 0;
  const exact = exactness(name, given, around);
  if (exact === 0) return 0;
  const edges =
    (marked.some((mark) => mark.start === span.start) ? edgeBonus : 0) +
    (marked.some((mark) => mark.end === span.end) ? edgeBonus : 0);
  const crossed = arrow.test(text.slice(span.start, span.end)) ? arrowCost : 0;
  const loose = hangsOver(name, given, span, around) ? overhangCost : 0;
  const cut = crossed === 0 && cutsMarks(span, around) ? crossingCost : 0;
  return (2 * covered * exact) / (covered + exact) + edges - crossed - loose - cut;
};

/** From within one label into another, or out of one into the midst of another: marks slide, but not so far. */
const cutsMarks = ({ start, end }: Span, { marked }: Surroundings): boolean => {
  const first = marked.find((mark) => mark.end > start && mark.start < end);
  const last = marked.findLast((mark) => mark.start < end && mark.end > start);
  return first !== last && ((first?.start ?? start) < start || (last?.end ?? end) > end);
};

/** Figures are as good as this. */
const precision = 1e-9;

/** No stretch of the localised text scores over this for a name: one that holds all that answers it, and nothing else. */
export const mostFor = (span: Span, around: Surroundings): number => {
  const { links } = around;
  const { wanted } = nameWords(span, around);
  const covered = shareOf(wanted, links, (answers, isUnknown) =>
    isUnknown ? supposed : strongestOf(answers),
  );
  return covered === 0 ? 0 : (2 * covered) / (covered + 1) + 2 * edgeBonus + precision;
};

/** Whether the stretch begins or ends with a small word that stands for nothing in the name, and is not marked with more of it. */
const hangsOver = (name: NameWords, { from, to }: Range, span: Span, around: Surroundings): boolean => {
  const { links, rawMarks } = around;
  if (from >= to) return false;
  const [first, last] = [links.local[from], links.local[to - 1]];
  return (
    (isLoose(name, from, links) &&
      !rawMarks.some((mark) => mark.start === span.start && mark.end > (first?.end ?? 0))) ||
    (isLoose(name, to - 1, links) &&
      !rawMarks.some((mark) => mark.end === span.end && mark.start < (last?.start ?? 0)))
  );
};

const isLoose = (name: NameWords, index: number, { local }: WordLinks): boolean =>
  local[index]?.isSmall === true && name.strengths[index] === 0;

/** The share of the name's words that the stretch answers. */
const coverage = ({ wanted }: NameWords, given: Range, links: WordLinks): number => {
  let unexplained = 0;
  for (let index = given.from; index < given.to; index += 1) {
    if (isUnexplained(index, links)) unexplained += 1;
  }
  return shareOf(wanted, links, (answers, isUnknown) => {
    if (!isUnknown) return strongestOf(answers, given);
    unexplained -= 1;
    return unexplained >= 0 ? supposed : 0;
  });
};

/** How much of each word of a name is answered, weighed by what the word says. */
const shareOf = (
  { from, to }: Range,
  { source, answers }: WordLinks,
  answered: (links: readonly Link[], isUnknown: boolean) => number,
): number => {
  let sum = 0;
  let total = 0;
  for (let word = from; word < to; word += 1) {
    const isSmall = source[word]?.isSmall === true;
    const links = answers[word] ?? [];
    const isUnknown = !isSmall && links.length === 0;
    const weight = isSmall ? smallWeight : isUnknown ? unknownWeight : 1;
    sum += weight * answered(links, isUnknown);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
};

/** The best answer, among the given words or among all. */
const strongestOf = (answers: readonly Link[], given?: Range): number => {
  let best = 0;
  for (const { other, strength } of answers) {
    if (strength > best && (given === undefined || holdsWord(given, other))) best = strength;
  }
  return best;
};

/** The share of the stretch's words that belong to the name. */
const exactness = (name: NameWords, given: Range, { links, marked }: Surroundings): number => {
  let unknown = mostUnknown(name);
  const [first, last] = [links.local[given.from], links.local[given.to - 1]];
  const isOneMark = marked.some(
    ({ start, end }) => start <= (first?.start ?? 0) && end >= (last?.end ?? start + 1),
  );
  let sum = 0;
  let total = 0;
  for (let index = given.from; index < given.to; index += 1) {
    const word = links.local[index];
    const own = name.strengths[index] ?? 0;
    if (!word || (own < linked && word.isSmall)) continue;
    const foreign =
      isElsewhere(name, index, links) ||
      isRepeated(name, { from: given.from, to: index + 1 }, links, isOneMark ? isSame : areForms);
    const isSupposed = unknown > 0 && isUnexplained(index, links);
    if (isSupposed) unknown -= 1;
    if (own > 0 && !foreign) {
      sum += 1;
      total += 1;
      continue;
    }
    const inMarks = marked.some((mark) => mark.start <= word.start && mark.end >= word.end);
    const weight = foreign ? 1 : inMarks ? unexplainedMarked : isSupposed ? supposedWeight : 1;
    if (isSupposed && !inMarks) sum += supposed * weight;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
};

/** Translation may say a word twice in one mark, in two forms. */
const isSame: typeof areForms = (one, other) => one?.folded === other?.folded;

/** Whether the last of the words is there again though the name asks for it once less. */
const isRepeated = (
  { wanted }: NameWords,
  { from, to }: Range,
  { local, meanings }: WordLinks,
  isAgain: typeof areForms,
): boolean => {
  const last = local[to - 1];
  let times = 0;
  for (let index = from; index < to; index += 1) {
    if (isAgain(local[index], last)) times += 1;
  }
  if (times < 2) return false;
  const asked = meanings[to - 1]?.filter(
    ({ other, strength }) => strength >= linked && holdsWord(wanted, other),
  );
  return times > (asked?.length ?? 0);
};
