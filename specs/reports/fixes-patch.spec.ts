// Fixes: corrections as a patch that git applies, wherever the articles stand, and what is left out of it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Edit } from '../../steps/model/finding.ts';
import type { Walk } from '../../steps/model/walk.ts';
import { applyEdits, editsOf, writeFixesPatch } from '../../reports/fixes-patch.ts';
import type { Run } from '../../reports/run.ts';
import { runOf, sampleWalks } from './sample-run.ts';

const markdown = '# Albums\n\n1. Open **Photo albums**.\n2. Select **Share it**.\n3. Select **Save**.\n';

const editTo = (text: string, was: string, instead: string): Edit => {
  const offset = text.indexOf(was);
  return { offset, endOffset: offset + was.length, was, text: instead };
};

/** Takes an article's path and text and the edits found in it; gives its walk. */
const walkWith = (article: string, text: string, edits: readonly Edit[]): Walk => {
  const [model] = sampleWalks;
  const [finding] = model?.findings ?? [];
  if (model === undefined || finding === undefined) throw new Error('expected a finding');
  return {
    ...model,
    article,
    markdown: text,
    findings: edits.map((edit) => ({ ...finding, article, file: article, evidence: { edit } })),
  };
};

const patchOf = (run: Run): string => {
  const [file] = writeFixesPatch(run);
  return file !== undefined && 'content' in file ? file.content.toString() : '';
};

/** Makes a git repository with the articles, applies the run's patch at its root, and gives the articles after it. */
const applied = (repository: string, walks: readonly Walk[], run: Partial<Run>): readonly string[] => {
  mkdirSync(repository, { recursive: true });
  execFileSync('git', ['init', '-q'], { cwd: repository });
  for (const { article, markdown: text = '' } of walks) {
    mkdirSync(dirname(article), { recursive: true });
    writeFileSync(article, text);
  }
  const patch = join(repository, 'fixes.patch');
  writeFileSync(patch, patchOf(runOf(walks, run)));
  execFileSync('git', ['apply', 'fixes.patch'], { cwd: repository });
  return walks.map(({ article }) => readFileSync(article, 'utf8'));
};

const variants: readonly (readonly [name: string, text: string])[] = [
  ['a/plain.md', markdown],
  ['a/with blank ä.md', `\u{feff}${markdown.replaceAll('\n', '\r\n')}`],
  ['a/no newline.md', markdown.trimEnd()],
];

test('an included file is corrected once, however many articles include it', () => {
  const included = '1. Select **Shere it**.\n';
  const edit = editTo(included, 'Shere it', 'Share it');
  const walks = ['a/one.md', 'a/two.md'].map((article): Walk => {
    const walk = walkWith(article, markdown, [edit]);
    const findings = walk.findings.map((finding) => ({ ...finding, file: 'a/parts/share.md' }));
    return { ...walk, findings, included: { 'a/parts/share.md': included } };
  });
  const patch = patchOf(runOf(walks, {}));
  expect(patch.match(/^\+\+\+ .*/gmu)).toEqual(['+++ b/a/parts/share.md']);
  expect(patch).toContain('+1. Select **Share it**.');
});

test('git applies it, also to CRLF files with a byte order mark and to names with blanks', () => {
  const repository = test.info().outputPath('repository');
  const walks = variants.map(([name, text]) =>
    walkWith(relative(process.cwd(), join(repository, name)), text, [
      editTo(text, 'Photo albums', 'Albums'),
      editTo(text, 'Share it', 'Share'),
    ]),
  );
  expect(applied(repository, walks, { repositoryRoot: repository })).toEqual(
    variants.map(([, text]) => text.replace('Photo albums', 'Albums').replace('Share it', 'Share')),
  );
});

test('articles outside the working directory are named from the root of their repository', () => {
  const repository = join(test.info().outputPath('elsewhere'), 'docs');
  const article = join(repository, 'articles', 'sv-SE', 'a.md');
  const walk = walkWith(article, markdown, [editTo(markdown, 'Save', 'Keep')]);
  expect(patchOf(runOf([walk], { repositoryRoot: repository }))).toContain('--- a/articles/sv-SE/a.md\n');
  expect(applied(repository, [walk], { repositoryRoot: repository })).toEqual([
    markdown.replace('Save', 'Keep'),
  ]);
});

test('without a repository it applies in the folder that holds all its articles, and says so', () => {
  const folder = '../docwalk-no-such-folder';
  const walks = ['a/one.md', 'b/two.md'].map((name) =>
    walkWith(`${folder}/${name}`, markdown, [editTo(markdown, 'Save', 'Keep')]),
  );
  const lines = patchOf(runOf(walks)).split('\n');
  expect(lines[0]).toBe(`# Applies in ${folder}`);
  expect(lines.filter((line) => line.startsWith('--- '))).toEqual(['--- a/a/one.md', '--- a/b/two.md']);
});

test('a correction that crosses another one is named at its head, and git applies the rest', () => {
  const repository = test.info().outputPath('repository');
  const article = join(repository, 'a.md');
  const walk = walkWith(article, markdown, [
    editTo(markdown, 'Photo albums', 'Albums'),
    editTo(markdown, 'albums', 'pictures'),
  ]);
  const run = runOf([walk], { repositoryRoot: repository });
  expect(patchOf(run)).toContain(
    `# Left out, as it crosses another one: ${article}: "albums" -> "pictures"\n`,
  );
  expect(applied(repository, [walk], run)).toEqual([markdown.replace('Photo albums', 'Albums')]);
});

test('nothing to correct is an empty patch', () => {
  expect(patchOf(runOf([walkWith('a.md', markdown, [])]))).toBe('');
});

test('an edit whose words are gone, or that crosses another, is refused; the rest is applied', () => {
  const edit = (offset: number, was: string, text: string): Edit => ({
    offset,
    endOffset: offset + was.length,
    was,
    text,
  });
  const corrected = applyEdits('one two three', [
    edit(0, 'one', '1'),
    edit(0, 'one', '1'),
    edit(2, 'e t', '-'),
    edit(4, 'six', '6'),
    edit(8, 'three', '3'),
    edit(8, '', 'about '),
  ]);
  expect(corrected.text).toBe('1 two 3');
  expect(corrected.applied.length).toBe(2);
  expect(corrected.refused.length).toBe(3);
});

test('of two that cross, that of the worse finding is written', () => {
  const [model] = sampleWalks.flatMap(({ findings }) => findings);
  if (model === undefined) throw new Error('expected a finding');
  const [mild, grave] = [editTo(markdown, 'Photo', 'Picture'), editTo(markdown, 'Photo albums', 'Albums')];
  const findings = [
    { ...model, severity: 'warning' as const, evidence: { edit: mild } },
    { ...model, severity: 'error' as const, evidence: { edit: grave } },
  ];
  expect(applyEdits(markdown, editsOf(findings)).applied).toEqual([grave]);
});
