// Source structure, localised words: each phrase of the source's actions finds the words that stand for it.
import { overlaps } from '../clauses/clause.ts';
import type { Draft, DraftPhrase } from '../draft.ts';
import { phraseOfToken } from '../draft.ts';
import type { Token } from '../tokens/tokens.ts';
import { pairActs } from './pair-acts.ts';
import type { MarkPairs } from './pair-marks.ts';
import { placeConditions, placeDescriptions } from './place-descriptions.ts';
import { scoreSpan } from './span-score.ts';
import type { Surroundings } from './surroundings.ts';
import { settleDescriptions } from './settle-descriptions.ts';
import { namesNothing, settleNames } from './settle-names.ts';
import { cognateSimilarity } from './similarity.ts';

export type Sides = {
  source: readonly Draft[];
  local: readonly Draft[];
  sourceText: string;
  localText: string;
  /** The labels of the localised text, slid marks mended, in order. */
  labels: readonly Token[];
  /** Pairs of labels by their marks alone, where nothing is known of the local language. */
  marks?: MarkPairs | undefined;
  around: Surroundings;
};

/** Aligns the drafts of both sides. Takes what each side gives by itself; gives the local words of the source's phrases. */
export const alignDrafts = (sides: Sides): ReadonlyMap<DraftPhrase, DraftPhrase> => {
  const pairs = pairActs(sides.source, sides.local, (phrase, other) =>
    phrase.text === undefined ? scoreSpan(phrase, other, sides.around) : 0,
  );
  const words = new Map<DraftPhrase, DraftPhrase>();
  for (const [index, draft] of sides.source.entries()) {
    const local = pairs[index];
    if (local) pairPhrases(draft, local, words, sides);
  }
  if (sides.marks) takeMarks(sides.source, sides.marks, words);
  const scattered = settleNames(sides.source, words, sides);
  settleDescriptions(sides.source, words, sides.around);
  placeLeftLabels(sides, words, scattered);
  placeDescriptions(sides.source, words, sides.around);
  pairConditions(sides, words);
  placeConditions(sides.source, words, sides.around);
  placeLoneExpectation(sides, words);
  for (const [phrase, local] of words) words.set(phrase, withoutEnding(local, sides));
  return words;
};

/** Words that marks give to a phrase are its own; what was proposed for others from them falls. */
const takeMarks = (
  source: readonly Draft[],
  marks: MarkPairs,
  words: Map<DraftPhrase, DraftPhrase>,
): void => {
  const marked = new Map<DraftPhrase, DraftPhrase>();
  for (const phrase of source.flatMap(phrasesOf)) {
    const pair = phrase.mark && marks.find((one) => overlaps(one.source, phrase));
    if (pair) marked.set(phrase, pair.local);
  }
  for (const [phrase, local] of words) {
    const isTaken = [...marked.values()].some((other) => overlaps(other, local));
    if (isTaken && !marked.has(phrase)) words.delete(phrase);
  }
  for (const [phrase, local] of marked) words.set(phrase, local);
};

const phrasesOf = (draft: Draft): DraftPhrase[] =>
  [
    draft.label,
    ...(draft.path ?? []),
    draft.query,
    draft.where,
    draft.value,
    draft.file,
    draft.from,
    draft.what,
    draft.struck,
    ...(draft.in ?? []),
  ].filter((phrase) => phrase !== undefined);

/** "편집을": the particle that is written together with the last word of a name is no part of it, unless marks say so. */
const withoutEnding = (local: DraftPhrase, { localText, labels, around }: Sides): DraftPhrase => {
  const ending = around.endings.find((end) => localText.endsWith(end, local.end));
  const isWhole =
    ending === undefined ||
    local.text !== undefined ||
    local.end - local.start <= ending.length ||
    /\p{L}/u.test(localText.charAt(local.end)) ||
    labels.some(({ end }) => end === local.end);
  return isWhole ? local : { ...local, end: local.end - ending.length };
};

/** Conditions that no pair of acts told pair in order, where both sides have as many. */
const pairConditions = (sides: Sides, words: Map<DraftPhrase, DraftPhrase>): void => {
  const source = conditionsOf(sides.source);
  if (source.length === 0) return;
  const local = conditionsOf(sides.local);
  if (source.length !== local.length) return;
  for (const [index, condition] of source.entries()) {
    const other = local[index];
    if (other && !words.has(condition)) words.set(condition, other);
  }
};

/** Each condition once. */
const conditionsOf = (drafts: readonly Draft[]): DraftPhrase[] => [
  ...new Set(drafts.flatMap((draft) => (draft.if ? [draft.if] : []))),
];

