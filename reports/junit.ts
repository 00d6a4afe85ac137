// JUnit: `junit.xml` for CI systems. An article is a suite, a step a test case; a drifted step fails, an outage is an error.
import type { Finding } from '../steps/model/finding.ts';
import type { StepResult, Walk } from '../steps/model/walk.ts';
import { escapeXml, oneLine } from './escape.ts';
import type { Gate } from './exit-reasoning.ts';
import { isFailing } from './exit-reasoning.ts';
import { contrast, placeOf, sentence } from './finding-words.ts';
import type { ArticleWalks, Run, Writer } from './run.ts';
import { articlesOf, byWorst } from './run.ts';

interface Case {
  readonly name: string;
  readonly article: ArticleWalks;
  readonly line: number;
  readonly seconds: number;
  readonly verdict: StepResult['verdict'];
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/**
 * Writes `junit.xml` for GitLab, Azure Pipelines, GitHub actions and Jenkins. A test case names its file and line: GitLab
 * reads the file, others both, and Jenkins' JUnit plugin takes what it knows of any file. Only its xUnit plugin, which
 * holds files against a schema, refuses those two attributes; all else stays within that schema.
 */
export const writeJunit: Writer = (run) => {
  const suites = articlesOf(run).map((article) => suite(article, run));
  const orphans = run.unwalked.length === 0 ? [] : [unwalkedSuite(run)];
  const body = [...suites, ...orphans].join('');
  const time = (run.durationMs / 1000).toFixed(3);
  return [
    {
      path: 'junit.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="docwalk" time="${time}">\n${body}</testsuites>\n`,
    },
  ];
};

const suite = (article: ArticleWalks, gate: Gate): string => {
  const cases = article.records.flatMap(({ walk }) => casesOf(article, walk));
  const failures = cases.filter((one) => stateOf(one, gate) === 'failure').length;
  const errors = cases.filter((one) => stateOf(one, gate) === 'error').length;
  const skipped = cases.filter((one) => stateOf(one, gate) === 'skipped').length;
  const seconds = cases.reduce((sum, one) => sum + one.seconds, 0).toFixed(3);
  const startedAt = article.records[0]?.walk.startedAt ?? '';
  const properties = [
    ['locale', article.locale],
    ['portal', article.portal.name],
    ['portal-version', article.portal.version],
    ['owner', article.owner ?? ''],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<property name="${name ?? ''}" value="${escapeXml(oneLine(value ?? ''))}"/>`)
    .join('');
  return [
    `  <testsuite name="${escapeXml(article.file)}" file="${escapeXml(article.file)}" tests="${cases.length}"`,
    ` failures="${failures}" errors="${errors}" skipped="${skipped}" time="${seconds}"`,
    ` timestamp="${escapeXml(startedAt)}">\n    <properties>${properties}</properties>\n`,
    ...cases.map((one) => testCase(one, gate)),
    '  </testsuite>\n',
  ].join('');
};

const casesOf = (article: ArticleWalks, walk: Walk): readonly Case[] => {
  const steps = walk.steps.map((step) => ({
    name: `${procedureName(walk)}, step ${step.number}: ${oneLine(step.text, 120)}`,
    article,
    line: step.line,
    seconds: step.durationMs / 1000,
    verdict: step.verdict,
    reason: step.reason ?? '',
    findings: walk.findings.filter((finding) => finding.step === step.number),
  }));
  const numbers = new Set(walk.steps.map((step) => step.number));
  const rest = walk.findings.filter((finding) => !numbers.has(finding.step));
  if (rest.length === 0 && walk.outage === undefined && steps.length > 0) return steps;
  const whole: Case = {
    name: `${procedureName(walk)}: the article as a whole`,
    article,
    line: walk.procedure.line,
    seconds: 0,
    verdict: wholeVerdict(walk, rest),
    reason: walk.outage ?? '',
    findings: rest,
  };
  return [whole, ...steps];
};

const wholeVerdict = (walk: Walk, rest: readonly Finding[]): StepResult['verdict'] => {
  if (walk.outage !== undefined) return 'outage';
  return rest.length > 0 ? 'drifted' : 'unverifiable';
};

const procedureName = (walk: Walk): string =>
  `${walk.procedure.index} ${oneLine(walk.procedure.title === '' ? walk.title : walk.procedure.title, 120)}`;

type State = 'passed' | 'failure' | 'error' | 'skipped';

const stateOf = (one: Case, gate: Gate): State => {
  if (one.findings.some((finding) => isFailing(finding, gate))) return 'failure';
  switch (one.verdict) {
    case 'outage':
      return 'error';
    case 'verified':
    case 'drifted':
      return 'passed';
    case 'unverifiable':
    case 'withheld':
    case 'blocked':
      return 'skipped';
  }
};

const testCase = (one: Case, gate: Gate): string => {
  const file = escapeXml(one.article.file);
  const head =
    `    <testcase classname="${file}" name="${escapeXml(one.name)}" file="${file}" line="${one.line}"` +
    ` time="${one.seconds.toFixed(3)}">`;
  return `${head}${outcome(one, stateOf(one, gate))}</testcase>\n`;
};

const outcome = (one: Case, state: State): string => {
  const findings = [...one.findings].sort(byWorst);
  const lines = findings
    .map((finding) => `${placeOf(finding)} ${finding.rule}: ${sentence(finding, 2000)}`)
    .join('\n');
  switch (state) {
    case 'failure': {
      const worst = findings[0];
      const message = worst === undefined ? '' : `${worst.rule}: ${contrast(worst, 300)}`;
      return `<failure type="${worst?.rule ?? ''}" message="${escapeXml(message)}">${escapeXml(lines)}</failure>`;
    }
    case 'error':
      return `<error type="outage" message="${escapeXml(oneLine(one.reason, 1000))}"/>`;
    case 'skipped':
      return `<skipped message="${escapeXml(oneLine(`${one.verdict} ${one.reason}`, 1000))}"/>`;
    case 'passed':
      return lines === '' ? '' : `<system-out>${escapeXml(lines)}</system-out>`;
  }
};

const unwalkedSuite = (run: Run): string => {
  const cases = run.unwalked.map(
    (test) =>
      `    <testcase classname="${escapeXml(test.file)}" name="${escapeXml(oneLine(test.title))}"` +
      ` file="${escapeXml(test.file)}" line="${test.line}" time="0">` +
      `<error type="unwalked" message="${escapeXml(oneLine(test.message, 1000))}"/></testcase>\n`,
  );
  const figures = `tests="${cases.length}" failures="0" errors="${cases.length}" skipped="0" time="0"`;
  return `  <testsuite name="ended without a result" ${figures}>\n${cases.join('')}  </testsuite>\n`;
};
