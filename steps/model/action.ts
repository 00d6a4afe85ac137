// Action: one thing that a reader does, or looks for, in the product's UI. The kinds are a closed vocabulary.
import { z } from 'zod';
import { markKindSchema } from './marked-text.ts';
import { placeSchema } from './place.ts';

export const actionKinds = [
  'signIn',
  'goto',
  'navigate',
  'search',
  'click',
  'choose',
  'fill',
  'check',
  'uncheck',
  'toggle',
  'press',
  'upload',
  'open',
  'close',
  'hover',
  'rightClick',
  'doubleClick',
  'drag',
  'find',
  'expect',
  'wait',
  'manual',
] as const;
export const actionKindSchema = z.enum(actionKinds);
export type ActionKind = z.infer<typeof actionKindSchema>;

/** Kinds that only look, wait or lie outside the screen: they change nothing there. */
const passiveKinds: ReadonlySet<ActionKind> = new Set(['find', 'expect', 'wait', 'manual']);

/** Whether a reader does something on the screen, and does not only look. */
export const isActive = ({ do: kind }: { readonly do: ActionKind }): boolean => !passiveKinds.has(kind);

/**
 * Words of the article that name something on the screen or describe it. `text` is as written, without marks and
 * outer punctuation; `mark` is absent where the article does not set the words apart; `place` is absent where no
 * words of this article stand for the phrase (`lost`: the translation dropped the label). `source` is the same
 * phrase in the source language, where a side-by-side text or a twin article has it. `marksSlid` says that the
 * marks in the file do not cover exactly these words.
 */
export const phraseSchema = z.object({
  text: z.string(),
  mark: markKindSchema.optional(),
  place: placeSchema.optional(),
  source: z.object({ text: z.string(), mark: markKindSchema.optional() }).optional(),
  lost: z.boolean().optional(),
  marksSlid: z.boolean().optional(),
});
export type Phrase = z.infer<typeof phraseSchema>;

export const manualReasonSchema = z.enum(['command', 'device', 'read', 'other']);

/** One act. Which fields a kind uses is told by its step definition in `steps/definitions`. */
export const actionSchema = z.object({
  do: actionKindSchema,
  label: phraseSchema.optional(),
  path: z.array(phraseSchema).optional(),
  query: phraseSchema.optional(),
  where: phraseSchema.optional(),
  what: phraseSchema.optional(),
  from: phraseSchema.optional(),
  value: phraseSchema.optional(),
  file: phraseSchema.optional(),
  in: z.array(phraseSchema).optional(),
  if: phraseSchema.optional(),
  url: z.string().optional(),
  role: z.string().optional(),
  keys: z.string().optional(),
  /** The keys as a source text beside the article writes them. */
  sourceKeys: z.string().optional(),
  on: z.boolean().optional(),
  why: manualReasonSchema.optional(),
  or: z.int().optional(),
  optional: z.boolean().optional(),
  /** The clause that the action was read from. */
  place: placeSchema.optional(),
});
export type Action = z.infer<typeof actionSchema>;
