// Run: everything that was walked, as the writers of reports see it. Built from attachments alone.
import type { Finding, Rule, Severity } from '../steps/model/finding.ts';
import { severities } from '../steps/model/finding.ts';
import type { StepResult, Walk } from '../steps/model/walk.ts';
import type { HistoryLine, Known } from './history/history-line.ts';

/** An attached screenshot: its bytes, or the file that holds them. */
export interface Picture {
  readonly name: string;
  readonly type: 'png' | 'jpeg';
  readonly path?: string;
  readonly body?: Buffer;
}

/** One procedure's last attempt, with the walks of the attempts before it. */
export interface WalkRecord {
  readonly testId: string;
  readonly walk: Walk;
  readonly pictures: readonly Picture[];
  readonly earlier: readonly Walk[];
}

/** A test that ended without a readable walk: something is wrong with docwalk or it was stopped, never with an article. */
export interface Unwalked {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export type Threshold = Severity | 'never';

/** What became of findings that are not in this run. `runsBefore` is the number of runs that history knows. */
export interface RunChanges {
  readonly runsBefore: number;
  readonly fixed: readonly Known[];
  /** Not met this time, but they come and go. */
  readonly flaky: readonly Known[];
}

export interface Run {
  readonly startedAt: string;
  readonly durationMs: number;
  /** Stopped before every planned procedure was walked. */
  readonly interrupted: boolean;
  readonly planned: number;
  readonly failOn: Threshold;
  /** These fail the run whatever their severity. */
  readonly failOnRules?: readonly Rule[];
  /** Where the review will stand for its readers, or absent. */
  readonly reportUrl?: string;
  /** The root of the articles' repository; absent: the working directory. */
  readonly repositoryRoot?: string | undefined;
  /** How much each article matters, by file: its views, or 1 to 4 by its priority. Absent: all the same. */
  readonly weights?: ReadonlyMap<string, number>;
  readonly weightedBy?: 'views' | 'priority';
  /** Absent where no history is kept. */
  readonly changes?: RunChanges;
  /** The history with this run as its last line; absent where none is kept. */
  readonly history?: readonly HistoryLine[];
  readonly records: readonly WalkRecord[];
  readonly unwalked: readonly Unwalked[];
  /** Where a finding's file opens at its line: an address with `{file}`, `{line}` and `{column}`, or ''. */
  readonly sourceLink: string;
  readonly versions: { readonly docwalk: string; readonly playwright: string; readonly node: string };
}

/** One file of a report, below the output folder: its content, or a file to copy. */
export type ReportFile =
  | { readonly path: string; readonly content: string | Buffer }
  | { readonly path: string; readonly copyOf: string };

/** A writer is pure: it makes one format's files from a run and leaves the writing to `write-reports.ts`. */
export type Writer = (run: Run) => readonly ReportFile[];

/** All procedures of one article in one locale. */
export interface ArticleWalks {
  readonly file: string;
  readonly locale: string;
  readonly title: string;
  readonly owner: string | undefined;
  readonly portal: Walk['portal'];
  readonly markdown: string | undefined;
  readonly records: readonly WalkRecord[];
  readonly findings: readonly Finding[];
}

export const severityRank = (severity: Severity): number => severities.indexOf(severity);

/** Orders findings worst first, then by place. */
export const byWorst = (one: Finding, other: Finding): number =>
  severityRank(one.severity) - severityRank(other.severity) || byPlace(one, other);

export const byPlace = (one: Finding, other: Finding): number =>
  compareText(one.file, other.file) || one.line - other.line || one.column - other.column;

/** Orders text by code units, the same on every machine. */
export const compareText = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** All findings of a run, worst first. */
export const findingsOf = (run: Run): readonly Finding[] =>
  run.records.flatMap((record) => record.walk.findings).sort(byWorst);

export const stepsOf = (run: Run): readonly StepResult[] =>
  run.records.flatMap((record) => record.walk.steps);

/** Whether a finding of this severity makes the run fail. */
export const reaches = (severity: Severity, failOn: Threshold): boolean =>
  failOn !== 'never' && severityRank(severity) <= severityRank(failOn);

/** Gives the run with each finding of each last attempt replaced. */
export const mapFindings = (run: Run, change: (finding: Finding) => Finding): Run => ({
  ...run,
  records: run.records.map((record) => ({
    ...record,
    walk: { ...record.walk, findings: record.walk.findings.map(change) },
  })),
});

/** Gathers the walks of a run by article, in the order of their files. */
export const articlesOf = (run: Run): readonly ArticleWalks[] => {
  const files = groupBy(run.records, (record) => record.walk.article);
  return [...files.keys()].sort(compareText).flatMap((file) => articleWalks(file, files.get(file) ?? []));
};

const judged: readonly string[] = ['verified', 'drifted', 'withheld', 'outage'];

/** The articles of which nothing can be said, though the portal was there: no step was judged, and nothing is wrong with the file. */
export const unjudgedOf = (run: Run): readonly ArticleWalks[] =>
  articlesOf(run).filter(
    ({ records, findings }) =>
      findings.length === 0 &&
      records.every(
        ({ walk }) =>
          walk.outage === undefined && !walk.steps.some(({ verdict }) => judged.includes(verdict)),
      ),
  );

/** Gathers items under a key, in order of appearance (`Map.groupBy` is not in Node 20). */
export const groupBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

const articleWalks = (file: string, found: readonly WalkRecord[]): readonly ArticleWalks[] => {
  const records = [...found].sort((one, other) => one.walk.procedure.index - other.walk.procedure.index);
  const first = records[0]?.walk;
  if (first === undefined) return [];
  return [
    {
      file,
      locale: first.locale,
      title: first.title,
      owner: first.owner,
      portal: first.portal,
      markdown: records.find((record) => record.walk.markdown !== undefined)?.walk.markdown,
      records,
      findings: records.flatMap((record) => record.walk.findings).sort(byPlace),
    },
  ];
};
