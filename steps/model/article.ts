// Article: a Markdown file in one locale, as far as docwalk needs to know it. Made by `steps/article`.
import { z } from 'zod';
import { findingSchema } from './finding.ts';
import { markedTextSchema } from './marked-text.ts';
import { placeSchema } from './place.ts';

/**
 * One paragraph (or table row, or heading) of a step. `source` is the same paragraph in the source language where the
 * article carries it side by side. Sentences of both are paired by position in `pairs` where the file pairs them
 * (`sxs-lookup` spans): each pair is a range of `body.text` and one of `source.text`.
 */
export const blockSchema = z.object({
  kind: z.enum(['paragraph', 'result', 'row', 'heading', 'command', 'note', 'example']),
  body: markedTextSchema,
  source: markedTextSchema.optional(),
  pairs: z
    .array(z.object({ start: z.int(), end: z.int(), sourceStart: z.int(), sourceEnd: z.int() }))
    .readonly()
    .optional(),
  place: placeSchema,
});
export type Block = z.infer<typeof blockSchema>;

/** One item as the reader counts it: `number` is "3", or "3.2" for the second sub-step of step 3. */
export const stepSchema = z.object({
  number: z.string(),
  place: placeSchema,
  blocks: z.array(blockSchema).readonly(),
  get steps() {
    return z.array(stepSchema).readonly();
  },
});
export type Step = z.infer<typeof stepSchema>;

/** One list of steps. `applies` names the tab, zone, version or platform that the procedure is written for. */
export const procedureSchema = z.object({
  index: z.int().min(1),
  title: z.string(),
  place: placeSchema,
  /** The paragraphs between the heading and the first step: they often name the start page. */
  leadIn: z.array(blockSchema).readonly(),
  applies: z.array(z.string()).readonly(),
  steps: z.array(stepSchema).readonly(),
});
export type Procedure = z.infer<typeof procedureSchema>;

/**
 * The article's text with the files that it includes: offsets of `runs` count in `text`. Each piece says that `length`
 * code units of it stand unchanged in an instance's file from `offset`. Instance 0 is the article; `at` is the offset
 * in the article of what includes the instance, be it by way of other files.
 */
export const expansionSchema = z.object({
  text: z.string(),
  pieces: z.array(z.object({ at: z.int(), length: z.int(), instance: z.int(), offset: z.int() })).readonly(),
  instances: z.array(z.object({ file: z.string(), markdown: z.string(), at: z.int() })).readonly(),
});
export type Expansion = z.infer<typeof expansionSchema>;

/** What an article writes side by side (tabs, zones, versions): one of each is read. */
export const alternativesSchema = z
  .array(z.object({ names: z.array(z.string()).readonly(), chosen: z.string() }))
  .readonly();
export type Alternatives = z.infer<typeof alternativesSchema>;

export const articleSchema = z.object({
  /** Path as the user would type it from the working directory, with forward slashes. */
  file: z.string(),
  /** BCP 47. */
  locale: z.string(),
  /** The locale of the side-by-side text, where the article carries one. */
  sourceLocale: z.string().optional(),
  title: z.string(),
  sourceTitle: z.string().optional(),
  /** Front matter as plain data; dates are ISO strings. */
  frontMatter: z.record(z.string(), z.unknown()),
  /** What ties translations of one article together: `ms.custom` ids and the heading's anchor. */
  ids: z.array(z.string()).readonly(),
  anchor: z.string().optional(),
  /** The paragraphs between the title and the first section, list or table. */
  preamble: z.array(blockSchema).readonly().optional(),
  /** What the reader must be or have: a section of that name, and sentences that say so. */
  prerequisites: z.array(blockSchema).readonly().optional(),
  procedures: z.array(procedureSchema).readonly(),
  links: z.array(z.object({ url: z.string(), text: z.string(), place: placeSchema })).readonly(),
  /** Set where the article has any. */
  alternatives: alternativesSchema.optional(),
  /** Flaws of the document itself (rules such as `result-glued`); never thrown. */
  problems: z.array(findingSchema).readonly(),
  /** The decoded file, BOM included, for reports and corrections. */
  markdown: z.string(),
  /** Where the source of the steps is another file: the places there of steps that none of these stands for. */
  untranslated: z.array(placeSchema).readonly().optional(),
  /** Set where the article includes other files. */
  expansion: expansionSchema.optional(),
});
export type Article = z.infer<typeof articleSchema>;
