// Names of controls are given the words that stand for them: what the reading of the localised text proposed is kept where
// the words agree, and mended where marks slid, parts were swapped or a path's sign fell into a name.
import { overlaps } from '../clauses/clause.ts';
import type { Span } from '../clauses/clause.ts';
import type { Draft, DraftPhrase } from '../draft.ts';
import type { Token } from '../tokens/tokens.ts';
import { holdsForeign, isForeign, isScattered, saysAgain } from './foreign-words.ts';
import { findNameSpans, reachesFar, trimForeign } from './name-spans.ts';
import type { NameSpan } from './name-spans.ts';
import { edgesOf, partOfCompound } from './name-edges.ts';
import { nameWords } from './name-words.ts';
import { mostFor, scoreSpan } from './span-score.ts';
import { tellingWords } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Under this score words in common are chance. */
const leastScore = 0.55;
/** What another stretch must be better by than the one that the reading proposed. */
const margin = 0.1;

/** From this score on words say the whole name and nothing else, whatever is marked. */
const wholeScore = 0.95;

/** Small words in common say nothing. */
const chance = 0.35;

export type LocalSide = { around: Surroundings; labels: readonly Token[] };

type Offer = { phrase: DraftPhrase; span: Span; score: number; proposed?: DraftPhrase };

/** Mends `words`, the local words of each source phrase. Gives the phrases whose words stand scattered: no stretch is their name. */
export const settleNames = (
  source: readonly Draft[],
  words: Map<DraftPhrase, DraftPhrase>,
  side: LocalSide,
): ReadonlySet<DraftPhrase> => {
  const all = [...new Set(source.flatMap(namesOf))];
  const isSame = (one: DraftPhrase, other: DraftPhrase): boolean =>
    one.start === other.start && one.end === other.end;
  const names = all.filter((name, at) => all.findIndex((other) => isSame(other, name)) === at);
  const offers = names.flatMap((phrase) => offersFor(phrase, words.get(phrase), side.around));
  const settled = new Map<DraftPhrase, DraftPhrase>();
  for (const { phrase, span, proposed } of offers.toSorted((one, other) => other.score - one.score)) {
    if (settled.has(phrase) || takenFrom(phrase, settled).some((other) => overlaps(other, span))) continue;
    settled.set(phrase, proposed ?? phraseOfSpan(span, side));
  }
  const scattered = new Set<DraftPhrase>();
  for (const phrase of names) {
    const taken = takenFrom(phrase, settled);
    const found =
      settled.get(phrase) ??
      restOf(phrase, words.get(phrase), taken, side) ??
      besideTaken(phrase, taken, side);
    const chosen = found && edgesOf(phrase, found, side.around);
    const isWhole = chosen !== undefined && !isScattered(phrase, chosen, side.around);
    const settledOn = isWhole ? chosen : partOfCompound(phrase, side.around);
    if (settledOn) words.set(phrase, settledOn);
    else words.delete(phrase);
    if (chosen && !settledOn) scattered.add(phrase);
  }
  shareWords(all, names, words);
  return scattered;
};

/** "Search for and select **X**": one name of the source that two acts have is one name here. */
const shareWords = (
  all: readonly DraftPhrase[],
  names: readonly DraftPhrase[],
  words: Map<DraftPhrase, DraftPhrase>,
): void => {
  for (const phrase of all) {
    if (names.includes(phrase)) continue;
    const first = names.find(({ start, end }) => start === phrase.start && end === phrase.end);
    const shared = first && words.get(first);
    if (shared) words.set(phrase, shared);
    else words.delete(phrase);
  }
};

/** The words that other names have; "find and click **A**" names one control twice. */
const takenFrom = (phrase: DraftPhrase, settled: ReadonlyMap<DraftPhrase, DraftPhrase>): DraftPhrase[] =>
  [...settled].filter(([other]) => !overlaps(other, phrase)).map(([, local]) => local);

