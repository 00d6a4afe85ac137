// A finding about the words of a plan: where in the article, and what of it.
import { severityOf, type Finding, type Rule } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan, PlannedProcedure, PlannedStep } from '../model/plan.ts';

type At = { plan: Plan; procedure: PlannedProcedure; step: PlannedStep; place: Place };
type Said = { rule: Rule; says: string; suggestion?: string; message: string };

/** Gives the finding at a place of a step; one that spans lines is told by where it begins. */
export const findingAt = ({ plan, procedure, step, place }: At, said: Said): Finding => ({
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
  shows: '',
  suggestion: said.suggestion ?? '',
  evidence: {},
  message: said.message,
});
