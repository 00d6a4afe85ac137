// Which side files bind data to an article, and what is said where one is wrong.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bindArticles } from '../../cli/plan/bind-article.ts';
import { planArticles } from '../../cli/plan/plan-file.ts';
import { readArticleFile } from '../../cli/read-article-file.ts';
import type { Plan } from '../../steps/model/plan.ts';
import { planArticle } from '../../steps/plan/plan-article.ts';

const article = (heading: string, step: string): string =>
  `---\ntitle: Sample\n---\n\n# Sample\n\n## ${heading}\n\n1. ${step}\n`;

/** Writes files below a repository of the test's own; gives its folder. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = test.info().outputPath('repository');
  mkdirSync(join(folder, '.git'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function planOf(file: string): Plan {
  const read = readArticleFile(file);
  if (read.kind === 'unreadable') throw new Error(read.problem.message);
  return planArticle(read.article);
}

const bind = (file: string, twin?: string) =>
  bindArticles(planArticle)({ ...planOf(file), ...(twin && { twin }) }, undefined);

test('the file beside the article comes before that of its twin, of its folder, and of the folders above', () => {
  const folder = repository({
    'docs/sv/hire.md': article('Mönstra på', 'Välj **Ny**.'),
    'docs/sv/hire.docwalk.yaml': 'values: { A: own }',
    'docs/en/hire.docwalk.yaml': 'values: { A: twin, B: twin }',
    'docs/sv/docwalk.yaml': 'values: { A: folder, B: folder, C: 3 }',
    'docwalk.yaml': 'values: { A: root, B: root, C: root, D: root }\nfiles: { list: data/list.csv }',
  });
  const bindings = bind(join(folder, 'docs/sv/hire.md'), join(folder, 'docs/en/hire.md'));
  expect(bindings.values).toEqual({ A: 'own', B: 'twin', C: '3', D: 'root' });
  expect(bindings.files).toEqual({ list: join(folder, 'data/list.csv') });
  expect(bindings.from).toHaveLength(4);
});

test('nothing outside the repository binds an article', () => {
  const folder = repository({ 'hire.md': article('Hire', 'Select **New**.') });
  writeFileSync(join(folder, '..', 'docwalk.yaml'), 'values: { A: outside }');
  expect(bind(join(folder, 'hire.md')).values ?? {}).toEqual({});
});

test('a procedure that is done first is found by its heading, seen from the file that names it', () => {
  const folder = repository({
    'docs/promote.md': article('Promote', 'Select **Promote**.'),
    'docs/promote.docwalk.yaml': 'before: [{ procedure: "../shared/hire.md#hire-a-sailor" }]',
    'shared/hire.md': article('Hire a sailor!', 'Select **Hire**.'),
  });
  expect(bind(join(folder, 'docs/promote.md')).before).toMatchObject([
    { procedure: { title: 'Hire a sailor!', steps: [{ actions: [{ label: { text: 'Hire' } }] }] } },
  ]);
});

for (const [what, path, title] of [
  ['its version in the language of the article', 'docs/sv/hire.md', 'Mönstra på'],
  ['itself where it has none', 'docs/sv/other.md', 'Hire'],
] as const)
  test(`a procedure in the source language is done first as ${what}`, () => {
    const folder = repository({
      'docs/sv/promote.md': article('Befordra', 'Välj **Befordra**.'),
      'docs/en/promote.md': article('Promote', 'Select **Promote**.'),
      'docs/en/promote.docwalk.yaml': 'before: [{ procedure: hire.md#hire }]',
      'docs/en/hire.md': article('Hire', 'Select **Hire**.'),
      [path]: article('Mönstra på', 'Välj **Mönstra**.'),
    });
    const read = readArticleFile(join(folder, 'docs/sv/promote.md'));
    if (read.kind === 'unreadable') throw new Error(read.problem.message);
    const { bindings, plan } = planArticles()(read.article);
    expect(plan.twin).toContain('docs/en/promote.md');
    const source = { text: 'Hire' };
    expect(bindings.before).toMatchObject([
      { procedure: { title, steps: [{ actions: [{ label: { source } }] }] } },
    ]);
  });

const wrong: readonly [yaml: string, says: RegExp][] = [
  ['start: /\nvaleus: { A: b }', /hire\.docwalk\.yaml:2: valeus: expected one of persona, start, values/],
  ['persona: [a]', /hire\.docwalk\.yaml:1: persona: expected the name of a persona/],
  ['values:\n  A: [1]', /hire\.docwalk\.yaml:2: values\.A: /],
  ['before:\n  - call: { method: FETCH, url: / }', /hire\.docwalk\.yaml:2: before\.0/],
  ['before: [{ procedure: gone.md }]', /before: "gone\.md": The file cannot be opened/],
  ['before: [{ procedure: hire.md#fire }]', /expected one of the headings hire, found "fire"/],
];

for (const [yaml, says] of wrong)
  test(`a side file is refused with a reason: ${yaml.replaceAll('\n', ' ')}`, () => {
    const folder = repository({ 'hire.md': article('Hire', 'Select **New**.'), 'hire.docwalk.yaml': yaml });
    expect(() => bind(join(folder, 'hire.md'))).toThrow(says);
  });

const tabs = `---
title: Sample
---

# Sample

## Set sail

# [Windows](#tab/win)

1. Select **Boat**.

# [macOS](#tab/mac)

1. Select **Ship**.

---
`;

/** The labels that the article is walked by, and its alternatives. */
function readBy(files: Readonly<Record<string, string>>, general?: readonly string[]) {
  const read = readArticleFile(join(repository(files), 'sail.md'));
  if (read.kind === 'unreadable') throw new Error(read.problem.message);
  const profile = general && { file: 'boat.portal.yaml', bindings: { applies: [...general] } };
  const { plan } = planArticles()(read.article, () => profile);
  return plan.procedures.flatMap(({ steps }) =>
    steps.flatMap(({ actions }) => actions.map(({ label }) => label?.text)),
  );
}

test('of tabs the first is read, but for what the side file or the profile names', () => {
  expect(readBy({ 'sail.md': tabs })).toEqual(['Boat']);
  expect(readBy({ 'sail.md': tabs }, ['mac'])).toEqual(['Ship']);
  expect(readBy({ 'sail.md': tabs, 'sail.docwalk.yaml': 'applies: [macOS]' })).toEqual(['Ship']);
  expect(readBy({ 'sail.md': tabs, 'sail.docwalk.yaml': 'applies: [Windows]' }, ['mac'])).toEqual(['Boat']);
});