/** Phrases that name a control, and marked ones: their words are looked for on the screen. */
const namesOf = (draft: Draft): DraftPhrase[] => {
  const named = [draft.label, ...(draft.path ?? []), draft.where, draft.query];
  const described = [draft.value, draft.from, draft.what, ...(draft.in ?? [])];
  const names: DraftPhrase[] = [];
  for (const phrase of named) {
    if (phrase && hasWords(phrase)) names.push(phrase);
  }
  for (const phrase of described) {
    if (phrase?.mark && hasWords(phrase)) names.push(phrase);
  }
  return names;
};

const hasWords = ({ start, end, text }: DraftPhrase): boolean => end > start && text === undefined;

const offersFor = (phrase: DraftPhrase, proposed: DraftPhrase | undefined, around: Surroundings): Offer[] => {
  const most = mostFor(phrase, around);
  if (!proposed || proposed.lost || namesNothing(phrase, proposed, around))
    return spansFor(phrase, most, around).map((span) => ({ phrase, span, score: span.score }));
  const standing = scoreSpan(phrase, proposed, around);
  const isOwn = !holdsForeign(phrase, proposed, around);
  const preferred = standing + (isOwn ? margin : 0);
  const own = standing >= leastScore ? [{ phrase, span: proposed, score: preferred, proposed }] : [];
  if (preferred >= most || (own.length > 0 && isMarkedTwice(proposed, around))) return own;
  const trimmed = trimForeign(phrase, proposed, around);
  const others = [
    ...spansFor(phrase, most, around).filter((span) => !cutsName(phrase, proposed, span, around)),
    ...(trimmed ? [trimmed] : []),
  ]
    .filter((span) => span.score > preferred && !reachesFar(phrase, proposed, span, around))
    .filter(
      (span) =>
        overlaps(span, proposed) ||
        !proposed.mark ||
        (!isOwn && isLabel(span, around)) ||
        isWholeBeside(phrase, proposed, span, around),
    )
    .map((span) => ({ phrase, span, score: span.score }));
  return [...own, ...others];
};

/** “**要共享的域**”: quotes and bold that agree have not slid. */
const isMarkedTwice = (proposed: Span, { rawMarks }: Surroundings): boolean =>
  rawMarks.filter(({ start, end }) => start === proposed.start && end === proposed.end).length > 1;

/** Whether one word of what is marked is said again by words that say the whole name. */
const isWholeBeside = (phrase: Span, proposed: Span, span: NameSpan, around: Surroundings): boolean => {
  const { strengths } = nameWords(phrase, around);
  const own = tellingWords(proposed, around).filter((word) => strengths[word] !== 0);
  const between = around.text.slice(Math.min(span.end, proposed.end), Math.max(span.start, proposed.start));
  return (
    span.score >= wholeScore &&
    own.length === 1 &&
    !/[.!?:](?:\s|$)/u.test(between) &&
    saysAgain(phrase, proposed, span, around)
  );
};

/** Whether a stretch is just what the article sets apart. */
const isLabel = (span: Span, { marked }: Surroundings): boolean =>
  marked.some(({ start, end }) => start === span.start && end === span.end);

/** The stretches that may be the name; none is looked for where the most that any could score is too little. */
const spansFor = (phrase: DraftPhrase, most: number, around: Surroundings): readonly NameSpan[] =>
  most < leastScore ? [] : findNameSpans(phrase, around).filter(({ score }) => score >= leastScore);

/** Whether the stretch leaves out words of the proposal that belong to the name: unexplained ones, or small ones at its marks. */
const cutsName = (phrase: DraftPhrase, proposed: DraftPhrase, span: Span, around: Surroundings): boolean => {
  if (span.start < proposed.start || span.end > proposed.end) return false;
  const cut = around.links.local.filter(
    (word) => word.start >= proposed.start && word.end <= proposed.end && !overlaps(word, span),
  );
  const telling = cut.filter(({ isSmall }) => !isSmall);
  const isSaid = (word: Span): boolean =>
    isForeign(phrase, word, around) || saysAgain(phrase, word, span, around);
  if (telling.some((word) => !isSaid(word))) return true;
  if (telling.length > 0) return false;
  const atEdge = (mark: Span): boolean =>
    (span.start > proposed.start && mark.start === proposed.start) ||
    (span.end < proposed.end && mark.end === proposed.end);
  return around.rawMarks.some((mark) => overlaps(mark, span) && atEdge(mark));
};

