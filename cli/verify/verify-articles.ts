// The way of a run: read, plan, generate specs, walk them by Playwright, write the reports, give the exit code.
import { join } from 'node:path';
import { root } from '../../fixtures/root.ts';
import { startMock } from '../../fixtures/mock/server.ts';
import { mockVariable } from '../../fixtures/walk/mock-variable.ts';
import type { GateRequest } from '../../reports/gate/gate-request.ts';
import { outputFolder } from '../output-folder.ts';
import type { ExitCode } from '../exit-codes.ts';
import { acceptRun } from '../gate/accept-run.ts';
import { secretVariables } from '../secrets/secret-variables.ts';
import { checkConfiguration } from './check-configuration.ts';
import { generateSpecs } from './generate-specs.ts';
import { planWalks } from './plan-walks.ts';
import { runPlaywright } from './run-playwright.ts';
import { readSourceContext } from './source-context.ts';

export type VerifyOptions = {
  /** Article files, sorted, as paths from the working directory. */
  readonly files: readonly string[];
  /** Canonical BCP 47 tags; empty: all. Whether an article is in one is told by its front matter (`keepLocales`). */
  readonly locales: readonly string[];
  /** Name or file of a profile; absent: each article's own. */
  readonly portal?: string;
  readonly live: boolean;
  /** The baseline file to write this run's findings into; absent: none. */
  readonly updateBaseline?: string;
  readonly gate: GateRequest;
  /** The owners file, an absolute path. */
  readonly owners?: string;
  /** Such as "1/4"; absent: everything. */
  readonly shard?: string;
  readonly workers?: number;
  readonly headed: boolean;
};

/** Walks the articles and writes every report. Throws a UsageError where the run cannot begin. */
export async function verifyArticles(options: VerifyOptions): Promise<ExitCode> {
  const planned = planWalks(options);
  checkConfiguration(planned);
  generateSpecs(planned);
  const mock = await startMock();
  try {
    const { gate, owners } = options;
    const request = {
      outputFolder,
      gate,
      ...readSourceContext(options.files),
      ...(owners && { owners }),
      ...(options.shard && { shard: options.shard }),
    };
    const code = await runPlaywright(playwrightArguments(options), request, {
      env: { [mockVariable]: `http://127.0.0.1:${mock.port}` },
      secretVariables: secretVariables(planned),
    });
    if (options.updateBaseline === undefined) return code;
    return acceptRun(code, join(root, outputFolder), options.updateBaseline);
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