/** A block that only tells a result: the whole of the localised block tells it. */
const placeLoneExpectation = ({ source, localText }: Sides, words: Map<DraftPhrase, DraftPhrase>): void => {
  const only = source.length === 1 ? source[0] : undefined;
  if (only?.do !== 'expect' || !only.what || words.has(only.what)) return;
  words.set(only.what, { start: 0, end: localText.replace(/[\s.。]+$/u, '').length });
};

const pairPhrases = (
  source: Draft,
  local: Draft,
  words: Map<DraftPhrase, DraftPhrase>,
  sides: Sides,
): void => {
  for (const key of ['label', 'query', 'where', 'value', 'file', 'from', 'what', 'struck'] as const) {
    const [one, other] = [source[key], local[key]];
    if (one && other) words.set(one, other);
  }
  // "set **A** to **No**" switches A, where the other side chooses what stands for "No" from it
  if (source.do === 'toggle' && source.label && local.do === 'choose' && local.from)
    words.set(source.label, local.from);
  if (source.if && local.if) words.set(source.if, local.if);
  pairLists(source.path ?? [], local.path ?? [], words, sides);
  const places = [...(local.in ?? []), ...(local.from && !source.from ? [local.from] : [])];
  pairLists(source.in ?? [], places, words, sides);
  if (source.path && local.where) pairLists(source.path, [local.where], words, sides);
};

/** Lists of one length pair in order; of different lengths by likeness, then from the end. */
const pairLists = (
  source: readonly DraftPhrase[],
  local: readonly DraftPhrase[],
  words: Map<DraftPhrase, DraftPhrase>,
  sides: Sides,
): void => {
  if (source.length === local.length) {
    for (const [index, phrase] of source.entries()) {
      const other = local[index];
      if (other) words.set(phrase, other);
    }
    return;
  }
  const left = [...local];
  for (const phrase of source.toReversed()) {
    const other = mostAlike(phrase, left, sides) ?? left.at(-1);
    if (!other) return;
    left.splice(left.indexOf(other), 1);
    words.set(phrase, other);
  }
};

const likeEnough = 0.45;

const mostAlike = (
  phrase: DraftPhrase,
  candidates: readonly DraftPhrase[],
  sides: Sides,
): DraftPhrase | undefined => {
  const text = textOf(phrase, sides.sourceText);
  const scored = candidates.map((candidate) => ({
    candidate,
    score: Math.max(
      cognateSimilarity(text, textOf(candidate, sides.localText)),
      phrase.text === undefined ? scoreSpan(phrase, candidate, sides.around) : 0,
    ),
  }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= likeEnough ? best.candidate : undefined;
};

const textOf = (phrase: DraftPhrase, text: string): string =>
  phrase.text ?? text.slice(phrase.start, phrase.end);

/** Labels that no pair gave words: the localised labels that are left take their place, alike ones first, then in order. */
const placeLeftLabels = (
  sides: Sides,
  words: Map<DraftPhrase, DraftPhrase>,
  scattered: ReadonlySet<DraftPhrase>,
): void => {
  const wanted = sides.source
    .flatMap((draft) => [
      draft.label,
      ...(draft.path ?? []),
      draft.query,
      draft.where,
      draft.value,
      draft.from,
      ...(draft.in ?? []).filter((place) => place.mark),
    ])
    .filter((phrase) => phrase !== undefined && !words.has(phrase) && !scattered.has(phrase))
    .filter((phrase) => phrase !== undefined)
    .toSorted((a, b) => a.start - b.start);
  if (wanted.length === 0) return;
  const used = [...words.values()];
  const left = sides.labels
    .filter((label) => !used.some((phrase) => phrase.start < label.end && phrase.end > label.start))
    .map(phraseOfToken);
  const open = wanted.filter((phrase) => {
    const alike = mostAlike(phrase, left, sides);
    if (alike) take(phrase, alike, left, words);
    return !alike;
  });
  const labelled = open.filter((phrase) => phrase.mark !== undefined);
  for (const phrase of labelled.length === left.length ? labelled : open) {
    const next = left[0];
    if (!next) return;
    if (namesNothing(phrase, next, sides.around)) continue;
    take(phrase, next, left, words);
  }
};

const take = (
  phrase: DraftPhrase,
  local: DraftPhrase,
  left: DraftPhrase[],
  words: Map<DraftPhrase, DraftPhrase>,
): void => {
  words.set(phrase, local);
  left.splice(left.indexOf(local), 1);
};
