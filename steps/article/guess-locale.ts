// The locale of an article that nothing names: told by its letters, or by the small words of the languages that have a lexicon.
import { everyVocabulary, vocabularyFor } from '../language/vocabulary/lexicon.ts';
import { oncePer } from '../language/once-per.ts';
import type { Vocabulary } from '../language/vocabulary/vocabulary.ts';

/** As much of an article as tells its language. */
const sampleLength = 6000;
const fewestWords = 40;
const fewestDistinct = 20;
/** Of the words of a text in its own language, at least this share is small words. */
const smallShare = 0.14;

/** Takes the pieces of an article's text, without code; gives a BCP 47 tag, or undefined where they tell too little. */
export function guessLocale(texts: readonly string[]): string | undefined {
  let sample = '';
  for (const text of texts) if (sample.length < sampleLength) sample += ` ${text}`;
  return byLetters(sample) ?? byWords(sample);
}

function byLetters(sample: string): string | undefined {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters < fewestWords) return undefined;
  if (count(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu) > letters / 10) return 'ja-JP';
  if (count(/\p{sc=Hangul}/gu) > letters / 4) return 'ko-KR';
  if (count(/\p{sc=Han}/gu) < letters / 4) return undefined;
  const of = (tag: string): number => {
    const vocabulary = vocabularyFor(tag);
    return vocabulary ? [...smallWords(vocabulary)].filter((word) => sample.includes(word)).length : 0;
  };
  return of('zh-Hant') > of('zh-Hans') ? 'zh-TW' : 'zh-CN';
}

function byWords(sample: string): string | undefined {
  const words = (sample.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  // words said over and over tell no language, and asking every lexicon takes 100 ms
  if (words.length < fewestWords || new Set(words).size < fewestDistinct) return undefined;
  const shareOf = (vocabulary: Vocabulary): number => {
    const small = smallWords(vocabulary);
    return words.filter((word) => small.has(word)).length / words.length;
  };
  const english = vocabularyFor('en');
  if (!english || shareOf(english) >= smallShare) return undefined;
  const [best] = everyVocabulary()
    .map((vocabulary) => ({ tag: vocabulary.file.language, share: shareOf(vocabulary) }))
    .toSorted((one, other) => other.share - one.share);
  if (!best || best.share < smallShare || best.tag === 'en') return undefined;
  const { language, region = '' } = new Intl.Locale(best.tag).maximize();
  return `${language}-${region}`;
}

/** Articles, conjunctions, prepositions and their like. */
const smallWords = oncePer(({ file }: Vocabulary): ReadonlySet<string> => {
  const { words, adpositions } = file;
  const own = [words.article, words.possessive, words.pronoun, words.and, words.or, words.then, words.if];
  const lists = own.concat([words.relative], Object.values(adpositions));
  return new Set(lists.flatMap((list) => list ?? []).filter((word) => /^[\p{L}\p{M}]+$/u.test(word)));
});
