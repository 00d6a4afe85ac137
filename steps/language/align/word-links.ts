// Which words of the localised text stand for which words of the source, by wordbook, form and common letters.
import { cutWords } from './word-cut.ts';
import type { PlainWord } from './word-cut.ts';
import { letterPairsOf, similarityOf } from './similarity.ts';
import type { LetterPairs } from './similarity.ts';
import { translationsIn } from './wordbook.ts';
import type { Wordbook } from './wordbook.ts';

/** A word of the other text, by its number there, that stands for this one; `strength` is over 0, to 1. */
export type Link = { readonly other: number; readonly strength: number };

export type WordLinks = {
  readonly source: readonly PlainWord[];
  readonly local: readonly PlainWord[];
  /** For each source word the local words that stand for it. */
  readonly answers: readonly (readonly Link[])[];
  /** For each local word the source words that it stands for. */
  readonly meanings: readonly (readonly Link[])[];
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
  const answers = source.length * local.length > mostPairs ? [] : answersOf(source, local, wordbook);
  const meanings: Link[][] = local.map(() => []);
  for (const [word, links] of answers.entries()) {
    for (const { other, strength } of links) meanings[other]?.push({ other: word, strength });
  }
  return { source, local, answers, meanings };
};

/** Each word is compared once, however often it stands in its text. */
const answersOf = (
  source: readonly PlainWord[],
  local: readonly PlainWord[],
  wordbook: Wordbook,
): readonly (readonly Link[])[] => {
  const places = new Map<string, number[]>();
  for (const [index, { folded }] of local.entries()) {
    const known = places.get(folded);
    if (known) known.push(index);
    else places.set(folded, [index]);
  }
  const others = [...places].map(([folded, indexes]) => ({ folded, indexes, pairs: knownPairsOf(folded) }));
  const answers = new Map<string, readonly Link[]>();
  for (const { folded } of source) {
    if (answers.has(folded)) continue;
    const word = wordIn(wordbook, folded);
    const links: Link[] = [];
    for (const other of others) {
      const strength = strengthOf(word, other.folded, other.pairs);
      if (strength > 0) links.push(...other.indexes.map((index) => ({ other: index, strength })));
    }
    answers.set(folded, links);
  }
  return source.map(({ folded }) => answers.get(folded) ?? []);
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
