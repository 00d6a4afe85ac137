// Nights: made-up articles with planted flaws, walked night after night through the real history code.
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../steps/model/finding.ts';
import type { Walk } from '../../../steps/model/walk.ts';
import { appendHistory, readHistory } from '../../../reports/history/history-file.ts';
import type { HistoryLimits } from '../../../reports/history/history-file.ts';
import type { Run } from '../../../reports/run.ts';
import { findingsOf } from '../../../reports/run.ts';
import { settleRun } from '../../../reports/settle-run.ts';
import { runOf, walkOf } from '../sample-run.ts';

/** The start of the n-th night, counted from 1. */
export const night = (number: number): string =>
  new Date(Date.UTC(2026, 9, number, 2)).toISOString().replace('.000Z', '.000Z');

/** Takes an article's name and the labels that are wrong in it, each in a step of its own; gives its walk. */
export const articleWith = (name: string, wrong: readonly string[], changes: Partial<Walk> = {}): Walk => ({
  ...walkOf({
    file: `articles/en-US/${name}.md`,
    locale: 'en-US',
    title: name,
    procedure: `How to ${name}`,
    owner: `owner-of-${name}`,
    markdown: wrong.map((label, index) => `${index + 1}. Select **${label}**.\n`).join('') || '1. Look.\n',
    steps:
      wrong.length === 0
        ? [{ starts: '1. Look', verdict: 'verified', said: 'Looked' }]
        : wrong.map((label, index) => ({
            starts: `${index + 1}. Select`,
            verdict: 'drifted' as const,
            said: `Selected ${label}`,
            flaws: [{ rule: 'label-wrong' as const, says: label, shows: `${label}!`, message: `${label}!` }],
          })),
  }),
  ...changes,
});

/** Every step of the walk met the portal's outage. */
export const inOutage = (walk: Walk): Walk => ({ ...walk, findings: [], outage: 'the portal answered 503' });

/** The step, and all after it, were not reached. */
export const blockedFrom = (walk: Walk, step: number): Walk => ({
  ...walk,
  steps: walk.steps.map((one, index) => (index + 1 < step ? one : { ...one, verdict: 'blocked' })),
  findings: walk.findings.filter((finding) => Number(finding.step) < step),
});

/** A run of a night, put beside the history in `folder` and added to it. */
export const walkNight = (
  folder: string,
  number: number,
  walks: readonly Walk[],
  {
    changes = {},
    gone = [],
    limits,
  }: { changes?: Partial<Run>; gone?: readonly string[]; limits?: HistoryLimits } = {},
): Run => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'history.jsonl');
  const walked = runOf(walks, { startedAt: night(number), ...changes });
  const { run, line } = settleRun(walked, existsSync(file) ? readHistory(file) : [], (path) =>
    gone.includes(path),
  );
  appendHistory(file, line, limits);
  return run;
};

/** A run that died while it wrote its line. */
export const dieWriting = (folder: string): void => {
  appendFileSync(
    join(folder, 'history.jsonl'),
    '{"schema":"docwalk-history/1","kind":"run","startedAt":"2026-1',
  );
};

/** What a reader is told of a night: `label: status since day`, and what went. */
export const told = (run: Run): readonly string[] => [
  ...findingsOf(run).map(
    (finding: Finding) => `${finding.says}: ${finding.status ?? 'untold'} since ${day(finding.since)}`,
  ),
  ...(run.changes?.fixed ?? []).map(
    ({ finding, since }) => `${finding.says}: fixed, there since ${day(since)}`,
  ),
  ...(run.changes?.flaky ?? []).map(({ finding }) => `${finding.says}: flaky, not met`),
];

const day = (time: string | undefined): string =>
  time === undefined ? '-' : String(new Date(time).getUTCDate());
