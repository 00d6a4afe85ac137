// Local words that stand for other words of the source than those of a name.
import type { Span } from '../clause.ts';
import { areForms, nameWords } from './name-words.ts';
import { linked, tellingWords, wordsIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { compound } from './word-links.ts';

/** Whether all telling words of a stretch stand for other words of the source than those of the name. */
export const isForeign = (name: Span, span: Span, around: Surroundings): boolean => {
  const { isElsewhere } = nameWords(name, around);
  const telling = tellingWords(span, around);
  return telling.length > 0 && telling.every(isElsewhere);
};

/** Whether a stretch holds a telling word that stands for another word of the source. */
export const holdsForeign = (name: Span, span: Span, around: Surroundings): boolean =>
  tellingWords(span, around).some(nameWords(name, around).isElsewhere);

/** Whether words of the name stand apart from the stretch only, so that no stretch stands for the name. */
export const isScattered = (name: Span, span: Span, around: Surroundings): boolean => {
  const { links, isSmallSource, rawMarks } = around;
  const exact =
    rawMarks.some((mark) => mark.start === span.start) && rawMarks.some((mark) => mark.end === span.end);
  if (exact) return false;
  const given = wordsIn(links.local, span);
  return nameWords(name, around).wanted.some((word) => {
    const here = links.source[word];
    if (
      isSmallSource(here?.folded ?? '') ||
      links.source.some((other, index) => index !== word && areForms(other, here))
    )
      return false;
    const answers = links.answers[word] ?? [];
    return (
      !answers.some(({ other, strength }) => strength >= linked && given.includes(other)) &&
      answers.some(({ other, strength }) => strength >= compound && !given.includes(other))
    );
  });
};
