// The generated spec: one test for each procedure, and a source map that leads every line back to the Markdown.
import { SourceMap } from 'node:module';
import { expect, test } from '@playwright/test';
import { generateSpec } from '../../../steps/plan/generate-spec.ts';
import { planArticle } from '../../../steps/plan/plan-article.ts';
import { articleOf, planOfSteps } from './plan-of.ts';

const places = {
  testModule: '../../fixtures/walk/test.ts',
  article: '../../docs/en-US/sample.md',
  planFile: 'sample.md.plan.json',
  mapFile: 'sample.md.spec.js.map',
  hash: 'abc123',
};

const article = `# Sample

## Water the plants

1. Select **Can**.

   ![A can](can.png)
2. Select **Pour**.

## Feed the cat

1. Select **Bowl**.`;

test('each procedure is one test, each step one line that leads to its line in the article', () => {
  const { code, map } = generateSpec(planArticle(articleOf(article)), places);
  const sourceMap = new SourceMap(JSON.parse(map));
  const walked = code.split('\n').flatMap((line, index) => {
    const entry = sourceMap.findEntry(index, 0);
    const [, step] = /walk\.step\((\d+)\)/.exec(line) ?? [];
    return step !== undefined && 'originalLine' in entry ? [[Number(step), entry.originalLine + 1]] : [];
  });
  expect(code.match(/\btest\("/g)).toHaveLength(2);
  expect(walked).toEqual([
    [0, 9],
    [1, 12],
    [0, 16],
  ]);
});

test('the spec names its plan, the hash of the plan, the procedure and the locale', () => {
  const { code } = generateSpec(planOfSteps(['Select **Can**.'], 'docs/sv-SE/x.md'), places);
  expect(code).toContain(
    `file: new URL("sample.md.plan.json", import.meta.url).href, hash: 'abc123', procedure: 1`,
  );
  expect(code).toContain("tag: '@sv-SE'");
  expect(code).toContain('(sv-SE, 1)');
});

test('no title of an article can end a string or a comment of the spec', () => {
  const plan = {
    ...planOfSteps(['Select **Can**.']),
    title: '"); process.exit(1); //',
    file: 'a\nprocess.exit()',
  };
  const { code } = generateSpec(plan, places);
  expect(code.split('\n')[0]).toBe('// Made by docwalk from a process.exit(): do not edit.');
  expect(code).toContain(String.raw`test.describe("\"); process.exit(1); //"`);
});
