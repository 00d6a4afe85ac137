// Collecting: attachments of a finished test -> its walk and pictures. The only place that reads what a run left behind.
import { readFileSync } from 'node:fs';
import type { TestResult } from '@playwright/test/reporter';
import { z } from 'zod';
import type { Walk } from '../steps/model/walk.ts';
import { walkSchema } from '../steps/model/walk.ts';
import type { Picture } from './run.ts';

type Attachments = TestResult['attachments'];

export const walkAttachment = 'walk.json';

export type Collected =
  | { readonly kind: 'walk'; readonly walk: Walk; readonly pictures: readonly Picture[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly message: string };

/** Takes the attachments of one attempt (bodies or paths); gives its walk with the pictures that its steps name. */
export const collectWalk = (attachments: Attachments): Collected => {
  // the last one stands: a fixture may attach a first version early, to survive a time-out
  const attachment = attachments.findLast(({ name }) => name === walkAttachment);
  if (attachment === undefined) return { kind: 'none' };
  try {
    const walk = walkSchema.parse(JSON.parse(readText(attachment)));
    const named = new Set(walk.steps.map((step) => step.screenshot?.attachment));
    return {
      kind: 'walk',
      walk,
      pictures: attachments.filter(({ name }) => named.has(name)).flatMap(toPicture),
    };
  } catch (error) {
    return { kind: 'unreadable', message: `expected a Walk in ${walkAttachment}: ${explain(error)}` };
  }
};

const readText = (attachment: Attachments[number]): string => {
  if (attachment.body !== undefined) return attachment.body.toString('utf8');
  if (attachment.path !== undefined) return readFileSync(attachment.path, 'utf8');
  throw new Error('the attachment has neither body nor path');
};

const toPicture = (attachment: Attachments[number]): readonly Picture[] => {
  const type = pictureType(attachment.contentType);
  if (type === undefined) return [];
  const { name, body, path } = attachment;
  if (body !== undefined) return [{ name, type, body }];
  return path === undefined ? [] : [{ name, type, path }];
};

const pictureType = (contentType: string): Picture['type'] | undefined => {
  if (contentType === 'image/png') return 'png';
  return contentType === 'image/jpeg' ? 'jpeg' : undefined;
};

const explain = (error: unknown): string => {
  if (error instanceof z.ZodError) {
    return error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
  }
  return error instanceof Error ? error.message : String(error);
};
