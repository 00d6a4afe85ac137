// Which words of the localised text stand for which words of the source, by wordbook, form and common letters.
import { cutWords } from './word-cut.ts';
import type { PlainWord } from './word-cut.ts';
import { cognateSimilarity } from './similarity.ts';
import { translationsIn } from './wordbook.ts';
import type { Wordbook } from './wordbook.ts';

/** `strength` is 0 (unrelated) to 1, by the numbers of a source word and a local word. */
export type WordLinks = {
  source: readonly PlainWord[];
  local: readonly PlainWord[];
  strength: (source: number, local: number) => number;
  /** Whether any local word stands for the source word. */
  isAnswered: (source: number) => boolean;
};

/** `seams`: where marks of the localised text begin and end, which part what translation wrote together. */
export type Texts = {
  source: string;
  local: string;
  sourceLocale: string;
  locale: string;
  seams: readonly number[];
};

const inflected = 0.8;
/** The strength of a word that is one part of a compound, or holds the other as one. */
export const compound = 0.7;
const leastCognate = 0.6;
/** Letters; what follows the stem of a longer word is another word. */
const longestEnding = 4;

/** Links the words of both texts. */
export const linkWords = (texts: Texts, wordbook: Wordbook): WordLinks => {
  const source = cutWords(texts.source, texts.sourceLocale);
  const local = cutWords(texts.local, texts.locale, texts.seams);
  const rows = source.map((word) => {
    const translations = translationsIn(wordbook, word.folded);
    return local.map((other) => strengthOf(word.folded, translations, other.folded));
  });
  return {
    source,
    local,
    strength: (row, column) => rows[row]?.[column] ?? 0,
    isAnswered: (row) => rows[row]?.some((strength) => strength > 0) ?? false,
  };
};

const strengthOf = (source: string, translations: readonly string[], local: string): number => {
  if (source === local || translations.includes(local)) return 1;
  if (translations.some((word) => sharesStem(word, local))) return inflected;
  if ([source, ...translations].some((word) => holds(local, word) || holds(word, local))) return compound;
  if (source.length < 4 || local.length < 4) return 0;
  const alike = cognateSimilarity(source, local);
  return alike >= leastCognate ? alike : 0;
};

const spaced = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{N}'’-]+$/u;

/** "länkar" and "länken": forms of one word, which begin alike. */
const sharesStem = (one: string, other: string): boolean => {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || !spaced.test(one)) return false;
  let common = 0;
  while (common < shorter && one.charAt(common) === other.charAt(common)) common += 1;
  const ending = Math.max(one.length, other.length) - common;
  return common >= 4 && common / shorter >= 0.65 && ending <= longestEnding;
};

/** Whether the longer word is a compound with the part at either end, or holds a part that is too long to be chance. */
const holds = (word: string, part: string): boolean => {
  if (part.length >= word.length) return false;
  if (!spaced.test(part)) return part.length >= 2 && word.includes(part);
  if (part.length >= 5) return word.includes(part);
  return part.length === 4 && (word.startsWith(part) || word.endsWith(part));
};
