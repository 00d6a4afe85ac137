// How well a stretch of a translation answers a stretch of its source: by their words, their lengths, their marks and links.
import { cutWords } from '../../language/align/word-cut.ts';
import { translationsIn, wordbookFor } from '../../language/align/wordbook.ts';
import type { Wordbook } from '../../language/align/wordbook.ts';
import { vocabularyFor } from '../../language/vocabulary/lexicon.ts';
import { foldWord } from '../../language/vocabulary/vocabulary.ts';
import type { MarkedText } from '../../model/marked-text.ts';

/** The stretches of both articles that are to be compared. */
export type Compared = {
  readonly local: readonly MarkedText[];
  readonly source: readonly MarkedText[];
  readonly locale: string;
  readonly sourceLocale: string;
};

/** 0 to 1, by the numbers of the stretches on both sides; several stretches count as one text. */
type Alike = (local: readonly number[], source: readonly number[]) => number;

/** `whole` also by length and marks, `words` by words and links alone, as parts of a text have only those in common. */
export type Likeness = { readonly whole: Alike; readonly words: Alike };

const wordShare = 0.65;
const lengthShare = 0.2;
const markShare = 0.15;
/** Of a word that stands nowhere in the translation nothing can be told. */
const unknownWeight = 0.25;
/** Stretches without a word of their own are neither alike nor unlike. */
const nothingKnown = 0.5;

/** Reads all stretches once; words that stand in few of them tell most. */
export const likenessOf = (compared: Compared): Likeness => {
  const wordbook = wordbookFor(compared.sourceLocale, compared.locale);
  const small = vocabularyFor(compared.sourceLocale)?.small;
  const source = compared.source.map((text) =>
    termsOf(text, { wordbook, locale: compared.sourceLocale, small }),
  );
  const local = compared.local.map((text) => sideOf(text, compared.locale));
  const weights = weightsOf(source, local);
  const scale = sum(local.map(({ length }) => length)) / Math.max(1, sum(compared.source.map(lengthOf)));
  const words: Alike = (rows, columns) => wordsInCommon(of(source, columns).flat(), of(local, rows), weights);
  const whole: Alike = (rows, columns) => {
    const [here, there] = [of(local, rows), of(compared.source, columns)];
    const lengths = ratio(sum(here.map(({ length }) => length)), scale * sum(there.map(lengthOf)));
    const marks = ratio(1 + sum(here.map((side) => side.marks)), 1 + sum(there.map(labelsIn)));
    return wordShare * words(rows, columns) + lengthShare * lengths + markShare * marks;
  };
  return { whole, words };
};

const of = <Item>(items: readonly Item[], numbers: readonly number[]): Item[] =>
  numbers.flatMap((number) => items.slice(number, number + 1));

/** A word or a link of the source, with all that may stand for it. */
type Term = { readonly key: string; readonly forms: readonly string[] };

type Side = {
  readonly words: ReadonlySet<string>;
  /** In a language without blanks, where the words of both sides may be cut apart otherwise. */
  readonly unspaced: string;
  readonly length: number;
  readonly marks: number;
};

type Knowledge = { wordbook: Wordbook; locale: string; small: ReadonlySet<string> | undefined };

const termsOf = (text: MarkedText, { wordbook, locale, small }: Knowledge): readonly Term[] => {
  const words = new Set(cutWords(text.text, locale).map(({ folded }) => folded));
  const terms = [...words]
    .filter((word) => small?.has(word) !== true)
    .map((word) => ({ key: word, forms: [word, ...translationsIn(wordbook, word)] }));
  return [...terms, ...linksIn(text).map((link) => ({ key: link, forms: [link] }))];
};

const unspacedScript = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Words by all of their beginnings that a form may be known by. */
const sideOf = (text: MarkedText, locale: string): Side => {
  const words = new Set<string>(linksIn(text));
  for (const { folded } of cutWords(text.text, locale))
    for (let end = Math.min(shortestStem, folded.length); end <= folded.length; end += 1)
      words.add(end === folded.length ? folded : `${folded.slice(0, end)}…`);
  const unspaced = unspacedScript.test(text.text) ? foldWord(text.text) : '';
  return { words, unspaced, length: lengthOf(text), marks: labelsIn(text) };
};

const shortestStem = 4;
const stemShare = 0.65;

const answers = ({ words, unspaced }: Side, form: string): boolean => {
  if (words.has(form)) return true;
  if (unspaced !== '' && form.length >= 2 && unspacedScript.test(form)) return unspaced.includes(form);
  const stem = Math.max(shortestStem, Math.ceil(stemShare * form.length));
  return form.length > shortestStem && words.has(`${form.slice(0, stem)}…`);
};

const weightsOf = (source: readonly (readonly Term[])[], local: readonly Side[]): Map<string, number> => {
  const counts = new Map<string, number>();
  const terms = new Map(source.flat().map((term) => [term.key, term]));
  for (const { key } of source.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(
    [...terms.values()].map(({ key, forms }) => {
      const isKnown = local.some((side) => forms.some((form) => answers(side, form)));
      const rarity = Math.log(1 + source.length / (counts.get(key) ?? 1));
      return [key, isKnown ? rarity : unknownWeight * rarity];
    }),
  );
};

const wordsInCommon = (
  terms: readonly Term[],
  sides: readonly Side[],
  weights: ReadonlyMap<string, number>,
): number => {
  let answered = 0;
  let total = 0;
  for (const { key, forms } of terms) {
    const weight = weights.get(key) ?? 0;
    total += weight;
    if (sides.some((side) => forms.some((form) => answers(side, form)))) answered += weight;
  }
  return total === 0 ? nothingKnown : answered / total;
};

/** Addresses without what tells their language. */
const linksIn = ({ marks }: MarkedText): readonly string[] =>
  marks.flatMap(({ url }) => (url === undefined ? [] : [url.replaceAll(/\/[a-z]{2}-[a-z]{2}(?=\/)/giu, '')]));

const labelsIn = ({ marks }: MarkedText): number => marks.length;
const lengthOf = ({ text }: MarkedText): number => text.length;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const ratio = (one: number, other: number): number =>
  one === other ? 1 : Math.min(one, other) / Math.max(one, other);
