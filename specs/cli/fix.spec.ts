// `npm run fix`: corrections of the last run reach the articles, exactly, and only where these have not changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Finding } from '../../steps/model/finding.ts';
import { inProjectCopy } from './project-copy.ts';
import { runCommand } from './run-command.ts';

const before = '\uFEFF---\r\ntitle: Löner\r\n---\r\n1. Välj **Löne rapport**.\r\n2. Välj **spara**.\r\n';
const after = before.replace('Löne rapport', 'Lönerapport').replace('spara', 'Spara');

const corrections = [
  { was: 'Löne rapport', text: 'Lönerapport' },
  { was: 'spara', text: 'Spara' },
];

type Correction = { readonly was: string; readonly text: string };

const articleHash = createHash('sha256').update(before).digest('hex');

function makeFinding({ was, text }: Correction): Finding {
  const offset = before.indexOf(was);
  return {
    rule: 'label-spelling',
    severity: 'warning',
    article: 'pay.md',
    locale: 'sv-SE',
    file: 'pay.md',
    line: 4,
    column: 1,
    endColumn: 2,
    procedure: 'Löner',
    step: '1',
    says: was,
    shows: text,
    suggestion: text,
    evidence: { edit: { offset, endOffset: offset + was.length, was, text, articleHash } },
    message: '',
  };
}

/** A run's findings and the article that they are about, in a copy of the project. */
function writeRun(project: string, article: string, found: readonly Correction[] = corrections): void {
  const folder = join(project, 'reports', 'output');
  mkdirSync(folder, { recursive: true });
  const lines = found.map((correction) => `${JSON.stringify(makeFinding(correction))}\n`);
  writeFileSync(join(folder, 'findings.jsonl'), lines.join(''));
  writeFileSync(join(project, 'pay.md'), article);
}

const readArticle = (project: string): string => readFileSync(join(project, 'pay.md'), 'utf8');

test('the corrections are written, and every other byte is kept', async () => {
  await inProjectCopy(async (project) => {
    writeRun(project, before);
    const { code, stdout } = await runCommand(['fix'], { project });
    expect(stdout).toBe('pay.md: 2 corrections\n');
    expect(readArticle(project)).toBe(after);
    expect(code).toBe(0);
  });
});

test('with --check, the patch is printed and the article is left as it is', async () => {
  await inProjectCopy(async (project) => {
    writeRun(project, before);
    const { code, stdout } = await runCommand(['fix', '--check'], { project });
    expect(stdout).toContain('--- a/pay.md\n+++ b/pay.md\n');
    expect(stdout).toContain('-1. Välj **Löne rapport**.');
    expect(stdout).toContain('+1. Välj **Lönerapport**.');
    expect(readArticle(project)).toBe(before);
    expect(code).toBe(0);
  });
});

const changes = [
  { where: 'in the words to correct', from: 'spara', to: 'stäng', why: '"spara" is no longer where it was' },
  {
    where: 'behind all of them',
    from: '**.\r\n2',
    to: '**!\r\n2',
    why: 'its text is not the one that was walked',
  },
];
test('an article that has changed since the run is left alone, wholly', async () => {
  await inProjectCopy(async (project) => {
    for (const { where, from, to, why } of changes) {
      const changed = before.replace(from, to);
      writeRun(project, changed);
      const { code, stderr } = await runCommand(['fix'], { project });
      expect(stderr, where).toBe(
        `pay.md: left alone: it has changed since the run (${why}): run "npm run verify" again\n`,
      );
      expect(readArticle(project), where).toBe(changed);
      expect(code, where).toBe(1);
    }
  });
});

test('a correction that crosses another one is named, and the other one written', async () => {
  await inProjectCopy(async (project) => {
    writeRun(project, before, [...corrections, { was: 'rapport', text: 'lista' }]);
    const { code, stdout, stderr } = await runCommand(['fix'], { project });
    expect(stdout).toBe('pay.md: 2 corrections\n');
    expect(stderr).toContain('pay.md: left out, as it crosses another correction: "rapport" -> "lista"');
    expect(readArticle(project)).toBe(after);
    expect(code).toBe(1);
  });
});

test('findings that cannot be read are named by file and line', async () => {
  await inProjectCopy(async (project) => {
    writeRun(project, before);
    writeFileSync(join(project, 'reports', 'output', 'findings.jsonl'), '{"rule":"no-such-rule"}\n');
    const { code, stderr } = await runCommand(['fix'], { project });
    expect(stderr).toContain('findings.jsonl:1 is no finding of this version of docwalk');
    expect(code).toBe(2);
  });
});
