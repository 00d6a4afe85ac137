// Included files: their text stands where it is included, its words point into their own file, and mistakes are said.
import { expect, test } from '@playwright/test';
import type { ReadInclude } from '../../../steps/article/includes/expand.ts';
import { readArticle } from '../../../steps/article/index.ts';
import type { Article, Step } from '../../../steps/model/article.ts';
import { planArticle } from '../../../steps/plan/plan-article.ts';

type Files = Readonly<Record<string, string>>;

const reader =
  (files: Files): ReadInclude =>
  (path) => {
    const text = files[path];
    return text === undefined
      ? { kind: 'missing', reason: 'there is no such file' }
      : { kind: 'file', file: path.replace('~/', ''), bytes: Buffer.from(text) };
  };

function read(body: string, files: Files): Article {
  const bytes = Buffer.from(`---\ntitle: T\n---\n\n# T\n\n${body}\n`);
  const result = readArticle({ file: 'docs/a/x.md', bytes }, { readInclude: reader(files) });
  if (result.kind === 'unreadable') throw new Error(result.problem.message);
  return result.article;
}

const flat = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...flat(step.steps)]);
const wordsOf = (article: Article): string[] =>
  article.procedures.flatMap(({ steps }) =>
    flat(steps).map(({ number, blocks }) => `${number} ${blocks.map(({ body }) => body.text).join(' | ')}`),
  );

const table: readonly (readonly [string, string, Files, readonly string[]])[] = [
  [
    'docfx, a list between two others',
    '1. Select **A**.\n\n[!INCLUDE [more](../includes/b.md)]\n\n3. Select **C**.',
    { 'docs/includes/b.md': '---\ntitle: B\n---\n\n2. Select **B**.\n' },
    ['1 Select A.', '2 Select B.', '3 Select C.'],
  ],
  [
    'docfx, inside a step, behind its indentation',
    '1. Select **A**.\n\n   [!INCLUDE [more](b.md)]\n2. Select **C**.',
    { 'docs/a/b.md': 'Do this:\n\n- Select **B**.\n- Wait.\n' },
    ['1 Select A. | Do this:', '1.1 Select B.', '1.2 Wait.', '2 Select C.'],
  ],
  [
    'docfx, amid a sentence, by a path from the root',
    '1. Open [!INCLUDE[name](~/includes/name.md)] and select **A**.',
    { '~/includes/name.md': 'the **Fleet** page\n' },
    ['1 Open the Fleet page and select A.'],
  ],
  [
    'docfx, by way of another file',
    '[!INCLUDE [one](<one.md> "tip")]',
    { 'docs/a/one.md': '1. One.\n[!include[two](two/two.md)]\n', 'docs/a/two/two.md': '1. Two.\n' },
    ['1 One.', '2 Two.'],
  ],
  [
    'Grafana, a shared file',
    '{{< docs/shared lookup="fleet/open.md" source="fleet" version="<VERSION>" >}}\n\n2. Select **C**.',
    { '~/shared/fleet/open.md': '1. Select **B**.\n' },
    ['1 Select B.', '2 Select C.'],
  ],
  [
    'Cloudflare, a partial',
    '<Render file="open" product="fleet" />\n\n2. Select **C**.',
    { '~/src/content/partials/fleet/open.mdx': '1. Select **B**.\n' },
    ['1 Select B.', '2 Select C.'],
  ],
  [
    'MyST, with options',
    ':::{include} ../parts/b.md\n:start: x\n:::\n\n2. Select **C**.',
    { 'docs/parts/b.md': '1. Select **B**.\n' },
    ['1 Select B.', '2 Select C.'],
  ],
  [
    'GitBook, from the including file',
    '{% include "../parts/b.md" %}\n\n2. Select **C**.',
    { 'docs/parts/b.md': '1. Select **B**.\n' },
    ['1 Select B.', '2 Select C.'],
  ],
  [
    'GitHub, steps that are reused',
    '{% data reusables.fleet.open-fleet %}\n1. Click **A**.',
    { '~/data/reusables/fleet/open-fleet.md': '1. Click **Fleet**.\n1. Click **Cars**.' },
    ['1 Click Fleet.', '2 Click Cars.', '3 Click A.'],
  ],
  [
    'GitHub, a value of a YAML file',
    '1. Click **{% data variables.fleet.boat_yard %}** and {% data variables.fleet.quay %}.',
    { '~/data/variables/fleet.yml': 'boat_yard: Yard\nquay: >-\n  the "quay"\n' },
    ['1 Click Yard and the "quay".'],
  ],
  ['Jekyll', '{% include fleet/open.md %}', { '~/_includes/fleet/open.md': '1. Open.' }, ['1 Open.']],
  ['Hugo', '{{% include "open.md" %}}', { '~/includes/open.md': '1. Open.' }, ['1 Open.']],
  ['Zulip', '{!open.md!}', { '~/include/open.md': '1. Open.' }, ['1 Open.']],
  ['MkDocs', '--8<-- "parts/open.md"', { '~/parts/open.md': '1. Open.' }, ['1 Open.']],
  [
    'MDX, an imported text',
    "import Open from './_open.mdx';\n\n<Open />",
    { 'docs/a/_open.mdx': '1. Open.' },
    ['1 Open.'],
  ],
  [
    'not in code, nor in a comment',
    '1. Type `[!INCLUDE [b](b.md)]`.\n\n<!-- [!INCLUDE [b](b.md)] -->\n\n```\n[!INCLUDE [b](b.md)]\n```',
    { 'docs/a/b.md': '2. B.' },
    ['1 Type [!INCLUDE [b](b.md)].'],
  ],
];
for (const [title, body, files, words] of table)
  test(`reads what an article includes: ${title}`, () => {
    expect(wordsOf(read(body, files))).toEqual(words);
  });

