// npm run bench:walk: a walk of a clean article against the same procedure written by hand with Playwright's locators, alternating on one mock.
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { planWalks } from '../cli/verify/plan-walks.ts';
import { launchOptions } from '../fixtures/browser/launch-options.ts';
import { createTenant } from '../fixtures/mock/client.ts';
import { startMock } from '../fixtures/mock/server.ts';
import { root } from '../fixtures/root.ts';
import { collectEvidence, noEvidence, type Evidence } from '../fixtures/walk/evidence.ts';
import { openWalk } from '../fixtures/walk/open-walk.ts';
import type { PlannedWalk } from '../steps/plan/planned-walk.ts';
import { payByHand } from './walk/pay-by-hand.ts';

const rounds = 10;
const article = join(root, 'articles/en-US/pay-a-due-azure-invoice.md');

const mock = await startMock();
const mockAddress = `http://127.0.0.1:${mock.port}`;
const browser = await chromium.launch(launchOptions());
const [planned] = planWalks({
  files: [article],
  locales: [],
  live: false,
  gate: { failOn: 'error', rules: [] },
  headed: false,
});
if (!planned) throw new Error(`${article} could not be planned`);
const times = { byHand: [] as number[], bare: [] as number[], withEvidence: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const byHand = await timed(payOnce);
  const bare = await timed(() => walk(planned, noEvidence));
  const withEvidence = await timed(() => walk(planned, collectEvidence));
  // The first round warms caches of the browser and of the code
  if (round === 0) continue;
  times.byHand.push(byHand);
  times.bare.push(bare);
  times.withEvidence.push(withEvidence);
}
await browser.close();
await mock.close();
const hand = median(times.byHand);
console.log(`by hand            ${hand.toFixed(0)} ms (median of ${rounds})`);
for (const [name, all] of [
  ['walk, evidence off', times.bare],
  ['walk, evidence on ', times.withEvidence],
] as const)
  console.log(`${name} ${median(all).toFixed(0)} ms, ${(median(all) / hand).toFixed(2)} times`);

async function timed(deed: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await deed();
  return performance.now() - start;
}

async function payOnce(): Promise<void> {
  const { urls } = await createTenant(mockAddress);
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 } });
  await payByHand(await context.newPage(), urls.azure);
  await context.close();
}

async function walk(content: PlannedWalk, evidence: () => Evidence): Promise<void> {
  const procedure = content.plan.procedures[0];
  if (!procedure) throw new Error('the article has no procedure');
  const mockUrl = (): Promise<string> => Promise.resolve(mockAddress);
  const walked = await openWalk({ planned: content, procedure, browser, mockUrl, evidence });
  for (const index of procedure.steps.keys()) {
    const { result } = await walked.step(index);
    if (result.verdict !== 'verified') throw new Error(`step ${result.number} is ${result.verdict}`);
  }
  await walked.close();
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
    2
  );
}
