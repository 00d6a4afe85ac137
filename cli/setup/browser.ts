// Sees that there is a browser to walk with, and installs one where there is none and it may.
import { findBrowser } from '../../fixtures/browser/find-browser.ts';
import { cacheFolder } from '../../fixtures/root.ts';
import { join } from 'node:path';
import { installBrowser } from './install-browser.ts';
import { withLock } from './lock.mjs';

/** Does nothing, and says nothing, where a browser is there. Throws a UsageError that tells what to do where none can be had. */
export async function ensureBrowser(): Promise<void> {
  if (findBrowser() !== undefined) return;
  await withLock(join(cacheFolder, 'set-up.lock'), async () => {
    if (findBrowser() === undefined) await installBrowser();
  });
}
