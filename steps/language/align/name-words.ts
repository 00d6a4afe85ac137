// The words of a name of the source, and what each word of the localised text is to them.
import type { Span } from '../clause.ts';
import { oncePer } from '../once-per.ts';
import { wordsIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import type { PlainWord } from './word-cut.ts';
import { compound } from './word-links.ts';
import type { WordLinks } from './word-links.ts';

/** Words are told by their numbers. */
export type NameWords = {
  /** The words of the source that make the name. */
  readonly wanted: readonly number[];
  /** How well a local word stands for any of them, 0 to 1. */
  readonly strength: (local: number) => number;
  /**
   * Whether a local word answers only other words of the source, or is a compound of this name and another; words that
   * something else in the text answers as well do not count.
   */
  readonly isElsewhere: (local: number) => boolean;
};

/** The words of a stretch of the source. A name is asked for again and again: what is known of it is kept. */
export const nameWords = (name: Span, around: Surroundings): NameWords => {
  const names = namesOf(around);
  const key = `${name.start} ${name.end}`;
  const known = names.get(key) ?? make(wordsIn(around.links.source, name), around.links);
  names.set(key, known);
  return known;
};

const namesOf = oncePer((_around: Surroundings) => new Map<string, NameWords>());

const make = (wanted: readonly number[], links: WordLinks): NameWords => {
  const strengths = new Map<number, number>();
  for (const word of wanted) {
    for (const { other, strength } of links.answers[word] ?? [])
      strengths.set(other, Math.max(strength, strengths.get(other) ?? 0));
  }
  const elsewhere = new Map<number, boolean>();
  return {
    wanted,
    strength: (local) => strengths.get(local) ?? 0,
    isElsewhere: (local) => {
      const known =
        elsewhere.get(local) ?? standsElsewhere(wanted, { local, own: strengths.get(local) ?? 0 }, links);
      elsewhere.set(local, known);
      return known;
    },
  };
};

const standsElsewhere = (
  wanted: readonly number[],
  { local, own }: { local: number; own: number },
  links: WordLinks,
): boolean =>
  links.meanings[local]?.some(({ other, strength }) => {
    const claims = own >= compound ? strength === compound : strength > own;
    return (
      claims &&
      !isAnsweredBeside(other, { local, strength }, links) &&
      !wanted.some((word) => areForms(links.source[other], links.source[word]))
    );
  }) ?? false;

/** Forms of one word in the source are one word. */
export const areForms = (one: PlainWord | undefined, other: PlainWord | undefined): boolean => {
  const [first, second] = [one?.folded ?? '', other?.folded ?? ''];
  const stem = Math.min(first.length, second.length);
  return first === second || (stem >= 4 && first.slice(0, stem - 1) === second.slice(0, stem - 1));
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
