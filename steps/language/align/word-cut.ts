// Cuts a text into plain words, without regard to what they mean: the units in which the two sides are compared.
import { foldWord } from '../vocabulary/vocabulary.ts';
import type { Span } from '../clauses/clause.ts';

/** A word as it is compared: case and composed letters folded away. */
export type PlainWord = Span & { folded: string };

/** An elided word ("l'") is a word of its own; one letter behind an apostrophe ("user's") is none. */
const spacedWord =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}\p{M}]+|['’]\p{L}(?!\p{L}))*(?:['’](?=\p{L}\p{L}))?/gu;
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The words of a text in order; none reaches over a seam, an index where a mark begins or ends. Texts without blanks between
 * words are cut by the dictionary that Node brings (ICU).
 */
export const cutWords = (text: string, locale: string, seams: readonly number[] = []): PlainWord[] => {
  const edges = [0, ...seams, text.length].sort((one, other) => one - other);
  const push = writesWithoutBlanks(locale) ? pushSegments : pushSpacedWords;
  const words: PlainWord[] = [];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to !== undefined && to > from) push(words, text.slice(from, to), from, locale);
  }
  return words;
};

const pushSpacedWords = (words: PlainWord[], stretch: string, from: number): void => {
  spacedWord.lastIndex = 0;
  for (let match = spacedWord.exec(stretch); match !== null; match = spacedWord.exec(stretch)) {
    const start = from + match.index;
    words.push({ start, end: start + match[0].length, folded: foldWord(match[0]) });
  }
};

const pushSegments = (words: PlainWord[], stretch: string, from: number, locale: string): void => {
  for (const { segment, index, isWordLike } of segmenterFor(locale).segment(stretch)) {
    if (!isWordLike) continue;
    const start = from + index;
    const end = start + segment.length;
    const last = words.at(-1);
    const isJoined = last?.end === start - 1 && stretch.charAt(index - 1) === '-';
    if (last && isJoined && latin.test(segment) && latin.test(last.folded))
      words.splice(-1, 1, { start: last.start, end, folded: `${last.folded}-${foldWord(segment)}` });
    else words.push({ start, end, folded: foldWord(segment) });
  }
};

/** "Read-Only" is one word in the source. */
const latin = /^\p{sc=Latin}/u;

const writesWithoutBlanks = (locale: string): boolean => /^(?:zh|ja|th|lo|km|my)\b/iu.test(locale);

const segmenterFor = (locale: string): Intl.Segmenter => {
  const known = segmenters.get(locale);
  if (known) return known;
  const made = new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, made);
  return made;
};
