// Allure result: the part of Allure's result files that docwalk reads and writes; the rest is passed through.
import { z } from 'zod';

const attachmentSchema = z.looseObject({ name: z.string().optional(), source: z.string().optional() });

export const stepSchema = z.looseObject({
  name: z.string().optional(),
  start: z.number().optional(),
  stop: z.number().optional(),
  attachments: z.array(attachmentSchema).default([]),
  get steps() {
    return z.array(stepSchema).default([]);
  },
});
export type AllureStep = z.infer<typeof stepSchema>;

const labelSchema = z.looseObject({ name: z.string(), value: z.string() });
export type AllureLabel = z.infer<typeof labelSchema>;

export const resultSchema = stepSchema.extend({
  status: z.string().optional(),
  labels: z.array(labelSchema).default([]),
  links: z.array(z.looseObject({})).default([]),
});
