// How a definition waits for what is not there yet: it looks again until it is, for as long as a reader would.
import type { Screen } from '../model/screen.ts';
import type { Walker } from './walker.ts';

/** How long something absent is waited for after the page has come to rest, in milliseconds. */
export const grace = 1000;

/** Asks of the last look, then of further looks while the answer is undefined and the grace lasts. */
export async function lookFor<Found>(
  walker: Pick<Walker, 'screen' | 'settle'>,
  ask: (screen: Screen) => Found | undefined | Promise<Found | undefined>,
): Promise<Found | undefined> {
  const end = Date.now() + grace;
  let found = await ask(await walker.screen());
  while (found === undefined && Date.now() < end) found = await ask(await walker.settle());
  return found;
}
