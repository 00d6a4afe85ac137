// The way of a run: read, plan, generate specs, walk them by Playwright, write the reports, give the exit code.
import type { Severity } from '../../steps/model/finding.ts';
import { startMock } from '../../fixtures/mock/server.ts';
import { mockVariable } from '../../fixtures/walk/mock-variable.ts';
import { outputFolder } from '../output-folder.ts';
import type { ExitCode } from '../exit-codes.ts';
import { generateSpecs } from './generate-specs.ts';
import { planWalks } from './plan-walks.ts';
import { runPlaywright } from './run-playwright.ts';

export type VerifyOptions = {
  /** Article files, sorted, as paths from the working directory. */
  readonly files: readonly string[];
  /** Canonical BCP 47 tags; empty: all. Whether an article is in one is told by its front matter (`keepLocales`). */
  readonly locales: readonly string[];
  /** Name or file of a profile; absent: each article's own. */
  readonly portal?: string;
  readonly live: boolean;
  readonly updateBaseline: boolean;
  readonly failOn: Severity | 'never';
  /** Such as "1/4"; absent: everything. */
  readonly shard?: string;
  readonly workers?: number;
  readonly headed: boolean;
};

/** Walks the articles and writes every report. Throws a UsageError where the run cannot begin. */
export async function verifyArticles(options: VerifyOptions): Promise<ExitCode> {
  generateSpecs(planWalks(options));
  const mock = await startMock();
  try {
    const request = { outputFolder, failOn: options.failOn, ...(options.shard && { shard: options.shard }) };
    return await runPlaywright(playwrightArguments(options), request, {
      [mockVariable]: `http://127.0.0.1:${mock.port}`,
    });
  } finally {
    await mock.close();
  }
}

const playwrightArguments = (options: VerifyOptions): string[] => [
  'test',
  '--project=articles',
  ...(options.workers === undefined ? [] : [`--workers=${options.workers}`]),
  ...(options.shard === undefined ? [] : [`--shard=${options.shard}`]),
  ...(options.headed ? ['--headed'] : []),
];
