// Local words that stand for other words of the source than those of a name.
import type { Span } from '../clause.ts';
import { linked, ownStrength, tellingWords, wordsIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import type { PlainWord } from './word-cut.ts';
import { compound } from './word-links.ts';
import type { WordLinks } from './word-links.ts';

/** Whether all telling words of a stretch stand for other words of the source than those of the name. */
export const isForeign = (name: Span, span: Span, around: Surroundings): boolean => {
  const wanted = wordsIn(around.links.source, name);
  const telling = tellingWords(span, around);
  return telling.length > 0 && telling.every((index) => standsElsewhere(wanted, index, around.links));
};

/** Whether a stretch holds a telling word that stands for another word of the source. */
export const holdsForeign = (name: Span, span: Span, around: Surroundings): boolean => {
  const wanted = wordsIn(around.links.source, name);
  return tellingWords(span, around).some((index) => standsElsewhere(wanted, index, around.links));
};

/** Whether words of the name stand apart from the stretch only, so that no stretch stands for the name. */
export const isScattered = (name: Span, span: Span, around: Surroundings): boolean => {
  const { links, isSmallSource, rawMarks } = around;
  const exact =
    rawMarks.some((mark) => mark.start === span.start) && rawMarks.some((mark) => mark.end === span.end);
  if (exact) return false;
  const given = wordsIn(links.local, span);
  return wordsIn(links.source, name).some((word) => {
    const folded = links.source[word]?.folded ?? '';
    if (
      isSmallSource(folded) ||
      links.source.some((other, index) => index !== word && isFormOf(other, word, links))
    )
      return false;
    const within = Math.max(0, ...given.map((index) => links.strength(word, index)));
    const beyond = links.local.some(
      (_, index) => !given.includes(index) && links.strength(word, index) >= compound,
    );
    return within < linked && beyond;
  });
};

/**
 * A word stands elsewhere where it answers only other words of the source, or is a compound of this name and another; words that
 * something else in the text answers as well do not count.
 */
export const standsElsewhere = (wanted: readonly number[], index: number, links: WordLinks): boolean => {
  const own = ownStrength(wanted, index, links);
  return links.source.some((word, other) => {
    const strength = links.strength(other, index);
    const claims = own >= compound ? strength === compound : strength > own;
    return (
      claims && !isAnsweredBeside(other, index, links) && !wanted.some((name) => isFormOf(word, name, links))
    );
  });
};

/** Forms of one word in the source are one word. */
const isFormOf = (word: PlainWord, name: number, { source }: WordLinks): boolean => {
  const one = source[name]?.folded ?? '';
  const stem = Math.min(one.length, word.folded.length);
  return one === word.folded || (stem >= 4 && one.slice(0, stem - 1) === word.folded.slice(0, stem - 1));
};

/** Words that touch are one word to a reader of a language without blanks. */
const isAnsweredBeside = (word: number, index: number, links: WordLinks): boolean => {
  const here = links.local[index];
  return links.local.some(
    (other, at) =>
      at !== index &&
      other.end !== here?.start &&
      other.start !== here?.end &&
      links.strength(word, at) >= links.strength(word, index),
  );
};
