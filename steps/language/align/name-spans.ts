// Where in the localised text the words of a source label stand, whatever its marks did.
import { overlaps } from '../clause.ts';
import type { Span } from '../clause.ts';
import { nameWords } from './name-words.ts';
import type { NameWords } from './name-words.ts';
import { scoreWords } from './span-score.ts';
import { linked, wordsIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { growToUnknown } from './unknown-words.ts';

/** A stretch of the localised text that may stand for a label; `score` is 0 to 1. */
export type NameSpan = Span & { score: number };

const barrier = /[.,:;!?。，、：；！？\n]/u;

/** The stretches that hold words of the name at both ends, the best first; `parting` stands in none of them. */
export const findNameSpans = (name: Span, around: Surroundings, parting = barrier): NameSpan[] => {
  const { links, text, isSmallLocal } = around;
  const words = nameWords(name, around);
  const longest = 2 * words.wanted.length + 3;
  const isEnd = (index: number): boolean =>
    !isSmallLocal(links.local[index]?.folded ?? '') &&
    words.strength(index) >= linked &&
    !words.isElsewhere(index);
  const spans: NameSpan[] = [];
  for (const [from, first] of links.local.entries()) {
    if (!isEnd(from)) continue;
    for (let to = from; to < links.local.length && to - from < longest; to += 1) {
      const last = links.local[to];
      const before = links.local[to - 1];
      if (!last) break;
      if (to > from && before && parting.test(text.slice(before.end, last.start))) break;
      if (!isEnd(to)) continue;
      const span = { start: first.start, end: last.end };
      const grown = [growToMarks(words, span, around), ...growToUnknown(words, [from, to], around)];
      for (const stretch of new Set([span, ...grown]))
        spans.push({ ...stretch, score: scoreWords(words, stretch, around) });
    }
  }
  return spans.toSorted(
    (one, other) => other.score - one.score || other.end - other.start - one.end + one.start,
  );
};

/** A stretch without what stands before and after words of other names and descriptions at its ends. */
export const trimForeign = (name: Span, span: Span, around: Surroundings): NameSpan | undefined => {
  const { links, isSmallLocal } = around;
  const words = nameWords(name, around);
  const { isElsewhere } = words;
  const given = wordsIn(links.local, span);
  const own = given.filter((index) => words.strength(index) >= linked);
  const [firstOwn, lastOwn] = [own[0], own.at(-1)];
  if (firstOwn === undefined || lastOwn === undefined) return undefined;
  const isTelling = (index: number): boolean => !isSmallLocal(links.local[index]?.folded ?? '');
  const from = given.findLast((index) => index < firstOwn && isElsewhere(index)) ?? -1;
  const until = given.find((index) => index > lastOwn && isElsewhere(index)) ?? links.local.length;
  const kept = given.filter((index) => index > from && index < until);
  const first = links.local[kept.find(isTelling) ?? firstOwn];
  const last = links.local[kept.findLast(isTelling) ?? lastOwn];
  if (!first || !last) return undefined;
  const trimmed = { start: first.start, end: last.end };
  return { ...trimmed, score: scoreWords(words, trimmed, around) };
};

/** The stretch up to the ends of the marks that it begins and ends in, where nothing between stands for something else. */
const growToMarks = (words: NameWords, span: Span, around: Surroundings): Span => {
  const { links, marked, rawMarks, isSmallLocal } = around;
  const isOpen = (start: number, end: number): boolean => {
    const added = wordsIn(links.local, { start, end });
    if (added.some(words.isElsewhere)) return false;
    const telling = added.some((index) => !isSmallLocal(links.local[index]?.folded ?? ''));
    return telling || rawMarks.some((mark) => mark.start <= start && mark.end >= end && overlaps(mark, span));
  };
  const first = marked.find((mark) => mark.start < span.start && mark.end > span.start);
  const last = marked.find((mark) => mark.start < span.end && mark.end > span.end);
  const start = first && isOpen(first.start, span.start) ? first.start : span.start;
  const end = last && isOpen(span.end, last.end) ? last.end : span.end;
  return start === span.start && end === span.end ? span : { start, end };
};
