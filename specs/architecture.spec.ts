// Holds what design.md and CONTRIBUTING.md promise about the code: which way imports point, and how files look.
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { readImports, readSourceFiles } from './source-files.ts';
import type { SourceFile, SourceImport } from './source-files.ts';

/** What the files below a folder may import of the project; the first folder that fits counts. */
const arrows: readonly { readonly below: string; readonly mayImport: readonly string[] }[] = [
  { below: 'steps/model/', mayImport: ['steps/model/'] },
  { below: 'steps/screen/', mayImport: ['steps/model/', 'steps/screen/'] },
  { below: 'steps/', mayImport: ['steps/'] },
  { below: 'fixtures/', mayImport: ['fixtures/', 'steps/'] },
  { below: 'reports/', mayImport: ['reports/', 'steps/model/'] },
  {
    below: 'specs/cli/',
    mayImport: ['specs/', 'cli/', 'fixtures/', 'reports/', 'steps/', 'playwright.config.ts'],
  },
  { below: 'specs/reports/', mayImport: ['specs/', 'reports/', 'fixtures/', 'steps/'] },
  { below: 'specs/', mayImport: ['specs/', 'fixtures/', 'steps/'] },
  { below: 'cli/', mayImport: ['cli/', 'specs/', 'fixtures/', 'reports/', 'steps/'] },
];

const withoutPlaywright = [
  'steps/model/',
  'steps/article/',
  'steps/language/',
  'steps/plan/',
  'steps/findings/',
];
const markdownPackages = /^(remark|mdast|micromark|rehype|unist|gray-matter)/;

const files = readSourceFiles();

const offences = (
  isConcerned: (path: string) => boolean,
  isOffence: (from: SourceFile, imported: SourceImport) => boolean,
): string[] =>
  files
    .filter(({ path }) => isConcerned(path))
    .flatMap((file) =>
      file.imports
        .filter((imported) => isOffence(file, imported))
        .map(({ target }) => `${file.path} imports ${target}`),
    );

test('the imports of many files are read', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
});

test('every way to import is seen', () => {
  const text = [
    "import type { One } from './one.ts';",
    "import {\n  two,\n} from '../two/two.ts';",
    "import './three.mjs';",
    "export { four } from './four.ts';",
    "const five = await import('five');",
    "import six, { type Seven } from 'six';",
  ].join('\n');
  expect(readImports('steps/plan/x.ts', text)).toEqual([
    { target: 'steps/plan/one.ts', ownFile: true, typeOnly: true },
    { target: 'steps/two/two.ts', ownFile: true, typeOnly: false },
    { target: 'steps/plan/three.mjs', ownFile: true, typeOnly: false },
    { target: 'steps/plan/four.ts', ownFile: true, typeOnly: false },
    { target: 'five', ownFile: false, typeOnly: false },
    { target: 'six', ownFile: false, typeOnly: false },
  ]);
});

test('imports point one way: cli -> specs -> fixtures -> steps; reports know the nouns only', () => {
  const wrong = arrows.flatMap(({ below, mayImport }, index) => {
    const earlier = arrows.slice(0, index).map((arrow) => arrow.below);
    return offences(
      (path) => path.startsWith(below) && !earlier.some((folder) => path.startsWith(folder)),
      (_, { ownFile, target }) => ownFile && !mayImport.some((folder) => target.startsWith(folder)),
    );
  });
  expect(wrong).toEqual([]);
});

test('reading, planning and judging do without a browser: they use of Playwright its types at most', () => {
  const wrong = offences(
    (path) => withoutPlaywright.some((folder) => path.startsWith(folder)),
    (_, { target, typeOnly }) => /playwright/.test(target) && !typeOnly,
  );
  expect(wrong).toEqual([]);
});

test('looking at the screen knows no Markdown', () => {
  const wrong = offences(
    (path) => path.startsWith('steps/screen/'),
    (_, { target }) => markdownPackages.test(target),
  );
  expect(wrong).toEqual([]);
});

test('a clone without packages can start: the bootstrap imports only what is built into Node', () => {
  const wrong = offences(
    (path) => path.endsWith('.mjs') && path.startsWith('cli/'),
    (_, { target, ownFile }) => !(target.startsWith('node:') || (ownFile && target.endsWith('.mjs'))),
  );
  expect(wrong).toEqual(['cli/run.mjs imports tsx/esm/api']);
});

test('every file opens with a comment that says what it owns', () => {
  const wrong = files.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test('every file has a name in kebab-case that says what it holds', () => {
  const wrong = files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.spec|\.setup|\.d)?\.(ts|tsx|mjs)$/.test(basename(path)) ||
        /(^|[/-])(utils?|helpers?|misc|common|manager)\b/.test(path),
    );
  expect(wrong).toEqual([]);
});

test('no file outside the specs has more than 250 lines of code', () => {
  const wrong = files
    .filter(({ path }) => !path.startsWith('specs/'))
    .map(({ path, text }) => ({ path, lines: countCodeLines(text) }))
    .filter(({ lines }) => lines > 250);
  expect(wrong).toEqual([]);
});

function countCodeLines(text: string): number {
  return text.split('\n').filter((line) => !/^\s*($|\/\/|\/?\*)/.test(line)).length;
}
