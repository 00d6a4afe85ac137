// History line: the shape of `history.jsonl`, one finished run a line; what it changed, and its figures for the trend.
import { z } from 'zod';
import { ruleSchema, severitySchema } from '../../steps/model/finding.ts';
import { verdictSchema } from '../../steps/model/walk.ts';

const whole = z.int().min(0);

/** What is remembered of a finding; `id` is its fingerprint. Words are cut: the whole stands in findings.jsonl. */
export const rememberedSchema = z.object({
  id: z.string(),
  rule: ruleSchema,
  severity: severitySchema,
  file: z.string(),
  locale: z.string(),
  owner: z.string().optional(),
  line: z.int(),
  procedure: z.string(),
  step: z.string(),
  says: z.string(),
  shows: z.string(),
});
export type Remembered = z.infer<typeof rememberedSchema>;

/**
 * `flips` are the runs (their starts) in which it went or came back; several in a short time make it flaky. A `closed`
 * finding is kept, so that its return is told from something new.
 */
export const knownSchema = z.object({
  finding: rememberedSchema,
  open: z.boolean(),
  since: z.iso.datetime(),
  closed: z.iso.datetime().optional(),
  flips: z.array(z.iso.datetime()),
});
export type Known = z.infer<typeof knownSchema>;

/** `flickered`: attempts of one run disagreed on it. */
const changeSchema = z.discriminatedUnion('event', [
  z.object({ event: z.enum(['new', 'reopened', 'flickered']), finding: rememberedSchema }),
  z.object({ event: z.literal('fixed'), id: z.string() }),
]);
export type Change = z.infer<typeof changeSchema>;

const figuresSchema = z.object({ articles: whole, steps: z.partialRecord(verdictSchema, whole) });
export type Figures = z.infer<typeof figuresSchema>;

const runLineSchema = z.object({
  schema: z.literal('docwalk-history/1'),
  kind: z.literal('run'),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  exit: z.union([z.literal(0), z.literal(1), z.literal(3)]),
  interrupted: z.boolean(),
  portals: z.array(z.string()),
  total: figuresSchema,
  byLocale: z.record(z.string(), figuresSchema),
  byOwner: z.record(z.string(), figuresSchema),
  changes: z.array(changeSchema),
});
export type RunLine = z.infer<typeof runLineSchema>;

/** Stands first in a pruned file: what the runs that were taken out had come to. */
const stateLineSchema = z.object({
  schema: z.literal('docwalk-history/1'),
  kind: z.literal('state'),
  at: z.iso.datetime(),
  known: z.array(knownSchema),
});
export type StateLine = z.infer<typeof stateLineSchema>;

export const historyLineSchema = z.discriminatedUnion('kind', [runLineSchema, stateLineSchema]);
export type HistoryLine = z.infer<typeof historyLineSchema>;
