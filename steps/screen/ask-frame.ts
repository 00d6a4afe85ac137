// Asks the document of a frame, which may have no answer: it navigates, or hangs.
import type { Frame } from '@playwright/test';

/** Gives what the expression comes to in the frame; undefined where that takes longer than `limit` milliseconds, or fails. */
export async function askFrame(frame: Frame, expression: string, limit: number): Promise<unknown> {
  const { promise: late, cancel } = after(limit);
  const answer = await Promise.race([frame.evaluate<unknown>(expression).catch(() => undefined), late]);
  cancel();
  return answer;
}

function after(milliseconds: number): { promise: Promise<undefined>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
