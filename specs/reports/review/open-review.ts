// Opening the review as a writer does: a real browser, from file://, nothing of it left unsaid.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import type { Run } from '../../../reports/run.ts';
import { writeReports } from '../../../reports/write-reports.ts';
import { sampleRun } from '../sample-run.ts';

export const germanPage = 'pages/articles-de-DE-share-an-album.html';
export const arabicPage = 'pages/articles-ar-SA-share-an-album.html';

/** Writes the reports of a run and opens one page of its review; gives what goes wrong there, as it happens. */
export const openReview = async (
  page: Page,
  info: TestInfo,
  path: string,
  run: Run = sampleRun,
): Promise<string[]> => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(message.text()));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) problems.push(`left the machine: ${request.url()}`);
  });
  const folder = info.outputPath('report');
  writeReports(run, folder);
  await page.goto(pathToFileURL(join(folder, 'review', path)).href);
  return problems;
};
