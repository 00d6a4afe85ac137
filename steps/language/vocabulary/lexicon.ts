// The lexicons of the languages that docwalk reads by itself: found by locale, read once, checked entry by entry.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexiconSchema } from './lexicon-schema.ts';
import type { LexiconFile } from './lexicon-schema.ts';
import { buildVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import { parseWordFile } from './word-file.ts';

const folder = new URL('../lexicons/', import.meta.url);
const loaded = new Map<string, Vocabulary | undefined>();

/**
 * The vocabulary for a locale, or undefined where no lexicon file speaks its language. Takes a BCP 47 tag: `sv-SE`
 * reads `sv-SE.yaml`, else `sv.yaml`; Chinese is told apart by script (`zh-TW` reads `zh-Hant.yaml`).
 */
export const vocabularyFor = (locale: string): Vocabulary | undefined => {
  if (!loaded.has(locale)) loaded.set(locale, load(locale));
  return loaded.get(locale);
};

let every: readonly Vocabulary[] | undefined;

/** The vocabularies of all languages that have a lexicon file, read when they are first asked for. */
export const everyVocabulary = (): readonly Vocabulary[] => {
  every ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => vocabularyFor(name.slice(0, -'.yaml'.length)) ?? []);
  return every;
};

/** Checks the text of a lexicon file. Takes its name for messages; throws a WordFileError at the first wrong entry. */
export const parseLexicon = (text: string, file: string): LexiconFile =>
  parseWordFile(text, file, lexiconSchema);

const load = (locale: string): Vocabulary | undefined => {
  for (const name of fileNames(locale)) {
    const url = new URL(`${name}.yaml`, folder);
    if (existsSync(url)) return buildVocabulary(parseLexicon(readFileSync(url, 'utf8'), fileURLToPath(url)));
  }
  return undefined;
};

/** The names under which a language's data may stand, the most particular first. */
export const fileNames = (locale: string): readonly string[] => {
  const tag = localeOf(locale);
  if (!tag) return [];
  const full = tag.maximize();
  return [
    tag.toString(),
    `${tag.language}-${full.script ?? ''}`,
    `${tag.language}-${full.region ?? ''}`,
    tag.language,
  ];
};

const localeOf = (locale: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(locale);
  } catch {
    return undefined;
  }
};
