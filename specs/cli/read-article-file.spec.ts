// Articles on the disk: what they include is found beside them or above them, and never outside their repository.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pathsIncludedBy, readArticleFile } from '../../cli/read-article-file.ts';

const article = [
  '---\ntitle: T\n---\n\n# T\n',
  '[!INCLUDE [a](../includes/a.md)]',
  '{% data reusables.b.c %}',
  '[!INCLUDE [secret](../../secret.md)]',
  '[!INCLUDE [link](link.md)]',
  '1. End.',
];

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

test('an article reads what its repository holds, and no other file of the machine', () => {
  const folder = test.info().outputPath('includes');
  write(folder, {
    'secret.md': '1. Secret.',
    'repository/.git/HEAD': '',
    'repository/content/x.md': article.join('\n'),
    'repository/includes/a.md': '1. A.',
    'repository/data/reusables/b/c.md': '1. C.',
  });
  symlinkSync(join(folder, 'secret.md'), join(folder, 'repository/content/link.md'));
  const file = join(folder, 'repository/content/x.md');
  const read = readArticleFile(file);
  if (read.kind === 'unreadable') throw new Error(read.problem.message);
  const { procedures, problems } = read.article;
  expect(procedures.flatMap(({ steps }) => steps.map(({ blocks }) => blocks[0]?.body.text))).toEqual([
    'A.',
    'C.',
    'End.',
  ]);
  expect(
    problems.map(({ line, message }) => [line, /outside the article's repository/u.test(message)]),
  ).toEqual([
    [9, true],
    [10, true],
  ]);
  expect(pathsIncludedBy(file)).toContain(join(folder, 'repository/data/reusables/b/c.md'));
});
