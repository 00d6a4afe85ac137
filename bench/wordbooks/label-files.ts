// Sentence pairs out of the label files of applications: `<application>/<locale>.json`, `.po`, `.properties` and the like.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readerFor } from '../../fixtures/labels/formats/index.ts';

/** Two texts that say the same. */
export type TextPair = { readonly locale: string; readonly source: string; readonly local: string };

/** What is filled in, and marks that only browsers see. */
const filledIn = /\{\{.*?\}\}|\$?\{[^}]*\}|%[({]?\w+[)}]?|__\w+__|<[^>]*>|&[a-z]+;/gu;
/** A text that is much shorter than its source was left open or says something else. */
const leastShare = 0.25;

/** The labels of each application in the source language beside those in every other, by the names of the files. */
export function labelPairs(folder: string, sourceLocale: string): readonly TextPair[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => pairsOf(join(folder, name), new Intl.Locale(sourceLocale).language));
}

function pairsOf(folder: string, sourceLanguage: string): readonly TextPair[] {
  const files = readdirSync(folder).filter((file) => readerFor(file) !== undefined);
  const sourceFile = files.find((file) => localeOf(file) === sourceLanguage);
  if (sourceFile === undefined) return [];
  const source = labelsIn(join(folder, sourceFile));
  return files
    .filter((file) => file !== sourceFile)
    .flatMap((file) =>
      [...labelsIn(join(folder, file))].flatMap(([key, local]) => {
        const meant = source.get(key) ?? '';
        return meant === '' || local === meant || local.length < leastShare * meant.length
          ? []
          : [{ locale: localeOf(file), source: meant, local }];
      }),
    );
}

const localeOf = (file: string): string => file.slice(0, file.indexOf('.')).replace('_', '-');

const labelsIn = (file: string): Map<string, string> =>
  new Map(
    (readerFor(file)?.(readFileSync(file, 'utf8')) ?? []).map(({ key, text }) => [
      key,
      text.replaceAll(filledIn, ' ').trim(),
    ]),
  );
