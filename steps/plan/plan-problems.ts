// Flaws of the words that only the plan shows: one control under two names, a step that could not be read.
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
  article: plan.title,
  locale: plan.locale,
  file: plan.file,
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

/** A step that opens with "Or" is another way to do the step before it, not the next thing to do. */
const alternativesAsSteps = (plan: Plan, procedure: PlannedProcedure): Finding[] =>
  procedure.steps.flatMap((step, index) => {
    const before = procedure.steps[index - 1];
    if (!before || !alternativeOpening.test(step.source ?? step.text)) return [];
    const message = `Step ${step.number} is another way to do step ${before.number}, but it is numbered as the next thing to do.`;
    return [
      findingAt(
        { plan, procedure, step, place: step.place },
        {
          rule: 'alternatives-as-steps',
          says: step.text,
          message,
        },
      ),
    ];
  });

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
