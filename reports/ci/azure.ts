// Azure Pipelines: issues at the article's lines, and the digest as the run's summary.
import { escapeAzure } from '../escape.ts';
import { sentence } from '../finding-words.ts';
import type { CiFinding } from './ci-output.ts';

/** A run's page lists ten and counts the rest; a log of thousands helps nobody. */
const shown = 50;

/** Takes findings, worst first, and the digest's absolute path; gives logging commands. Notes are no issues there. */
export const azureLines = (findings: readonly CiFinding[], digestFile: string): readonly string[] => [
  ...findings
    .filter(({ severity }) => severity !== 'info')
    .slice(0, shown)
    .map(issue),
  `##vso[task.uploadsummary]${escapeAzure(digestFile)}`,
];

const issue = ({ finding, file, severity }: CiFinding): string => {
  const properties = [
    ['type', severity === 'warning' ? 'warning' : 'error'],
    ['sourcepath', file],
    ['linenumber', String(Math.max(1, finding.line))],
    ['columnnumber', String(Math.max(1, finding.column))],
    ['code', finding.rule],
  ]
    .map(([name, value]) => `${name ?? ''}=${escapeAzure(value ?? '')}`)
    .join(';');
  return `##vso[task.logissue ${properties}]${escapeAzure(sentence(finding, 1000))}`;
};
