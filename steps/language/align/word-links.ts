// Which words of the localised text stand for which words of the source, by wordbook, form and common letters.
import { cutWords } from './word-cut.ts';
import type { PlainWord } from './word-cut.ts';
import { letterPairsOf, similarityOf } from './similarity.ts';
import type { LetterPairs } from './similarity.ts';
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

/** Pairs of words over which a text is no sentence, and its words are not compared. */
const mostPairs = 60_000;

/** Links the words of both texts. */
export const linkWords = (texts: Texts, wordbook: Wordbook): WordLinks => {
  const source = cutWords(texts.source, texts.sourceLocale);
  const local = cutWords(texts.local, texts.locale, texts.seams);
  const rows = source.length * local.length > mostPairs ? [] : rowsOf(source, local, wordbook);
  return {
    source,
    local,
    strength: (row, column) => rows[row]?.[column] ?? 0,
    isAnswered: (row) => rows[row]?.some((strength) => strength > 0) ?? false,
  };
};

/** Each word is compared once, however often it stands in its text. */
const rowsOf = (
  source: readonly PlainWord[],
  local: readonly PlainWord[],
  wordbook: Wordbook,
): readonly (readonly number[])[] => {
  const others = new Map(local.map(({ folded }) => [folded, knownPairsOf(folded)]));
  const rows = new Map<string, readonly number[]>();
  for (const { folded } of source) {
    if (rows.has(folded)) continue;
    const word = wordIn(wordbook, folded);
    const strengths = new Map([...others].map(([other, pairs]) => [other, strengthOf(word, other, pairs)]));
    rows.set(
      folded,
      local.map((other) => strengths.get(other.folded) ?? 0),
    );
  }
  return source.map((word) => rows.get(word.folded) ?? []);
};

/** Articles say the same words again and again: what is known of them is kept, up to so many. */
const mostKept = 20_000;
const keptPairs = new Map<string, LetterPairs>();
const keptWords = new WeakMap<Wordbook, Map<string, Compared>>();

const knownPairsOf = (folded: string): LetterPairs => {
  const known = keptPairs.get(folded) ?? letterPairsOf(folded);
  if (keptPairs.size < mostKept) keptPairs.set(folded, known);
  return known;
};

const wordIn = (wordbook: Wordbook, folded: string): Compared => {
  const words = keptWords.get(wordbook) ?? new Map<string, Compared>();
  keptWords.set(wordbook, words);
  const known = words.get(folded) ?? wordOf(folded, translationsIn(wordbook, folded));
  if (words.size < mostKept) words.set(folded, known);
  return known;
};

/** A source word with all that its comparisons need. */
type Compared = {
  folded: string;
  translations: readonly string[];
  /** The translations, and the word itself. */
  forms: readonly { text: string; spaced: boolean }[];
  pairs: LetterPairs;
};

const wordOf = (folded: string, translations: readonly string[]): Compared => ({
  folded,
  translations,
  forms: [...translations, folded].map((text) => ({ text, spaced: spaced.test(text) })),
  pairs: letterPairsOf(folded),
});

const strengthOf = (word: Compared, local: string, pairs: LetterPairs): number => {
  if (word.folded === local || word.translations.includes(local)) return 1;
  const forms = word.forms;
  if (forms.some((form) => form.spaced && form.text !== word.folded && sharesStem(form.text, local)))
    return inflected;
  if (forms.some((form) => holds(local, form.text, form.spaced) || holds(form.text, local, form.spaced)))
    return compound;
  if (word.folded.length < 4 || local.length < 4) return 0;
  const alike = similarityOf(word.pairs, pairs);
  return alike >= leastCognate ? alike : 0;
};

const spaced = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{N}'’-]+$/u;

/** "länkar" and "länken": forms of one word, which begin alike. */
const sharesStem = (one: string, other: string): boolean => {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || one.charAt(0) !== other.charAt(0)) return false;
  let common = 0;
  while (common < shorter && one.charAt(common) === other.charAt(common)) common += 1;
  const ending = Math.max(one.length, other.length) - common;
  return common >= 4 && common / shorter >= 0.65 && ending <= longestEnding;
};

/** Whether the longer word is a compound with the part at either end, or holds a part that is too long to be chance. */
const holds = (word: string, part: string, isSpaced: boolean): boolean => {
  if (part.length >= word.length) return false;
  if (!isSpaced) return part.length >= 2 && word.includes(part);
  if (part.length >= 5) return word.includes(part);
  return part.length === 4 && (word.startsWith(part) || word.endsWith(part));
};
