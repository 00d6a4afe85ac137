// Settling: what was walked, put beside the runs before -> the run as every format reports it.
import { compareRun } from './history/compare-run.ts';
import type { HistoryLine, RunLine } from './history/history-line.ts';
import { knownAfter } from './history/known-findings.ts';
import { runLine } from './history/run-line.ts';
import type { Run } from './run.ts';
import { mapFindings } from './run.ts';

export interface Settled {
  readonly run: Run;
  readonly line: RunLine;
}

/**
 * Takes a run, the history's lines and whether an article's file is gone; gives the run with a status on each finding,
 * and its line for the history. Beside no earlier run everything would be new, so then nothing is said.
 */
export const settleRun = (
  run: Run,
  lines: readonly HistoryLine[],
  isGone: (file: string) => boolean,
): Settled => {
  const { changes, standings, fixed, flaky } = compareRun(run, knownAfter(lines), isGone);
  const runsBefore = lines.filter(({ kind }) => kind === 'run').length;
  const told = runsBefore === 0 ? undefined : standings;
  const settled: Run = {
    ...mapFindings(run, (finding) => {
      const standing = told?.get(finding) ?? flakyOnly(standings.get(finding));
      return standing === undefined ? finding : { ...finding, ...standing };
    }),
    changes: { runsBefore, fixed, flaky },
  };
  const line = runLine(settled, changes);
  return { run: { ...settled, history: [...lines, line] }, line };
};

/** That attempts disagree is seen in the first run too. */
const flakyOnly = <Standing extends { readonly status: string }>(
  standing: Standing | undefined,
): Standing | undefined => (standing?.status === 'flaky' ? standing : undefined);
