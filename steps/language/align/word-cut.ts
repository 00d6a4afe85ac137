// Cuts a text into plain words, without regard to what they mean: the units in which the two sides are compared.
import { foldWord } from '../vocabulary.ts';
import type { Span } from '../clause.ts';

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
  const edges = [...new Set([0, ...seams, text.length])].toSorted((one, other) => one - other);
  return edges.flatMap((from, index) =>
    cutStretch(text.slice(from, edges[index + 1] ?? from), locale).map((word) => ({
      ...word,
      start: word.start + from,
      end: word.end + from,
    })),
  );
};

const cutStretch = (text: string, locale: string): PlainWord[] => {
  if (!writesWithoutBlanks(locale)) {
    return [...text.matchAll(spacedWord)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      folded: foldWord(word),
    }));
  }
  const words: PlainWord[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(locale).segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length, folded: foldWord(segment) });
  }
  return words;
};

const writesWithoutBlanks = (locale: string): boolean => /^(?:zh|ja|th|lo|km|my)\b/iu.test(locale);

const segmenterFor = (locale: string): Intl.Segmenter => {
  const known = segmenters.get(locale);
  if (known) return known;
  const made = new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, made);
  return made;
};
