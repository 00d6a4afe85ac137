// GitHub Actions: annotations at the article's lines, and the job's summary.
import { digestOf } from '../digest/digest.ts';
import { digestMarkdown } from '../digest/digest-markdown.ts';
import { escapeGithubMessage, escapeGithubProperty, oneLine } from '../escape.ts';
import { furtherSuggestion, sentence } from '../finding-words.ts';
import { ruleWords } from '../rule-words.ts';
import type { Run } from '../run.ts';
import { severityWords } from '../severity-words.ts';
import type { CiFinding } from './ci-output.ts';

/** GitHub shows ten annotations of a kind for each step of a job (actions/toolkit, docs/problem-matchers.md). */
const shown = 10;

/** A summary may have 1 MiB; a character is at most 4 bytes. */
const summaryCharacters = 250_000;

const kinds = ['error', 'warning', 'notice'] as const;

/** Takes findings, worst first; gives the workflow commands for as many as GitHub shows. */
export const githubLines = (findings: readonly CiFinding[]): readonly string[] =>
  kinds.flatMap((kind) =>
    findings
      .filter(({ severity }) => severityWords[severity].github === kind)
      .slice(0, shown)
      .map((found) => command(kind, found)),
  );

/** Takes a run; gives the Markdown to append to the job's summary. */
export const githubSummary = (run: Run): string =>
  `${digestMarkdown(digestOf(run), { reportUrl: run.reportUrl ?? '', characters: summaryCharacters, articles: 100, findings: 20 })}\n`;

const command = (kind: (typeof kinds)[number], { finding, file }: CiFinding): string => {
  const properties = [
    ['file', file],
    ['line', String(Math.max(1, finding.line))],
    ['endLine', String(Math.max(1, finding.line))],
    ['col', String(Math.max(1, finding.column))],
    ['endColumn', String(Math.max(1, finding.column, finding.endColumn))],
    ['title', `${ruleWords[finding.rule].title} (${finding.rule})`],
  ]
    .map(([name, value]) => `${name ?? ''}=${escapeGithubProperty(oneLine(value ?? '', 500))}`)
    .join(',');
  const suggestion = furtherSuggestion(finding);
  const advice = suggestion === '' ? '' : ` Write "${oneLine(suggestion, 200)}".`;
  return `::${kind} ${properties}::${escapeGithubMessage(`${sentence(finding, 1000)}${advice}`)}`;
};
