// Exit reasoning: yes, no, or "nothing can be said", and the sentence that tells why.
import type { Run } from './run.ts';
import { findingsOf, reaches, stepsOf } from './run.ts';

export interface ExitReasoning {
  /** 0 the documents match; 1 findings at or above the threshold; 3 nothing can be said. */
  readonly code: 0 | 1 | 3;
  readonly reason: string;
}

/** Takes a run; gives the exit code of `verify` (contract: design.md) with its reason. "Could not judge" is never a pass. */
export const reasonExit = (run: Run): ExitReasoning => {
  const failing = findingsOf(run).filter((finding) => reaches(finding.severity, run.failOn));
  if (failing.length > 0) {
    const articles = new Set(failing.map((finding) => finding.file)).size;
    const threshold = run.failOn === 'blocker' ? 'blocker' : `${run.failOn} or worse`;
    return {
      code: 1,
      reason: `${count(failing.length, 'finding')} of severity ${threshold} in ${count(articles, 'article')}`,
    };
  }
  const gaps = unsaid(run);
  if (gaps.length > 0) return { code: 3, reason: gaps.join('; ') };
  return { code: 0, reason: 'every step that could be checked matches the screen' };
};

const unsaid = (run: Run): readonly string[] => {
  const outages = run.records.filter((record) => hasOutage(record.walk)).length;
  const steps = stepsOf(run);
  const judged = steps.filter((step) => step.verdict === 'verified' || step.verdict === 'drifted').length;
  return [
    ...(run.interrupted ? [`stopped after ${run.records.length} of ${count(run.planned, 'procedure')}`] : []),
    ...(outages > 0 ? [`the portal or the network failed in ${count(outages, 'procedure')}`] : []),
    ...(run.unwalked.length > 0 ? [`${count(run.unwalked.length, 'procedure')} ended without a result`] : []),
    ...(judged === 0 ? ['no step was judged'] : []),
  ];
};

const hasOutage = (walk: Run['records'][number]['walk']): boolean =>
  walk.outage !== undefined || walk.steps.some((step) => step.verdict === 'outage');

/** Takes a number and a noun; gives them together in the right number: "1 finding", "2 findings". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
