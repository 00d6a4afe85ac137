// Where in the localised text the words of a source label stand, whatever its marks did.
import { overlaps } from '../clauses/clause.ts';
import type { Span } from '../clauses/clause.ts';
import type { DraftPhrase } from '../draft.ts';
import { isElsewhere, nameWords } from './name-words.ts';
import type { NameWords } from './name-words.ts';
import { scoreWords } from './span-score.ts';
import { linked, wordsIn } from './surroundings.ts';
import type { Range, Surroundings } from './surroundings.ts';
import { growToUnknown } from './unknown-words.ts';
import type { WordLinks } from './word-links.ts';

/** A stretch of the localised text that may stand for a label; `score` is 0 to 1. */
export type NameSpan = Span & { score: number };

const barrier = /[.,:;!?。，、：；！？\n"“”„«»]/u;

/** The stretches that hold words of the name at both ends, the best first; `parting` stands in none of them. */
export const findNameSpans = (name: Span, around: Surroundings, parting = barrier): NameSpan[] => {
  const { links } = around;
  const words = nameWords(name, around);
  const longest = 2 * (words.wanted.to - words.wanted.from) + 3;
  const ends = endsOf(words, links);
  const spans: NameSpan[] = [];
  const scored = (span: Span): NameSpan => ({
    start: span.start,
    end: span.end,
    score: scoreWords(words, span, around),
  });
  for (const [at, from] of ends.entries()) {
    let checked = from;
    for (let other = at; other < ends.length; other += 1) {
      const to = ends[other] ?? from;
      if (to - from >= longest || isParted({ from: checked, to }, parting, around)) break;
      checked = to;
      const span = { start: links.local[from]?.start ?? 0, end: links.local[to]?.end ?? 0 };
      spans.push(scored(span));
      const grown = growToMarks(words, span, around);
      if (grown !== span) spans.push(scored(grown));
      spans.push(...growToUnknown(words, [from, to], around).map(scored));
    }
  }
  return spans.toSorted(
    (one, other) => other.score - one.score || other.end - other.start - one.end + one.start,
  );
};

/** The local words in which a stretch for the name may begin or end. */
const endsOf = (name: NameWords, links: WordLinks): readonly number[] => {
  const ends: number[] = [];
  for (const [index, strength] of name.strengths.entries()) {
    if (strength >= linked && links.local[index]?.isSmall === false && !isElsewhere(name, index, links))
      ends.push(index);
  }
  return ends;
};

/** Whether what parts names stands between two words. */
const isParted = (
  { from, to }: Range,
  parting: RegExp,
  { links: { local }, text, marked }: Surroundings,
): boolean => {
  for (let index = from; index < to; index += 1) {
    const [start, end] = [local[index]?.end ?? 0, local[index + 1]?.start ?? 0];
    // what one mark sets apart is one name, with its commas
    if (
      parting.test(text.slice(start, end)) &&
      !marked.some((mark) => mark.start <= start && mark.end >= end)
    )
      return true;
  }
  return false;
};

/** A stretch without what stands before and after words of other names and descriptions at its ends. */
export const trimForeign = (name: Span, span: Span, around: Surroundings): NameSpan | undefined => {
  const { links } = around;
  const words = nameWords(name, around);
  const given = wordsIn(links.local, span);
  const isOwn = (index: number): boolean => (words.strengths[index] ?? 0) >= linked;
  let [firstOwn, lastOwn] = [given.from, given.to - 1];
  while (firstOwn < given.to && !isOwn(firstOwn)) firstOwn += 1;
  while (lastOwn > firstOwn && !isOwn(lastOwn)) lastOwn -= 1;
  if (firstOwn >= given.to) return undefined;
  let [from, to] = [firstOwn, lastOwn];
  while (from > given.from && !isElsewhere(words, from - 1, links)) from -= 1;
  while (to < given.to - 1 && !isElsewhere(words, to + 1, links)) to += 1;
  const isTelling = (index: number): boolean => links.local[index]?.isSmall === false;
  let [first, last] = [from, to];
  while (first <= to && !isTelling(first)) first += 1;
  while (last >= from && !isTelling(last)) last -= 1;
  const [begin, end] = [
    links.local[first > to ? firstOwn : first],
    links.local[last < from ? lastOwn : last],
  ];
  if (!begin || !end) return undefined;
  const trimmed = { start: begin.start, end: end.end };
  return { ...trimmed, score: scoreWords(words, trimmed, around) };
};

/** The stretch up to the ends of the marks that it begins and ends in, where nothing between stands for something else. */
const growToMarks = (name: NameWords, span: Span, around: Surroundings): Span => {
  const { marked } = around;
  const first = marked.find((mark) => mark.start < span.start && mark.end > span.start);
  const last = marked.find((mark) => mark.start < span.end && mark.end > span.end);
  if (!first && !last) return span;
  const before = first && { start: first.start, end: span.start };
  const behind = last && { start: span.end, end: last.end };
  const start = before && isOpen(name, before, span, around) ? before.start : span.start;
  const end = behind && isOpen(name, behind, span, around) ? behind.end : span.end;
  return start === span.start && end === span.end ? span : { start, end };
};

/** Whether a stretch beside another may join it: marked with it, or telling of nothing else. */
const isOpen = (name: NameWords, beside: Span, span: Span, { links, rawMarks }: Surroundings): boolean => {
  const { from, to } = wordsIn(links.local, beside);
  let tells = false;
  for (let index = from; index < to; index += 1) {
    if (isElsewhere(name, index, links)) return false;
    tells ||= links.local[index]?.isSmall === false;
  }
  return (
    tells ||
    rawMarks.some((mark) => mark.start <= beside.start && mark.end >= beside.end && overlaps(mark, span))
  );
};

/** Words, articles among them, that no translation of a single one has. */
const fewestFar = 5;

/** Whether a stretch takes what is marked together with more words than a translation of the name has. */
export const reachesFar = (
  name: Span,
  proposed: DraftPhrase,
  span: Span,
  { links }: Surroundings,
): boolean => {
  const length = (words: readonly Span[], within: Span): number => {
    const { from, to } = wordsIn(words, within);
    return to - from;
  };
  const holds = proposed.mark !== undefined && span.start <= proposed.start && span.end >= proposed.end;
  return holds && length(links.local, span) >= Math.max(fewestFar, 3 * length(links.source, name));
};
