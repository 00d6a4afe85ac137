// What a generated spec stands on: the plan, the portal and the article's hash, as JSON beside the spec.
import { z } from 'zod';
import { plannedBindingsSchema } from '../model/bindings.ts';
import { planSchema } from '../model/plan.ts';

export const plannedWalkSchema = z.object({
  plan: planSchema,
  /** The article's decoded text when it was planned; corrections count its offsets. */
  markdown: z.string(),
  /** Absolute path of the portal's profile. */
  profile: z.string(),
  live: z.boolean(),
  /** What the article's side files bind, and what is done first; the profile's own are added at the walk. */
  bindings: plannedBindingsSchema.optional(),
  /** Findings of this severity and above make the test fail. */
  failOn: z.enum(['blocker', 'error', 'warning', 'info', 'never']),
});
export type PlannedWalk = z.infer<typeof plannedWalkSchema>;
