// Hostile content: whatever stands in articles and on screens, no format executes it or is broken by it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { findingSchema } from '../../steps/model/finding.ts';
import {
  clip,
  escapeAzure,
  escapeGithubMessage,
  escapeGithubProperty,
  escapeMarkdown,
  oneLine,
  scriptJson,
} from '../../reports/escape.ts';
import { formats } from '../../reports/index.ts';
import type { Run } from '../../reports/run.ts';
import { chooseColors, progressLine, summaryLines } from '../../reports/terminal.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { hostileWalk, hostileWords } from './hostile.ts';
import { runOf } from './sample-run.ts';

const walks = hostileWords.map(hostileWalk);
const run: Run = runOf(walks, {
  failOn: 'info',
  unwalked: hostileWords.map((words) => ({ title: words, file: words, line: 1, message: words })),
});

const contentOf = (path: string): string => {
  const file = formats.flatMap((format) => format.write(run)).find((one) => one.path === path);
  if (file === undefined || !('content' in file)) throw new Error(`expected a file ${path}`);
  return file.content.toString();
};

test('terminal lines hold no control character, and one finding is one line', () => {
  const plain = chooseColors({ NO_COLOR: '1' }, true);
  const lines = [...summaryLines(run, plain), ...walks.map((walk) => progressLine(walk, '1/1', plain))];
  for (const line of lines) {
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
    expect(line.length).toBeLessThan(2000);
  }
  expect(lines.filter((line) => line.startsWith('articles/en-US/hostile-')).length).toBe(walks.length);
});

test('findings.jsonl stays one valid finding a line, whole and uncut', () => {
  const lines = contentOf('findings.jsonl').trimEnd().split('\n');
  const found = lines.map((line) => findingSchema.parse(JSON.parse(line)));
  expect(new Set(found.map(({ says }) => says))).toEqual(new Set(hostileWords.map((words) => words)));
});

test('findings.sarif stays JSON, and no message of it makes a link', () => {
  const text = contentOf('findings.sarif');
  expect(() => {
    JSON.parse(text);
  }).not.toThrow();
  expect(text).not.toMatch(/"text": "[^"]*[^\\]\[press[^\\]*\]\(/u);
});

test('the review runs none of it, asks nothing of any other place and stays readable', async ({
  page,
}, info) => {
  const folder = info.outputPath('report');
  mkdirSync(folder, { recursive: true });
  const pages = writeReports(run, folder).filter((file) => file.endsWith('.html'));
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(message.text()));
  page.on('dialog', (dialog) => problems.push(dialog.message()));
  expect(pages.length).toBe(walks.length + 1);
  for (const file of pages) {
    await page.goto(pathToFileURL(file).href);
    const state = await page.evaluate(() => ({
      broken: 'broken' in window,
      links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
      foreign: document.querySelectorAll(
        'main script, main iframe, main img:not(.shot img):not(.strip img), [onerror], [onload], [style]',
      ).length,
      scripts: document.querySelectorAll('script').length,
    }));
    expect(state.broken).toBe(false);
    expect(state.links.filter((address) => /^\s*(?:javascript|data|vbscript):/iu.test(address))).toEqual([]);
    expect(state.foreign).toBe(0);
    expect(state.scripts).toBe(1);
  }
  expect(
    requests.filter((address) => !address.startsWith(pathToFileURL(join(folder, 'review')).href)),
  ).toEqual([]);
  expect(problems).toEqual([]);
});

test('escapes for CI logs, tables and spreadsheets leave nothing that acts', () => {
  for (const words of hostileWords) {
    expect(escapeGithubMessage(words)).not.toMatch(/[\r\n]/u);
    expect(escapeGithubProperty(words)).not.toMatch(/[\r\n:,]/u);
    expect(escapeAzure(words)).not.toMatch(/[\r\n\];]/u);
    expect(escapeMarkdown(words)).not.toMatch(/[\r\n<]|(?<!\\)[|`*[\]]/u);
    expect(scriptJson(words)).not.toContain('<');
    expect(oneLine(words).length).toBeLessThanOrEqual(300);
  }
});

test('cutting keeps characters whole', () => {
  expect(clip('abc', 3)).toBe('abc');
  expect(clip('abcd', 3)).toBe('ab…');
  expect(clip('a\u{1f600}bc', 3)).toBe('a…');
});
