// Runs Playwright over generated specs or merged blobs, with every report, and reads the run's exit code from its summary.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readEnvironment } from '../../fixtures/environment.ts';
import { root } from '../../fixtures/root.ts';
import { generateAllureSite } from '../../reports/allure/allure-site.ts';
import { reportVariable } from '../../reports/reporters.ts';
import type { SourceContext } from '../../reports/source-link.ts';
import type { ReportRequest } from '../../reports/reporters.ts';
import { summarySchema } from '../../reports/summary.ts';
import { runChild } from '../child.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ExitCode } from '../exit-codes.ts';
import { playwrightProgram } from '../playwright-program.ts';
import { cleanOutput } from '../secrets/clean-output.ts';
import { postDigest } from './post-digest.ts';

/** What Playwright keeps of a run beside its reports (playwright.config.ts). */
const testResults = '.docwalk/test-results';

export type RunSetting = {
  readonly env?: Readonly<Record<string, string>>;
  /** The variables that hold the portals' passwords and tokens. */
  readonly secretVariables?: readonly string[];
};

/**
 * Takes Playwright's own arguments, such as `['test', '--project=articles']`, and what to report. A secret in what was
 * written gives 2; a run that was interrupted before its summary gives 130; one that never came to a summary gives 2, since Playwright has
 * said why.
 */
export async function runPlaywright(
  args: readonly string[],
  request: ReportRequest,
  { env = {}, secretVariables = [] }: RunSetting = {},
): Promise<ExitCode> {
  const summaryFile = join(root, request.outputFolder, 'summary.json');
  const { DOCWALK_REPORT_URL: reportUrl } = readEnvironment();
  rmSync(summaryFile, { force: true });
  rmSync(join(root, request.outputFolder, 'allure-results'), { recursive: true, force: true });
  const { interrupted } = await runChild(process.execPath, [playwrightProgram, ...args], {
    cwd: root,
    env: {
      ...env,
      [reportVariable]: JSON.stringify({ ...request, reportUrl }),
    },
  });
  if (request.shard === undefined) await makeAllureSite(join(root, request.outputFolder), request);
  const code = readExitCode(summaryFile);
  const written = [join(root, request.outputFolder), join(root, testResults)];
  if (!cleanOutput(written, secretVariables)) return exitCodes.usage;
  if (request.shard === undefined && code !== undefined) {
    await postDigest(join(root, request.outputFolder));
  }
  return code ?? (interrupted ? exitCodes.interrupted : exitCodes.usage);
}

/** The documents are judged without it: a site that cannot be made costs its run a line, not its answer. */
async function makeAllureSite(outputFolder: string, source: SourceContext): Promise<void> {
  try {
    await generateAllureSite(join(outputFolder, 'allure-results'), join(outputFolder, 'allure'), {
      historyFile: join(outputFolder, 'allure-history.jsonl'),
      source,
    });
  } catch (error) {
    process.stderr.write(`No Allure site: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function readExitCode(summaryFile: string): ExitCode | undefined {
  if (!existsSync(summaryFile)) return undefined;
  const content: unknown = JSON.parse(readFileSync(summaryFile, 'utf8'));
  return summarySchema.parse(content).exit.code;
}
