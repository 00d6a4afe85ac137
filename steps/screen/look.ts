// Looks at the page: one aria snapshot over all frames, and a way to wait until the page is quiet.
import type { Page } from '@playwright/test';
import type { Screen } from '../model/screen.ts';
import { flattenSnapshot } from './flatten.ts';

/** Gives what the reader has before them now. Does not wait. Throws where the page is closed or crashed. */
export async function look(page: Page): Promise<Screen> {
  const snapshot = await page.ariaSnapshotJSON({ mode: 'ai', boxes: true, timeout: 10_000 });
  return {
    url: page.url(),
    controls: flattenSnapshot(snapshot),
    viewport: page.viewportSize() ?? { width: 1280, height: 720 },
  };
}

/** Between two looks, in milliseconds; a look itself costs about as much. */
const pause = 60;

export type Quiet = {
  /** Requests under way now, as the guard of the walk counts them. */
  pendingRequests: () => number;
  /** The longest wait, in milliseconds. */
  limit: number;
};

/**
 * Looks until two looks in a row are alike, nothing says "busy" and no request is under way, and gives the last look.
 * A page that never rests (a clock, an animation) is given up after `limit`: the last look counts.
 */
export async function lookWhenQuiet(page: Page, { pendingRequests, limit }: Quiet): Promise<Screen> {
  const end = Date.now() + limit;
  let before = '';
  for (;;) {
    const screen = await look(page).catch((error: unknown) => lookAgain(page, error));
    const now = signatureOf(screen);
    const quiet = now === before && pendingRequests() === 0 && !isBusy(screen);
    if (quiet || Date.now() > end) return screen;
    before = now;
    await page.waitForTimeout(pause);
  }
}

/** A navigation in the middle of a look destroys its context: the next look sees the new page. */
async function lookAgain(page: Page, error: unknown): Promise<Screen> {
  if (page.isClosed()) throw error;
  await page.waitForLoadState('domcontentloaded');
  return look(page);
}

/** What tells one look from the next: structure, names and states, not where a moving thing stands. */
export const signatureOf = (screen: Screen): string =>
  screen.controls
    .map((control) =>
      [
        control.parent,
        control.role,
        control.name || control.text,
        control.value,
        control.disabled,
        control.checked,
      ].join('|'),
    )
    .join('\n');

const isBusy = (screen: Screen): boolean => screen.controls.some((control) => control.role === 'progressbar');
