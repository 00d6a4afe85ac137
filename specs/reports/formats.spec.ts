// Formats: each file of a run is held against its contract or its real consumer.
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { ruleSchema } from '../../steps/model/finding.ts';
import type { Walk } from '../../steps/model/walk.ts';
import { reasonExit } from '../../reports/exit-reasoning.ts';
import { fingerprints } from '../../reports/fingerprint.ts';
import { writeJunit } from '../../reports/junit.ts';
import type { Run, Writer } from '../../reports/run.ts';
import { articlesOf, findingsOf, mapFindings } from '../../reports/run.ts';
import { writeSarif } from '../../reports/sarif.ts';
import { summarise, summarySchema } from '../../reports/summary.ts';
import { chooseColors, findingRow, summaryLines } from '../../reports/terminal.ts';
import { everyRuleRun, runOf, sampleRun, sampleWalks } from './sample-run.ts';

const textOf = (writer: Writer, run: Run): string => {
  const [file] = writer(run);
  if (file === undefined || !('content' in file)) throw new Error('expected one file with content');
  return file.content.toString();
};

const walkIn = (file: string): Walk => {
  const walk = sampleWalks.find((one) => one.article === file);
  if (walk === undefined) throw new Error(`expected a sample walk of ${file}`);
  return walk;
};

const german = walkIn('articles/de-DE/share-an-album.md');
const english = walkIn('articles/en-US/share-an-album.md');
const outage = walkIn('articles/de-DE/stop-sharing.md');

test.describe('exit reasoning', () => {
  const cases: readonly (readonly [name: string, run: Run, code: number])[] = [
    ['all verified', runOf([english]), 0],
    ['an error at the threshold', runOf([german]), 1],
    ['findings below the threshold', runOf([german], { failOn: 'never' }), 0],
    ['an outage alone', runOf([outage]), 3],
    ['an outage beside what matches', runOf([english, outage]), 3],
    ['a finding weighs more than an outage', runOf([german, outage]), 1],
    ['nothing walked', runOf([]), 3],
    ['stopped half-way', runOf([english], { interrupted: true, planned: 4 }), 3],
    [
      'a procedure without a result',
      runOf([english], { unwalked: [{ title: 't', file: 'f', line: 1, message: 'm' }] }),
      3,
    ],
  ];
  for (const [name, run, code] of cases) {
    test(`${name}: ${code}`, () => {
      expect(reasonExit(run).code).toBe(code);
      expect(reasonExit(run).reason).not.toBe('');
    });
  }
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

const regionSchema = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1).optional(),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional(),
});
const artifactSchema = z.strictObject({
  uri: z.string().regex(/^[\w%./~:-]+$/u),
  uriBaseId: z.string().optional(),
});
const messageSchema = z.strictObject({ text: z.string().min(1) });
const locationSchema = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation: artifactSchema, region: regionSchema }),
});
const levelSchema = z.enum(['none', 'note', 'warning', 'error']);

/** The part of SARIF 2.1.0 (OASIS standard, sections 3.13 to 3.57) that docwalk writes; strict, so that a wrong name fails. */
const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          semanticVersion: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              name: z.string().regex(/^[A-Z]\w+$/u),
              shortDescription: messageSchema,
              fullDescription: messageSchema,
              help: messageSchema,
              defaultConfiguration: z.strictObject({ level: levelSchema }),
              properties: z.strictObject({ tags: z.array(z.string()) }),
            }),
          ),
        }),
      }),
      automationDetails: z.strictObject({ id: z.string() }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          exitCode: z.int(),
          exitCodeDescription: z.string(),
          startTimeUtc: z.iso.datetime(),
          toolExecutionNotifications: z.array(
            z.strictObject({
              level: levelSchema,
              message: messageSchema,
              locations: z.array(locationSchema),
            }),
          ),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: levelSchema,
          message: messageSchema,
          locations: z.array(locationSchema).length(1),
          baselineState: z.enum(['new', 'unchanged', 'updated', 'absent']).optional(),
          suppressions: z
            .array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() }))
            .optional(),
          partialFingerprints: z.record(z.string(), z.string().regex(/^[0-9a-f]{32}$/u)),
          properties: z.record(z.string(), z.string()),
          fixes: z
            .array(
              z.strictObject({
                description: messageSchema,
                artifactChanges: z.array(
                  z.strictObject({
                    artifactLocation: artifactSchema,
                    replacements: z.array(
                      z.strictObject({
                        deletedRegion: z.strictObject({
                          charOffset: z.int().min(0),
                          charLength: z.int().min(0),
                        }),
                        insertedContent: messageSchema,
                      }),
                    ),
                  }),
                ),
              }),
            )
            .optional(),
        }),
      ),
    }),
  ),
});

test('findings.sarif keeps the shape of SARIF 2.1.0, with a run for each locale', () => {
  const log = sarifSchema.parse(JSON.parse(textOf(writeSarif, sampleRun)));
  expect(log.runs.map((run) => run.automationDetails.id)).toEqual([
    'docwalk/ar-SA/',
    'docwalk/de-DE/',
    'docwalk/en-US/',
    'docwalk/ja-JP/',
  ]);
  for (const run of log.runs) {
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
  }
});

test('findings.sarif tells what is new and suppresses what is accepted', () => {
  const [first, second] = findingsOf(sampleRun);
  const run = mapFindings(sampleRun, (finding) => ({
    ...finding,
    ...(finding === first ? { status: 'new' as const } : {}),
    ...(finding === second ? { status: 'still' as const, accepted: 'see [ticket](12)' } : {}),
  }));
  const results = sarifSchema.parse(JSON.parse(textOf(writeSarif, run))).runs.flatMap((one) => one.results);
  const told = results.map(({ baselineState, suppressions }) => [
    baselineState,
    suppressions?.[0]?.justification,
  ]);
  expect(told).toContainEqual(['new', undefined]);
  expect(told).toContainEqual(['unchanged', String.raw`see \[ticket\](12)`]);
  expect(told.filter(([state]) => state === undefined).length).toBe(results.length - 2);
});

test('every rule has words, a SARIF level and a line in the terminal', () => {
  const results = sarifSchema
    .parse(JSON.parse(textOf(writeSarif, everyRuleRun)))
    .runs.flatMap((run) => run.results);
  expect(results.map(({ ruleId }) => ruleId).sort()).toEqual([...ruleSchema.options].sort());
  expect(summaryLines(everyRuleRun, chooseColors({}, false)).join('\n')).toContain('step-omitted');
});

test('junit.xml has the suites, cases and figures that CI systems read', async ({ page }) => {
  const suites = await page.evaluate(
    (xml) => {
      const tree = new DOMParser().parseFromString(xml, 'application/xml');
      return [...tree.querySelectorAll('testsuites > testsuite')].map((suite) => ({
        name: suite.getAttribute('name'),
        stated: ['tests', 'failures', 'errors', 'skipped'].map((name) => Number(suite.getAttribute(name))),
        found: ['testcase', 'failure', 'error', 'skipped'].map((name) => suite.querySelectorAll(name).length),
      }));
    },
    textOf(writeJunit, sampleRun),
  );
  expect(suites.length).toBe(6);
  for (const suite of suites) expect(suite.stated, suite.name ?? '').toEqual(suite.found);
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

test('articles gather their procedures in order', () => {
  const second = { ...english, procedure: { ...english.procedure, index: 2 } };
  const [article] = articlesOf(runOf([second, english]));
  expect(article?.records.map(({ walk }) => walk.procedure.index)).toEqual([1, 2]);
});
