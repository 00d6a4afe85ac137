// Gate request: what makes a run fail, as a command asks it of the reporter.
import { z } from 'zod';
import { ruleSchema, severities } from '../../steps/model/finding.ts';

/** `failOn` is the least severity that fails a run; `rules` fail it whatever their severity. Files are absolute paths. */
export const gateSchema = z.object({
  failOn: z.enum([...severities, 'never']).default('error'),
  rules: z.array(ruleSchema).default([]),
  /** A baseline of accepted findings. */
  baseline: z.string().optional(),
  /** `findings.jsonl` of an earlier run: what it has does not fail this one. */
  against: z.string().optional(),
});
export type GateRequest = z.infer<typeof gateSchema>;