/** What is left of a proposal when others have taken their words; undefined where that is nothing that names. */
const restOf = (
  phrase: DraftPhrase,
  proposed: DraftPhrase | undefined,
  taken: readonly DraftPhrase[],
  side: LocalSide,
): DraftPhrase | undefined => {
  if (!proposed || proposed.lost) return proposed;
  const crossed = taken.some((other) => overlaps(other, proposed));
  if (!crossed) return namesNothing(phrase, proposed, side.around) ? undefined : proposed;
  const left = side.around.links.local.filter(
    (word) =>
      word.start >= proposed.start &&
      word.end <= proposed.end &&
      !taken.some((other) => overlaps(other, word)),
  );
  const telling = left.filter((word) => !word.isSmall && !isForeign(phrase, word, side.around));
  const [first, last] = [telling[0], telling.at(-1)];
  if (!first || !last) return undefined;
  const span = { start: first.start, end: last.end };
  return taken.some((other) => overlaps(other, span)) ? undefined : phraseOfSpan(span, side);
};

/** "välj ta bort kort i fönstret Köp **kort**": where another name has the words that are marked, those that say the whole of this one. */
const besideTaken = (
  phrase: DraftPhrase,
  taken: readonly DraftPhrase[],
  side: LocalSide,
): DraftPhrase | undefined => {
  const span = spansFor(phrase, mostFor(phrase, side.around), side.around).find(
    (one) => one.score >= wholeScore && !taken.some((other) => overlaps(other, one)),
  );
  return span && phraseOfSpan(span, side);
};

/** Words that stand for other words of the source, or small words only, are not those of the name. */
export const namesNothing = (phrase: DraftPhrase, proposed: DraftPhrase, around: Surroundings): boolean => {
  const words = around.links.local.filter((word) => word.start >= proposed.start && word.end <= proposed.end);
  const smallOnly = words.length > 0 && words.every(({ isSmall }) => isSmall);
  const isSame = phrase.mark === 'strong' && proposed.mark === 'strong' && !saysMore(phrase, around);
  return (
    (smallOnly && !isSame && scoreSpan(phrase, proposed, around) < chance) ||
    isSignOnly(phrase, proposed, around) ||
    isForeign(phrase, proposed, around)
  );
};

/** "&" alone is no name where the source has words. */
const isSignOnly = (phrase: DraftPhrase, { start, end, lost }: DraftPhrase, around: Surroundings): boolean =>
  lost !== true && end - start < 3 && signs.test(around.text.slice(start, end)) && saysMore(phrase, around);

/** Whether a name of the source is more than small words ("**On**"). */
const saysMore = ({ start, end }: Span, { links }: Surroundings): boolean =>
  links.source.some((word) => word.start >= start && word.end <= end && !word.isSmall);

const signs = /^[^\p{L}\p{N}]+$/u;

const pathSign = /\s*[>→➔➜›]\s*/gu;

const phraseOfSpan = ({ start, end }: Span, { around, labels }: LocalSide): DraftPhrase => {
  const label = labels.find((token) => overlaps(token, { start, end }));
  const text = around.text.slice(start, end);
  const marked = label?.marked ?? label;
  return {
    start,
    end,
    ...(/[>→➔➜›]/u.test(text) ? { text: text.replaceAll(pathSign, ' ') } : {}),
    ...(label?.mark ? { mark: label.mark } : {}),
    ...(marked && (marked.start !== start || marked.end !== end)
      ? { marked: { start: marked.start, end: marked.end } }
      : {}),
  };
};
