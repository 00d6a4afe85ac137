// A real application that docwalk was not built for: its articles hold exactly the drift planted in them.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { root } from '../../fixtures/root.ts';
import { noEvidence } from '../../fixtures/walk/evidence.ts';
import { nothingKnown } from '../../fixtures/walk/known-controls.ts';
import { openWalk } from '../../fixtures/walk/open-walk.ts';
import { readArticle } from '../../steps/article/index.ts';
import type { Article } from '../../steps/model/article.ts';
import { planArticle } from '../../steps/plan/plan-article.ts';
import { besideTwin } from '../../steps/plan/twin.ts';
import { compareFindings, readExpectedFindings } from '../expected-findings.ts';
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
let profile: string;

test.beforeAll(async () => {
  test.setTimeout(90_000);
  nodeRed = await startNodeRed();
  profile = join(mkdtempSync(join(tmpdir(), 'docwalk-profile-')), 'node-red.portal.yaml');
  const text = readFileSync(join(folder, 'node-red.portal.yaml'), 'utf8');
  writeFileSync(profile, text.replace('http://127.0.0.1:1880/', nodeRed.url));
});

test.afterAll(() => {
  nodeRed.stop();
  rmSync(profile, { force: true });
});

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
    const [procedure] = plan.procedures;
    if (!procedure) throw new Error(`${article} has no procedure`);
    const planned = { plan, markdown: own.markdown, profile, live: false, failOn: 'error' } as const;
    const mockUrl = (): Promise<string> => Promise.reject(new Error('Node-RED needs no mock'));
    const walked = await openWalk({
      planned,
      procedure,
      browser,
      mockUrl,
      evidence: noEvidence,
      known: nothingKnown,
    });
    for (const index of procedure.steps.keys()) await walked.step(index);
    const { findings, outage } = walked.walk();
    await walked.close();
    expect(outage).toBeUndefined();
    const { missing, unexpected } = compareFindings(expected[article] ?? [], findings);
    expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
  });
