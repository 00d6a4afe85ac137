// Plan: an article made executable. Stands as JSON beside its generated spec; `hash` guards against a stale one.
import { z } from 'zod';
import { actionSchema, phraseSchema } from './action.ts';
import { alternativesSchema } from './article.ts';
import { findingSchema } from './finding.ts';
import { placeSchema } from './place.ts';

export const plannedStepSchema = z.object({
  number: z.string(),
  place: placeSchema,
  text: z.string(),
  source: z.string().optional(),
  actions: z.array(actionSchema).readonly(),
  /** Why the step could not be read, in words for a writer; absent where it was. */
  why: z.string().optional(),
  /** Words in bold that none of the actions speaks of. */
  unused: z.array(z.string()).readonly().optional(),
});
export type PlannedStep = z.infer<typeof plannedStepSchema>;

export const plannedProcedureSchema = z.object({
  index: z.int().min(1),
  title: z.string(),
  place: placeSchema,
  /** Places and links of the title and the lead-in that may be the procedure's start page. */
  start: z.array(actionSchema).readonly(),
  /** How other procedures reach the page on which this one may begin, likeliest first; `from` says which. */
  openings: z
    .array(z.object({ from: z.string(), actions: z.array(actionSchema).readonly() }))
    .readonly()
    .optional(),
  applies: z.array(z.string()).readonly(),
  steps: z.array(plannedStepSchema).readonly(),
});
export type PlannedProcedure = z.infer<typeof plannedProcedureSchema>;

export const planSchema = z.object({
  file: z.string(),
  locale: z.string(),
  title: z.string(),
  sourceLocale: z.string().optional(),
  /** The file whose source-language text was read beside this article, where it is another file. */
  twin: z.string().optional(),
  /** The places in that file of steps that none of this article's steps stands for. */
  untranslated: z.array(placeSchema).readonly().optional(),
  owner: z.string().optional(),
  /** Who the reader must be, as the article asks for it ("at least a billing administrator"). */
  roles: z.array(phraseSchema).readonly().optional(),
  procedures: z.array(plannedProcedureSchema).readonly(),
  problems: z.array(findingSchema).readonly(),
  /** The decoded text of each included file, by its path: places in it count there. */
  included: z.record(z.string(), z.string()).optional(),
  /** Of the tabs, zones and versions of the article, which ones were read. */
  alternatives: alternativesSchema.optional(),
});
export type Plan = z.infer<typeof planSchema>;
