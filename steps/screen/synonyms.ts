// The words by which user interfaces call one thing: "Options" and "Settings", "Remove" and "Delete".
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldCase } from './fold.ts';

const groupsSchema = z.record(z.string(), z.array(z.array(z.string().min(1)).min(2)));
const groups = groupsSchema.parse(parse(readFileSync(new URL('synonyms.yaml', import.meta.url), 'utf8')));

/** The groups of each language, for those who look whether they are well made. */
export const synonymGroups = groups;

/**
 * Gives the name in lower case with the first word of its group in place of every other word of it. Two names that are
 * alike in this form mean the same.
 */
export function inCommonWords(name: string, locale: string): string {
  const { language } = new Intl.Locale(locale);
  const folded = foldCase(name, locale);
  const { phrases, words } = groupsOf(language);
  const replaced = phrases ? folded.replace(phrases, (found) => words.get(found) ?? found) : folded;
  return isUnspaced(language) ? replaced : replaced.replace(/[\p{L}\p{M}]+/gu, (word) => headOf(word, words));
}

type Groups = {
  /** What is replaced wherever it stands: members of more than one word, and all where no blanks part words. */
  readonly phrases: RegExp | undefined;
  /** The first of its group, by each member. */
  readonly words: ReadonlyMap<string, string>;
};

const known = new Map<string, Groups>();

function groupsOf(language: string): Groups {
  const found = known.get(language) ?? readGroups(language);
  known.set(language, found);
  return found;
}

function readGroups(language: string): Groups {
  const words = new Map<string, string>();
  for (const [head, ...others] of groups[language] ?? []) {
    if (head === undefined) continue;
    for (const member of [head, ...others]) words.set(foldCase(member, language), foldCase(head, language));
  }
  const phrases = [...words.keys()]
    .filter((word) => isUnspaced(language) || /[^\p{L}\p{M}]/u.test(word))
    .sort((one, other) => other.length - one.length)
    .map((word) => (isUnspaced(language) ? word : `(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`));
  return { words, phrases: phrases.length === 0 ? undefined : new RegExp(phrases.join('|'), 'gu') };
}

const unspaced = new Set(['ja', 'zh', 'ko']);
const isUnspaced = (language: string): boolean => unspaced.has(language);

/** An ending is no other word: "users" is "user". */
function headOf(word: string, words: ReadonlyMap<string, string>): string {
  const own = words.get(word);
  if (own !== undefined) return own;
  const [, head] = [...words].find(([member]) => isInflected(word, member)) ?? [];
  return head ?? word;
}

const leastStem = 4;
const leastShare = 0.8;

function isInflected(word: string, member: string): boolean {
  let stem = 0;
  while (stem < word.length && word[stem] === member[stem]) stem += 1;
  return stem >= leastStem && stem / Math.max(word.length, member.length) >= leastShare;
}
