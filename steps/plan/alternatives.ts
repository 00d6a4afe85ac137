// The rule alternatives-as-steps: a step that is another way of doing the step before it, or the other case of it.
import { vocabularyFor } from '../language/vocabulary/lexicon.ts';
import { readTokens } from '../language/tokens/read-tokens.ts';
import { isAny } from '../language/tokens/tokens.ts';
import { mayOpen } from '../language/vocabulary/vocabulary.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan, PlannedProcedure, PlannedStep } from '../model/plan.ts';
import { similarity } from '../screen/similarity.ts';
import { findingAt } from './plan-finding.ts';

/** A step that opens with "Or", or whose condition is the other case of the step before it, is no next thing to do. */
export const findAlternatives = (plan: Plan, procedure: PlannedProcedure): Finding[] =>
  procedure.steps.flatMap((step, index) => {
    const before = procedure.steps[index - 1];
    if (!before) return [];
    if (!opensAsAlternative(step, plan) && !areOtherCases(before, step, plan.locale)) return [];
    const message = `Steps ${before.number} and ${step.number} are alternatives, but they are numbered as if both were done.`;
    const at = { plan, procedure, step: before, place: before.place };
    return [findingAt(at, { rule: 'alternatives-as-steps', says: step.text, message })];
  });

/** Letters; no word that opens a step ends behind them. */
const opening = 60;

/** Asked of the source text where there is one: its words are those that the author chose. */
function opensAsAlternative({ text, source }: PlannedStep, { locale, sourceLocale }: Plan): boolean {
  const [words, language] = source && sourceLocale ? [source, sourceLocale] : [text, locale];
  const vocabulary = vocabularyFor(language);
  if (!vocabulary) return false;
  const [, word] = vocabulary.file.writing.words === 'spaced' ? (firstWord.exec(words) ?? []) : [];
  if (word !== undefined && !mayOpen(vocabulary, word, openers)) return false;
  const [first] = readTokens({ text: words.slice(0, opening), marks: [], runs: [] }, vocabulary);
  return isAny(first, openers);
}

const openers = ['word:or', 'word:alternative'];

/** Where blanks stand around it, the first word alone tells for most steps that they open otherwise. */
const firstWord = /^\s*([\p{L}\p{N}]+)\s/u;

/** How alike two conditions are that tell two cases of one thing ("If it is yours", "If it is not yours"). */
const sameMatter = 0.5;

const areOtherCases = (one: PlannedStep, other: PlannedStep, locale: string): boolean => {
  const [first, second] = [conditionOf(one), conditionOf(other)];
  return first !== undefined && second !== undefined && similarity(first, second, locale) >= sameMatter;
};

/** The condition under which all of a step stands. */
const conditionOf = ({ actions }: PlannedStep): string | undefined => {
  const conditions = actions.map((action) => action.if?.source?.text ?? action.if?.text);
  return conditions.every((condition) => condition !== undefined && condition !== '')
    ? conditions[0]
    : undefined;
};
