// Sees that the mock portals' pages are built.
import { join } from 'node:path';
import { cacheFolder } from '../../fixtures/root.ts';
import { withLock } from './lock.mjs';
import { timed } from './progress.mjs';

/** Does nothing, and says nothing, where the pages are built and their sources have not changed. */
export async function ensureMock(): Promise<void> {
  // Loaded here, since the bundler behind it would slow the start of commands that do without the mock
  const { buildMock, isMockBuilt } = await import('../../fixtures/mock/build.ts');
  if (isMockBuilt()) return;
  await withLock(join(cacheFolder, 'set-up.lock'), async () => {
    if (!isMockBuilt()) await timed('building the mock portals', buildMock);
  });
}
