// Trend page: opened in a real browser over a made-up month; static, and true to the history.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Run } from '../../reports/run.ts';
import { writeTrend } from '../../reports/trend/trend-page.ts';
import { hostileWalk, hostileWords } from './hostile.ts';
import { articleWith, walkNight } from './history/nights.ts';

const open = async (page: Page, run: Run): Promise<readonly string[]> => {
  const folder = test.info().outputPath('report');
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(folder).href)) problems.push(request.url());
  });
  for (const file of writeTrend(run)) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    if ('content' in file) writeFileSync(join(folder, file.path), file.content);
  }
  await page.goto(pathToFileURL(join(folder, 'trend', 'index.html')).href);
  return problems;
};

const month = (folder: string, nights: number): Run => {
  let run: Run | undefined;
  for (let night = 1; night <= nights; night += 1) {
    const wrong = ['Old', ...(night < 10 ? ['Mended', 'Closed'] : []), ...(night > 20 ? ['Fresh'] : [])];
    run = walkNight(folder, night, [
      articleWith('share', wrong),
      articleWith('pay', night > 5 ? ['Due'] : []),
    ]);
  }
  if (run === undefined) throw new Error('expected a night');
  return run;
};

test('a month is drawn with its figures by locale, owner and rule, without a script or an outside request', async ({
  page,
}, info) => {
  const problems = await open(page, month(info.outputPath('nights'), 30));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 open findings');
  await expect(
    page.getByRole('img', { name: 'Open findings: 3 on 2026-10-01, 3 on 2026-10-30, at most 4' }),
  ).toBeVisible();
  const owner = page.getByRole('row', { name: /owner-of-share/u });
  await expect(owner.getByRole('cell').nth(0)).toHaveText('2');
  await expect(owner.getByRole('cell').nth(1)).toHaveText('2');
  await expect(page.getByRole('row', { name: /2026-10-10 02:00/u }).getByRole('cell')).toHaveText([
    '2',
    '100 %',
    '0',
    '2',
    '2',
    /harbour/u,
  ]);
  expect(await page.locator('script').count()).toBe(0);
  expect(problems).toEqual([]);
  await page.setViewportSize({ width: 400, height: 800 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the first run has a trend of one point', async ({ page }, info) => {
  expect(await open(page, month(info.outputPath('nights'), 1))).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 open findings');
});

test('hostile owners, portals and locales are text on it', async ({ page }, info) => {
  const walks = hostileWords.map(hostileWalk).map((walk) => ({ ...walk, locale: walk.title }));
  const run = walkNight(info.outputPath('nights'), 1, walks);
  expect(await open(page, run)).toEqual([]);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  expect(await page.locator('script, iframe, main img, [onerror], [onload], [style]').count()).toBe(0);
});
