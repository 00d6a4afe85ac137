// The plan as JSON lines: one object for each step, phrases as the strings that stand in the article.
import type { Action, Phrase } from '../../steps/model/action.ts';
import { lineInArticle } from '../../steps/model/place.ts';
import type { Plan, PlannedStep } from '../../steps/model/plan.ts';

/** One line for each step of the plan, in the form that design.md promises to scripts. */
export function flatPlan(plan: Plan): string[] {
  return plan.procedures.flatMap((procedure) =>
    procedure.steps.map((step) => JSON.stringify(flatStep(plan, procedure.title, step))),
  );
}

function flatStep(plan: Plan, procedure: string, step: PlannedStep): Record<string, unknown> {
  return {
    file: plan.file,
    locale: plan.locale,
    procedure,
    number: step.number,
    line: lineInArticle(step.place),
    text: step.text,
    ...(step.source === undefined ? {} : { source: step.source }),
    actions: step.actions.map(flatAction),
    ...(step.why === undefined ? {} : { why: step.why }),
  };
}

function flatAction(action: Action): Record<string, unknown> {
  const flat = Object.entries(action)
    .filter(([key]) => key !== 'place')
    .map(([key, value]): [string, unknown] => [key, flatValue(value)]);
  return Object.fromEntries(flat);
}

function flatValue(value: Action[keyof Action]): unknown {
  if (Array.isArray(value)) return value.map(flatPhrase);
  return typeof value === 'object' && 'text' in value ? flatPhrase(value) : value;
}

function flatPhrase(phrase: Phrase): string | null {
  return phrase.lost ? null : phrase.text;
}
