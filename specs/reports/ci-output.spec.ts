// CI output: each system is told in its own words, within its limits, worst first, and nothing of an article acts in it.
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { ciOutput } from '../../reports/ci/ci-output.ts';
import { withoutCommands } from '../../reports/escape.ts';
import { fingerprints } from '../../reports/fingerprint.ts';
import type { Run } from '../../reports/run.ts';
import { findingsOf, mapFindings } from '../../reports/run.ts';
import { hostileWalk, hostileWords } from './hostile.ts';
import { runOf, sampleRun } from './sample-run.ts';

const github = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/tmp/summary.md' };
const gitlab = { GITLAB_CI: 'true' };
const azure = { TF_BUILD: 'True' };
const linesIn = (environment: Record<string, string>, run: Run): readonly string[] =>
  ciOutput(run, environment, 'reports/output').lines;

/** 40 copies of the sample run's findings, which are more than any system shows. */
const crowded: Run = mapFindings(
  { ...sampleRun, records: Array.from({ length: 40 }, () => sampleRun.records).flat() },
  (finding) => ({ ...finding }),
);
const hostile = runOf(hostileWords.map(hostileWalk), { failOn: 'info' });

test('on a machine that is no CI system nothing is told', () => {
  expect(ciOutput(sampleRun, {}, 'reports/output')).toEqual({ lines: [], files: [], appendices: [] });
});

test('GitHub gets ten annotations of a kind, worst first, at the path in the repository', () => {
  const lines = linesIn(github, { ...crowded, repositoryRoot: `${process.cwd()}/articles` });
  const kinds = lines.map((line) => /^::(\w+) /u.exec(line)?.[1]);
  expect(kinds).toEqual([
    ...Array.from({ length: 10 }, () => 'error'),
    ...Array.from({ length: 10 }, () => 'warning'),
    ...Array.from({ length: 10 }, () => 'notice'),
  ]);
  expect(lines[0]).toMatch(
    /^::error file=de-DE\/share-an-album\.md,line=16,endLine=16,col=73,endColumn=\d+,title=[^:,]* \(label-missing\)::Nothing on/u,
  );
});

test('accepted findings are not told, flaky ones are a notice', () => {
  const accepted = mapFindings(sampleRun, (finding) => ({ ...finding, accepted: 'known' }));
  expect(linesIn(github, accepted)).toEqual([]);
  const flaky = mapFindings(sampleRun, (finding) => ({ ...finding, status: 'flaky' as const }));
  expect(linesIn(github, flaky).filter((line) => !line.startsWith('::notice '))).toEqual([]);
});

test('the job summary is Markdown within its limit', () => {
  const [summary] = ciOutput(sampleRun, github, 'reports/output').appendices;
  expect(summary?.file).toBe('/tmp/summary.md');
  expect(summary?.content).toMatch(/^## Documents no longer match/u);
  const [large] = ciOutput(crowded, github, 'reports/output').appendices;
  expect(Buffer.byteLength(large?.content ?? '')).toBeLessThan(1024 * 1024);
});

/** docs.gitlab.com, "Code Quality report format". */
const codeQualitySchema = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.?\/)/u),
      lines: z.strictObject({ begin: z.int().min(1) }),
    }),
  }),
);

for (const [name, run] of [
  ['sample', sampleRun],
  ['hostile', hostile],
] as const) {
  test(`GitLab gets a Code Quality report of the ${name} run with a fingerprint for each finding`, () => {
    const [file] = ciOutput(run, gitlab, 'reports/output').files;
    expect(file?.path).toBe('gl-code-quality-report.json');
    const content = file !== undefined && 'content' in file ? file.content.toString() : '';
    const rows = codeQualitySchema.parse(JSON.parse(content));
    const identities = rows.map(({ fingerprint }) => fingerprint);
    expect(new Set(identities).size).toBe(rows.length);
    expect(new Set(identities)).toEqual(new Set(fingerprints(findingsOf(run)).values()));
  });
}

test('Azure Pipelines gets issues worst first and the summary', () => {
  const lines = linesIn(azure, crowded);
  expect(lines.length).toBe(51);
  expect(lines[0]).toMatch(
    /^##vso\[task\.logissue type=error;sourcepath=articles\/de-DE\/share-an-album\.md;linenumber=16;columnnumber=73;code=label-missing\]Nothing/u,
  );
  expect(lines.at(-1)).toMatch(/^##vso\[task\.uploadsummary\]\/.*reports\/output\/digest\/digest\.md$/u);
});

test('no words of an article or a portal are a command, whichever system reads them', () => {
  for (const line of linesIn(github, hostile)) {
    expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,]*(?:,\w+=[^:,]*)*::[^\r\n]*$/u);
    expect(line).not.toContain('##');
    expect(line.length).toBeLessThan(5000);
  }
  for (const line of linesIn(azure, hostile)) {
    expect(line).toMatch(/^##vso\[task\.(?:logissue [^\]\r\n]*|uploadsummary)\][^\]\r\n]*$/u);
    expect(line.lastIndexOf('##')).toBe(0);
  }
});

const commands = [
  '::set-output name=x::y',
  '  ::error::x',
  'x ##vso[task.setvariable variable=x]y',
  'x ##[error]y',
  '###[group]',
];
for (const command of commands) {
  test(`"${command}" in a line of progress is no command`, () => {
    expect(withoutCommands(command)).not.toMatch(/^\s*::|##/u);
  });
}
