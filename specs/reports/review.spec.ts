// Review: opened in a real browser from file://, as a writer does.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { writeReports } from '../../reports/write-reports.ts';
import { alignText } from '../../reports/review/underline.ts';
import { sampleRun } from './sample-run.ts';

const open = async (page: Page, info: TestInfo, path: string): Promise<string[]> => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(message.text()));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) problems.push(`left the machine: ${request.url()}`);
  });
  const folder = info.outputPath('report');
  writeReports(sampleRun, folder);
  await page.goto(pathToFileURL(join(folder, 'review', path)).href);
  return problems;
};

const germanPage = 'pages/articles-de-DE-share-an-album.html';
const arabicPage = 'pages/articles-ar-SA-share-an-album.html';

test('the article reads as its reader sees it, the source text on demand', async ({ page }, info) => {
  const problems = await open(page, info, germanPage);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ein Album freigeben');
  await expect(page.locator('.paper')).not.toContainText('title:');
  await expect(page.locator('.source-text', { hasText: 'In the menu, select' })).toBeHidden();
  await page.getByRole('checkbox', { name: 'Show the source text' }).check();
  await expect(page.locator('.source-text', { hasText: 'In the menu, select' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('wrong words are underlined in place, with the right ones beside them', async ({ page }, info) => {
  await open(page, info, germanPage);
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
  const problems = await open(page, info, germanPage);
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

test('a correction and an issue text can be copied', async ({ page }, info) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(Reflect.set(window, 'copied', text)) },
    });
  });
  await open(page, info, germanPage);
  const card = page.locator('#finding-1');
  await card.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toBe('Fotoalben');
  await card.getByRole('button', { name: 'Copy as issue' }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toContain('Write instead: Fotoalben');
});

test('an article from right to left is laid out so, its cards stay English', async ({ page }, info) => {
  await open(page, info, arabicPage);
  await expect(page.locator('.paper')).toHaveAttribute('dir', 'rtl');
  const marker = await page.locator('.marker').first().boundingBox();
  const text = await page.locator('.paper h1').boundingBox();
  expect(marker?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) / 2);
  await expect(page.locator('.panel').first()).toHaveAttribute('dir', 'ltr');
});

test('the index filters, keeps the filter in its address and shows what is left', async ({ page }, info) => {
  const problems = await open(page, info, 'index.html');
  await expect(page.locator('.row:visible')).toHaveCount(6);
  await expect(page.locator('.row').first()).toContainText('Ein Album freigeben');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de-DE');
  await expect(page.locator('.row:visible')).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search' }).fill('ablaufdatum');
  await expect(page.locator('.row:visible')).toHaveCount(1);
  expect(page.url()).toContain('locale=de-DE');
  await page.reload();
  await expect(page.locator('.row:visible')).toHaveCount(1);
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('combobox', { name: 'Rule' }).selectOption({ label: 'Left in the source language' });
  await expect(page.locator('.row:visible')).toHaveCount(1);
  await page.getByRole('link', { name: 'Languages' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.locator('.matrix .cell')).toHaveCount(6);
  expect(problems).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of ['index.html', germanPage, arabicPage]) {
    test(`${path} holds its contrast in ${colorScheme} and fits 400 px`, async ({ page }, info) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 400, height: 800 });
      await open(page, info, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      expect(await page.evaluate(weakTexts)).toEqual([]);
    });
  }
}

test('without script the pages hold all the same', async ({ browser }, info) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, info, 'index.html');
  await expect(page.locator('.row')).toHaveCount(6);
  await page.getByRole('link', { name: 'Ein Album freigeben' }).first().click();
  await expect(page.locator('.step .shot img').nth(1)).toBeVisible();
  await context.close();
});

test('every control and picture has a name, and there is one main region', async ({ page }, info) => {
  for (const path of ['index.html', germanPage]) {
    await open(page, info, path);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const snapshot = await page.locator('body').ariaSnapshot();
    expect(snapshot).not.toMatch(/- (?:button|link|combobox|searchbox|checkbox|img|table)(?::|$)/mu);
  }
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

/** Runs in the page: visible texts whose contrast is below WCAG AA (4.5, or 3 for large text). */
function weakTexts(): readonly string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour: string): readonly number[] => {
    if (canvas === null) return [];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
    [red, green, blue]
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const groundOf = (start: Element): readonly number[] => {
    for (let element: Element | null = start; element !== null; element = element.parentElement) {
      const ground = rgba(getComputedStyle(element).backgroundColor);
      if ((ground[3] ?? 0) > 250) return ground;
    }
    return [255, 255, 255, 255];
  };
  return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
    );
    if (!own || !element.checkVisibility() || element.closest('.unseen, .skip, [aria-hidden=true]') !== null)
      return [];
    const style = getComputedStyle(element);
    const [dark, light] = [luminance(rgba(style.color)), luminance(groundOf(element))].sort(
      (one, other) => one - other,
    );
    const contrast = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    return contrast < (large ? 3 : 4.5)
      ? [`${contrast.toFixed(2)} ${element.className}: ${element.textContent ?? ''}`]
      : [];
  });
}
