// Where files open: on the page of the articles' git remote, without anybody having said so.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readSourceContext } from '../../cli/verify/source-context.ts';

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

/** A repository of one article, whose remote's address holds a token. */
const makeRepository = (): { readonly root: string; readonly article: string } => {
  const root = test.info().outputPath('docs');
  const article = join(root, 'articles', 'a.md');
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFileSync(article, 'text');
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'one');
  git(root, 'remote', 'add', 'origin', 'https://user:token@github.com/o/docs.git');
  return { root, article };
};

test('what was pushed opens at its commit, what was not on the default branch', () => {
  const { root, article } = makeRepository();
  expect(readSourceContext([article], {})).toEqual({
    sourceLink: 'https://github.com/o/docs/blob/HEAD/{file}?plain=1#L{line}',
    repositoryRoot: root,
  });
  const commit = git(root, 'rev-parse', 'HEAD');
  git(root, 'update-ref', 'refs/remotes/origin/main', commit);
  expect(readSourceContext([article], {}).sourceLink).toBe(
    `https://github.com/o/docs/blob/${commit}/{file}?plain=1#L{line}`,
  );
});

test('what is configured goes before the remote, and files are still named from the root', () => {
  const { root, article } = makeRepository();
  const sourceLink = 'vscode://file/{file}:{line}';
  expect(readSourceContext([article], { DOCWALK_SOURCE_LINK: sourceLink })).toEqual({
    sourceLink,
    repositoryRoot: root,
  });
});

test('a repository that is reached by a link is named as it was reached', () => {
  const { root } = makeRepository();
  const link = test.info().outputPath('link');
  symlinkSync(root, link, 'dir');
  expect(readSourceContext([join(link, 'articles', 'a.md')], {}).repositoryRoot).toBe(link);
});

test('without a repository nothing is known', () => {
  expect(readSourceContext(['/a.md'], {})).toEqual({ sourceLink: '', repositoryRoot: undefined });
});
