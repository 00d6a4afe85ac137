// Tells when a page has come to rest: a watch in every frame counts the changes of its document.
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { z } from 'zod';

const restSchema = z.object({
  /** False for a page that changes without end, or navigates. */
  rests: z.boolean(),
  /** How many changes there had been when it was asked. */
  before: z.number(),
  /** How many changes there had been when it answered. */
  now: z.number(),
});
export type Rest = z.infer<typeof restSchema>;

/** How long nothing may change before a page counts as at rest, in milliseconds: more than a frame of the screen. */
export const restTime = 20;

/** How long one call waits for rest, in milliseconds: a page with a clock or an animation never rests. */
const mostWaited = 160;

/** Installs the watch in every page of the context that is opened from now on. */
export const watchRest = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({ path: fileURLToPath(new URL('rest-watch.js', import.meta.url)) });

const still: Rest = { rests: true, before: 0, now: 0 };
const restless: Rest = { rests: false, before: 0, now: 0 };

/** Waits until no frame of the page has changed for `time` milliseconds, but not without end. Counts all frames together. */
export async function comesToRest(page: Page, time: number): Promise<Rest> {
  const answers = await Promise.all(page.frames().map((frame) => frameRests(frame, time)));
  return {
    rests: answers.every(({ rests }) => rests),
    before: sum(answers.map(({ before }) => before)),
    now: sum(answers.map(({ now }) => now)),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** A frame that navigates has no document to ask: it is not at rest. A document of the browser's own has no watch. */
async function frameRests(frame: Frame, time: number): Promise<Rest> {
  const question = `globalThis.__docwalkComesToRest?.(${time}, ${mostWaited}) ?? ${JSON.stringify(still)}`;
  const { promise: late, cancel } = after(mostWaited * 2);
  const asked = frame.evaluate(question).then(
    (answer) => restSchema.parse(answer),
    () => restless,
  );
  const answer = await Promise.race([asked, late]);
  cancel();
  return answer;
}

function after(milliseconds: number): { promise: Promise<Rest>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<Rest>((resolve) => {
    timer = setTimeout(() => resolve(restless), milliseconds);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
