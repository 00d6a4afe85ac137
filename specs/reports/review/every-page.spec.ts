// Every page of the reports: usable by keyboard and screen reader, in light and dark, on a phone, and without script.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { settleRun } from '../../../reports/settle-run.ts';
import { writeReports } from '../../../reports/write-reports.ts';
import { sampleRun } from '../sample-run.ts';
import { arabicPage, germanPage, openReview } from './open-review.ts';

const pages = [
  'review/index.html',
  'review/index.html#findings',
  'review/index.html#matrix',
  `review/${germanPage}`,
  `review/${arabicPage}`,
  'trend/index.html',
];

let folder = '';
test.beforeAll(() => {
  const { project, workerIndex } = test.info();
  folder = join(project.outputDir, `every-page-${workerIndex}`);
  writeReports(settleRun(sampleRun, [], () => false).run, folder);
});

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 400 },
] as const;
for (const { colorScheme, width } of looks) {
  for (const path of pages) {
    test(`${path} is accessible in ${colorScheme} and fits ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${pathToFileURL(folder).href}/${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(leftmost)).toBeGreaterThanOrEqual(0);
      expect(await violationsOn(page)).toEqual([]);
    });
  }
}

/** What sticks out to the left makes no page wider, and cannot be scrolled to. */
const leftmost = (): number =>
  Math.min(
    0,
    ...[...document.querySelectorAll('main > :not(.stage), .paper *:not(.unseen)')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect().left),
  );

/** Rules of WCAG 2.2 A and AA and axe's own advice, each with the elements that break it. */
const violationsOn = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, impact, nodes }) => `${impact ?? ''} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
};

test('every page opens without a word in the console, and asks nothing of any other place', async ({
  page,
}, info) => {
  const problems = await openReview(page, info, 'index.html', settleRun(sampleRun, [], () => false).run);
  const written = info.outputPath('report');
  const files = readdirSync(written, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(files.length).toBe(8);
  for (const file of files) {
    await page.goto(pathToFileURL(join(written, file)).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(problems).toEqual([]);
});

test('without script the pages hold all the same', async ({ browser }, info) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await openReview(page, info, 'index.html');
  await expect(page.locator('.row')).toHaveCount(6);
  await page.getByRole('link', { name: 'Ein Album freigeben' }).first().click();
  await expect(page.locator('.step .screen .shot img').nth(1)).toBeVisible();
  await context.close();
});
