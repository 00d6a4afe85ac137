// LabelData: what a portal calls its controls, in every UI language, with the variants that its own documentation attests.
import { z } from 'zod';

/** Another name under which documents know the same control. It is attested, but it is not what the UI shows. */
export const labelVariantSchema = z.strictObject({
  label: z.string().min(1),
  /** Where the variant was read: a document, a page, a person. */
  source: z.string().optional(),
});
export type LabelVariant = z.infer<typeof labelVariantSchema>;

/** The label of one control in one language; a plain string is short for `{ label }`. */
export const labelSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { label: value } : value),
  z.strictObject({
    label: z.string().min(1),
    source: z.string().optional(),
    certainty: z.enum(['certain', 'probable', 'guess']).optional(),
    variants: z.array(labelVariantSchema).default([]),
  }),
);
export type Label = z.infer<typeof labelSchema>;

/** By control, then by BCP 47 language. A label may hold values in braces, as in `Invoice {invoice} is paid`. */
export const labelDataSchema = z
  .strictObject({
    /** The languages that the UI speaks, the source language first; every control has a label in each. */
    languages: z.array(z.string().min(2)).min(1),
    labels: z.record(z.string(), z.record(z.string(), labelSchema)),
  })
  .superRefine(({ languages, labels }, context) => {
    for (const [key, translations] of Object.entries(labels)) {
      for (const language of languages.filter((each) => translations[each] === undefined)) {
        const message = `expected a label in ${language}, found none`;
        context.addIssue({ code: 'custom', path: ['labels', key], message });
      }
      for (const language of Object.keys(translations).filter((each) => !languages.includes(each))) {
        const message = `expected one of the languages ${languages.join(', ')}, found ${language}`;
        context.addIssue({ code: 'custom', path: ['labels', key, language], message });
      }
    }
  });
export type LabelData = z.infer<typeof labelDataSchema>;
