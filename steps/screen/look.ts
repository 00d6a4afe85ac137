// Looks at the page: one aria snapshot over all frames, and a way to wait until the page is quiet.
import type { Page } from '@playwright/test';
import type { Screen } from '../model/screen.ts';
import { busySigns } from './busy.ts';
import { flattenSnapshot } from './flatten.ts';
import { withoutLigatures } from './ligatures.ts';
import { withOptionNames } from './option-names.ts';
import { comesToRest, restTime, type Rest } from './rest.ts';

/** Gives what the reader has before them now. Does not wait. Throws where the page is closed or crashed. */
export async function look(page: Page): Promise<Screen> {
  const snapshot = await page.ariaSnapshotJSON({ mode: 'ai', boxes: true, timeout: 10_000 });
  return {
    url: page.url(),
    controls: await withOptionNames(page, await withoutLigatures(page, flattenSnapshot(snapshot))),
    viewport: page.viewportSize() ?? { width: 1280, height: 720 },
  };
}

/** Between two looks at a page that rests while it waits for something, in milliseconds. */
const pause = 30;

/** How long a page that shows no word may still be waited for, in milliseconds: an application shows itself by its script. */
const mostBlank = 3000;

/** Between two questions whether a page still loads, in milliseconds. */
const breath = 10;

export type Quiet = {
  /** Requests under way now, as the guard of the walk counts them. */
  pendingRequests: () => number;
  /** The longest wait, in milliseconds. */
  limit: number;
};

/**
 * Gives the first look during which nothing changed, nothing says "busy" and no request is under way; not that of a page
 * without a word, unless it stays so. A page that
 * changes without end (a clock, an animation) is quiet where two looks in a row are alike, and is given up after
 * `limit`: the last look counts. What still says "busy" then (a bar that shows how full a disk is) is not waited for again.
 */
export async function lookWhenQuiet(page: Page, { pendingRequests, limit }: Quiet): Promise<Screen> {
  const begin = Date.now();
  const end = begin + limit;
  let rested: number | undefined;
  let signature: string | undefined;
  for (;;) {
    // What is looked at while it loads is looked at in vain, and keeps it from loading
    const isLoading = pendingRequests() > 0;
    while (pendingRequests() > 0 && Date.now() < end) await page.waitForTimeout(breath);
    const wasCalm = pendingRequests() === 0;
    // So is a page that is about to show what it has loaded
    if (isLoading) rested = restedAt(await comesToRest(page, restTime));
    const { screen, rest } = await lookAndWatch(page, rested);
    const busy = busySigns(screen, rest).filter((sign) => !outlasted.get(page)?.has(sign));
    const isDrawn = saysWords(screen) || staysBlank(page, Date.now() - begin);
    const isCalm = wasCalm && pendingRequests() === 0 && busy.length === 0 && isDrawn;
    const isUnchanged = rest.rests && rest.now === (rested ?? rest.before);
    const now = signatureOf(screen);
    if (isCalm && (isUnchanged || now === signature)) return screen;
    if (Date.now() > end) {
      outlasted.set(page, new Set([...(outlasted.get(page) ?? []), ...busy]));
      return screen;
    }
    signature = now;
    rested = restedAt(rest);
    if (isUnchanged) await page.waitForTimeout(pause);
  }
}

const restedAt = ({ rests, now }: Rest): number | undefined => (rests ? now : undefined);

/** A page is waited for but once to show its first word; what goes on without one is no application still to come. */
function staysBlank(page: Page, time: number): boolean {
  if (time > mostBlank) blankAt.set(page, page.url());
  return blankAt.get(page) === page.url();
}

const blankAt = new WeakMap<Page, string>();

const saysWords = ({ controls }: Screen): boolean => controls.some(({ name, text }) => name + text !== '');

/** A page that is known to rest is only asked, after the look, whether it still does. */
async function lookAndWatch(page: Page, rested: number | undefined): Promise<{ screen: Screen; rest: Rest }> {
  const watching = rested === undefined ? comesToRest(page, restTime) : undefined;
  const screen = await look(page).catch((error: unknown) => lookAgain(page, error));
  return { screen, rest: await (watching ?? comesToRest(page, 0)) };
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
        control.expanded,
        control.selected,
      ].join('|'),
    )
    .join('\n');

/** What went on saying "busy" for as long as the page was waited for. */
const outlasted = new WeakMap<Page, ReadonlySet<string>>();
