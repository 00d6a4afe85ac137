// Tells when a page has come to rest: a watch in every frame counts the changes of its document.
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { z } from 'zod';
import { askFrame } from './ask-frame.ts';

const restSchema = z.object({
  /** False for a page that changes without end, or navigates. */
  rests: z.boolean(),
  /** How many changes there had been when it was asked. */
  before: z.number(),
  /** How many changes there had been when it answered. */
  now: z.number(),
  /** True where a part of the page says that it is being loaded: https://www.w3.org/TR/wai-aria-1.2/#aria-busy */
  isBusy: z.boolean(),
});
export type Rest = z.infer<typeof restSchema>;

/** How long nothing may change before a page counts as at rest, in milliseconds: more than a frame of the screen. */
export const restTime = 20;

/** How long one call waits for rest, in milliseconds: a page with a clock or an animation never rests. */
const mostWaited = 160;

/** Installs the watch in every page of the context that is opened from now on. */
export const watchRest = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({ path: fileURLToPath(new URL('rest-watch.js', import.meta.url)) });

const still: Rest = { rests: true, before: 0, now: 0, isBusy: false };
const restless: Rest = { ...still, rests: false };

/** Waits until no frame of the page has changed for `time` milliseconds, but not without end. Counts all frames together. */
export async function comesToRest(page: Page, time: number): Promise<Rest> {
  const answers = await Promise.all(page.frames().map((frame) => frameRests(frame, time)));
  return {
    rests: answers.every(({ rests }) => rests),
    before: sum(answers.map(({ before }) => before)),
    now: sum(answers.map(({ now }) => now)),
    isBusy: answers.some(({ isBusy }) => isBusy),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** A document of the browser's own has no watch. */
async function frameRests(frame: Frame, time: number): Promise<Rest> {
  const question = `globalThis.__docwalkComesToRest?.(${time}, ${mostWaited}) ?? ${JSON.stringify(still)}`;
  const answer = await askFrame(frame, question, mostWaited * 2);
  return answer === undefined ? restless : restSchema.parse(answer);
}
