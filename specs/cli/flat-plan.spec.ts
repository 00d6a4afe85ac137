// The plan as JSON lines: a script that opens `file` at `line` finds the step there, or what includes it.
import { expect, test } from '@playwright/test';
import { flatPlan } from '../../cli/plan/flat-plan.ts';
import { readArticle } from '../../steps/article/index.ts';
import { planArticle } from '../../steps/plan/plan-article.ts';

test('the line of an included step is that of the inclusion', () => {
  const bytes = Buffer.from('# Boats\n\n1. Select **A**.\n\n[!INCLUDE [b](b.md)]\n\n3. Select **C**.\n');
  const included = Buffer.from('---\ntitle: B\n---\n\nWords.\n\nMore words.\n\n2. Select **B**.\n');
  const result = readArticle(
    { file: 'docs/boats.md', bytes },
    { readInclude: () => ({ kind: 'file', file: 'docs/b.md', bytes: included }) },
  );
  if (result.kind === 'unreadable') throw new Error(result.problem.message);
  const lines = flatPlan(planArticle(result.article)).map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([
    { file: 'docs/boats.md', line: 3 },
    { file: 'docs/boats.md', line: 5 },
    { file: 'docs/boats.md', line: 7 },
  ]);
});
