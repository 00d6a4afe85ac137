// GitLab CI: the Code Quality report, which merge requests show beside the lines.
import { sentence } from '../finding-words.ts';
import { fingerprints } from '../fingerprint.ts';
import type { ReportFile, Run } from '../run.ts';
import { findingsOf } from '../run.ts';
import { severityWords } from '../severity-words.ts';
import type { CiFinding } from './ci-output.ts';

/** More than a merge request can show; each is some 300 bytes. */
const mostFindings = 5000;

/** Takes findings, worst first, and their run; gives `gl-code-quality-report.json` (docs.gitlab.com, "Code Quality"). */
export const codeQuality = (findings: readonly CiFinding[], run: Run): ReportFile => {
  const identities = fingerprints(findingsOf(run));
  const rows = findings.slice(0, mostFindings).map(({ finding, file, severity }) => ({
    description: sentence(finding, 1000),
    check_name: finding.rule,
    fingerprint: identities.get(finding) ?? '',
    severity: severityWords[severity].gitlab,
    location: { path: file, lines: { begin: Math.max(1, finding.line) } },
  }));
  return { path: 'gl-code-quality-report.json', content: `${JSON.stringify(rows, null, 1)}\n` };
};
