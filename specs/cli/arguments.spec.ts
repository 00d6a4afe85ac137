// Arguments, help and the finding of articles, as functions.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseArguments } from '../../cli/arguments.ts';
import { findArticleFiles, keepLocales } from '../../cli/articles.ts';
import { formatHelp } from '../../cli/help.ts';
import { nearest } from '../../cli/nearest.ts';

const options = {
  locale: { kind: 'list', value: 'LOCALE', about: 'which locales' },
  port: { kind: 'value', value: 'N', about: 'which port', group: 'Network' },
  check: { kind: 'flag', about: 'only look' },
} as const;

test('lists gather, values keep the last, flags stand alone, the rest are positionals', () => {
  const given = parseArguments(
    ['a.md', '--locale', 'sv,nl', '--port=1', '--check', '--locale=zh-CN', '--port', '2', '--', '--b.md'],
    options,
    { positionals: true },
  );
  expect(given.positionals).toEqual(['a.md', '--b.md']);
  expect(given.lists.get('locale')).toEqual(['sv', 'nl', 'zh-CN']);
  expect(given.values.get('port')).toBe('2');
  expect([...given.flags]).toEqual(['check']);
});

test('the help shows each option in its group, and the examples', () => {
  const page = formatHelp({
    usage: 'npm run x',
    about: 'Does x.',
    options,
    examples: [['npm run x', 'does it']],
  });
  expect(page).toContain('Usage: npm run x\n\nDoes x.\n\n');
  expect(page).toMatch(/Options:\n {2}--locale LOCALE {2}which locales\n {2}--check {10}only look\n/);
  expect(page).toContain('Network:\n  --port N  which port');
  expect(page).toContain('Examples:\n  npm run x\n      does it');
});

const meant: readonly [name: string, meant: string | undefined][] = [
  ['locle', 'locale'],
  ['LOCALE', 'locale'],
  ['prot', 'port'],
  ['headless', undefined],
  ['', undefined],
];
for (const [name, candidate] of meant) {
  test(`"${name}" is ${candidate === undefined ? 'near no option' : `taken for "${candidate}"`}`, () => {
    expect(nearest(name, Object.keys(options))).toBe(candidate);
  });
}

/** Makes files in a folder of this test and gives the folder as a path from the working directory. */
function makeFolder(files: readonly string[]): string {
  const folder = test.info().outputPath('docs');
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return relative(process.cwd(), folder);
}

test('the Markdown below a folder is found in the order of its paths, whatever its depth', () => {
  const folder = makeFolder(['b/z.md', 'a.markdown', 'B.MD', 'c.mdx', 'picture.png', 'b/a.md']);
  const found = ['B.MD', 'a.markdown', 'b/a.md', 'b/z.md', 'c.mdx'];
  expect(findArticleFiles([folder])).toEqual(found.map((file) => `${folder}/${file}`));
});

test('a file that is named twice is one article', () => {
  const folder = makeFolder(['a.md']);
  expect(findArticleFiles([`${folder}/a.md`, folder, `./${folder}`])).toEqual([`${folder}/a.md`]);
});

test('packages, hidden folders and circles of links are not searched', () => {
  const folder = makeFolder(['a.md', 'node_modules/x/README.md', '.git/x.md']);
  symlinkSync('.', join(folder, 'circle'), 'dir');
  expect(findArticleFiles([folder])).toEqual([`${folder}/a.md`]);
});

test('a locale keeps its articles, and a language those of all its regions', () => {
  const articles = ['sv-SE', 'sv-FI', 'zh-CN'].map((locale) => ({ locale }));
  expect(keepLocales(articles, [])).toEqual(articles);
  expect(keepLocales(articles, ['zh-CN'])).toEqual([{ locale: 'zh-CN' }]);
  expect(keepLocales(articles, ['sv'])).toEqual([{ locale: 'sv-SE' }, { locale: 'sv-FI' }]);
});

test('a locale that no article is in is refused with those that there are', () => {
  const articles = ['sv-SE', 'nl-NL'].map((locale) => ({ locale }));
  expect(() => keepLocales(articles, ['sv-ES'])).toThrow(
    'no article is in the locale "sv-ES" (did you mean "sv-SE"?); there are nl-NL, sv-SE',
  );
});
