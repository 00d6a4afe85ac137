// Wordbooks: which words of a language stand for the words of the source language, as mined from side-by-side articles.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WordFileError } from '../vocabulary/word-file.ts';
import { fileNames } from '../vocabulary/lexicon.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

/** Folded words of the source language with the folded words that stand for them, the likeliest first. */
export type Wordbook = ReadonlyMap<string, readonly string[]>;

const folder = new URL('../wordbooks/', import.meta.url);
const loaded = new Map<string, Wordbook>();
const empty: Wordbook = new Map();

/** The wordbook of two locales (BCP 47), empty where there is none: names and loan words are then all that both share. */
export const wordbookFor = (sourceLocale: string, locale: string): Wordbook => {
  const key = `${sourceLocale} ${locale}`;
  const known = loaded.get(key) ?? load(sourceLocale, locale);
  loaded.set(key, known);
  return known;
};

/**
 * Reads a wordbook file: a line `word: translation, translation` each, and comments after `#`. Takes its name for messages;
 * throws a WordFileError at the first line of another form.
 */
export const parseWordbook = (text: string, file: string): Wordbook => {
  const book = new Map<string, readonly string[]>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const entry = /^([^:]*[^:\s]):\s*(\S.*)$/u.exec(line);
    const translations = entry?.[2]?.split(',').map((word) => foldWord(word.trim())) ?? [];
    if (!entry?.[1] || translations.includes(''))
      throw new WordFileError(`${file}:${index + 1} "${line}": expected "word: translation, translation"`);
    book.set(foldWord(entry[1]), translations);
  }
  return book;
};

/** The words that may stand for a word of the source; an inflected form falls back on its shorter forms. */
export const translationsIn = (wordbook: Wordbook, word: string): readonly string[] => {
  for (const form of formsOf(word)) {
    const found = wordbook.get(form);
    if (found) return found;
  }
  return [];
};

const formsOf = (word: string): readonly string[] => [
  word,
  word.replace(/ies$/u, 'y'),
  ...['s', 'es', 'ed', 'd', 'ing', "'s"].flatMap((ending) =>
    word.endsWith(ending) && word.length > ending.length + 2 ? [word.slice(0, -ending.length)] : [],
  ),
  `${word}s`,
];

const load = (sourceLocale: string, locale: string): Wordbook => {
  for (const from of fileNames(sourceLocale)) {
    for (const to of fileNames(locale)) {
      const url = new URL(`${from}-${to}.txt`, folder);
      if (existsSync(url)) return parseWordbook(readFileSync(url, 'utf8'), fileURLToPath(url));
    }
  }
  return empty;
};
