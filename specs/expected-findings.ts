// Expected findings: the lists that a careful reader wrote for the sample articles, and how a run is held against them.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ruleSchema, type Finding } from '../steps/model/finding.ts';

export const expectedFindingSchema = z.strictObject({
  rule: ruleSchema,
  or: z.array(ruleSchema).default([]),
  line: z.int().min(1),
  anyLine: z.boolean().default(false),
  says: z.string().optional(),
  suggestion: z.string().optional(),
  because: z.string().min(1),
  optional: z.boolean().default(false),
});
export type ExpectedFinding = z.infer<typeof expectedFindingSchema>;

export const expectedFindingsSchema = z.record(z.string(), z.array(expectedFindingSchema));
export type ExpectedFindings = z.infer<typeof expectedFindingsSchema>;

export type FoundFinding = Pick<Finding, 'rule' | 'line' | 'says' | 'suggestion'>;

/** Reads one `expected-findings.yaml`; throws where an entry has not the form that the file's head describes. */
export const readExpectedFindings = (file: string): ExpectedFindings =>
  expectedFindingsSchema.parse(parse(readFileSync(file, 'utf8')));

/**
 * Holds the findings of one article against the expected ones. Each finding stands for one expectation. Gives what is
 * missing (optional expectations never are) and what nobody expected; both empty means that the run is right.
 */
export const compareFindings = <Found extends FoundFinding>(
  expected: readonly ExpectedFinding[],
  found: readonly Found[],
): { missing: readonly ExpectedFinding[]; unexpected: readonly Found[] } => {
  const unexpected = [...found];
  const missing: ExpectedFinding[] = [];
  for (const expectation of strictestFirst(expected)) {
    const index = unexpected.findIndex((finding) => isMetBy(expectation, finding));
    if (index >= 0) unexpected.splice(index, 1);
    else if (!expectation.optional) missing.push(expectation);
  }
  return { missing, unexpected };
};

// A demanded or narrow expectation must not lose its finding to one that would be content with another.
const strictestFirst = (expected: readonly ExpectedFinding[]): readonly ExpectedFinding[] =>
  expected.toSorted((one, other) => leniency(one) - leniency(other));

const leniency = (expectation: ExpectedFinding): number =>
  (expectation.optional ? 8 : 0) +
  (expectation.anyLine ? 4 : 0) +
  (expectation.says === undefined ? 2 : 0) +
  (expectation.or.length > 0 ? 1 : 0);

const isMetBy = (expectation: ExpectedFinding, finding: FoundFinding): boolean =>
  [expectation.rule, ...expectation.or].includes(finding.rule) &&
  (expectation.anyLine || expectation.line === finding.line) &&
  (expectation.says === undefined || expectation.says === finding.says) &&
  (expectation.suggestion === undefined || expectation.suggestion === finding.suggestion);
