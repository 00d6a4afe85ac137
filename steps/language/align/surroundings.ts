// The two texts of a block side by side, with what is known of their words.
import type { MarkedText } from '../../model/marked-text.ts';
import type { Span } from '../clauses/clause.ts';
import { trimSpan } from '../labels/label-spans.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { oncePer } from '../once-per.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { NameWords } from './name-words.ts';
import { linkWords } from './word-links.ts';
import type { Word, WordLinks } from './word-links.ts';
import { translationsIn, wordbookFor } from './wordbook.ts';
import type { Wordbook } from './wordbook.ts';

/** What is told of the words around: small ones name nothing, marked ones are set apart by the article. */
export type Surroundings = {
  text: string;
  links: WordLinks;
  /** What is known of the names that were asked for. */
  names: Map<number, NameWords>;
  isArticle: (word: string) => boolean;
  /** Whether a small word before a name may have slid under its marks: an article, or any where no lexicon tells them apart. */
  mayOpenMarks: (word: string) => boolean;
  opensCondition: (word: string) => boolean;
  /** Particles that are written together with the word before them. */
  endings: readonly string[];
  /** Whether a word joins clauses or phrases ("and", "or", "then"). */
  joins: (word: string) => boolean;
  /** Whether a stretch of the localised text says a condition or a time. */
  saysCondition: (stretch: string) => boolean;
  /** The label spans, slid marks mended. */
  marked: readonly Span[];
  /** What the marks in the file cover. */
  rawMarks: readonly Span[];
};

export type Beside = {
  body: MarkedText;
  /** The words of the source text. */
  source: readonly Word[];
  /** The labels of the localised text, slid marks mended. */
  labels: readonly Token[];
  locale: string;
  sourceLocale: string;
  sourceVocabulary: Vocabulary;
  own: Vocabulary | undefined;
};

/** Auxiliary words and particles of Japanese, which no lexicon lists in full. */
const shortKana = /^\p{sc=Hira}{1,2}$/u;

const isShortKana = (word: string): boolean => shortKana.test(word);

const smallLocalTest = oncePer(
  ({ small }: Vocabulary) =>
    (word: string): boolean =>
      small.has(word) || isShortKana(word),
);

/** Without a lexicon: what a wordbook puts for small words of the source language, and for no other word of this source text. */
const smallTestOf = (
  wordbook: Wordbook,
  { source, sourceVocabulary }: Pick<Beside, 'source' | 'sourceVocabulary'>,
): ((word: string) => boolean) => {
  const small = smallIn(wordbook, sourceVocabulary);
  const telling = new Set(
    source.flatMap(({ folded, isSmall }) => (isSmall ? [] : translationsIn(wordbook, folded))),
  );
  return (word) => isShortKana(word) || (small.has(word) && !telling.has(word));
};

const smallIn = (wordbook: Wordbook, vocabulary: Vocabulary): ReadonlySet<string> => {
  const known = smallWords(wordbook);
  const words =
    known.get(vocabulary) ?? new Set([...vocabulary.small].flatMap((word) => wordbook.get(word) ?? []));
  known.set(vocabulary, words);
  return words;
};

const smallWords = oncePer((_wordbook: Wordbook) => new Map<Vocabulary, ReadonlySet<string>>());

/** Links the words of both texts of a block. */
export const surroundingsOf = (beside: Beside): Surroundings => {
  const { body, source, labels, own } = beside;
  const seams = labels.flatMap(({ start, end, marked }) => [marked?.start ?? start, marked?.end ?? end]);
  const { locale, sourceLocale } = beside;
  const wordbook = wordbookFor(sourceLocale, locale);
  const isSmallLocal = own ? smallLocalTest(own) : smallTestOf(wordbook, beside);
  const links = linkWords(
    {
      source,
      local: body.text,
      locale,
      seams,
      isSmallLocal,
    },
    wordbook,
  );
  return {
    text: body.text,
    links,
    names: new Map(),
    ...(own ? wordTests(own.file) : { ...noWordTests, mayOpenMarks: isSmallLocal, joins: isSmallLocal }),
    marked: labels,
    rawMarks: body.marks.map((mark) => trimSpan(body.text, mark)).filter((mark) => mark.end > mark.start),
  };
};

type WordTests = Pick<
  Surroundings,
  'isArticle' | 'mayOpenMarks' | 'joins' | 'opensCondition' | 'saysCondition' | 'endings'
>;

/** Without a lexicon small words are not told apart: each may stand before a name, or join what follows. */
const noWordTests: Omit<WordTests, 'mayOpenMarks' | 'joins'> = {
  isArticle: () => false,
  opensCondition: () => false,
  saysCondition: () => false,
  endings: [],
};

const wordTests = oncePer((file: LexiconFile): WordTests => {
  const isArticle = articleTest(file);
  return {
    isArticle,
    mayOpenMarks: isArticle,
    joins: isOneOf(file, ['and', 'or', 'then', 'purpose']),
    opensCondition: isOneOf(file, ['if', 'time']),
    saysCondition: conditionTest(file),
    endings: file.writing.words === 'unspaced' ? (file.adpositions.object ?? []) : [],
  };
});

/** "**alle Dienste**": an amount begins a name. */
const articleTest = (file: LexiconFile): ((word: string) => boolean) => {
  const isArticle = isOneOf(file, ['article', 'possessive']);
  const amounts = new Set((file.words.quantity ?? []).map(foldWord));
  return (word) => isArticle(word) && !amounts.has(word);
};

const isOneOf = (
  { words }: LexiconFile,
  classes: readonly ('article' | 'possessive' | 'if' | 'time' | 'and' | 'or' | 'then' | 'purpose')[],
): ((word: string) => boolean) => {
  const known = new Set(classes.flatMap((name) => words[name] ?? []).map(foldWord));
  return (word) => known.has(word);
};

const conditionTest = ({ words, writing }: LexiconFile): ((stretch: string) => boolean) => {
  const markers = (['if', 'ifEnd', 'time', 'timeEnd', 'until'] as const)
    .flatMap((name) => words[name] ?? [])
    .map(foldWord);
  const isPadded = writing.words !== 'unspaced';
  const sought = markers.map((marker) => (isPadded ? ` ${marker} ` : marker));
  return (stretch) => {
    const folded = isPadded ? ` ${foldWord(stretch)} ` : foldWord(stretch);
    return sought.some((marker) => folded.includes(marker));
  };
};

/** From this strength on a local word counts as one that stands for the source word. */
export const linked = 0.5;

/** Words by their numbers: from one up to, without, another. */
export type Range = { readonly from: number; readonly to: number };

/** The words within a stretch. Takes words in the order of their text. */
export const wordsIn = (words: readonly Span[], span: Span): Range => {
  const from = firstFrom(words, span.start);
  let to = from;
  while (to < words.length && (words[to]?.end ?? 0) <= span.end) to += 1;
  return { from, to };
};

export const holdsWord = ({ from, to }: Range, word: number): boolean => word >= from && word < to;

/** The number of the first word that begins at an index of the text or behind it. */
const firstFrom = (words: readonly Span[], start: number): number => {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The local words of a stretch that name something. */
export const tellingWords = (span: Span, { links: { local } }: Surroundings): number[] => {
  const { from, to } = wordsIn(local, span);
  const telling: number[] = [];
  for (let index = from; index < to; index += 1) {
    if (local[index]?.isSmall === false) telling.push(index);
  }
  return telling;
};
