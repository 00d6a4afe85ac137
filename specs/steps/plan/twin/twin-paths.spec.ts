// Where the twin of a translation is looked for, in the layouts of real documentation repositories.
import { expect, test } from '@playwright/test';
import { languageOf, plainName, twinPaths } from '../../../../steps/plan/twin/twin-paths.ts';

/** The folders of each test's repository, as far as they matter. */
const folders: Readonly<Record<string, readonly string[]>> = {
  docs: ['en-GB', 'en-US', 'sv-SE', 'images'],
  '': ['en-us', 'sv-se', 'src'],
  content: ['en', 'ja'],
  i18n: ['sv', 'de'],
  translations: ['sv-SE', 'de-DE'],
};
const foldersIn = (folder: string): readonly string[] => folders[folder] ?? [];

const layouts: readonly [layout: string, file: string, locale: string, twin: string][] = [
  ['a sibling folder', 'docs/sv-SE/boats/moor.md', 'sv-SE', 'docs/en-US/boats/moor.md'],
  ['a folder at the root', 'sv-se/docs/moor.md', 'sv-SE', 'en-us/docs/moor.md'],
  ['folders of languages', 'content/ja/moor.md', 'ja', 'content/en/moor.md'],
  ['a locale in the name', 'boats/moor.sv.md', 'sv', 'boats/moor.md'],
  ['a locale in both names', 'boats/moor.pt-br.mdx', 'pt-BR', 'boats/moor.en.mdx'],
  ['Docusaurus', 'i18n/sv/docusaurus-plugin-content-docs/current/a/moor.md', 'sv', 'docs/a/moor.md'],
  [
    'Docusaurus, an older version',
    'site/i18n/sv/docusaurus-plugin-content-docs/version-2.0/moor.md',
    'sv',
    'site/versioned_docs/version-2.0/moor.md',
  ],
  ['GitHub', 'translations/sv-SE/content/moor.md', 'sv-SE', 'content/moor.md'],
  ['the source at the root of the docs', 'docs/de/moor.md', 'de-DE', 'docs/moor.md'],
];

for (const [layout, file, locale, twin] of layouts)
  test(`${layout}: the twin of ${file} may be ${twin}`, () => {
    expect(twinPaths({ file, locale, sourceLocale: 'en-US' }, foldersIn)).toContain(twin);
  });

test('the very locale of the source comes before another one of its language', () => {
  const paths = twinPaths({ file: 'docs/sv-SE/moor.md', locale: 'sv-SE', sourceLocale: 'en-US' }, foldersIn);
  expect(paths.slice(0, 2)).toEqual(['docs/en-US/moor.md', 'docs/en-GB/moor.md']);
});

test('a name is the same with and without its locale, and a dot alone makes no locale', () => {
  expect(plainName('a/Moor.sv-SE.md')).toBe('moor.md');
  expect(plainName('a/moor.md')).toBe('moor.md');
  expect(plainName('a/v2.qz.md')).toBe('v2.qz.md');
});

for (const [tag, language] of [
  ['sv-SE', 'sv'],
  ['zh_Hant-TW', 'zh'],
  ['EN-us', 'en'],
  ['docs', undefined],
  ['web', undefined],
  ['qz', undefined],
] as const)
  test(`"${tag}" speaks ${language ?? 'no language'}`, () => {
    expect(languageOf(tag)).toBe(language);
  });
