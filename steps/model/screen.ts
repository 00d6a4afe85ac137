// Screen: what is in front of the reader now, in every frame and shadow root.
import { z } from 'zod';
import { boxSchema } from './walk.ts';

/**
 * One node of Playwright's aria snapshot. `ref` acts on it as long as the page has not changed; it is '' for bare
 * text. `name` is the accessible name, `text` the visible text of the node and its descendants, both raw.
 * `parent` is the index of the parent node in `Screen.controls`, -1 at the top. `box` is in CSS pixels of the page's
 * viewport, also inside frames.
 */
export const controlSchema = z.object({
  index: z.int(),
  parent: z.int(),
  ref: z.string(),
  role: z.string(),
  name: z.string(),
  text: z.string(),
  value: z.string().optional(),
  disabled: z.boolean(),
  checked: z.boolean().optional(),
  expanded: z.boolean().optional(),
  selected: z.boolean().optional(),
  /** Where what is typed goes. */
  focused: z.boolean().optional(),
  level: z.int().optional(),
  url: z.string().optional(),
  pointer: z.boolean(),
  box: boxSchema.optional(),
  /** The box of the frame that it is in; absent in the page itself. */
  frame: boxSchema.optional(),
});
export type Control = z.infer<typeof controlSchema>;

export const screenSchema = z.object({
  url: z.string(),
  controls: z.array(controlSchema).readonly(),
  viewport: z.object({ width: z.number(), height: z.number() }),
});
export type Screen = z.infer<typeof screenSchema>;
