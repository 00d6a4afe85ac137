// The rule label-inconsistent: one control that an article calls by two names.
import type { Phrase } from '../model/action.ts';
import { foldCase, foldLetters } from '../screen/fold.ts';
import type { FindingDraft } from './finding-context.ts';

/** A phrase of the article that led to the control called `shows`. */
export type Meeting = { readonly phrase: Phrase; readonly shows: string; readonly step: string };

/**
 * Gives a draft for each meeting whose words differ from those of another meeting with the same control, and are not
 * what the screen shows; of two wrong names the later is told. Differences of case, blanks and marks are spelling.
 */
export function inconsistentLabels(
  meetings: readonly Meeting[],
  locale: string,
): readonly { meeting: Meeting; draft: FindingDraft }[] {
  const letters = (text: string): string => foldLetters(text, locale);
  return meetings.flatMap((meeting, index) => {
    const own = letters(meeting.phrase.text);
    if (own === '' || own === letters(meeting.shows)) return [];
    const other = meetings.find(
      ({ phrase, shows }, position) =>
        foldCase(shows, locale) === foldCase(meeting.shows, locale) &&
        letters(phrase.text) !== own &&
        letters(phrase.text) !== '' &&
        (letters(phrase.text) === letters(shows) || position < index),
    );
    return other ? [{ meeting, draft: draftFor(meeting, other) }] : [];
  });
}

const draftFor = (meeting: Meeting, other: Meeting): FindingDraft => ({
  rule: 'label-inconsistent',
  phrase: meeting.phrase,
  shows: meeting.shows,
  suggestion: meeting.shows,
  message: `The article calls "${meeting.shows}" both "${meeting.phrase.text}" and "${other.phrase.text}" (step ${other.step}).`,
  evidence: { confidence: 0.9 },
});
