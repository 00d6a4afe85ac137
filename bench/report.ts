// How long the reports of a large run take to write, how big they are, and how soon the review's index can be used:
// 1,000 made-up articles in five languages. `npm run bench:report [-- ARTICLES]`.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { launchOptions } from '../fixtures/browser/launch-options.ts';
import { formats } from '../reports/index.ts';
import type { Run, WalkRecord } from '../reports/run.ts';
import { settleRun } from '../reports/settle-run.ts';
import { writeReportFile } from '../reports/write-reports.ts';
import { runOf, walkOf } from '../specs/reports/sample-run.ts';

const locales = ['en-US', 'de-DE', 'ja-JP', 'ar-SA', 'sv-SE'] as const;
const stepsOfEach = 6;
const pictureBytes = 8_000;

const makeRecord = (article: number, locale: string): WalkRecord => {
  const wrong = (article * 7 + locale.length + locale.charCodeAt(0)) % 10;
  const steps = Array.from({ length: stepsOfEach }, (_, index) => index + 1);
  const markdown = [
    `---\ntitle: Article ${article} (${locale})\nms.author: author-${article % 40}\n---\n# Article ${article}\n\n`,
    'What the procedure is for, in a paragraph that has a few words. '.repeat(6),
    '\n\n## Do it\n\n',
    ...steps.map(
      (step) => `${step}. Open the list of **Items ${article}.${step}**, and wait until it shows.\n`,
    ),
  ].join('');
  const walk = walkOf({
    file: `articles/${locale}/topic-${article % 30}/article-${article}.md`,
    locale,
    title: `Article ${article} (${locale})`,
    procedure: 'Do it',
    owner: `author-${article % 40}`,
    markdown,
    steps: steps.map((step) => ({
      starts: `${step}. Open`,
      verdict: step === wrong ? ('drifted' as const) : ('verified' as const),
      said: `Opened “Items ${article}.${step}”`,
      met: `Items ${article}.${step}`,
      flaws:
        step === wrong
          ? [
              {
                rule: article % 3 === 0 ? ('label-missing' as const) : ('label-wrong' as const),
                says: `Items ${article}.${step}`,
                shows: `Things ${article}.${step}`,
                message: 'The screen calls it otherwise.',
                fixable: true,
              },
            ]
          : [],
    })),
  });
  const pictures = walk.steps.flatMap(({ screenshot }) =>
    screenshot === undefined
      ? []
      : [{ name: screenshot.attachment, type: 'jpeg' as const, body: randomBytes(pictureBytes) }],
  );
  return { testId: walk.article, walk, pictures, earlier: [] };
};

const makeRun = (articles: number): Run => {
  const records = Array.from({ length: articles }, (_, index) =>
    locales.map((locale) => makeRecord(index + 1, locale)),
  ).flat();
  return settleRun({ ...runOf([]), planned: records.length, records }, [], () => false).run;
};

/** Writes each format and gives its milliseconds. */
const writeTimed = (run: Run, folder: string): ReadonlyMap<string, number> =>
  new Map(
    formats.map(({ name, write }) => {
      const start = performance.now();
      for (const file of write(run)) writeReportFile(file, folder);
      return [name, performance.now() - start];
    }),
  );

const bytesBelow = (folder: string, counts: (path: string) => boolean): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && counts(entry.parentPath))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** Milliseconds. */
interface Opening {
  /** From the navigation to the end of the load event, in which the page's script has run. */
  readonly ready: number;
  /** From the first letters of a search to its answer: the listing is loaded in between. */
  readonly found: number;
  /** The next search. */
  readonly foundNext: number;
}

const openIndex = async (folder: string): Promise<Opening> => {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(pathToFileURL(join(folder, 'review', 'index.html')).href);
    const ready = await page.evaluate(
      () => performance.getEntriesByType('navigation')[0]?.duration ?? Number.NaN,
    );
    return { ready, found: await search(page, 'article 77'), foundNext: await search(page, 'things 99') };
  } finally {
    await browser.close();
  }
};

/** Types into the index's search; gives the milliseconds until the answer is painted. */
const search = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (words) => {
    const field = document.querySelector('input');
    const status = document.querySelector('.shown');
    if (field === null || status === null) return Number.NaN;
    const before = status.textContent;
    const start = performance.now();
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (status.textContent === before) await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, text);

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const articles = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'docwalk-bench-report-'));
try {
  const run = makeRun(articles);
  const times = writeTimed(run, folder);
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  const openings: Opening[] = [];
  for (let count = 0; count < 5; count += 1) openings.push(await openIndex(folder));
  const sizeOf = (name: string): string => megabytes(statSync(join(folder, 'review', name)).size);
  const medianOf = (of: (opening: Opening) => number): string => `${median(openings.map(of)).toFixed(0)} ms`;
  const isPicture = (path: string): boolean => path.endsWith('pictures');
  const lines = [
    `${articles} articles x ${locales.length} locales, ${run.records.length * stepsOfEach} steps`,
    `written in ${(total / 1000).toFixed(1)} s: ${[...times].map(([name, time]) => `${name} ${(time / 1000).toFixed(1)}`).join(', ')}`,
    `size ${megabytes(bytesBelow(folder, (path) => !isPicture(path)))} without pictures, index ${sizeOf('index.html')}, listing ${sizeOf('listing.js')}`,
    `index ready in ${medianOf(({ ready }) => ready)} (median of ${openings.length}; target 1000 ms)`,
    `first search in ${medianOf(({ found }) => found)}, the next in ${medianOf(({ foundNext }) => foundNext)}`,
    `memory at most ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
