// Flaws of the words that only the plan shows: one control under two names, a step that could not be read, and more.
import type { Finding } from '../model/finding.ts';
import type { Plan, PlannedProcedure, PlannedStep } from '../model/plan.ts';
import { findAlternatives } from './alternatives.ts';
import { findInconsistentLabels } from './inconsistent-labels.ts';
import { findingAt } from './plan-finding.ts';

/** The problems of a plan as findings. Takes the plan so far; gives findings in the order of the article. */
export const findPlanProblems = (plan: Plan): Finding[] => [
  ...plan.procedures.flatMap((procedure) =>
    procedure.steps.flatMap((step) => unreadable(plan, procedure, step)),
  ),
  ...plan.procedures.flatMap((procedure) => findAlternatives(plan, procedure)),
  ...findInconsistentLabels(plan),
];

const unreadable = (plan: Plan, procedure: PlannedProcedure, step: PlannedStep): Finding[] => {
  if (step.why === undefined) return [];
  const message = `Step ${step.number} could not be read: ${step.why}.`;
  const said = { rule: 'step-unreadable', says: step.text, message } as const;
  return [findingAt({ plan, procedure, step, place: step.place }, said)];
};