test('words of an included file stand in that file, those behind them in the article', () => {
  const files = { 'docs/a/b.md': 'Ä line.\n\n2. Select **Brakes**.\n' };
  const article = read('1. Select **Axles**.\n\n   [!INCLUDE [b](b.md)]\n\n3. Select **Seats**.', files);
  const labels = planArticle(article).procedures.flatMap(({ steps }) =>
    steps.flatMap(({ actions }) => actions.flatMap(({ label }) => (label?.place ? [label] : []))),
  );
  expect(planArticle(article).included).toEqual(files);
  const texts: Files = { ...files, 'docs/a/x.md': article.markdown };
  expect(
    labels.map(({ text, place }) => [
      text,
      place?.file,
      place?.line,
      place?.includedAt,
      texts[place?.file ?? 'docs/a/x.md']?.slice(place?.offset, place?.endOffset),
    ]),
  ).toEqual([
    ['Axles', undefined, 7, undefined, 'Axles'],
    ['Brakes', 'docs/a/b.md', 3, 9, 'Brakes'],
    ['Seats', undefined, 11, undefined, 'Seats'],
  ]);
});

const nested = (deep: number): Files =>
  Object.fromEntries(
    Array.from({ length: deep }, (_, index) => [`docs/a/${index}.md`, `[!INCLUDE [n](${index + 1}.md)]`]),
  );

const mistakes: readonly (readonly [string, string, Files, readonly string[]])[] = [
  [
    'no such file',
    '[!INCLUDE [b](b.md)]',
    {},
    ['docs/a/x.md:9:1 "docs/a/b.md" cannot stand here: there is no such file.'],
  ],
  [
    'no such value',
    '{% data variables.a.b %}',
    { '~/data/variables/a.yml': 'c: C\n' },
    ['docs/a/x.md:9:1 "~/data/variables/a.yml" cannot stand here: it has no value "b".'],
  ],
  [
    'a circle',
    '[!INCLUDE [b](b.md)]',
    { 'docs/a/b.md': 'Text.\n\n[!INCLUDE [c](c.md)]', 'docs/a/c.md': '[!INCLUDE [b](b.md)]' },
    [
      'docs/a/c.md:1:1 "docs/a/b.md" cannot stand here: the files include one another in a circle (docs/a/x.md > docs/a/b.md > docs/a/c.md > docs/a/b.md). Take one of them out.',
    ],
  ],
  [
    'files nested too deep',
    '[!INCLUDE [n](0.md)]',
    nested(20),
    ['docs/a/9.md:1:1 "docs/a/10.md" cannot stand here: files include one another more than 10 deep.'],
  ],
];
for (const [title, body, files, messages] of mistakes)
  test(`says where an inclusion goes wrong, and reads the rest: ${title}`, () => {
    const article = read(`1. Go.\n\n${body}\n\n2. Stay.`, files);
    expect(
      article.problems.map(
        ({ rule, file, line, column, message }) => `${rule} ${file}:${line}:${column} ${message}`,
      ),
    ).toEqual(messages.map((message) => `include-unreadable ${message}`));
    expect(wordsOf(article).map((words) => words.slice(0, 4))).toEqual(['1 Go', '2 St']);
  });

test('without a reader of files an inclusion is left as it stands', () => {
  const bytes = Buffer.from('---\ntitle: T\n---\n\n1. Go.\n\n   [!INCLUDE [b](b.md)]\n');
  const result = readArticle({ file: 'x.md', bytes });
  expect(result.kind === 'article' && result.article.expansion).toBe(undefined);
});

test('files that multiply by inclusion are cut off', () => {
  const twice = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `docs/a/${index}.md`,
      `[!INCLUDE [n](${index + 1}.md)]\n`.repeat(8),
    ]),
  );
  const article = read('1. Go.\n\n[!INCLUDE [n](0.md)]', { ...twice, 'docs/a/10.md': 'Text.' });
  expect(article.problems.some(({ message }) => message.includes('more than 500 files'))).toBe(true);
});

test('bold words behind an inclusion belong to the act that speaks of them', () => {
  const { procedures } = planArticle(
    read('[!INCLUDE [a](a.md)]\n\n1. Select **Moor**.\n', { 'docs/a/a.md': 'A long lead of many words.\n' }),
  );
  expect(procedures[0]?.steps.map(({ unused }) => unused)).toEqual([undefined]);
});
