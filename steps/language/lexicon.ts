// The lexicons of the languages that docwalk reads by itself: found by locale, read once, checked entry by entry.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { lexiconSchema } from './lexicon-schema.ts';
import type { LexiconFile } from './lexicon-schema.ts';
import { buildVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A lexicon file that cannot be used; the message names file, line, key and what is expected. */
export class LexiconError extends Error {
  override name = 'LexiconError';
}

const folder = new URL('lexicons/', import.meta.url);
const loaded = new Map<string, Vocabulary | undefined>();

/**
 * The vocabulary for a locale, or undefined where no lexicon file speaks its language. Takes a BCP 47 tag: `sv-SE`
 * reads `sv-SE.yaml`, else `sv.yaml`; Chinese is told apart by script (`zh-TW` reads `zh-Hant.yaml`).
 */
export const vocabularyFor = (locale: string): Vocabulary | undefined => {
  if (!loaded.has(locale)) loaded.set(locale, load(locale));
  return loaded.get(locale);
};

/** Checks the text of a lexicon file. Takes its name for messages; throws a LexiconError at the first wrong entry. */
export const parseLexicon = (text: string, file: string): LexiconFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const place = lines.linePos(broken.pos[0]);
    throw new LexiconError(`${file}:${place.line}:${place.col} ${broken.message.split('\n')[0] ?? ''}`);
  }
  const result = lexiconSchema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.map(String) ?? [];
  throw new LexiconError(`${file}:${lineOf(document, lines, path)} ${messageOf(issue, path)}`);
};

const load = (locale: string): Vocabulary | undefined => {
  for (const name of fileNames(locale)) {
    const url = new URL(`${name}.yaml`, folder);
    if (existsSync(url)) return buildVocabulary(parseLexicon(readFileSync(url, 'utf8'), fileURLToPath(url)));
  }
  return undefined;
};

const fileNames = (locale: string): readonly string[] => {
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

const lineOf = (
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly string[],
): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const keys = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

const messageOf = (issue: z.core.$ZodIssue | undefined, path: readonly string[]): string => {
  const key = path.length > 0 ? `"${path.join('.')}"` : 'the file';
  if (!issue) return `${key} is not as expected`;
  if (issue.code === 'unrecognized_keys')
    return `${key} has the unknown key "${issue.keys.join('", "')}"; see docs/add-a-language.md`;
  if (issue.code === 'invalid_type') return `${key}: expected ${issue.expected}`;
  return `${key}: ${issue.message}`;
};
