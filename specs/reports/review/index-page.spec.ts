// The review's index: what hurts most readers first, filtered in place, and what changed since the run before.
import { expect, test } from '@playwright/test';
import type { Run } from '../../../reports/run.ts';
import { settleRun } from '../../../reports/settle-run.ts';
import { runOf, sampleRun, sampleWalks } from '../sample-run.ts';
import { openReview } from './open-review.ts';

/** The sample run on the night after one in which its first finding was not there, but one that is gone now. */
const secondNight = (): Run => {
  const [german, ...others] = sampleWalks;
  const [first, ...rest] = german?.findings ?? [];
  if (german === undefined || first === undefined) throw new Error('expected a finding');
  const mended = { ...first, says: 'Alte Alben', shows: 'Archiv' };
  const before = runOf([{ ...german, findings: [mended, ...rest] }, ...others], {
    startedAt: '2026-11-19T02:00:00.000Z',
  });
  const { line } = settleRun(before, [], () => false);
  return settleRun(sampleRun, [line], () => false).run;
};

test('the index filters, keeps the filter in its address and shows what is left', async ({ page }, info) => {
  const problems = await openReview(page, info, 'index.html');
  await expect(page.locator('.row:visible')).toHaveCount(6);
  await expect(page.locator('.row').first()).toContainText('Ein Album freigeben');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de-DE');
  await expect(page.locator('.row:visible')).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search' }).fill('ablaufdatum');
  await expect(page.locator('.row:visible')).toHaveCount(1);
  expect(page.url()).toContain('locale=de-DE');
  await page.reload();
  await expect(page.locator('.row:visible')).toHaveCount(1);
  await page.getByRole('link', { name: 'Findings' }).click();
  await expect(page.locator('#findings li:visible')).toHaveCount(1);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('#findings li:visible')).toHaveCount(9);
  await page.getByRole('combobox', { name: 'Rule' }).selectOption({ label: 'Left in the source language' });
  await expect(page.locator('#findings li:visible')).toHaveCount(1);
  await page.getByRole('link', { name: 'Languages' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.locator('.matrix .cell')).toHaveCount(6);
  await expect(page.locator('.matrix .cell:not(.aside)')).toHaveAccessibleName('de-DE: 6 findings');
  await expect(page.locator('.matrix tbody tr:visible')).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText('1 of 6 articles');
  expect(problems).toEqual([]);
});

/** Articles with more findings in all than the list begins with; one word stands in the last of them alone. */
const manyFindings = (): Run => {
  const [model] = sampleWalks;
  const [finding] = model?.findings ?? [];
  if (model === undefined || finding === undefined) throw new Error('expected a finding');
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
  return runOf(
    numbers.map((number) => {
      const file = `articles/en-US/many-${String(number).padStart(2, '0')}.md`;
      const findings = numbers
        .slice(10)
        .map((line) => ({ ...finding, file, line, says: `Label ${number}.${line}` }));
      return { ...model, article: file, title: `Article ${number}`, steps: [], findings };
    }),
  );
};

test('hundreds of findings are all searched, and come into the list by portions', async ({ page }, info) => {
  const problems = await openReview(page, info, 'index.html', manyFindings());
  await page.getByRole('link', { name: 'Findings' }).click();
  const rows = page.locator('#findings li');
  await expect(rows).toHaveCount(200);
  await expect(page.getByRole('status')).toHaveText('600 findings, the first 200 shown');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(400);
  await expect(rows.nth(200).getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(600);
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
  await page.getByRole('searchbox', { name: 'Search' }).fill('30.30');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('articles/en-US/many-30.md:30');
  await expect(page.getByRole('status')).toHaveText('1 of 600 findings');
  await page.getByRole('link', { name: 'Articles' }).click();
  await expect(page.locator('.row:visible')).toHaveText([/Article 30/u]);
  expect(problems).toEqual([]);
});

test('the article that is read most stands first, where its flaws are as grave', async ({ page }, info) => {
  const weights = new Map([
    ['articles/ar-SA/share-an-album.md', 120],
    ['articles/ja-JP/share-an-album.md', 9000],
    ['articles/de-DE/share-an-album.md', 100],
    ['articles/en-US/share-an-album.md', 80_000],
  ]);
  await openReview(page, info, 'index.html', { ...sampleRun, weights, weightedBy: 'views' });
  const titles = page.locator('.row .title');
  await expect(titles.nth(0)).toHaveText('アルバムを共有する');
  await expect(titles.nth(1)).toHaveText('Ein Album freigeben');
  await expect(titles.nth(2)).toHaveText('مشاركة ألبوم');
  await expect(page.locator('.row').first()).toContainText('9,000 views');
});

test('what is new since the run before can be told from the rest, and what was fixed is listed', async ({
  page,
}, info) => {
  await openReview(page, info, 'index.html', secondNight());
  await expect(page.getByRole('list', { name: 'Since the run before' })).toHaveText(
    /1 new\s*8 still there\s*1 fixed/u,
  );
  await page.getByRole('combobox', { name: 'Since before' }).selectOption('New');
  await expect(page.locator('.row:visible')).toHaveCount(1);
  await page.getByRole('link', { name: 'Findings' }).click();
  await expect(page.locator('#findings li:visible .says')).toHaveText(['Foto Alben']);
  await page.getByRole('link', { name: /^Fixed/u }).click();
  await expect(page.locator('#fixed li:visible')).toHaveCount(1);
  await expect(page.locator('#fixed li')).toContainText('Alte Alben');
  await page.locator('#fixed a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ein Album freigeben');
});

test('a run of one article without any finding says so, and has nothing to filter by', async ({
  page,
}, info) => {
  const clean = sampleWalks.filter(({ findings, outage }) => findings.length === 0 && outage === undefined);
  await openReview(page, info, 'index.html', runOf(clean));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The documents match the screen');
  await expect(page.getByRole('combobox')).toHaveCount(1);
  await page.getByRole('link', { name: 'Findings' }).click();
  await expect(page.getByText('None.')).toBeVisible();
});
