// CI output: what a run tells the CI system that it runs in; each is switched on by the variable which that system sets.
import { join, resolve } from 'node:path';
import type { Finding, Severity } from '../../steps/model/finding.ts';
import { isFailing } from '../exit-reasoning.ts';
import type { ReportFile, Run } from '../run.ts';
import { findingsOf } from '../run.ts';
import { repositoryPath } from '../repository-path.ts';
import { azureLines } from './azure.ts';
import { codeQuality } from './gitlab.ts';
import { githubLines, githubSummary } from './github.ts';

/** `lines` go to standard output, `files` below the output folder, `appendices` to the end of files of the CI system. */
export interface CiOutput {
  readonly lines: readonly string[];
  readonly files: readonly ReportFile[];
  readonly appendices: readonly { readonly file: string; readonly content: string }[];
}

/** One finding for a CI system: `file` is relative to the repository's root, with forward slashes. */
export interface CiFinding {
  readonly finding: Finding;
  readonly file: string;
  readonly severity: Severity;
}

/** Takes a run, the environment and the output folder; gives what the CI system is told; on other machines nothing. */
export const ciOutput = (
  run: Run,
  environment: Readonly<Record<string, string | undefined>>,
  outputFolder: string,
): CiOutput => {
  const findings = ciFindings(run);
  const summaryFile = environment['GITHUB_STEP_SUMMARY'] ?? '';
  const isGithub = environment['GITHUB_ACTIONS'] === 'true';
  const isGitlab = environment['GITLAB_CI'] === 'true';
  const isAzure = environment['TF_BUILD']?.toLowerCase() === 'true';
  return {
    lines: [
      ...(isGithub ? githubLines(findings) : []),
      ...(isAzure ? azureLines(findings, resolve(join(outputFolder, 'digest', 'digest.md'))) : []),
    ],
    files: isGitlab ? [codeQuality(findings, run)] : [],
    appendices: isGithub && summaryFile !== '' ? [{ file: summaryFile, content: githubSummary(run) }] : [],
  };
};

/** Worst first; accepted ones are left out, flaky ones and those below the threshold are no error. */
const ciFindings = (run: Run): readonly CiFinding[] =>
  findingsOf(run)
    .filter(({ accepted }) => accepted === undefined)
    .map((finding) => ({
      finding,
      file: repositoryPath(finding.file, run),
      severity: severityFor(finding, run),
    }));

const severityFor = (finding: Finding, run: Run): Severity => {
  if (finding.status === 'flaky') return 'info';
  if (isFailing(finding, run)) return finding.severity === 'blocker' ? 'blocker' : 'error';
  return finding.severity === 'info' ? 'info' : 'warning';
};
