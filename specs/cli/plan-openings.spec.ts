// Where a procedure begins that does not say it: its siblings are asked, in the article, beside it, and by its links.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readArticleFile } from '../../cli/read-article-file.ts';
import { planOpenings } from '../../cli/verify/plan-openings.ts';
import { planArticle } from '../../steps/plan/plan-article.ts';
import { sayAction } from '../../steps/plan/say-action.ts';

const article = (title: string, ...steps: readonly string[]): string =>
  `---\ntitle: ${title}\n---\n\n# ${title}\n\nSee [how to sail](../sail.md).\n\n${steps.map((step) => `1. ${step}\n`).join('')}`;

/** What may be done first in the article `docs/crew/hire.md`, with where it is told. */
function openingsIn(files: Readonly<Record<string, string>>): readonly (readonly [string, ...string[]])[] {
  const folder = test.info().outputPath('repository');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const read = readArticleFile(join(folder, 'docs/crew/hire.md'));
  if (read.kind === 'unreadable') throw new Error(read.problem.message);
  const { procedures } = planOpenings()(planArticle(read.article), read.article.links);
  return (procedures[0]?.openings ?? []).map(({ from, actions }) => [from, ...actions.map(sayAction)]);
}

const dismiss = article(
  'Dismiss a sailor',
  'Go to **Ship** > **Crew**.',
  'Select **Ada**.',
  'Select **Dismiss**.',
);
const sail = article('Sail', 'Go to **Sea**.', 'Select **Sail**.');

test('an article beside it that comes to the same control is asked first, then one that it links to', () => {
  const hire = article('Hire a sailor', 'Select **Ada**.', 'Select **Hire**.');
  expect(
    openingsIn({ 'docs/crew/hire.md': hire, 'docs/crew/dismiss.md': dismiss, 'docs/sail.md': sail }),
  ).toEqual([
    ['Dismiss a sailor', 'follow the path "Ship" > "Crew"'],
    ['Sail', 'click "Sea"'],
  ]);
});

test('a procedure that opens a page itself asks nobody', () => {
  const hire = article('Hire a sailor', 'Go to **Ship** > **Port**.', 'Select **Ada**.');
  expect(openingsIn({ 'docs/crew/hire.md': hire, 'docs/crew/dismiss.md': dismiss })).toEqual([]);
});

test('what a sibling fills in on its way to the control is not done', () => {
  const hire = article('Hire a sailor', 'Select **Next**.');
  const rename = article(
    'Rename a sailor',
    'Go to **Crew**.',
    'In **Name**, enter `Bo`.',
    'Select **Next**.',
  );
  expect(openingsIn({ 'docs/crew/hire.md': hire, 'docs/crew/rename.md': rename })).toEqual([
    ['Rename a sailor', 'click "Crew"'],
  ]);
});
