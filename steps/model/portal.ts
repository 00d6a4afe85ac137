// Portal: a product's web UI, described by a profile file (`*.portal.yaml`) that needs no TypeScript.
import { z } from 'zod';
import { bindingFields } from './bindings.ts';

/** A target on a page of the portal: a CSS selector, or a role with its names (any language). */
export const targetSchema = z.union([
  z.strictObject({ css: z.string() }),
  z.strictObject({ role: z.string(), names: z.array(z.string()).optional() }),
]);
export type Target = z.infer<typeof targetSchema>;

/** `env` names the variable that holds the value; `default` is for mocks and sandboxes only. */
export const credentialSchema = z.strictObject({ env: z.string(), default: z.string().optional() });

/** Somebody with rights of their own; what is not given is as in `signIn`. */
const personaSchema = z.strictObject({
  names: z.array(z.string()).default([]),
  user: credentialSchema.optional(),
  password: credentialSchema.optional(),
});
export type Persona = z.infer<typeof personaSchema>;

/**
 * A resource file of the UI (JSON, YAML, PO, XLIFF, properties, resx). `{language}` in its path stands for each of the
 * portal's languages, or for what `languages` says for one.
 */
const resourceSchema = z.strictObject({
  file: z.string(),
  languages: z.record(z.string(), z.string()).default({}),
});
export type ResourceFile = z.infer<typeof resourceSchema>;

/** One file, or a list of files; a path alone is short for `{ file: path }`. */
const labelsSchema = z.preprocess(
  (value) =>
    (Array.isArray(value) ? value : [value]).map((each: unknown) =>
      typeof each === 'string' ? { file: each } : each,
    ),
  z.array(resourceSchema),
);

/** One act of signing in. `optional` acts are skipped where their target does not show up. */
export const signInActSchema = z.union([
  z.strictObject({
    fill: targetSchema,
    with: z.enum(['user', 'password']),
    optional: z.boolean().optional(),
  }),
  z.strictObject({ click: targetSchema, optional: z.boolean().optional() }),
]);

/** How the portal is told which language to speak. */
export const languageChoiceSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('query'), name: z.string() }),
  z.strictObject({ by: z.literal('path') }),
  z.strictObject({ by: z.literal('header') }),
  z.strictObject({ by: z.literal('cookie'), name: z.string() }),
  z.strictObject({ by: z.literal('storage'), name: z.string() }),
  z.strictObject({ by: z.literal('none') }),
  /** Another address for each language ("https://de.example.com/"); `url` where none is given. */
  z.strictObject({ by: z.literal('address'), addresses: z.record(z.string(), z.url()) }),
  /** A setting of the UI, chosen after signing in: what is pressed for each language, in order. */
  z.strictObject({ by: z.literal('setting'), clicks: z.record(z.string(), z.array(targetSchema).min(1)) }),
  /** Somebody whose own setting it is: the persona for each language. */
  z.strictObject({ by: z.literal('persona'), personas: z.record(z.string(), z.string()) }),
]);

/** A region that articles name in prose, such as "the left pane". */
export const landmarkSchema = z.strictObject({
  names: z.array(z.string()),
  role: z.string().optional(),
  name: z.string().optional(),
  side: z.enum(['left', 'right', 'top', 'bottom']).optional(),
  /** What opens it, where that has no name which an article could use: an icon without a text. */
  opener: targetSchema.optional(),
});

export const profileSchema = z.strictObject({
  name: z.string(),
  version: z.string().default('unknown'),
  /** What articles call the portal, in any language. */
  names: z.array(z.string()),
  /** Where it runs; absent for a portal that docwalk's own mock serves (`mock`). */
  url: z.url().optional(),
  mock: z.enum(['azure', 'm365']).optional(),
  /** Hosts by which articles link to it; links to them are mapped to `url`. */
  hosts: z.array(z.string()).default([]),
  /** Further hosts that the walk may visit. */
  allowedHosts: z.array(z.string()).default([]),
  /** BCP 47, the source language first. */
  languages: z.array(z.string()).min(1),
  /** The values by which the portal knows its languages, where they are not the BCP 47 tags. */
  languageValues: z.record(z.string(), z.string()).default({}),
  languageChoice: languageChoiceSchema.default({ by: 'header' }),
  signIn: z
    .strictObject({
      user: credentialSchema,
      password: credentialSchema,
      acts: z.array(signInActSchema),
      /** Something that only a signed-in page shows. */
      signedIn: targetSchema,
    })
    .optional(),
  landmarks: z.array(landmarkSchema).default([]),
  /** Parts of addresses whose failures say nothing of the portal, such as a counter's: no outage rests on them. */
  unimportant: z.array(z.string().min(1)).default([]),
  /** Things that cover the page now and then; each is dismissed by clicking the target. */
  interruptions: z.array(z.strictObject({ name: z.string(), dismiss: targetSchema })).default([]),
  /** False: anything that pays, deletes, sends, buys or saves is looked at but never pressed. */
  sandbox: z.boolean().default(false),
  /** Labels (any language) that commit something; see `sandbox`. */
  commitPoints: z.array(z.string()).default([]),
  /** What the UI calls its controls: label data files of docwalk, and resource files of the UI; relative to the profile. */
  labels: labelsSchema.optional(),
  ...bindingFields,
  /** Values for fields and for described things, by the words of the article. */
  values: bindingFields.values.default({}),
  /** Who may walk besides the user of `signIn`; articles ask for them by `names` ("a billing administrator"). */
  personas: z.record(z.string(), personaSchema).default({}),
  /** How long an expected result may take to show, in milliseconds. */
  patience: z.int().positive().default(5000),
});
export type Landmark = z.infer<typeof landmarkSchema>;
export type Profile = z.infer<typeof profileSchema>;
