// The rule label-marks: bold or quotes that stand on the wrong words, on words that only describe, or are missing.
import type { Phrase } from '../model/action.ts';
import type { FindingDraft } from './finding-context.ts';
import { marksCover, standingAround } from './standing-words.ts';

/** Judges the marks of a phrase that was found on the screen under `shows`; `markdown` is the file's decoded text. */
export function judgeMarks(phrase: Phrase, shows: string, markdown: string): readonly FindingDraft[] {
  if (phrase.lost || phrase.place === undefined) return [];
  if (phrase.mark === undefined && phrase.source?.mark !== undefined)
    return [draft(phrase, shows, `"${phrase.text}" is a label, but nothing marks it as one.`)];
  if (phrase.mark !== undefined && !marksCover(markdown, phrase.place)) return [slid(phrase, shows)];
  return [];
}

/**
 * A phrase that was read as a part of the label, the rest of which stands beside it: the words are right, and the marks
 * are where they cover the whole. Undefined where the file has other words.
 */
export function judgePartlyMarked(
  phrase: Phrase,
  shows: string,
  markdown: string,
  locale: string,
): readonly FindingDraft[] | undefined {
  if (phrase.place === undefined) return undefined;
  const standing = standingAround(markdown, phrase.place, shows, locale);
  if (!standing || standing.endOffset - standing.offset <= phrase.text.length) return undefined;
  return marksCover(markdown, standing) ? [] : [slid({ ...phrase, text: shows }, shows)];
}

/**
 * A phrase whose marks begin in the sentence before the label ("**the Card number** box"): the words are right and the
 * marks are not. Only where capitals, or a blank where the script sets none, tell the label from the sentence.
 */
export function judgeOvermarked(phrase: Phrase, shows: string): readonly FindingDraft[] | undefined {
  if (!phrase.text.endsWith(shows)) return undefined;
  const before = phrase.text.slice(0, -shows.length);
  const isSentence = /^[\p{Lu}\p{N}]/u.test(shows) && smallWords.test(before);
  return isSentence || partedWord.test(before) ? [slid({ ...phrase, text: shows }, shows)] : undefined;
}

const smallWords = /^(?:\p{Ll}[\p{Ll}\p{M}'’]*\s+)+$/u;
/** Chinese and Japanese set no blank within a name: a short word that one parts from the label is the sentence's. */
const partedWord = /^[\p{sc=Han}\p{sc=Hira}]{1,3}\s+$/u;

const slid = (phrase: Phrase, shows: string): FindingDraft =>
  draft(phrase, shows, `The marks do not stand on the label "${shows}" alone.`);

/** Judges a phrase that only describes a place or a thing: the source sets no words of it apart. */
export function judgeDescription(phrase: Phrase): readonly FindingDraft[] {
  if (phrase.mark === undefined || phrase.source === undefined || phrase.source.mark !== undefined) return [];
  return [
    {
      rule: 'label-marks',
      phrase,
      message: `"${phrase.text}" is marked as a label, but only describes ("${phrase.source.text}" in the source text).`,
      evidence: { confidence: 0.8 },
    },
  ];
}

const draft = (phrase: Phrase, shows: string, message: string): FindingDraft => ({
  rule: 'label-marks',
  phrase,
  shows,
  suggestion: shows,
  message,
  evidence: { confidence: 0.9 },
});
