// Changed articles: a pull request walks what it changes, and what includes what it changes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keepChanged } from '../../cli/changed-articles.ts';

const texts: Readonly<Record<string, string>> = {
  'docs/plain.md': '# Plain\n',
  'docs/changed.md': '# Changed\n',
  'docs/with include ä.md': '# With\n\n[!INCLUDE [note](../includes/outer.md)]\n',
  'docs/circle.md': '# Circle\n\n[!include[x](circle.md)]\n',
  'docs/lost.md': '# Lost\n\n[!INCLUDE [gone](../includes/gone.md)]\n',
  'includes/outer.md': 'Outer [!INCLUDE [inner](<inner.md>)]\n',
  'includes/inner.md': 'Inner\n',
  'includes/gone.md': 'Gone\n',
};

const git = (folder: string, ...args: string[]): void => {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
};

const write = (folder: string, name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

const makeRepository = (): string => {
  const folder = test.info().outputPath('repository');
  for (const [name, text] of Object.entries(texts)) write(folder, name, text);
  git(folder, 'init', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'first');
  git(folder, 'checkout', '-b', 'change');
  return folder;
};

const changedIn = (folder: string): readonly string[] => {
  const files = Object.keys(texts)
    .filter((name) => name.startsWith('docs/'))
    .map((name) => join(folder, name));
  return keepChanged(
    [...files, join(folder, 'docs/fresh.md')].filter((file) => existsSync(file)),
    'main',
  ).map((file) => file.slice(folder.length + 1));
};

test('a branch without a change has no changed article', () => {
  expect(changedIn(makeRepository())).toEqual([]);
});

test('committed, uncommitted and untracked changes count, and those of included files', () => {
  const folder = makeRepository();
  write(folder, 'docs/changed.md', '# Changed more\n');
  git(folder, 'commit', '-am', 'second');
  write(folder, 'includes/inner.md', 'Inner more\n');
  rmSync(join(folder, 'includes/gone.md'));
  write(folder, 'docs/fresh.md', '# Fresh\n');
  expect(changedIn(folder).toSorted()).toEqual([
    'docs/changed.md',
    'docs/fresh.md',
    'docs/lost.md',
    'docs/with include ä.md',
  ]);
});

test('data that are bound to an article, or to its folder, are part of it', () => {
  const folder = makeRepository();
  write(folder, 'docs/plain.docwalk.yaml', 'start: /');
  expect(changedIn(folder)).toEqual(['docs/plain.md']);
  write(folder, 'docs/docwalk.yaml', 'start: /');
  expect(changedIn(folder)).toHaveLength(5);
});

test('so are those that are bound to the article which it is a translation of', () => {
  const folder = makeRepository();
  write(folder, 'docs/sv-SE/plain.md', '# Enkel\n');
  write(folder, 'docs/sv-SE/other.md', '# Annan\n');
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'translated');
  write(folder, 'docs/en-US/plain.docwalk.yaml', 'start: /');
  const translated = ['plain', 'other'].map((name) => join(folder, `docs/sv-SE/${name}.md`));
  expect(keepChanged(translated, 'HEAD')).toEqual(translated.slice(0, 1));
});

test('a link to itself is kept where it has changed, so that reading it tells what is wrong', () => {
  const folder = makeRepository();
  const link = join(folder, 'docs/loop.md');
  symlinkSync('loop.md', link);
  expect(keepChanged([link], 'main')).toEqual([link]);
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'looped');
  expect(keepChanged([link], 'HEAD')).toEqual([]);
});

test('what main gained meanwhile is no change of the branch', () => {
  const folder = makeRepository();
  git(folder, 'checkout', 'main');
  write(folder, 'docs/plain.md', '# Plain on main\n');
  git(folder, 'commit', '-am', 'on main');
  git(folder, 'checkout', 'change');
  expect(changedIn(folder)).toEqual([]);
});

for (const reference of ['no-such-branch', '--output=/tmp/x']) {
  test(`"${reference}" is told to be no reference`, () => {
    const folder = makeRepository();
    expect(() => keepChanged([join(folder, 'docs/plain.md')], reference)).toThrow(/--changed-since/u);
  });
}
