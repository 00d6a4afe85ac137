// SARIF: valid by the standard's own schema, whatever stands in articles and on screens, and as code scanning reads it.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { z } from 'zod';
import { ruleSchema } from '../../steps/model/finding.ts';
import type { Run } from '../../reports/run.ts';
import { findingsOf, mapFindings } from '../../reports/run.ts';
import { writeSarif } from '../../reports/sarif.ts';
import { hostileWalk, hostileWords } from './hostile.ts';
import { everyRuleRun, runOf, sampleRun } from './sample-run.ts';
import { textOf } from './text-of.ts';

const ajv = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
ajvFormats.default(ajv);
const schema: unknown = JSON.parse(
  readFileSync(new URL('schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
);
const isSarif = ajv.compile(z.record(z.string(), z.unknown()).parse(schema));

/** What code scanning needs beyond the schema (docs.github.com, "SARIF support for code scanning"). */
const logSchema = z.looseObject({
  runs: z.array(
    z.looseObject({
      tool: z.looseObject({ driver: z.looseObject({ rules: z.array(z.looseObject({ id: z.string() })) }) }),
      automationDetails: z.looseObject({ id: z.string().regex(/^docwalk\/[\w-]+\/$/u) }),
      results: z.array(
        z.looseObject({
          ruleId: z.string(),
          ruleIndex: z.int(),
          baselineState: z.string().optional(),
          suppressions: z.array(z.looseObject({ justification: z.string() })).optional(),
          locations: z
            .array(
              z.looseObject({
                physicalLocation: z.looseObject({
                  artifactLocation: z.looseObject({ uri: z.string().regex(/^[\w%./~:-]+$/u) }),
                }),
              }),
            )
            .length(1),
          partialFingerprints: z.record(z.string(), z.string().regex(/^[0-9a-f]{32}$/u)),
        }),
      ),
    }),
  ),
});

/** Writes a run's SARIF, holds it against the schema and gives its runs. */
const runsIn = (run: Run): z.infer<typeof logSchema>['runs'] => {
  const log: unknown = JSON.parse(textOf(writeSarif, run));
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return logSchema.parse(log).runs;
};

test('the schema knows what is no SARIF', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', nickname: 'y' } } }] })).toBe(
    false,
  );
});

test('there is a run for each locale, and each result names its rule', () => {
  const runs = runsIn(sampleRun);
  expect(runs.map((run) => run.automationDetails.id)).toEqual([
    'docwalk/ar-SA/',
    'docwalk/de-DE/',
    'docwalk/en-US/',
    'docwalk/ja-JP/',
  ]);
  for (const run of runs)
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
});

test('every rule can be told', () => {
  const found = runsIn(everyRuleRun).flatMap(({ results }) => results.map(({ ruleId }) => ruleId));
  expect(found.sort()).toEqual([...ruleSchema.options].sort());
});

const others: readonly (readonly [name: string, run: Run])[] = [
  ['without an article', runOf([])],
  ['of hostile words', runOf(hostileWords.map(hostileWalk), { failOn: 'info' })],
  ['of another repository', { ...sampleRun, repositoryRoot: '/srv/elsewhere' }],
  [
    'of nights that came and went',
    mapFindings(sampleRun, (finding) => ({ ...finding, status: 'reopened', since: sampleRun.startedAt })),
  ],
];
for (const [name, run] of others) {
  test(`a run ${name} is valid`, () => {
    expect(runsIn(run).length).toBeGreaterThan(0);
  });
}

test('it tells what is new and suppresses what is accepted', () => {
  const [first, second] = findingsOf(sampleRun);
  const run = mapFindings(sampleRun, (finding) => ({
    ...finding,
    ...(finding === first ? { status: 'new' as const } : {}),
    ...(finding === second ? { status: 'still' as const, accepted: 'see [ticket](12)' } : {}),
  }));
  const results = runsIn(run).flatMap((one) => one.results);
  const told = results.map(({ baselineState, suppressions }) => [
    baselineState,
    suppressions?.[0]?.justification,
  ]);
  expect(told).toContainEqual(['new', undefined]);
  expect(told).toContainEqual(['unchanged', String.raw`see \[ticket\](12)`]);
  expect(told.filter(([state]) => state === undefined).length).toBe(results.length - 2);
});
