// Exit reasoning: yes, no, or "nothing can be said", and the sentence that tells why.
import type { Finding } from '../steps/model/finding.ts';
import { severities } from '../steps/model/finding.ts';
import type { Run } from './run.ts';
import { findingsOf, reaches, stepsOf, unjudgedOf } from './run.ts';
import { countOf } from './severity-words.ts';

export interface ExitReasoning {
  /** 0 the documents match; 1 findings at or above the threshold; 3 nothing can be said. */
  readonly code: 0 | 1 | 3;
  readonly reason: string;
}

/** What makes a run fail. */
export type Gate = Pick<Run, 'failOn' | 'failOnRules'>;

/** Takes a run; gives the exit code of `verify` (contract: design.md) with its reason. "Could not judge" is never a pass. */
export const reasonExit = (run: Run): ExitReasoning => {
  const reached = findingsOf(run).filter((finding) => reachesThreshold(finding, run));
  const failing = reached.filter(counts);
  if (failing.length > 0) {
    const articles = new Set(failing.map((finding) => finding.article)).size;
    const reason = `${count(failing.length, 'finding')} of ${thresholdWords(run)} in ${count(articles, 'article')}`;
    return { code: 1, reason: [reason, ...setAside(reached)].join(', beside ') };
  }
  const gaps = unsaid(run);
  if (gaps.length > 0) return { code: 3, reason: gaps.join('; ') };
  return { code: 0, reason: [passReason(run), ...beside(run)].join('; ') };
};

const beside = (run: Run): readonly string[] => {
  const unjudged = unjudgedOf(run).length;
  return unjudged === 0 ? [] : [`of ${count(unjudged, 'article')} nothing could be checked`];
};

/** Notes are no difference that a reader meets; whatever else was found is told with the answer. */
const passReason = (run: Run): string => {
  const met = findingsOf(run).filter(({ severity }) => severity !== 'info');
  const below = met.filter(counts);
  const aside = setAside(met);
  if (below.length === 0)
    return `every step that could be checked matches the screen${aside.length === 0 ? '' : ` but for ${aside.join(' and ')}`}`;
  const found = severities.flatMap((severity) => {
    const number = below.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [countOf(number, severity)];
  });
  const threshold = thresholdWords(run);
  const passed = threshold === '' ? 'none fails this run' : `none of ${threshold}`;
  return `${[...found, ...aside].join(', ')}; ${passed}`;
};

/** Whether a finding fails this run: at or above the threshold, neither accepted nor flaky. */
export const isFailing = (finding: Finding, gate: Gate): boolean =>
  reachesThreshold(finding, gate) && counts(finding);

const reachesThreshold = (finding: Finding, gate: Gate): boolean =>
  reaches(finding.severity, gate.failOn) || (gate.failOnRules ?? []).includes(finding.rule);

const counts = (finding: Finding): boolean => finding.accepted === undefined && finding.status !== 'flaky';

const thresholdWords = ({ failOn, failOnRules = [] }: Run): string => {
  const severity = failOn === 'blocker' ? 'blocker' : `${failOn} or worse`;
  return [...(failOn === 'never' ? [] : [`severity ${severity}`]), ...failOnRules].join(' or ');
};

const setAside = (reached: readonly Finding[]): readonly string[] => {
  const accepted = reached.filter((finding) => finding.accepted !== undefined).length;
  const flaky = reached.filter((finding) => !counts(finding)).length - accepted;
  return [...(accepted > 0 ? [`${accepted} accepted`] : []), ...(flaky > 0 ? [`${flaky} flaky`] : [])];
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

/** Takes a reason; gives it as a sentence of its own. */
export const asSentence = (reason: string): string =>
  `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`;
