// Measures how alike two names are, word by word, or letter by letter in scripts without blanks.
import { foldCase, foldLetters } from './fold.ts';

/** Levenshtein distance in graphemes-as-code-points; enough for labels, which are short. */
export function editDistance(left: string, right: string): number {
  const target = [...right];
  let row = Array.from({ length: target.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...left].entries()) {
    const next = [index + 1];
    for (const [column, other] of target.entries()) {
      const substituted = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(substituted, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[target.length] ?? 0;
}

/** 0 (nothing in common) to 1 (the same letters), the better of comparing words and comparing letters. */
export function similarity(left: string, right: string, locale: string): number {
  const [leftLetters, rightLetters] = [foldLetters(left, locale), foldLetters(right, locale)];
  if (leftLetters === '' || rightLetters === '') return 0;
  if (leftLetters === rightLetters) return 1;
  const longest = Math.max([...leftLetters].length, [...rightLetters].length);
  if (longest > 200) return 0;
  const begins = leftLetters[0] === rightLetters[0];
  const byLetters = meaningful(1 - editDistance(leftLetters, rightLetters) / longest, begins);
  const byWords = wordSimilarity(wordsOf(left, locale), wordsOf(right, locale));
  return Math.max(byLetters, begins || isSpaced(leftLetters) ? byWords : byWords * otherBeginning);
}

/** Single letters of Chinese and Japanese tell less than words: names that begin otherwise are seldom one. */
const otherBeginning = 0.85;
const isSpaced = (letters: string): boolean =>
  !/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u.test(letters);

/**
 * Any two words share half of their letters by chance: below this likeness, letters tell little. Nor do they where the
 * words begin otherwise: "Import" and "Export", "Enable" and "Disable" are opposites.
 */
const chance = 0.6;
const meaningful = (byLetters: number, begins: boolean): number =>
  byLetters < chance || !begins ? byLetters / 2 : byLetters;

/** The words of a name; in scripts without blanks every letter counts as one. */
export const wordsOf = (name: string, locale: string): readonly string[] =>
  foldCase(name, locale).match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu,
  ) ?? [];

/** The share of letters in words that have a like word on the other side; each word is used once. */
function wordSimilarity(left: readonly string[], right: readonly string[]): number {
  const free = [...right];
  let shared = 0;
  for (const word of left) {
    const ranked = free
      .map((other, index) => ({ index, alike: wordAlike(word, other), length: other.length }))
      .sort((a, b) => b.alike - a.alike);
    const best = ranked[0];
    if (!best || best.alike === 0) continue;
    shared += best.alike * (word.length + best.length);
    free.splice(best.index, 1);
  }
  const total = left.join('').length + right.join('').length;
  return total === 0 ? 0 : shared / total;
}

/**
 * True where each name has a word of weight that the other has nothing like: "Tag name" and "Field name" are two things,
 * though half of their words are the same. What begins with the same word ("Pay now" and "Pay bill") does the same.
 */
export function replacesWord(left: string, right: string, locale: string): boolean {
  const [one, other] = [wordsOf(left, locale), wordsOf(right, locale)];
  // A letter of Chinese or Japanese is no word of weight
  if (![left, right].every((name) => /\S\s+\S/u.test(name))) return false;
  const [first = ''] = one;
  if (wordAlike(first, other[0] ?? '') > 0) return false;
  return leftOver(one, other) >= weighty && leftOver(other, one) >= weighty;
}

/** True where the first name has a word that is like none of the second. */
export const hasOwnWord = (name: string, other: string, locale: string): boolean =>
  leftOver(wordsOf(name, locale), wordsOf(other, locale)) > 0;

/** The share of the name's letters, from 0 to 1, in words that have a like word among `others`. */
export const sharedPart = (name: string, others: readonly string[], locale: string): number =>
  name === '' ? 0 : 1 - leftOver(wordsOf(name, locale), others);

/** From this share of a name's letters on, a word gives the name its meaning. */
const weighty = 0.4;

/** The share of letters in words that have no like word on the other side. */
function leftOver(words: readonly string[], others: readonly string[]): number {
  const alone = words.filter((word) => !others.some((other) => wordAlike(word, other) > 0));
  return alone.join('').length / Math.max(1, words.join('').length);
}

/** 1 for the same word; for a long shared stem (inflection) its share; else 0. */
function wordAlike(left: string, right: string): number {
  if (left === right) return 1;
  const longest = Math.max(left.length, right.length);
  let stem = 0;
  while (stem < longest && left[stem] !== undefined && left[stem] === right[stem]) stem += 1;
  const byStem = stem >= 4 ? stem / longest : 0;
  const byLetters = longest >= 4 && left[0] === right[0] ? 1 - editDistance(left, right) / longest : 0;
  const alike = Math.max(byStem, byLetters);
  return alike >= 0.6 ? alike : 0;
}
