// Findings as JSON lines: `findings.jsonl`, one Finding a line, whole and uncut (contract: design.md).
import type { Finding } from '../steps/model/finding.ts';
import type { Writer } from './run.ts';
import { findingsOf } from './run.ts';

/** Writes `findings.jsonl`, worst first. */
export const writeFindings: Writer = (run) => [
  { path: 'findings.jsonl', content: findingsOf(run).map(findingLine).join('') },
];

/** One line of `findings.jsonl`, newline included. */
export const findingLine = (finding: Finding): string => `${JSON.stringify(finding)}\n`;
