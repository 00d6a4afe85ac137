// Bindings: the data that an article leaves open, in a side file next to it, in one for its folder, or in the profile.
import { z } from 'zod';
import { plannedProcedureSchema } from './plan.ts';

/** Numbers and yes or no may stand without quotes. */
const valueSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const recordOf = (about: string) =>
  z.record(z.string(), valueSchema, { error: `expected ${about}, each with a value` });

const secretSchema = z.strictObject({ env: z.string() });
const secretError = { error: 'expected a text, or { env: NAME } for a secret' };

/** A header's value, or the name of the environment variable that holds it. */
const headerSchema = z.union([z.string(), secretSchema], secretError);

/** What is typed into a field, or the name of the environment variable that holds it. */
const boundValueSchema = z.union([valueSchema, secretSchema], secretError);
export type BoundValue = z.infer<typeof boundValueSchema>;

/** An HTTP call to the portal; `url` is an address of it, or a path on it. */
export const callSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], {
    error: 'expected one of GET, POST, PUT, PATCH, DELETE',
  }),
  url: z.string({ error: 'expected an address of the portal, or a path on it such as /api/users' }),
  headers: z.record(z.string(), headerSchema).optional(),
  body: z.json().optional(),
});
export type Call = z.infer<typeof callSchema>;

/** What makes the state that must be there first: a call, or a procedure of an article, as `file.md#heading`. */
const hookSchema = z.union(
  [
    z.strictObject({ call: callSchema }),
    z.strictObject({ procedure: z.string().regex(/\.(?:md|markdown|mdx)(?:#.+)?$/u) }),
  ],
  {
    error: 'expected { call: { method: POST, url: /path, body: ... } } or { procedure: article.md#heading }',
  },
);

/** The fields that a side file and a portal's profile have in common. */
export const bindingFields = {
  /** Who walks: the name of a persona of the profile. */
  persona: z.string({ error: 'expected the name of a persona of the profile' }).optional(),
  /** The page on which the reader begins. */
  start: z.string({ error: 'expected an address of the portal, or a path on it' }).optional(),
  /** What is typed into fields, by the words of the article or of the field. */
  values: z
    .record(z.string(), boundValueSchema, { error: 'expected names of fields, each with a value' })
    .optional(),
  /** What is called how on the screen, by the words that describe it. */
  things: recordOf('words of the article that describe something').optional(),
  /** Files for uploads, by the names that articles use; paths are relative to the file they stand in. */
  files: recordOf('names of files').optional(),
  /** The tabs, zones, versions or platforms that this walk is about. */
  applies: z.array(z.string(), { error: 'expected a list of tabs, zones or versions' }).optional(),
  before: z.array(hookSchema, { error: 'expected a list of calls and procedures' }).optional(),
};

export const bindingsSchema = z.strictObject(bindingFields, {
  error: (issue) =>
    issue.code === 'unrecognized_keys'
      ? `expected one of ${Object.keys(bindingFields).join(', ')}`
      : 'expected keys and values',
});
export type Bindings = z.infer<typeof bindingsSchema>;

/** What is done first, ready to be done: the procedure has been found and planned. */
export const plannedHookSchema = z.union([
  z.object({ call: callSchema }),
  z.object({ file: z.string(), procedure: plannedProcedureSchema }),
]);
export type PlannedHook = z.infer<typeof plannedHookSchema>;

/** The bindings of one article, put together; `from` names the files, nearest first; paths of files are absolute. */
export const plannedBindingsSchema = bindingsSchema.omit({ before: true }).extend({
  from: z.array(z.string()),
  before: z.array(plannedHookSchema).optional(),
});
export type PlannedBindings = z.infer<typeof plannedBindingsSchema>;
