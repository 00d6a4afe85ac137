// Owners and weights: whose an article is, and how much it matters.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseViews, weightOf } from '../../../reports/owners/article-weight.ts';
import { assignOwners } from '../../../reports/owners/assign-owners.ts';
import { ownerOf, parseCodeowners } from '../../../reports/owners/owner-patterns.ts';
import { articlesOf } from '../../../reports/run.ts';
import { articleWith } from '../history/nights.ts';
import { runOf } from '../sample-run.ts';

const patterns: readonly (readonly [pattern: string, path: string, fits: boolean])[] = [
  ['*', 'docs/sv/pay.md', true],
  ['*.md', 'docs/sv/pay.md', true],
  ['*.md', 'docs/sv/pay.yml', false],
  ['/docs/', 'docs/sv/pay.md', true],
  ['docs/', 'old/docs/sv/pay.md', true],
  ['/docs/', 'old/docs/sv/pay.md', false],
  ['docs/*', 'docs/pay.md', true],
  ['docs/*', 'docs/sv/pay.md', false],
  ['docs/**', 'docs/sv/pay.md', true],
  ['**/sv/*.md', 'docs/sv/pay.md', true],
  ['docs/**/pay.md', 'docs/pay.md', true],
  ['docs/sv', 'docs/sv/pay.md', true],
  ['docs/s?/pay.md', 'docs/sv/pay.md', true],
  ['docs/(a|b)+.md', 'docs/a.md', false],
  ['pay.md', 'docs/sv/pay.md', true],
  ['ay.md', 'docs/sv/pay.md', false],
];
for (const [pattern, path, fits] of patterns) {
  test(`${pattern} ${fits ? 'fits' : 'does not fit'} ${path}`, () => {
    expect(ownerOf([{ pattern, owner: '@us' }], path)).toBe(fits ? '@us' : undefined);
  });
}

test('in CODEOWNERS the last rule that fits counts, comments and sections are passed over, and an empty owner is none', () => {
  const rules = parseCodeowners(
    '# ours\n* @all\n\n[Nordics][2] @boss\ndocs/sv/ @sv @sv-lead # both\ndocs/sv/legal.md\nwith\\ blank.md @blank\n',
  );
  expect(ownerOf(rules, 'docs/de/pay.md')).toBe('@all');
  expect(ownerOf(rules, 'docs/sv/pay.md')).toBe('@sv, @sv-lead');
  expect(ownerOf(rules, 'docs/sv/legal.md')).toBeUndefined();
  expect(ownerOf(rules, 'with blank.md')).toBe('@blank');
});

const views = parseViews(
  'Page,"Page views"\n"https://docs.example/docs/sv/pay?x=1","1,204"\ndocs/share.md,7\nbroken,-\n',
);
const weights: readonly (readonly [file: string, markdown: string, weight: number])[] = [
  ['../repository/docs/sv/pay.md', '', 1204],
  ['docs/share.md', '', 7],
  ['docs/unknown.md', '', 0],
];
for (const [file, markdown, weight] of weights) {
  test(`${file} is read ${weight} times`, () => {
    expect(weightOf(file, markdown, views)).toBe(weight);
  });
}

for (const [priority, weight] of [
  ['Priority', 3],
  ['Normal', 2],
  ['None', 1],
  ['', 1],
] as const) {
  test(`without views, localization_priority "${priority}" weighs ${weight}`, () => {
    const markdown = `\u{feff}---\r\ntitle: x\r\nlocalization_priority: ${priority}\r\n---\r\n# x\r\n`;
    expect(weightOf('docs/x.md', markdown, new Map())).toBe(weight);
  });
}

test('the owners file goes before the front matter, and that before CODEOWNERS', () => {
  const folder = test.info().outputPath('repository');
  mkdirSync(join(folder, '.github'), { recursive: true });
  mkdirSync(join(folder, 'docs'), { recursive: true });
  writeFileSync(join(folder, '.github', 'CODEOWNERS'), '/docs/ @codeowner\n');
  writeFileSync(join(folder, 'views.csv'), 'article,views\ndocs/mapped,12\n');
  const ownersFile = join(folder, 'docwalk.owners.yaml');
  writeFileSync(ownersFile, 'owners:\n  - articles: "mapped.md"\n    owner: mapping\nviews: views.csv\n');
  const article = (name: string, owner: string | undefined) => {
    const { owner: _, ...walk } = articleWith(name, ['Old']);
    return {
      ...walk,
      article: join(folder, 'docs', `${name}.md`),
      ...(owner === undefined ? {} : { owner }),
    };
  };
  const walks = [article('mapped', 'author'), article('named', 'author'), article('silent', undefined)];
  const run = assignOwners(runOf(walks), ownersFile);
  expect(articlesOf(run).map(({ owner }) => owner)).toEqual(['mapping', 'author', '@codeowner']);
  expect(run.weights?.get(join(folder, 'docs', 'mapped.md'))).toBe(12);
});
