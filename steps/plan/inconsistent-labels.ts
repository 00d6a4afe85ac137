// The rule label-inconsistent, as far as the plan shows it: one label of the source that the article renders by two names.
import { vocabularyFor } from '../language/vocabulary/lexicon.ts';
import { readTokens } from '../language/tokens/read-tokens.ts';
import { is, isOf } from '../language/tokens/tokens.ts';
import type { Action, Phrase } from '../model/action.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan, PlannedProcedure, PlannedStep } from '../model/plan.ts';
import { differenceBetween } from '../screen/difference.ts';
import { foldCase, foldLetters } from '../screen/fold.ts';
import { wordsOf } from '../screen/similarity.ts';
import { findingAt } from './plan-finding.ts';

type Name = { phrase: Phrase; step: PlannedStep; procedure: PlannedProcedure; source: string; name: string };

/**
 * Gives a finding for each later name of a label that the source always calls the same. Only pairs of labels count that
 * are sure to belong together, and only other words: spelling, inflection and a longer or shorter cut of the same words
 * are none.
 */
export const findInconsistentLabels = (plan: Plan): Finding[] => {
  const marked = plan.procedures.flatMap((procedure) => namesIn(procedure, plan));
  if (!holdsTwoNames(marked)) return [];
  const names = marked.filter(({ phrase }) => !isSmallWord(phrase.text, plan.locale));
  const sure = names.filter((name) => isSure(name, names));
  const bySource = new Map<string, Name[]>();
  for (const name of sure) bySource.set(name.source, [...(bySource.get(name.source) ?? []), name]);
  return [...bySource.values()].flatMap((same) => inconsistent(plan, same));
};

const inconsistent = (plan: Plan, [first, ...others]: readonly Name[]): Finding[] => {
  if (!first) return [];
  const seen = [first.phrase.text];
  return others.flatMap(({ phrase, step, procedure }) => {
    if (seen.some((name) => isSameName(name, phrase.text, plan.locale))) return [];
    seen.push(phrase.text);
    const message = `"${phrase.text}" is called "${first.phrase.text}" in step ${first.step.number}; the source calls both "${first.phrase.source?.text ?? ''}".`;
    const said = {
      rule: 'label-inconsistent',
      says: phrase.text,
      suggestion: first.phrase.text,
      message,
    } as const;
    return [findingAt({ plan, procedure, step, place: phrase.place ?? step.place }, said)];
  });
};

/** The labels of a procedure that are marked on both sides, in steps of which each label of the source has its own words. */
const namesIn = (procedure: PlannedProcedure, { locale, sourceLocale = 'en' }: Plan): Name[] =>
  procedure.steps.flatMap((step) => {
    const phrases = step.actions.flatMap(labelsOf).filter(({ source }) => source?.mark !== undefined);
    const places = new Set(phrases.map(({ place }) => place?.offset));
    const isWhole = phrases.every(({ lost, place }) => !lost && place) && places.size === phrases.length;
    return phrases
      .filter(({ mark, marksSlid }) => isWhole && mark !== undefined && !marksSlid)
      .map((phrase) => ({
        phrase,
        step,
        procedure,
        source: foldCase(phrase.source?.text ?? '', sourceLocale),
        name: foldCase(phrase.text, locale),
      }));
  });

/** Whether any label of the source goes by two names: in most articles none does, and the rest need not be asked. */
const holdsTwoNames = (names: readonly Name[]): boolean => {
  const first = new Map<string, string>();
  return names.some(({ source, name }) => {
    const known = first.get(source);
    if (known === undefined) first.set(source, name);
    return known !== undefined && known !== name;
  });
};

/** Marks that slid leave an article, a preposition or the head of a note where a label was. */
function isSmallWord(text: string, locale: string): boolean {
  const vocabulary = vocabularyFor(locale);
  if (!vocabulary) return false;
  const tokens = readTokens({ text, marks: [], runs: [] }, vocabulary);
  return tokens.every((token) => isOf(token, 'word:') || isOf(token, 'ad:') || is(token, 'part'));
}

/**
 * A name belongs to its source label where it is the only one of its step, or the source's own word, or where other
 * steps pair the two as well; never where it also stands for another label of the source.
 */
function isSure({ source, name, step }: Name, names: readonly Name[]): boolean {
  if (source === '' || name === '') return false;
  if (names.some((other) => other.name === name && other.source !== source)) return false;
  const inStep = names.filter((other) => other.step === step);
  const again = names.filter((other) => other.name === name && other.step !== step);
  return name === source || inStep.length === 1 || again.length > 0;
}

const labelsOf = (action: Action): readonly Phrase[] =>
  [
    action.do === 'fill' ? undefined : action.label,
    action.query,
    action.from,
    ...(action.path ?? []),
    ...(action.in ?? []),
  ].filter((phrase) => phrase !== undefined);

/** How many letters two forms of one word share from its beginning, as a share of the longer one. */
const sharedStem = 0.6;

function isSameName(one: string, other: string, locale: string): boolean {
  if (differenceBetween(one, other, locale) !== 'words') return true;
  const [left, right] = [foldLetters(one, locale), foldLetters(other, locale)];
  if (left === '' || right === '' || left.includes(right) || right.includes(left)) return true;
  const [words, others] = [wordsOf(one, locale), wordsOf(other, locale)];
  return words.length === others.length && words.every((word, index) => isForm(word, others[index] ?? ''));
}

/** Two forms of one word ("Rechnung", "Rechnungen"); a short word has none. */
function isForm(one: string, other: string): boolean {
  if (one === other) return true;
  const longest = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < longest && one[shared] !== undefined && one[shared] === other[shared]) shared += 1;
  return shared >= 3 && shared / longest >= sharedStem;
}
