// The plan of an article as its source-language text gives it: the same acts under the source's own words.
import type { Action, Phrase } from '../model/action.ts';
import type { PlannedProcedure } from '../model/plan.ts';

/** Puts the source's words in the place of the article's; acts for which no source stands keep theirs. */
export const sourceProcedure = (procedure: PlannedProcedure): PlannedProcedure => ({
  ...procedure,
  start: procedure.start.map(sourceAction),
  steps: procedure.steps.map((step) => ({ ...step, actions: step.actions.map(sourceAction) })),
});

const phraseKeys = ['label', 'query', 'where', 'what', 'from', 'value', 'if'] as const;
const listKeys = ['path', 'in'] as const;

function sourceAction(action: Action): Action {
  const single = phraseKeys.flatMap((key) => {
    const phrase = action[key];
    return phrase ? [[key, sourcePhrase(phrase)] as const] : [];
  });
  const lists = listKeys.flatMap((key) => {
    const phrases = action[key];
    return phrases ? [[key, phrases.map(sourcePhrase)] as const] : [];
  });
  return { ...action, ...Object.fromEntries(single), ...Object.fromEntries(lists) };
}

const sourcePhrase = ({ source, text, mark }: Phrase): Phrase =>
  source ? { text: source.text, ...(source.mark && { mark: source.mark }) } : { text, ...(mark && { mark }) };
