// Descriptions are given words of their own: what the reading of the localised text proposed for one is taken from it where the
// words are those of a control's name or of another description, or where other words answer it better.
import { overlaps } from '../clauses/clause.ts';
import type { Draft, DraftPhrase } from '../draft.ts';
import type { Span } from '../clauses/clause.ts';
import { findNameSpans } from './name-spans.ts';
import type { NameSpan } from './name-spans.ts';
import { isElsewhere, nameWords } from './name-words.ts';
import { mostFor, scoreSpan } from './span-score.ts';
import { holdsWord, tellingWords, wordsIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Under this score a stretch says something else. */
const leastAlike = 0.6;
/** What another stretch must be better by than the one that the reading proposed. */
const margin = 0.15;

/** The phrases that describe: places, lists, rows, results; names of controls are no descriptions. */
export const descriptionsOf = (draft: Draft): DraftPhrase[] =>
  [draft.what, draft.from, ...(draft.in ?? [])]
    .filter((phrase) => phrase !== undefined)
    .filter((phrase) => phrase.end > phrase.start && phrase.text === undefined);

type Offer = { phrase: DraftPhrase; span: DraftPhrase; score: number };

/** Mends `words`, the local words of each source phrase, for what the source describes without marks. */
export const settleDescriptions = (
  source: readonly Draft[],
  words: Map<DraftPhrase, DraftPhrase>,
  around: Surroundings,
): void => {
  const described = new Set(source.flatMap(descriptionsOf).filter((phrase) => phrase.mark === undefined));
  const settled = [...words].filter(([phrase]) => !described.has(phrase));
  const offers = [...described].flatMap((phrase) => offersFor(phrase, words.get(phrase), around));
  for (const phrase of described) words.delete(phrase);
  for (const { phrase, span } of offers.toSorted((one, other) => other.score - one.score)) {
    const isTaken = settled.some(([other, taken]) => overlaps(taken, span) && !overlaps(other, phrase));
    if (isTaken || words.has(phrase)) continue;
    words.set(phrase, span);
    settled.push([phrase, span]);
  }
};

/** A description may hold a clause of its own ("the app, which you manage"). */
const sentenceEnd = /[.:;!?。：；！？\n]/u;

/** The stretches that may be a description, the best first, with the article before them. */
export const findDescriptions = (phrase: DraftPhrase, around: Surroundings): readonly NameSpan[] =>
  mostFor(phrase, around) < leastAlike
    ? []
    : findNameSpans(phrase, around, sentenceEnd)
        .filter(({ score }) => score >= leastAlike)
        .map((span) => withArticle(span, around));

const offersFor = (
  phrase: DraftPhrase,
  proposed: DraftPhrase | undefined,
  around: Surroundings,
): readonly Offer[] => {
  if (!proposed) return [];
  const standing = scoreSpan(phrase, proposed, around) + margin;
  if (standing >= mostFor(phrase, around)) return [{ phrase, span: proposed, score: standing }];
  const better = findDescriptions(phrase, around).filter(
    (span) =>
      span.score > standing &&
      !losesHead(phrase, proposed, span, around) &&
      !cutsWords(phrase, proposed, span, around),
  );
  return [
    { phrase, span: proposed, score: standing },
    ...better.map(({ start, end, score }) => ({ phrase, span: { start, end }, score })),
  ];
};

/** What is described is said first; what is said of it alone does not tell it. */
const losesHead = (phrase: DraftPhrase, proposed: Span, span: Span, around: Surroundings): boolean => {
  const { links } = around;
  const { from, to } = wordsIn(links.source, phrase);
  let head = from;
  while (head < to && links.source[head]?.isSmall === true) head += 1;
  const heads = head < to ? (links.answers[head] ?? []) : [];
  const holdsHead = (stretch: Span): boolean => {
    const given = wordsIn(links.local, stretch);
    return heads.some(({ other }) => holdsWord(given, other));
  };
  return holdsHead(proposed) && !holdsHead(span);
};

/** Whether the stretch leaves out words of the proposal that stand for nothing else. */
const cutsWords = (phrase: DraftPhrase, proposed: Span, span: Span, around: Surroundings): boolean => {
  if (span.start < proposed.start || span.end > proposed.end) return false;
  const words = nameWords(phrase, around);
  const kept = wordsIn(around.links.local, span);
  return tellingWords(proposed, around).some(
    (index) => !holdsWord(kept, index) && !isElsewhere(words, index, around.links),
  );
};

/** "en rapport": the article before a noun is part of its description. */
const withArticle = (span: NameSpan, { links, isArticle, text }: Surroundings): NameSpan => {
  const { from, to } = wordsIn(links.local, span);
  const first = from < to ? from : 0;
  const before = links.local[first - 1];
  const touches = before !== undefined && /^\s+$/u.test(text.slice(before.end, span.start));
  return touches && isArticle(before.folded) ? { ...span, start: before.start } : span;
};
