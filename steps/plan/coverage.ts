// How much of a plan can become of a walk: each step counted by the best that a browser can do with all of it.
import { isActive } from '../model/action.ts';
import type { Action } from '../model/action.ts';
import type { Plan, PlannedProcedure, PlannedStep } from '../model/plan.ts';

/** Steps that are done in the browser, that only look for something, that lie outside the browser, that are not understood. */
export type Coverage = { done: number; looked: number; outside: number; unread: number };

/** Counts the steps of plans. An item that only introduces its sub-steps is counted as them. */
export function coverageOf(plans: readonly Plan[]): Coverage {
  const coverage = { done: 0, looked: 0, outside: 0, unread: 0 };
  const procedures = plans.flatMap((plan) => plan.procedures);
  for (const procedure of procedures)
    for (const step of procedure.steps) if (!introduces(step, procedure)) coverage[classOf(step)] += 1;
  return coverage;
}

/** Why a step, or a part of it, is not understood, in words for a writer; empty where all of it is. */
export function unreadReasons(step: PlannedStep): readonly string[] {
  const gaps = step.actions.flatMap((action, index) => {
    const gap = gapOf(action, step.actions.slice(0, index));
    return gap === undefined ? [] : [gap];
  });
  return [...(step.why === undefined ? [] : [step.why]), ...new Set(gaps)];
}

const introduces = (step: PlannedStep, { steps }: PlannedProcedure): boolean =>
  step.actions.length === 0 &&
  step.why === undefined &&
  steps.some(({ number }) => number.startsWith(`${step.number}.`));

/** An act of which nobody knows what it is done to is not done, however well the rest of its step is understood. */
function classOf(step: PlannedStep): keyof Coverage {
  if (unreadReasons(step).length > 0) return 'unread';
  if (step.actions.some(isActive)) return 'done';
  return step.actions.some(({ do: kind }) => kind === 'find' || kind === 'expect') ? 'looked' : 'outside';
}

const pointing = new Set(['click', 'open', 'hover', 'rightClick', 'doubleClick']);
const switching = new Set(['check', 'uncheck', 'toggle']);

/** What an act lacks; what is pressed may also be a thing that the words before describe ("find the user and select it"). */
function gapOf(action: Action, before: readonly Action[]): string | undefined {
  const { do: kind, label } = action;
  if (pointing.has(kind) && !label && !before.some((earlier) => earlier.do === 'find'))
    return 'it does not say on what to click';
  if (switching.has(kind) && !label) return 'it names no check box or switch';
  if (kind === 'choose' && !label && !action.from) return 'it does not say what to choose';
  if (kind === 'drag' && (!label || !action.in?.length)) return 'it does not say what to drag where';
  if (kind === 'press' && !action.keys) return 'it does not say which key to press';
  if (kind === 'search' && !action.query) return 'it does not say what to search for';
  if (kind === 'navigate' && !action.path?.length) return 'it names no part of the path';
  return undefined;
}
