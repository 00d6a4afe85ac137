// Flaws of the words that only the plan shows: one control under two names, a step that could not be read.
import { similarity } from '../screen/similarity.ts';
import type { Action, Phrase } from '../model/action.ts';
import { severityOf } from '../model/finding.ts';
import type { Finding, Rule } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan, PlannedProcedure, PlannedStep } from '../model/plan.ts';

/** The problems of a plan as findings. Takes the plan so far; gives findings in the order of the article. */
export const findPlanProblems = (plan: Plan): Finding[] => [
  ...plan.procedures.flatMap((procedure) =>
    procedure.steps.flatMap((step) => unreadable(plan, procedure, step)),
  ),
  ...plan.procedures.flatMap((procedure) => alternativesAsSteps(plan, procedure)),
  ...inconsistentLabels(plan),
];

type At = { plan: Plan; procedure: PlannedProcedure; step: PlannedStep; place: Place };
type Said = { rule: Rule; says: string; shows?: string; suggestion?: string; message: string };

const findingAt = ({ plan, procedure, step, place }: At, said: Said): Finding => ({
  rule: said.rule,
  severity: severityOf(said.rule),
  article: plan.file,
  locale: plan.locale,
  file: place.file ?? plan.file,
  line: place.line,
  column: place.column,
  endColumn: place.endLine === place.line ? place.endColumn : place.column,
  procedure: procedure.title,
  step: step.number,
  says: said.says,
  shows: said.shows ?? '',
  suggestion: said.suggestion ?? '',
  evidence: {},
  message: said.message,
});

const unreadable = (plan: Plan, procedure: PlannedProcedure, step: PlannedStep): Finding[] =>
  step.why === undefined
    ? []
    : [
        findingAt(
          { plan, procedure, step, place: step.place },
          {
            rule: 'step-unreadable',
            says: step.text,
            message: `Step ${step.number} could not be read: ${step.why}.`,
          },
        ),
      ];

const alternativeOpening =
  /^(?:or|alternatively|eller|of|oder|ou|o|lub|nebo|vai|veya|或者?|または|또는|或|или)\b/iu;

/** A step that opens with "Or", or whose condition is the other case of the step before it, is no next thing to do. */
const alternativesAsSteps = (plan: Plan, procedure: PlannedProcedure): Finding[] =>
  procedure.steps.flatMap((step, index) => {
    const before = procedure.steps[index - 1];
    if (!before) return [];
    const isOther =
      alternativeOpening.test(step.source ?? step.text) || areOtherCases(before, step, plan.locale);
    if (!isOther) return [];
    const message = `Steps ${before.number} and ${step.number} are alternatives, but they are numbered as if both were done.`;
    return [
      findingAt(
        { plan, procedure, step: before, place: before.place },
        { rule: 'alternatives-as-steps', says: step.text, message },
      ),
    ];
  });

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

type Name = { phrase: Phrase; step: PlannedStep; procedure: PlannedProcedure };

/** The same source label under two names in one article sends the reader to look for two controls. */
const inconsistentLabels = (plan: Plan): Finding[] => {
  const named = new Map<string, Name[]>();
  const names = plan.procedures.flatMap((procedure) =>
    procedure.steps.flatMap((step) =>
      step.actions.flatMap(labelsOf).map((phrase) => ({ phrase, step, procedure })),
    ),
  );
  for (const name of names) {
    const key = name.phrase.source && !name.phrase.lost ? fold(name.phrase.source.text) : '';
    if (key) named.set(key, [...(named.get(key) ?? []), name]);
  }
  return [...named.values()].flatMap((same) => inconsistent(plan, same));
};

const inconsistent = (plan: Plan, names: readonly Name[]): Finding[] => {
  const [first, ...others] = names;
  if (!first) return [];
  const seen = new Set([fold(first.phrase.text)]);
  return others.flatMap(({ phrase, step, procedure }) => {
    if (seen.has(fold(phrase.text))) return [];
    seen.add(fold(phrase.text));
    const message = `"${phrase.text}" is called "${first.phrase.text}" in step ${first.step.number}; the source calls both "${first.phrase.source?.text ?? ''}".`;
    const said: Said = {
      rule: 'label-inconsistent',
      says: phrase.text,
      suggestion: first.phrase.text,
      message,
    };
    return [findingAt({ plan, procedure, step, place: phrase.place ?? step.place }, said)];
  });
};

const labelsOf = (action: Action): Phrase[] => [
  ...(action.label && action.do !== 'fill' ? [action.label] : []),
  ...(action.path ?? []),
];

const fold = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('und');
