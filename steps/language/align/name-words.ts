// The words of a name of the source, and what each word of the localised text is to them.
import type { Span } from '../clauses/clause.ts';
import { wordsIn } from './surroundings.ts';
import type { Range, Surroundings } from './surroundings.ts';
import type { PlainWord } from './word-cut.ts';
import { compound } from './word-links.ts';
import type { WordLinks } from './word-links.ts';

/** Words are told by their numbers. */
export type NameWords = {
  /** The words of the source that make the name. */
  readonly wanted: Range;
  /** How well each local word stands for any of them, 0 to 1. */
  readonly strengths: Float64Array;
  /** How many of them are known to stand for no local word. */
  readonly unanswered: number;
  /** What `isElsewhere` has found of local words so far. */
  readonly elsewhere: (boolean | undefined)[];
};

/** The words of a stretch of the source. A name is asked for again and again: what is known of it is kept. */
export const nameWords = (name: Span, { links, names }: Surroundings): NameWords => {
  const key = name.start * longestText + name.end;
  const known = names.get(key);
  if (known) return known;
  const made = make(wordsIn(links.source, name), links);
  names.set(key, made);
  return made;
};

/** More letters than any text has. */
const longestText = 2 ** 24;

const make = (wanted: Range, { source, local, answers }: WordLinks): NameWords => {
  const strengths = new Float64Array(local.length);
  let unanswered = 0;
  for (let word = wanted.from; word < wanted.to; word += 1) {
    const links = answers[word] ?? [];
    if (links.length === 0 && source[word]?.isSmall === false) unanswered += 1;
    for (const { other, strength } of links) strengths[other] = Math.max(strength, strengths[other] ?? 0);
  }
  return { wanted, strengths, unanswered, elsewhere: [] };
};

/**
 * Whether a local word answers only other words of the source, or is a compound of this name and another; words that
 * something else in the text answers as well do not count.
 */
export const isElsewhere = (name: NameWords, local: number, links: WordLinks): boolean => {
  const known = name.elsewhere[local];
  if (known !== undefined) return known;
  const found = standsElsewhere(name, local, links);
  name.elsewhere[local] = found;
  return found;
};

const standsElsewhere = ({ wanted, strengths }: NameWords, local: number, links: WordLinks): boolean => {
  const own = strengths[local] ?? 0;
  for (const { other, strength } of links.meanings[local] ?? []) {
    const claims = own >= compound ? strength === compound : strength > own;
    if (claims && !isAnsweredBeside(other, { local, strength }, links) && !isFormOf(wanted, other, links))
      return true;
  }
  return false;
};

/** Whether a word of the source is a form of one of the name. */
const isFormOf = ({ from, to }: Range, word: number, { source }: WordLinks): boolean => {
  for (let wanted = from; wanted < to; wanted += 1) {
    if (areForms(source[word], source[wanted])) return true;
  }
  return false;
};

/** Forms of one word in the source are one word. */
export const areForms = (one: PlainWord | undefined, other: PlainWord | undefined): boolean => {
  const first = one?.folded ?? '';
  const second = other?.folded ?? '';
  if (first === second) return true;
  // asked of every two words of a stretch, which seldom begin alike
  if (first.charCodeAt(0) !== second.charCodeAt(0)) return false;
  const stem = Math.min(first.length, second.length);
  return stem >= 4 && first.startsWith(second.slice(0, stem - 1));
};

/** Words that touch are one word to a reader of a language without blanks. */
const isAnsweredBeside = (
  word: number,
  { local, strength }: { local: number; strength: number },
  { local: words, answers }: WordLinks,
): boolean => {
  const here = words[local];
  return (
    answers[word]?.some((link) => {
      const there = words[link.other];
      return (
        link.other !== local &&
        there?.end !== here?.start &&
        there?.start !== here?.end &&
        link.strength >= strength
      );
    }) ?? false
  );
};
