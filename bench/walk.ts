// npm run bench:walk: a walk of a clean article against the same procedure written by hand with Playwright's locators, alternating on one mock.
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { planWalks } from '../cli/verify/plan-walks.ts';
import { launchOptions } from '../fixtures/browser/launch-options.ts';
import { startMock } from '../fixtures/mock/server.ts';
import { readProfile } from '../fixtures/portals/profiles.ts';
import { root } from '../fixtures/root.ts';
import { startWalk } from '../fixtures/walk/article-walk.ts';
import { collectEvidence, noEvidence, type Evidence } from '../fixtures/walk/evidence.ts';
import { addressFor, type PortalAddress } from '../fixtures/walk/portal-address.ts';
import { newWalkContext } from '../fixtures/walk/walk-context.ts';
import type { PlannedWalk } from '../steps/plan/planned-walk.ts';
import { payByHand } from './walk/pay-by-hand.ts';

const rounds = 10;
const article = join(root, 'articles/en-US/pay-a-due-azure-invoice.md');

const mock = await startMock();
const browser = await chromium.launch(launchOptions());
const [planned] = planWalks({
  files: [article],
  locales: [],
  live: false,
  updateBaseline: false,
  failOn: 'error',
  headed: false,
});
if (!planned) throw new Error(`${article} could not be planned`);
const times = { byHand: [] as number[], bare: [] as number[], withEvidence: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const byHand = await timed((page, address) => payByHand(page, address.base));
  const bare = await timed((page, address) => walk(planned, page, address, noEvidence()));
  const withEvidence = await timed((page, address) => walk(planned, page, address, collectEvidence()));
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

async function timed(deed: (page: Page, address: PortalAddress) => Promise<void>): Promise<number> {
  const { profile } = readProfile(planned?.profile ?? '');
  const address = await addressFor(profile, 'en-US', () => Promise.resolve(`http://127.0.0.1:${mock.port}`));
  const context = await newWalkContext(browser, 'en');
  const page = await context.newPage();
  const start = performance.now();
  await deed(page, address);
  const spent = performance.now() - start;
  await context.close();
  return spent;
}

async function walk(
  content: PlannedWalk,
  page: Page,
  address: PortalAddress,
  evidence: Evidence,
): Promise<void> {
  const procedure = content.plan.procedures[0];
  if (!procedure) throw new Error('the article has no procedure');
  const walked = startWalk({ planned: content, procedure, address, page, evidence });
  for (const index of procedure.steps.keys()) {
    const { result } = await walked.step(index);
    if (result.verdict !== 'verified') throw new Error(`step ${result.number} is ${result.verdict}`);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
    2
  );
}
