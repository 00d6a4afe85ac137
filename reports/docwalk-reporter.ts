// The Playwright reporter: collects the walks that tests attach, shows progress, and at the end writes every report.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FullConfig, FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { z } from 'zod';
import { ciOutput } from './ci/ci-output.ts';
import type { Collected } from './collect-walks.ts';
import { collectWalk } from './collect-walks.ts';
import { findingLine } from './findings-jsonl.ts';
import { withoutCommands } from './escape.ts';
import { acceptFindings, readAccepted } from './gate/accept-findings.ts';
import { gateSchema } from './gate/gate-request.ts';
import { appendHistory, readHistory } from './history/history-file.ts';
import { assignOwners } from './owners/assign-owners.ts';
import type { PictureStore } from './picture-store.ts';
import { openPictureStore } from './picture-store.ts';
import type { Run, Unwalked, WalkRecord } from './run.ts';
import { compareText } from './run.ts';
import { settleRun } from './settle-run.ts';
import { writeSummary } from './summary.ts';
import type { Colors } from './terminal.ts';
import { chooseColors, progressLine, summaryLines } from './terminal.ts';
import { writeReportFile, writeReports } from './write-reports.ts';

/** `outputFolder` is relative to the working directory. */
export const reporterOptionsSchema = z.object({
  outputFolder: z.string().default('reports/output'),
  gate: gateSchema.prefault({}),
  /** For example `https://github.com/o/r/blob/main/{file}#L{line}` or `vscode://file/work/{file}:{line}:{column}`. */
  sourceLink: z.string().default(''),
  /** The root of the articles' repository; an absolute path. */
  repositoryRoot: z.string().optional(),
  /** Where the review will stand for its readers. */
  reportUrl: z.string().default(''),
  /** The owners file, an absolute path. */
  owners: z.string().optional(),
  /** A shard is not whole: history is kept, and CI systems are told, by the merged run. */
  whole: z.boolean().default(true),
  /** Prints nothing but the reports' files. */
  silent: z.boolean().default(false),
});
export type ReporterOptions = z.input<typeof reporterOptionsSchema>;

/** What the reporter reads of Playwright's objects, and nothing else. */
interface PlannedSuite {
  readonly allTests: () => readonly Pick<TestCase, 'expectedStatus'>[];
}
type EndedTest = Pick<TestCase, 'id' | 'title' | 'location'>;
type EndedAttempt = Pick<TestResult, 'attachments' | 'retry' | 'status' | 'error'>;
type EndedRun = Pick<FullResult, 'status' | 'startTime' | 'duration'>;

interface Attempt {
  readonly test: EndedTest;
  readonly retry: number;
  readonly status: TestResult['status'];
  readonly error: string;
  readonly collected: Collected;
}

export default class DocwalkReporter implements Reporter {
  readonly #options: z.infer<typeof reporterOptionsSchema>;
  readonly #attempts = new Map<string, Attempt[]>();
  readonly #colors: Colors = chooseColors(process.env, process.stdout.isTTY);
  #pictures: PictureStore | undefined;
  #planned = 0;
  #playwright = '';

  constructor(options: unknown) {
    // Playwright adds keys of its own to the options; zod drops what it does not know
    this.#options = reporterOptionsSchema.parse(options ?? {});
  }

  printsToStdio(): boolean {
    return !this.#options.silent;
  }

