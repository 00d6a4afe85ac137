// Severity words: what a severity is called in each format, and how much a reader is hurt by it; the one table of them.
import type { Severity } from '../steps/model/finding.ts';

interface SeverityWords {
  readonly title: string;
  /** GitHub's workflow commands; source: "Workflow commands for GitHub Actions". */
  readonly github: 'error' | 'warning' | 'notice';
  /** SARIF 2.1.0, 3.27.10. */
  readonly sarif: 'error' | 'warning' | 'note';
  /** docs.gitlab.com, "Code Quality report format". */
  readonly gitlab: 'blocker' | 'critical' | 'minor' | 'info';
  /** allurereport.org, "Severity". */
  readonly allure: 'blocker' | 'critical' | 'normal' | 'minor';
  /** How many readers with a smaller trouble weigh as much as one with this. */
  readonly harm: number;
}

export const severityWords: Readonly<Record<Severity, SeverityWords>> = {
  blocker: {
    title: 'Blocker',
    github: 'error',
    sarif: 'error',
    gitlab: 'blocker',
    allure: 'blocker',
    harm: 100,
  },
  error: {
    title: 'Error',
    github: 'error',
    sarif: 'error',
    gitlab: 'critical',
    allure: 'critical',
    harm: 25,
  },
  warning: {
    title: 'Warning',
    github: 'warning',
    sarif: 'warning',
    gitlab: 'minor',
    allure: 'normal',
    harm: 3,
  },
  info: { title: 'Note', github: 'notice', sarif: 'note', gitlab: 'info', allure: 'minor', harm: 0 },
};

/** Takes a number and a severity; gives them in words: "1 error", "2 notes". */
export const countOf = (number: number, severity: Severity): string =>
  `${number} ${severityWords[severity].title.toLowerCase()}${number === 1 ? '' : 's'}`;
