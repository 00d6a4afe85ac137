// The words by which the structure of an article is told, kept as data: `structure-words.yaml`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseWordFile } from '../language/vocabulary/word-file.ts';

const words = z.array(z.string().min(1)).min(1).readonly();
const schema = z.strictObject({
  step: words,
  commandLine: words,
  prerequisites: words,
  requirement: words,
});
export type StructureWords = z.infer<typeof schema>;

/** Checks the text of such a file. Takes its name for messages; throws a WordFileError at the first wrong entry. */
export const parseStructureWords = (text: string, file: string): StructureWords =>
  parseWordFile(text, file, schema);

const url = new URL('structure-words.yaml', import.meta.url);
export const structureWords: StructureWords = parseStructureWords(
  readFileSync(url, 'utf8'),
  fileURLToPath(url),
);

/** The words as alternatives of a regular expression, the longest first. */
export const alternatives = (list: readonly string[]): string =>
  list
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'))
    .join('|');
