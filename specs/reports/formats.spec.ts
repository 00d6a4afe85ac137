// Formats: each file of a run is held against its contract or its real consumer.
import { expect, test } from '@playwright/test';
import { ruleSchema } from '../../steps/model/finding.ts';
import type { StepResult, Walk } from '../../steps/model/walk.ts';
import { reasonExit } from '../../reports/exit-reasoning.ts';
import { writeJunit } from '../../reports/junit.ts';
import { fingerprints } from '../../reports/fingerprint.ts';
import type { Run } from '../../reports/run.ts';
import { articlesOf, findingsOf } from '../../reports/run.ts';
import { summarise, summarySchema } from '../../reports/summary.ts';
import { chooseColors, findingRow, progressLine, summaryLines } from '../../reports/terminal.ts';
import { everyRuleRun, runOf, sampleRun, sampleWalks } from './sample-run.ts';

const walkIn = (file: string): Walk => {
  const walk = sampleWalks.find((one) => one.article === file);
  if (walk === undefined) throw new Error(`expected a sample walk of ${file}`);
  return walk;
};

const german = walkIn('articles/de-DE/share-an-album.md');
const english = walkIn('articles/en-US/share-an-album.md');
const outage = walkIn('articles/de-DE/stop-sharing.md');

const unjudged = (step: StepResult): StepResult => ({ ...step, verdict: 'unverifiable' });

test.describe('exit reasoning', () => {
  const unwalked = [{ title: 't', file: 'f', line: 1, message: 'm' }];
  const cases: readonly (readonly [name: string, run: Run, code: number, reason: string])[] = [
    ['all verified', runOf([english]), 0, 'every step that could be checked matches the screen'],
    ['an error at the threshold', runOf([german]), 1, '3 findings of severity error or worse in 1 article'],
    [
      'findings below the threshold',
      runOf([{ ...german, findings: german.findings.filter(({ severity }) => severity !== 'blocker') }], {
        failOn: 'blocker',
      }),
      0,
      '2 errors, 2 warnings; none of severity blocker',
    ],
    [
      'no threshold',
      runOf([german], { failOn: 'never' }),
      0,
      '1 blocker, 2 errors, 2 warnings; none fails this run',
    ],
    [
      'an outage alone',
      runOf([outage]),
      3,
      'the portal or the network failed in 1 procedure; no step was judged',
    ],
    [
      'an outage beside what matches',
      runOf([english, outage]),
      3,
      'the portal or the network failed in 1 procedure',
    ],
    [
      'a finding weighs more than an outage',
      runOf([german, outage]),
      1,
      '3 findings of severity error or worse in 1 article',
    ],
    ['nothing walked', runOf([]), 3, 'no step was judged'],
    [
      'nothing that could be judged',
      runOf([{ ...english, steps: english.steps.map(unjudged) }]),
      3,
      'no step was judged',
    ],
    [
      'stopped half-way',
      runOf([english], { interrupted: true, planned: 4 }),
      3,
      'stopped after 1 of 4 procedures',
    ],
    ['a procedure without a result', runOf([english], { unwalked }), 3, '1 procedure ended without a result'],
  ];
  for (const [name, run, code, reason] of cases) {
    test(`${name}: ${code}`, () => {
      expect(reasonExit(run)).toEqual({ code, reason });
    });
  }
});

test('an article of which nothing could be judged is no pass beside one that matches', () => {
  const silent = {
    ...english,
    findings: [],
    steps: english.steps.map(unjudged),
    article: 'articles/shell.md',
  };
  const run = runOf([{ ...english, findings: [] }, silent]);
  expect(reasonExit(run).reason).toContain('of 1 article nothing could be checked');
  const lines = summaryLines(run, chooseColors({}, false));
  expect(lines.filter((line) => line.includes('nothing could be checked  '))).toHaveLength(1);
  expect(progressLine(silent, '1/2', chooseColors({}, false))).toMatch(/^\?/u);
  const junit = writeJunit(run)
    .map((file) => ('content' in file ? file.content.toString() : ''))
    .join('');
  const [, suite = ''] = junit.split('<testsuite name="articles/shell.md"');
  expect(suite).toContain(`skipped="${silent.steps.length}"`);
});

test('summary.json keeps its schema and counts what was walked', () => {
  const summary = summarySchema.parse(JSON.parse(JSON.stringify(summarise(sampleRun))));
  expect(summary.findings.bySeverity).toEqual({ blocker: 1, error: 4, warning: 3, info: 1 });
  expect(summary.steps.byVerdict).toEqual({
    verified: 15,
    drifted: 7,
    unverifiable: 1,
    withheld: 1,
    blocked: 2,
    outage: 1,
  });
  expect(summary.findings.byLocale).toEqual({ 'de-DE': 6, 'ar-SA': 1, 'en-US': 1, 'ja-JP': 1 });
});

test('every rule has a line in the terminal', () => {
  const lines = summaryLines(everyRuleRun, chooseColors({}, false)).join('\n');
  for (const rule of ruleSchema.options) expect(lines).toContain(`  ${rule}  `);
});

test('a finding keeps its identity when lines move, and equal ones in one file have their own', () => {
  const [first] = german.findings;
  if (first === undefined) throw new Error('expected a finding');
  const moved = { ...first, line: first.line + 40, column: 3, step: '9' };
  const again = { ...first, line: first.line + 1 };
  const before = fingerprints([first, again]);
  expect(fingerprints([moved]).get(moved)).toBe(before.get(first));
  expect(new Set(before.values()).size).toBe(2);
});

test('the terminal names each finding in one line, worst first, without colours where none are wanted', () => {
  const lines = summaryLines(sampleRun, chooseColors({ NO_COLOR: '1', FORCE_COLOR: '1' }, true));
  expect(lines[1]).toBe('articles/de-DE/share-an-album.md:16:73  blocker  label-missing  "Link erzeugen"');
  expect(lines.filter((line) => /^articles\/\S+:\d+:\d+ {2}/u.test(line)).length).toBe(
    findingsOf(sampleRun).length,
  );
  expect(lines.join('')).not.toContain('\u001b');
  const [finding] = german.findings;
  if (finding === undefined) throw new Error('expected a finding');
  expect(findingRow(finding, chooseColors({ FORCE_COLOR: '1' }, false))).toContain('\u001b[');
});

test('a portal whose profile tells no version is called by its name alone', () => {
  const unversioned = { ...english, portal: { ...english.portal, version: 'unknown' } };
  const told = (walk: Walk): string => summaryLines(runOf([walk]), chooseColors({}, false)).join('\n');
  expect(told(unversioned)).toMatch(/^Articles .*, against harbour$/mu);
  expect(told(english)).toMatch(/^Articles .*, against harbour 2026\.11\.2$/mu);
});

test('articles gather their procedures in order', () => {
  const second = { ...english, procedure: { ...english.procedure, index: 2 } };
  const [article] = articlesOf(runOf([second, english]));
  expect(article?.records.map(({ walk }) => walk.procedure.index)).toEqual([1, 2]);
});
