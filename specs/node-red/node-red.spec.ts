// A real application that docwalk was not built for: its articles hold exactly the drift planted in them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { root } from '../../fixtures/root.ts';
import { readArticle } from '../../steps/article/index.ts';
import type { Article } from '../../steps/model/article.ts';
import { planArticle } from '../../steps/plan/plan-article.ts';
import { besideTwin } from '../../steps/plan/twin/index.ts';
import { compareFindings, readExpectedFindings } from '../expected-findings.ts';
import { walkFirstProcedure } from '../walk-first-procedure.ts';
import { startNodeRed, type RunningNodeRed } from './start-node-red.ts';

const folder = join(root, 'specs', 'node-red');
const expected = readExpectedFindings(join(folder, 'expected-findings.yaml'));

/** The articles walked in every run, drifted ones in each language; `DOCWALK_NODE_RED=all` walks the others too. */
const articles =
  process.env['DOCWALK_NODE_RED'] === 'all'
    ? Object.keys(expected)
    : [
        'specs/node-red/articles/en-US/export-a-flow.md',
        'specs/node-red/articles/en-US/change-the-editor-settings.md',
        'specs/node-red/articles/de-DE/import-a-flow.md',
        'specs/node-red/articles/ja-JP/configure-an-inject-node.md',
        'specs/node-red/articles/zh-CN/add-and-rename-a-flow.md',
      ];

// One editor serves all articles, one after another
test.describe.configure({ mode: 'default' });

let nodeRed: RunningNodeRed;

test.beforeAll(async () => {
  test.setTimeout(90_000);
  nodeRed = await startNodeRed();
});

test.afterAll(() => nodeRed.stop());

function read(file: string): Article {
  const result = readArticle({ file, bytes: readFileSync(join(root, file)) });
  if (result.kind === 'unreadable') throw new Error(result.problem.message);
  return result.article;
}

for (const article of articles)
  test(`${article.slice('specs/node-red/articles/'.length)} has the findings that a careful reader expects, and no other`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    await nodeRed.reset();
    const own = read(article);
    const twin = article.replace(/articles\/[^/]+/u, 'articles/en-US');
    const hasTwin = twin !== article && existsSync(join(root, twin));
    const plan = planArticle(hasTwin ? besideTwin(own, read(twin)) : own);
    const { profile } = nodeRed;
    const planned = { plan, markdown: own.markdown, profile, live: false, failOn: 'error' } as const;
    const mockUrl = (): Promise<string> => Promise.reject(new Error('Node-RED needs no mock'));
    const { findings, outage } = await walkFirstProcedure({ planned, browser, mockUrl });
    expect(outage).toBeUndefined();
    const { missing, unexpected } = compareFindings(expected[article] ?? [], findings);
    expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
  });
