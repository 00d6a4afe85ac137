// Local words that stand for other words of the source than those of a name.
import type { Span } from '../clauses/clause.ts';
import { areForms, isElsewhere, nameWords } from './name-words.ts';
import { holdsWord, linked, tellingWords, wordsIn } from './surroundings.ts';
import type { Range, Surroundings } from './surroundings.ts';
import { compound } from './word-links.ts';
import type { WordLinks } from './word-links.ts';

/** Whether all telling words of a stretch stand for other words of the source than those of the name. */
export const isForeign = (name: Span, span: Span, around: Surroundings): boolean => {
  const words = nameWords(name, around);
  const telling = tellingWords(span, around);
  return telling.length > 0 && telling.every((index) => isElsewhere(words, index, around.links));
};

/** "Totalt antal licenser det totala antalet licenser": whether words beside a stretch stand for nothing that those of the stretch do not stand for. */
export const saysAgain = (name: Span, beside: Span, span: Span, around: Surroundings): boolean => {
  const { links } = around;
  const { wanted } = nameWords(name, around);
  const given = wordsIn(links.local, span);
  const said = tellingWords(beside, around).flatMap((index) =>
    (links.meanings[index] ?? []).filter(({ other }) => holdsWord(wanted, other)),
  );
  return (
    said.length > 0 &&
    said.every(({ other }) => links.answers[other]?.some((link) => holdsWord(given, link.other)) ?? false)
  );
};

/** Whether a stretch holds a telling word that stands for another word of the source. */
export const holdsForeign = (name: Span, span: Span, around: Surroundings): boolean => {
  const words = nameWords(name, around);
  return tellingWords(span, around).some((index) => isElsewhere(words, index, around.links));
};

/** Whether words of the name stand apart from the stretch only, so that no stretch stands for the name. */
export const isScattered = (name: Span, span: Span, around: Surroundings): boolean => {
  const { links, rawMarks } = around;
  const exact =
    rawMarks.some((mark) => mark.start === span.start) && rawMarks.some((mark) => mark.end === span.end);
  if (exact) return false;
  // a part of what one mark sets apart does not stand apart from the rest of it
  const whole = rawMarks.find((mark) => mark.start <= span.start && mark.end >= span.end) ?? span;
  const given = wordsIn(links.local, whole);
  const { wanted } = nameWords(name, around);
  for (let word = wanted.from; word < wanted.to; word += 1) {
    if (standsApart(word, given, links)) return true;
  }
  return false;
};

/** Whether a word of the source, which is there but once, is answered outside the given words and not within. */
const standsApart = (word: number, given: Range, { source, answers }: WordLinks): boolean => {
  const here = source[word];
  const links = answers[word] ?? [];
  return (
    here?.isSmall === false &&
    links.some(({ other, strength }) => strength >= compound && !holdsWord(given, other)) &&
    !links.some(({ other, strength }) => strength >= linked && holdsWord(given, other)) &&
    !source.some((other, index) => index !== word && areForms(other, here))
  );
};
