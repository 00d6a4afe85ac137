// What an article's reader must be or have, and the words that open the article.
import { expect, test } from '@playwright/test';
import { readArticle } from '../../../steps/article/index.ts';
import type { Article } from '../../../steps/model/article.ts';

function read(body: string, file = 'docs/en-US/x.md'): Article {
  const bytes = Buffer.from(`---\ntitle: T\n---\n\n# T\n\n${body}\n`);
  const result = readArticle({ file, bytes });
  if (result.kind === 'unreadable') throw new Error(result.problem.message);
  return result.article;
}

const table: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a section of that name',
    '## Before you begin\n\n- A boat of your own.\n- The **Skipper** role.\n\n## Sail\n\n1. Go.',
    ['A boat of your own.', 'The Skipper role.'],
  ],
  [
    'a paragraph with a colon above a list',
    'Prerequisites:\n\n- The **Skipper** role.\n\nProse.\n\n1. Go.',
    ['The Skipper role.'],
  ],
  ['the same in Swedish', '## Förutsättningar\n\nEn egen båt.\n\n## Segla\n\n1. Gå.', ['En egen båt.']],
  ['the same in Japanese', '## 前提条件\n\n船。\n\n## 航海\n\n1. 行く。', ['船。']],
  [
    'sentences before the steps',
    'Boats sail. You must be the **skipper** to sail one. Must you be brave?\n\n1. Go.',
    ['You must be the skipper to sail one.'],
  ],
  [
    'the sign-in of the first step',
    '1. Sign in to the [harbour](https://harbour.example) as at least a [Skipper](roles.md). Then wait.\n2. You must have sails.',
    ['Sign in to the harbour as at least a Skipper.'],
  ],
  ['nothing of the kind', 'Boats must be clean.\n\n1. Go.', []],
];
for (const [title, body, texts] of table)
  test(`tells what the reader must be or have: ${title}`, () => {
    const article = read(body);
    expect((article.prerequisites ?? []).map(({ body: { text } }) => text)).toEqual(texts);
    for (const { body: own, place } of article.prerequisites ?? [])
      expect(
        article.markdown.slice(place.offset, place.endOffset).replace(/\*\*|\[([^\]]*)\]\([^)]*\)/gu, '$1'),
      ).toBe(own.text);
  });

test('the words between the title and the first section open the article', () => {
  const article = read(
    'Open the [harbour](https://harbour.example).\n\n![x](x.png)\n\nSecond.\n\n## Sail\n\nLead.\n\n1. Go.',
  );
  expect((article.preamble ?? []).map(({ body: { text } }) => text)).toEqual([
    'Open the harbour.',
    'Second.',
  ]);
});

test('a demand in a side-by-side article is told by its source', () => {
  const pair = (local: string, source: string): string =>
    `<span data-ttu-id="a-1">${local}</span><span class="sxs-lookup"><span data-stu-id="a-1">${source}</span></span>`;
  const article = read(
    `${pair('Båtar seglar.', 'Boats sail.')} ${pair('Endast skepparen får detta.', 'You must be the skipper.')}\n\n1. ${pair('Gå.', 'Go.')}`,
  );
  expect(article.prerequisites?.map(({ body, source }) => [body.text, source?.text])).toEqual([
    ['Endast skepparen får detta.', 'You must be the skipper.'],
  ]);
});
