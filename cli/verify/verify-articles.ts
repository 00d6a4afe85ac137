// The way of a run: discover, read, plan, generate specs, walk them by Playwright, write the reports, give the exit code.
import type { Severity } from '../../steps/model/finding.ts';
import { UsageError } from '../../steps/model/usage-error.ts';
import type { ExitCode } from '../exit-codes.ts';

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
export function verifyArticles(options: VerifyOptions): Promise<ExitCode> {
  return Promise.reject(new UsageError(`walking ${options.files.length} articles is not built yet`));
}
