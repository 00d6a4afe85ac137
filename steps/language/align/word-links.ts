// Which words of the localised text stand for which words of the source, by wordbook, form and common letters.
import { cutWords } from './word-cut.ts';
import type { PlainWord } from './word-cut.ts';
import { letterPairsOf, pairBitsOf, similarityOf } from './similarity.ts';
import type { LetterPairs } from './similarity.ts';
import { translationsIn } from './wordbook.ts';
import type { Wordbook } from './wordbook.ts';

/** A word of one of the texts; small ones name nothing. */
export type Word = PlainWord & { readonly isSmall: boolean };

/** A word of the other text, by its number there, that stands for this one; `strength` is over 0, to 1. */
export type Link = { readonly other: number; readonly strength: number };

export type WordLinks = {
  readonly source: readonly Word[];
  readonly local: readonly Word[];
  /** For each source word the local words that stand for it. */
  readonly answers: readonly (readonly Link[])[];
  /** For each local word the source words that it stands for. */
  readonly meanings: readonly (readonly Link[])[];
};

/** `seams`: where marks of the localised text begin and end, which part what translation wrote together. */
export type Texts = {
  source: readonly Word[];
  local: string;
  locale: string;
  seams: readonly number[];
  isSmallLocal: (word: string) => boolean;
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
  const { source } = texts;
  const local = weighWords(cutWords(texts.local, texts.locale, texts.seams), texts.isSmallLocal);
  const answers = source.length * local.length > mostPairs ? [] : answersOf(source, local, wordbook);
  const meanings: Link[][] = local.map(() => []);
  for (const [word, links] of answers.entries()) {
    for (const { other, strength } of links) meanings[other]?.push({ other: word, strength });
  }
  return { source, local, answers, meanings };
};

/** Tells small words from others. */
export const weighWords = (
  words: readonly PlainWord[],
  isSmall: (word: string) => boolean,
): readonly Word[] =>
  words.map(({ start, end, folded }) => ({ start, end, folded, isSmall: isSmall(folded) }));

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
  const others = [...places].map(([folded, indexes]) => ({ word: localWordOf(folded), indexes }));
  const answers = new Map<string, readonly Link[]>();
  for (const { folded } of source) {
    if (answers.has(folded)) continue;
    const word = sourceWordOf(wordbook, folded);
    const links: Link[] = [];
    for (const other of others) {
      const strength = strengthOf(word, other.word);
      if (strength > 0) links.push(...other.indexes.map((index) => ({ other: index, strength })));
    }
    answers.set(folded, links);
  }
  return source.map(({ folded }) => answers.get(folded) ?? []);
};

/** Articles say the same words again and again: what is known of them is kept, up to so many. */
const mostKept = 20_000;
const keptLocal = new Map<string, LocalWord>();
const keptWords = new WeakMap<Wordbook, Map<string, SourceWord>>();

/** A local word with all that its comparisons need. */
type LocalWord = { folded: string; first: number; bits: number; letters: LetterPairs };

const localWordOf = (folded: string): LocalWord => {
  const known = keptLocal.get(folded) ?? {
    folded,
    first: folded.charCodeAt(0),
    bits: pairBitsOf(folded),
    letters: letterPairsOf(folded),
  };
  if (keptLocal.size < mostKept) keptLocal.set(folded, known);
  return known;
};

const sourceWordOf = (wordbook: Wordbook, folded: string): SourceWord => {
  const words = keptWords.get(wordbook) ?? new Map<string, SourceWord>();
  keptWords.set(wordbook, words);
  const known = words.get(folded) ?? makeSourceWord(folded, translationsIn(wordbook, folded));
  if (words.size < mostKept) words.set(folded, known);
  return known;
};

/** A source word likewise. */
type SourceWord = {
  folded: string;
  translations: readonly string[];
  /** The translations, and the word itself. */
  forms: readonly Form[];
  letters: LetterPairs;
};
/** `stems`: its inflected forms stand for it, too. `first` is its first letter: every word of a text is compared to it. */
type Form = { text: string; first: number; spaced: boolean; stems: boolean; bits: number };

const makeSourceWord = (folded: string, translations: readonly string[]): SourceWord => ({
  folded,
  translations,
  forms: [...translations, folded].map((text) => {
    const isSpaced = spaced.test(text);
    return {
      text,
      first: text.charCodeAt(0),
      spaced: isSpaced,
      stems: isSpaced && text !== folded && text.length >= shortestStem,
      bits: pairBitsOf(text),
    };
  }),
  letters: letterPairsOf(folded),
});

const strengthOf = ({ folded, translations, forms, letters }: SourceWord, local: LocalWord): number => {
  if (folded === local.folded || translations.includes(local.folded)) return 1;
  if (local.folded.length < shortestPart) return 0;
  const { first, bits } = local;
  let part = 0;
  for (const form of forms) {
    if (form.stems && form.first === first && sharesStem(form.text, local.folded)) return inflected;
    // most pairs of words are told apart here: a word has all the bits of its parts
    const mayHold = (form.bits & ~bits) === 0 || (bits & ~form.bits) === 0;
    if (part === 0 && mayHold && isPart(form, local)) part = compound;
  }
  if (part > 0) return part;
  if (folded.length < 4 || local.folded.length < 4) return 0;
  const alike = similarityOf(letters, local.letters, leastCognate);
  return alike >= leastCognate ? alike : 0;
};

const spaced = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{N}'’-]+$/u;

/** Letters that forms of one word share at least. */
const shortestStem = 4;

/** "länkar" and "länken": forms of one word, which begin alike. */
const sharesStem = (one: string, other: string): boolean => {
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one.charCodeAt(common) === other.charCodeAt(common)) common += 1;
  const ending = Math.max(one.length, other.length) - common;
  return common >= shortestStem && common / shorter >= 0.65 && ending <= longestEnding;
};

/** Whether one of both is a part of the other. */
const isPart = ({ text, spaced: isSpaced, bits }: Form, local: LocalWord): boolean =>
  ((bits & ~local.bits) === 0 && holds(local.folded, text, isSpaced)) ||
  ((local.bits & ~bits) === 0 && holds(text, local.folded, isSpaced));

/** Letters of a part, where no blanks part words. */
const shortestPart = 2;

/** Whether the longer word is a compound with the part at either end, or holds a part that is too long to be chance. */
const holds = (word: string, part: string, isSpaced: boolean): boolean => {
  if (part.length >= word.length) return false;
  if (!isSpaced) return part.length >= shortestPart && word.includes(part);
  if (part.length >= 5) return word.includes(part);
  return part.length === 4 && (word.startsWith(part) || word.endsWith(part));
};
