// The plan as a writer reads it: every step with its actions in plain words, and how much of the article was understood.
import { sayAction } from '../../steps/plan/say-action.ts';
import type { Plan, PlannedStep } from '../../steps/model/plan.ts';

export type Coverage = { done: number; looked: number; outside: number; unread: number };

/** Counts steps by what can become of them in a browser. Each step counts once, under the best that it offers. */
export function coverageOf(plans: readonly Plan[]): Coverage {
  const coverage = { done: 0, looked: 0, outside: 0, unread: 0 };
  const steps = plans.flatMap((plan) => plan.procedures.flatMap((procedure) => procedure.steps));
  for (const step of steps) coverage[classOf(step)] += 1;
  return coverage;
}

/** One line: "5 steps: 4 done in the browser, 1 looked for, 0 not doable in a browser, 0 not understood". */
export function sayCoverage({ done, looked, outside, unread }: Coverage): string {
  const steps = done + looked + outside + unread;
  return `${steps} ${steps === 1 ? 'step' : 'steps'}: ${done} done in the browser, ${looked} looked for, ${outside} not doable in a browser, ${unread} not understood`;
}

/** The plan of one article as text. */
export function textPlan(plan: Plan): string {
  const lines = [
    `${plan.file}  ${plan.title} (${plan.locale}${plan.twin ? `, read beside ${plan.twin}` : ''})`,
  ];
  for (const procedure of plan.procedures) {
    lines.push(`  ${procedure.title}`);
    for (const action of procedure.start) lines.push(`    start: ${sayAction(action)}`);
    for (const step of procedure.steps) lines.push(...textStep(step));
  }
  for (const problem of plan.problems) {
    lines.push(
      `  ${problem.severity} ${problem.rule} ${problem.file}:${problem.line}:${problem.column} ${problem.message}`,
    );
  }
  lines.push(`  ${sayCoverage(coverageOf([plan]))}`, '');
  return lines.join('\n');
}

function textStep(step: PlannedStep): string[] {
  const text = step.text.replaceAll(/\s+/gu, ' ').trim();
  const said = step.actions.map((action) => `         - ${sayAction(action)}`);
  const why = step.why === undefined ? [] : [`         ! not read: ${step.why}`];
  return [`    ${step.number.padEnd(4)} ${text}`, ...said, ...why];
}

function classOf(step: PlannedStep): keyof Coverage {
  if (step.why !== undefined) return 'unread';
  const kinds = step.actions.map((action) => action.do);
  if (kinds.some((kind) => !['manual', 'find', 'expect', 'wait'].includes(kind))) return 'done';
  return kinds.some((kind) => kind !== 'manual') ? 'looked' : 'outside';
}
