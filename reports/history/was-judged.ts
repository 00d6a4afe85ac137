// Was judged: whether a run could have met a known finding again, so that its absence means something.
import type { Verdict, Walk } from '../../steps/model/walk.ts';
import type { Remembered } from './history-line.ts';

/** Verdicts of steps that were not looked at. */
const unseen: readonly Verdict[] = ['blocked', 'outage'];

/**
 * Takes a finding of an earlier run, the walks of its article in this run, and whether the whole article was walked (a
 * run may be stopped, or be of one procedure only). An outage or a step that was not reached judges nothing.
 */
export const wasJudged = (finding: Remembered, walks: readonly Walk[], wholeArticle: boolean): boolean => {
  const own = walks.filter((walk) => walk.procedure.title === finding.procedure);
  if (own.length > 0) return stepWasJudged(finding.step, own);
  // findings about the whole article stand in its first procedure's walk
  if (finding.procedure === '') return walks.some((walk) => walk.procedure.index === 1 && !failed(walk));
  // the heading was reworded, or the procedure taken out
  return wholeArticle && walks.length > 0 && walks.every(sawEverything);
};

const stepWasJudged = (number: string, walks: readonly Walk[]): boolean => {
  if (walks.some(failed)) return false;
  if (number === '') return true;
  const steps = walks.flatMap((walk) => walk.steps).filter((step) => step.number === number);
  if (steps.length === 0) return walks.every(sawEverything);
  return steps.every(({ verdict }) => !unseen.includes(verdict));
};

const sawEverything = (walk: Walk): boolean =>
  !failed(walk) && walk.steps.every(({ verdict }) => !unseen.includes(verdict));

const failed = (walk: Walk): boolean =>
  walk.outage !== undefined || walk.steps.some(({ verdict }) => verdict === 'outage');
