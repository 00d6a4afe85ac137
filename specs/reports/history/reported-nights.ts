// Reported nights: walks given to the reporter itself, as Playwright gives them, with all that a run can meet on its way.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import type { Walk } from '../../../steps/model/walk.ts';
import DocwalkReporter from '../../../reports/docwalk-reporter.ts';
import { parseFindings } from '../../../reports/gate/accept-findings.ts';
import { summarySchema } from '../../../reports/summary.ts';
import { wireframe } from '../wireframe.ts';
import { night } from './nights.ts';

/** One procedure of a night: its attempts, the last one standing. */
export type Attempts = readonly Walk[];

export interface ReportedNight {
  readonly folder: string;
  readonly number: number;
  readonly procedures: readonly Attempts[];
  /** The run is killed once it has walked what there is. */
  readonly killed?: boolean;
}

/** Walks a night: its articles are left on disk below `folder`, its reports in `folder/output`. */
export const reportNight = ({ folder, number, procedures, killed = false }: ReportedNight): void => {
  const reporter = new DocwalkReporter({ outputFolder: join(folder, 'output'), silent: true });
  reporter.onBegin(
    { version: '1.65.1' },
    { allTests: () => procedures.map(() => ({ expectedStatus: 'passed' })) },
  );
  for (const attempts of procedures)
    for (const [retry, walk] of attempts.entries()) endTest(reporter, placedBelow(folder, walk), retry);
  if (killed) return;
  reporter.onEnd({ status: 'failed', startTime: new Date(night(number)), duration: 60_000 });
};

const endTest = (reporter: DocwalkReporter, walk: Walk, retry: number): void => {
  mkdirSync(dirname(walk.article), { recursive: true });
  writeFileSync(walk.article, walk.markdown ?? '');
  const location = { file: walk.article, line: walk.procedure.line, column: 1 };
  reporter.onTestEnd(
    { id: walk.article, title: walk.title, location },
    {
      retry,
      status: walk.findings.length === 0 ? 'passed' : 'failed',
      attachments: [
        ...walk.steps.flatMap(({ screenshot }, index) =>
          screenshot === undefined
            ? []
            : [{ name: screenshot.attachment, contentType: 'image/png', body: wireframe(index) }],
        ),
        { name: 'walk.json', contentType: 'application/json', body: Buffer.from(JSON.stringify(walk)) },
      ],
    },
  );
};

const placedBelow = (folder: string, walk: Walk): Walk => {
  const article = relative(process.cwd(), join(folder, walk.article));
  const findings = walk.findings.map((finding) => ({ ...finding, article, file: article }));
  return { ...walk, article, findings };
};

/** What the files of the last run tell its readers: `label: status since day`, what went, and how many come and go. */
export const toldByFiles = (folder: string): readonly string[] => {
  const findings = parseFindings(readFileSync(join(folder, 'output', 'findings.jsonl'), 'utf8'));
  const { history } = summarySchema.parse(
    JSON.parse(readFileSync(join(folder, 'output', 'summary.json'), 'utf8')),
  );
  return [
    ...findings.map(({ says, status, since }) => `${says}: ${status ?? 'untold'} since ${day(since)}`),
    ...(history?.fixed ?? []).map(({ says, since }) => `${says}: fixed, there since ${day(since)}`),
    ...(history !== undefined && history.flaky > 0 ? [`flaky: ${history.flaky}`] : []),
  ].toSorted();
};

const day = (time: string | undefined): string =>
  time === undefined ? '-' : String(new Date(time).getUTCDate());