  onBegin({ version }: Pick<FullConfig, 'version'>, suite: PlannedSuite): void {
    this.#playwright = version;
    this.#planned = suite.allTests().filter((test) => test.expectedStatus !== 'skipped').length;
    mkdirSync(this.#options.outputFolder, { recursive: true });
    writeFileSync(this.#findingsFile(), '');
    this.#pictures = openPictureStore(this.#options.outputFolder);
  }

  onTestEnd(test: EndedTest, result: EndedAttempt): void {
    const collected = this.#setAside(collectWalk(result.attachments));
    const error = result.error?.message ?? '';
    const attempts = this.#attempts.get(test.id) ?? [];
    this.#attempts.set(test.id, [
      ...attempts,
      { test, retry: result.retry, status: result.status, error, collected },
    ]);
    if (collected.kind !== 'walk') return;
    // at once and a line at a time: a killed run leaves valid findings of what was done
    for (const finding of collected.walk.findings) appendFileSync(this.#findingsFile(), findingLine(finding));
    if (this.#options.silent || !process.stdout.isTTY) return;
    print(progressLine(collected.walk, `${this.#attempts.size}/${this.#planned}`, this.#colors));
  }

  onEnd(result: EndedRun): void {
    const { run, remember } = this.#settle(this.#run(result));
    try {
      writeReports(run, this.#options.outputFolder);
    } finally {
      // the figures first of all: they stand even where another format could not be written
      for (const file of writeSummary(run)) writeReportFile(file, this.#options.outputFolder);
      remember();
      this.#pictures?.clear();
    }
    if (this.#options.silent) return;
    for (const line of summaryLines(run, this.#colors)) print(line);
    print(`Review     ${join(this.#options.outputFolder, 'review', 'index.html')}`);
    if (this.#options.whole) this.#tellCi(run);
  }

  #setAside(collected: Collected): Collected {
    const store = this.#pictures;
    if (collected.kind !== 'walk' || store === undefined) return collected;
    return { ...collected, pictures: collected.pictures.map((picture) => store.keep(picture)) };
  }

  #settle(found: Run): { readonly run: Run; readonly remember: () => void } {
    const owned = assignOwners(found, this.#options.owners);
    const walked = acceptFindings(owned, readAccepted(this.#options.gate));
    if (!this.#options.whole) return { run: walked, remember: () => undefined };
    const file = join(this.#options.outputFolder, 'history.jsonl');
    const { run, line } = settleRun(walked, readHistory(file), goneBeside(walked));
    return { run, remember: () => appendHistory(file, line) };
  }

  #tellCi(run: Run): void {
    const { lines, files, appendices } = ciOutput(run, process.env, this.#options.outputFolder);
    for (const file of files) writeReportFile(file, this.#options.outputFolder);
    for (const { file, content } of appendices) appendFileSync(file, content);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  }

  #findingsFile(): string {
    return join(this.#options.outputFolder, 'findings.jsonl');
  }

  #run(result: EndedRun): Run {
    const attempts = [...this.#attempts.values()];
    // tests end in another order in each run: reports must not
    const records = attempts.flatMap(toRecord).sort(byProcedure);
    const missing = this.#planned > this.#attempts.size;
    return {
      startedAt: result.startTime.toISOString(),
      durationMs: result.duration,
      interrupted: result.status === 'interrupted' || result.status === 'timedout' || missing,
      planned: this.#planned,
      failOn: this.#options.gate.failOn,
      failOnRules: this.#options.gate.rules,
      sourceLink: this.#options.sourceLink,
      reportUrl: this.#options.reportUrl,
      repositoryRoot: this.#options.repositoryRoot,
      records,
      unwalked: attempts.flatMap(toUnwalked).sort(byLocation),
      versions: { docwalk: docwalkVersion(), playwright: this.#playwright, node: process.version },
    };
  }
}

/** The last attempt that left a walk stands; those before it tell whether the procedure is flaky. */
const toRecord = (attempts: readonly Attempt[]): readonly WalkRecord[] => {
  const walked = [...attempts]
    .sort((one, other) => one.retry - other.retry)
    .flatMap(({ test, collected }) =>
      collected.kind === 'walk'
        ? [{ testId: test.id, walk: collected.walk, pictures: collected.pictures }]
        : [],
    );
  const last = walked.at(-1);
  return last === undefined ? [] : [{ ...last, earlier: walked.slice(0, -1).map(({ walk }) => walk) }];
};

const toUnwalked = (attempts: readonly Attempt[]): readonly Unwalked[] => {
  const last = attempts.at(-1);
  const walked = attempts.some(({ collected }) => collected.kind === 'walk');
  if (last === undefined || walked || last.status === 'skipped' || last.status === 'interrupted') return [];
  const { line } = last.test.location;
  const file = relative(process.cwd(), last.test.location.file).replaceAll('\\', '/');
  const unreadable = last.collected.kind === 'unreadable' ? last.collected.message : '';
  const message = unreadable === '' ? last.error : unreadable;
  return [
    { title: last.test.title, file, line, message: message === '' ? 'the test attached no walk' : message },
  ];
};

const byProcedure = ({ walk: one }: WalkRecord, { walk: other }: WalkRecord): number =>
  compareText(one.article, other.article) || one.procedure.index - other.procedure.index;

const byLocation = (one: Unwalked, other: Unwalked): number =>
  compareText(one.file, other.file) || one.line - other.line || compareText(one.title, other.title);

/** Shards may be merged where no article is: there, a missing file tells nothing. */
const goneBeside = (run: Run): ((file: string) => boolean) => {
  const articlesAreHere = run.records.some(({ walk }) => existsSync(walk.article));
  return (file) => articlesAreHere && !existsSync(file);
};

const docwalkVersion = (): string => {
  const file = fileURLToPath(new URL('../package.json', import.meta.url));
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
};

const print = (line: string): void => {
  process.stdout.write(`${withoutCommands(line)}\n`);
};
