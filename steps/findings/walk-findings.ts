// Rules about the way through the procedure: step-omitted, expectation-failed, language-not-offered.
import type { Phrase } from '../model/action.ts';
import type { FindingDraft, Languages } from './finding-context.ts';

/** Something had to be done that no step names. `act` is that act in plain words, `shows` the control's name. */
export const stepOmitted = (phrase: Phrase | undefined, act: string, shows: string): FindingDraft => ({
  rule: 'step-omitted',
  phrase,
  shows,
  suggestion: act,
  message: `The next step needs an act that no step names: ${act}.`,
  evidence: { confidence: 0.9 },
});

/** What the step promises did not show in the time that the portal's profile allows (milliseconds). */
export const expectationFailed = (phrase: Phrase, patience: number): FindingDraft => ({
  rule: 'expectation-failed',
  phrase,
  message: `The step promises "${phrase.text}"; nothing like it was on the screen within ${patience / 1000} s.`,
});

/** Said once for each article. */
export const languageNotOffered = (
  portal: string,
  languages: Languages,
  offered: readonly string[],
): FindingDraft => ({
  rule: 'language-not-offered',
  shows: languages.ui,
  message:
    `The portal "${portal}" does not speak ${languages.article}: its reader sees ${languages.ui}. ` +
    `It offers ${offered.join(', ')}. Labels are found by their source language.`,
});
