// A sentence or paragraph as its reader sees it, with the marks it carries and the way back to the file.
import { z } from 'zod';

/** How an article sets words apart. Marked words are judged as labels; unmarked words only describe. */
export const markKindSchema = z.enum([
  'strong',
  'emphasis',
  'quote',
  'code',
  'link',
  'html',
  'icon',
  'macro',
]);
export type MarkKind = z.infer<typeof markKindSchema>;

/** A mark over `text.slice(start, end)`; `url` for links, `alt` for icons and images whose words stand in an attribute. */
export const markSchema = z.object({
  kind: markKindSchema,
  start: z.int().min(0),
  end: z.int().min(0),
  url: z.string().optional(),
  alt: z.string().optional(),
});
export type Mark = z.infer<typeof markSchema>;

/**
 * Plain text with its marks. `runs` map it back to the file: each run says that `length` code units of `text` from
 * `start` stand unchanged in the file from `offset`; runs are ordered and text between runs (an entity, a macro's
 * rendering) has no letter-by-letter source.
 */
export const markedTextSchema = z.object({
  text: z.string(),
  marks: z.array(markSchema).readonly(),
  runs: z.array(z.object({ start: z.int(), offset: z.int(), length: z.int() })).readonly(),
});
export type MarkedText = z.infer<typeof markedTextSchema>;
