// How a definition waits for what is not there yet: it looks again until it is, for as long as a reader would.
import type { Screen } from '../../model/screen.ts';
import type { Walker } from '../walker.ts';

/** How long something absent is waited for after the page has come to rest, in milliseconds. */
const grace = 1000;

/** A page that a busy machine starves is looked at as often as a page that gets its time, however long that takes. */
const fewestLooks = 6;

/** Gives what tells, before each further look, whether the reader's patience lasts. */
export function patience(): () => boolean {
  const end = Date.now() + grace;
  let looks = 0;
  return () => {
    looks += 1;
    return looks <= fewestLooks || Date.now() < end;
  };
}

/** Asks of the last look, then of further looks while the answer is undefined and the grace lasts. */
export async function lookFor<Found>(
  walker: Pick<Walker, 'screen' | 'settle'>,
  ask: (screen: Screen) => Found | undefined | Promise<Found | undefined>,
): Promise<Found | undefined> {
  const lasts = patience();
  let found = await ask(await walker.screen());
  while (found === undefined && lasts()) found = await ask(await walker.settle());
  return found;
}
