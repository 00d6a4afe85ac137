// Trend points: a history -> what was open, and how much was judged, after each run.
import type { Severity } from '../../steps/model/finding.ts';
import type { Figures, HistoryLine, Known, RunLine } from '../history/history-line.ts';
import { isFlaky, knownAfter, withChanges } from '../history/known-findings.ts';
import { noOwner } from '../history/run-line.ts';

/** One run: the findings that were open after it, flaky ones aside, and its own figures. */
export interface TrendPoint {
  readonly at: string;
  readonly line: RunLine;
  readonly open: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byLocale: ReadonlyMap<string, number>;
  readonly byOwner: ReadonlyMap<string, number>;
  readonly byRule: ReadonlyMap<string, number>;
  readonly fresh: number;
  readonly fixed: number;
  /** A run of much less than the others judges little: its coverage is not drawn. */
  readonly wide: boolean;
}

/** More points than a chart has pixels for show nothing more. */
const mostPoints = 400;

/** Takes a history's lines, oldest first; gives a point for each of its newest runs. */
export const trendPoints = (lines: readonly HistoryLine[]): readonly TrendPoint[] => {
  const runs = lines.filter((line): line is RunLine => line.kind === 'run');
  const most = Math.max(0, ...runs.map(({ total }) => total.articles));
  let known = knownAfter(lines.filter(({ kind }) => kind === 'state'));
  const points = runs.map((line) => {
    known = withChanges(known, line.changes, line.startedAt);
    return pointAfter([...known.values()], line, line.total.articles * 2 >= most);
  });
  return points.slice(-mostPoints);
};

/** The share of steps that could be judged, 0 to 1; undefined where there was none. */
export const coverageOf = ({ steps }: Figures): number | undefined => {
  const all = Object.values(steps).reduce((sum, number) => sum + number, 0);
  return all === 0 ? undefined : ((steps.verified ?? 0) + (steps.drifted ?? 0)) / all;
};

const pointAfter = (known: readonly Known[], line: RunLine, wide: boolean): TrendPoint => {
  const open = known.filter((one) => one.open && !isFlaky(one, line.startedAt)).map(({ finding }) => finding);
  const number = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  const events = (...names: readonly string[]): number =>
    line.changes.filter(({ event }) => names.includes(event)).length;
  return {
    at: line.startedAt,
    line,
    open: open.length,
    bySeverity: {
      blocker: number('blocker'),
      error: number('error'),
      warning: number('warning'),
      info: number('info'),
    },
    byLocale: countBy(open.map(({ locale }) => locale)),
    byOwner: countBy(open.map(({ owner }) => owner ?? noOwner)),
    byRule: countBy(open.map(({ rule }) => rule)),
    fresh: events('new', 'reopened'),
    fixed: events('fixed'),
    wide,
  };
};

const countBy = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
