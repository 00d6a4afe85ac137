// Walk: one procedure walked in a browser. Attached to its Playwright test as `walk.json`; reports read nothing else.
import { z } from 'zod';
import { actionKindSchema } from './action.ts';
import { findingSchema } from './finding.ts';

export const verdictSchema = z.enum(['verified', 'drifted', 'unverifiable', 'withheld', 'blocked', 'outage']);
export type Verdict = z.infer<typeof verdictSchema>;

/** CSS pixels, relative to the top left corner of the screenshot. */
export const boxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof boxSchema>;

/** What one action came to. `said` is the action in plain words; `shows` the words on the control it met. */
export const actionResultSchema = z.object({
  do: actionKindSchema,
  said: z.string(),
  outcome: z.enum(['done', 'seen', 'skipped', 'withheld', 'failed', 'not-applicable']),
  shows: z.string().optional(),
  role: z.string().optional(),
  box: boxSchema.optional(),
  /** Recoveries and choices made on the way: a pop-over closed, a value picked, a list unfolded. */
  notes: z.array(z.string()),
  durationMs: z.number(),
});
export type ActionResult = z.infer<typeof actionResultSchema>;

/** `screenshot` is the name of an attachment (image/png or image/jpeg) of the same test. */
export const stepResultSchema = z.object({
  number: z.string(),
  line: z.int(),
  text: z.string(),
  source: z.string().optional(),
  verdict: verdictSchema,
  reason: z.string().optional(),
  actions: z.array(actionResultSchema),
  screenshot: z.object({ attachment: z.string(), width: z.number(), height: z.number() }).optional(),
  url: z.string().optional(),
  durationMs: z.number(),
});
export type StepResult = z.infer<typeof stepResultSchema>;

export const walkSchema = z.object({
  article: z.string(),
  title: z.string(),
  locale: z.string(),
  procedure: z.object({ index: z.int(), title: z.string(), line: z.int() }),
  portal: z.object({ name: z.string(), version: z.string(), url: z.string() }),
  uiLanguage: z.string(),
  owner: z.string().optional(),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  steps: z.array(stepResultSchema),
  /** Findings of this procedure; findings about the whole article stand in its first procedure's walk only. */
  findings: z.array(findingSchema),
  /** Set where nothing can be said: the portal or the network failed. */
  outage: z.string().optional(),
  /** The article's Markdown, decoded; stands in the first procedure's walk of an article only. */
  markdown: z.string().optional(),
  /** The decoded text of each included file that a finding of this walk corrects, by its path. */
  included: z.record(z.string(), z.string()).optional(),
});
export type Walk = z.infer<typeof walkSchema>;
