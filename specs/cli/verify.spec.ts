// The walk as its users meet it: exit codes, messages and files of `verify` in a copy of the project.
import { createServer } from 'node:net';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findingSchema, type Finding } from '../../steps/model/finding.ts';
import { summarySchema } from '../../reports/summary.ts';
import { compareFindings, readExpectedFindings } from '../expected-findings.ts';
import { inProjectCopy } from './project-copy.ts';
import { runCommand } from './run-command.ts';

const readFindings = (project: string): Finding[] =>
  readFileSync(join(project, 'reports/output/findings.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => findingSchema.parse(JSON.parse(line)));

const clean = 'articles/en-US/pay-a-due-azure-invoice.md';

test('the sample articles drift as a careful reader says, and every report is written', async () => {
  test.setTimeout(300_000);
  await inProjectCopy(async (project) => {
    const { code, stdout } = await runCommand(['verify'], { project });
    expect(code).toBe(1);
    const findings = readFindings(project);
    for (const { file, line, column, rule } of findings)
      expect(stdout).toContain(
        `${file}:${line}:${column}  ${findings.find((one) => one.rule === rule)?.severity}`,
      );
    const summary = summarySchema.parse(
      JSON.parse(readFileSync(join(project, 'reports/output/summary.json'), 'utf8')),
    );
    expect(summary.articles).toBe(10);
    for (const file of [
      'junit.xml',
      'findings.sarif',
      'fixes.patch',
      'review/index.html',
      'playwright/index.html',
      'allure/index.html',
      'history.jsonl',
      'trend/index.html',
      'digest/digest.md',
      'digest/slack.json',
      'digest/teams.json',
    ])
      expect(existsSync(join(project, 'reports/output', file)), file).toBe(true);
    const expected = readExpectedFindings('specs/articles/expected-findings.yaml');
    const gaps = Object.entries(expected).flatMap(([article, list]) => {
      const { missing, unexpected } = compareFindings(
        list,
        findings.filter(({ file }) => file === article),
      );
      return [
        ...missing.map(({ rule, line, says }) => `${article}:${line} misses ${rule} ${says ?? ''}`),
        ...unexpected.map(({ rule, line, says }) => `${article}:${line} invents ${rule} ${says}`),
      ];
    });
    expect(gaps).toEqual([]);
  });
});

test('a label that changes in the UI is named in the article that still uses it; fixed and walked again, it is gone', async () => {
  await inProjectCopy(async (project) => {
    const labels = join(project, 'fixtures/mock/azure/labels.yaml');
    const before = readFileSync(labels, 'utf8');
    writeFileSync(labels, before.replace('en: Pay now\n', 'en: Pay bill\n'));
    const { code } = await runCommand(['verify', clean], { project });
    expect(code).toBe(1);
    const told = readFindings(project).map(({ rule, says, suggestion }) => ({ rule, says, suggestion }));
    expect(told.length).toBeGreaterThan(0);
    for (const finding of told)
      expect(finding).toEqual({ rule: 'label-wrong', says: 'Pay now', suggestion: 'Pay bill' });
    expect((await runCommand(['fix'], { project })).code).toBe(0);
    const again = await runCommand(['verify', clean], { project });
    expect(again.stdout).toContain('Answer');
    expect(again.stdout).toMatch(/History .*[1-9] fixed/u);
    expect(again.code).toBe(0);
    expect(readFindings(project)).toEqual([]);
  });
});

test('files that are no articles are each told why, and the good one beside them is walked', async () => {
  await inProjectCopy(async (project) => {
    const folder = join(project, 'docs');
    mkdirSync(folder);
    const bad: Record<string, string | Buffer> = {
      'broken-yaml.md': '---\ntitle: "open\n---\n\n1. Select **Save**.\n',
      'empty.md': '',
      'binary.md': Buffer.from([0, 1, 2, 3, 0, 255, 254]),
      'latin1.md': Buffer.from('---\ntitle: Caf\u00e9\n---\n\n1. S\u00e9lect.\n', 'latin1'),
      'no-steps.md': '---\ntitle: Words only\n---\n\nNothing to do.\n',
      'no-front-matter.md': '# Title\n\n1. Select **Save**.\n',
      'no-portal.md': '---\ntitle: No portal\n---\n\n1. Select **Save**.\n',
    };
    for (const [name, content] of Object.entries(bad)) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'good.md'), readFileSync(join(project, clean)));
    const { code } = await runCommand(['verify', 'docs'], { project });
    expect(code).toBe(1);
    const findings = readFindings(project);
    expect(findings.map(({ rule }) => rule)).toEqual(Object.keys(bad).map(() => 'article-unreadable'));
    expect(new Set(findings.map(({ file }) => file))).toEqual(
      new Set(Object.keys(bad).map((name) => `docs/${name}`)),
    );
    const summary = summarySchema.parse(
      JSON.parse(readFileSync(join(project, 'reports/output/summary.json'), 'utf8')),
    );
    expect(summary.articles).toBe(Object.keys(bad).length + 1);
  });
});

test('Ctrl-C in the middle of a run leaves valid reports of what was walked', async () => {
  test.slow();
  await inProjectCopy(async (project) => {
    const results = join(project, 'reports/output/allure-results');
    const { stdout } = await runCommand(['verify'], {
      project,
      onStart: (interrupt) => void whenWalked(results).then(interrupt),
    });
    const summary = summarySchema.parse(
      JSON.parse(readFileSync(join(project, 'reports/output/summary.json'), 'utf8')),
    );
    expect(summary.interrupted).toBe(true);
    expect(stdout).toContain('stopped after');
    expect(summary.articles).toBeGreaterThan(0);
    expect(summary.articles).toBeLessThan(10);
    readFindings(project);
    expect(readFileSync(join(project, 'reports/output/junit.xml'), 'utf8').trimEnd()).toMatch(
      /<\/testsuites>$/,
    );
    expect(existsSync(join(project, 'reports/output/review/index.html'))).toBe(true);
  });
});

/** Resolves once the first walk has been reported. */
async function whenWalked(results: string): Promise<void> {
  await expect
    .poll(() => existsSync(results) && readdirSync(results).some((name) => name.endsWith('-result.json')), {
      timeout: 120_000,
    })
    .toBe(true);
}

test('an unknown portal and a wrong profile are told with what was expected, and end with 2', async () => {
  await inProjectCopy(async (project) => {
    const unknown = await runCommand(['verify', clean, '--portal', 'nowhere'], { project });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('no portal is called "nowhere": expected one of azure, m365');
    writeFileSync(
      join(project, 'wrong.portal.yaml'),
      'name: wrong\nnames: [Wrong]\nurl: http://127.0.0.1:1/\nlanguages: en\n',
    );
    const wrong = await runCommand(['verify', clean, '--portal', 'wrong.portal.yaml'], { project });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/wrong\.portal\.yaml:4: languages: .*expected array/);
  });
});

test('a portal that nothing answers for is an outage: 3', async () => {
  const port = await freePort();
  await inProjectCopy(async (project) => {
    writeFileSync(
      join(project, 'down.portal.yaml'),
      `name: down\nnames: [Down]\nurl: http://127.0.0.1:${port}/\nlanguages: [en]\n`,
    );
    const { code, stdout } = await runCommand(['verify', clean, '--portal', 'down.portal.yaml'], { project });
    expect(stdout).toContain('the portal or the network failed');
    expect(code).toBe(3);
  });
});

/** A port on which a server has just been closed. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('the system gave no port');
  return address.port;
}
