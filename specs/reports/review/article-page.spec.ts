// An article's page in the review: its text with the steps, the screens and the findings in their places.
import { expect, test } from '@playwright/test';
import { alignText } from '../../../reports/review/underline.ts';
import { sampleRun } from '../sample-run.ts';
import { arabicPage, germanPage, openReview } from './open-review.ts';

test('the article reads as its reader sees it, the source text on demand', async ({ page }, info) => {
  const problems = await openReview(page, info, germanPage);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ein Album freigeben');
  await expect(page.locator('.paper')).not.toContainText('title:');
  await expect(page.locator('.source-text', { hasText: 'In the menu, select' })).toBeHidden();
  await page.getByRole('checkbox', { name: 'Show the source text' }).check();
  await expect(page.locator('.source-text', { hasText: 'In the menu, select' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('wrong words are underlined in place, with the right ones beside them', async ({ page }, info) => {
  await openReview(page, info, germanPage);
  await expect(page.locator('mark.finding')).toHaveText([
    'Foto Alben',
    'Teilen',
    'Link erzeugen',
    'Expiry date',
    'Sie auf',
    'Das Album trägt nun ein kleines Ketten-Symbol.',
  ]);
  await expect(page.locator('.correction').first()).toHaveText('Fotoalben');
});

test('each step has its verdict, and the stage outlines the control on its screen', async ({
  page,
}, info) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const problems = await openReview(page, info, germanPage);
  await expect(page.locator('.step > .marker')).toHaveCount(5);
  await expect(page.locator('.stage-title')).toHaveText(/^Step 2/u);
  const picture = await page.locator('.stage .shot img').boundingBox();
  const outline = await page.locator('.stage .shot .outline').boundingBox();
  const scale = (picture?.width ?? 0) / 960;
  expect(Math.abs((outline?.x ?? 0) - (picture?.x ?? 0) - 12 * scale)).toBeLessThan(4);
  expect(Math.abs((outline?.y ?? 0) - (picture?.y ?? 0) - 64 * scale)).toBeLessThan(4);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.stage-title')).toHaveText(/^Step 3/u);
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expect(page.locator('.stage-title')).toHaveText(/^Step 2/u);
  expect(problems).toEqual([]);
});

test('the same step stands side by side in the other languages, with their screens where one has drifted', async ({
  page,
}, info) => {
  await openReview(page, info, germanPage);
  const languages = page.locator('.step').nth(2).locator('.languages');
  await languages.getByText('In 3 other languages').click();
  await expect(languages.getByRole('link', { name: /^[a-z]{2}-/u })).toHaveText(['ar-SA', 'en-US', 'ja-JP']);
  await expect(languages.getByText('Select Share, and then Create link.')).toBeVisible();
  await expect(languages.getByRole('img', { name: 'Screen in en-US' })).toBeVisible();
  await languages.getByRole('link', { name: 'ja-JP' }).first().click();
  await expect(page.locator('.stage-title')).toHaveText(/^Step 3/u);
});

test('a correction and an issue text with all that its reader needs can be copied', async ({
  page,
}, info) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(Reflect.set(window, 'copied', text)) },
    });
  });
  const sourceLink = 'https://github.com/o/r/blob/abc/{file}?plain=1#L{line}';
  await openReview(page, info, germanPage, { ...sampleRun, sourceLink });
  const card = page.locator('#finding-1');
  await card.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toBe('Fotoalben');
  await card.getByRole('button', { name: 'Copy as issue' }).click();
  const lines = String(await page.evaluate(() => Reflect.get(window, 'copied'))).split('\n');
  expect(lines).toEqual([
    '**Spelled differently on the screen** (label-spelling, warning, de\\-DE)',
    '',
    expect.stringMatching(/\S/u),
    '',
    '- Where: [`articles/de-DE/share-an-album.md:15:52`](<https://github.com/o/r/blob/abc/articles/de-DE/share-an-album.md?plain=1#L15>)',
    '- Step: So geben Sie ein Album frei, step 2',
    '- The article says: Foto Alben',
    '- The source text says: In the menu, select Photo albums.',
    '- The screen shows: Fotoalben',
    '- Write instead: Fotoalben',
    '- Portal: harbour 2026.11.2',
    '- Seen: 2026-11-20 02:00 UTC',
  ]);
});

test('an article from right to left is laid out so, its cards stay English', async ({ page }, info) => {
  await openReview(page, info, arabicPage);
  await expect(page.locator('.paper')).toHaveAttribute('dir', 'rtl');
  const marker = await page.locator('.marker').first().boundingBox();
  const text = await page.locator('.paper h1').boundingBox();
  expect(marker?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) / 2);
  await expect(page.locator('.panel').first()).toHaveAttribute('dir', 'ltr');
});

test('rendered text finds its way back to the file', () => {
  const cases: readonly (readonly [string, string, readonly number[]])[] = [
    ['plain', 'plain', [0, 1, 2, 3, 4]],
    ['a*b', String.raw`a\*b`, [0, 2, 3]],
    ['a & b', 'a &amp; b', [0, 1, 2, 7, 8]],
    ['a\nb', 'a\n   b', [0, 1, 5]],
    ['code', '`code`', [1, 2, 3, 4]],
  ];
  for (const [value, source, offsets] of cases) expect(alignText(value, source)).toEqual(offsets);
});
