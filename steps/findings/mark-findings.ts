// The rule label-marks: bold or quotes that stand on the wrong words, on words that only describe, or are missing.
import type { Phrase } from '../model/action.ts';
import type { FindingDraft } from './finding-context.ts';

/** Judges the marks of a phrase that was found on the screen under `shows`. */
export function judgeMarks(phrase: Phrase, shows: string): readonly FindingDraft[] {
  if (phrase.lost || phrase.place === undefined) return [];
  if (phrase.marksSlid)
    return [draft(phrase, shows, `The marks do not stand on the label "${phrase.text}" alone.`)];
  if (phrase.mark === undefined && phrase.source?.mark !== undefined)
    return [draft(phrase, shows, `"${phrase.text}" is a label, but nothing marks it as one.`)];
  return [];
}

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
  suggestion: `**${shows}**`,
  message,
  evidence: { confidence: 0.9 },
});
