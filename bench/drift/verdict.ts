// Compares what docwalk found under a mutation with what had to be found.
import type { Finding } from '../../steps/model/finding.ts';
import type { Expectation, Mutation } from './mutation.ts';

/** `found`: told in the right place. `right`: by the right rule, with the right correction. `alarms` are false. */
export type Verdict = {
  readonly found: boolean;
  readonly right: boolean;
  readonly alarms: readonly Finding[];
};

export function verdictOn({ expected, tolerated }: Mutation, findings: readonly Finding[]): Verdict {
  const answers = expected.map((expectation) => findings.filter((finding) => isAt(finding, expectation)));
  return {
    found: answers.every((told) => told.length > 0),
    right: answers.every((told, index) => told.some((finding) => isRight(finding, expected[index]))),
    alarms: findings.filter(
      (finding) =>
        !tolerated.includes(finding.line) && !expected.some((expectation) => isAt(finding, expectation)),
    ),
  };
}

const isAt = (finding: Finding, { line, orLine, column, endColumn }: Expectation): boolean =>
  (finding.line === line || finding.line === orLine) &&
  finding.column < endColumn &&
  finding.endColumn > column;

const isRight = ({ rule, suggestion }: Finding, expectation: Expectation | undefined): boolean =>
  expectation !== undefined &&
  expectation.rules.includes(rule) &&
  (expectation.suggestion === undefined || suggestion === expectation.suggestion);
