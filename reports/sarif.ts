// SARIF: `findings.sarif` (version 2.1.0) for code scanning; one run for each locale, within GitHub's limits.
import type { Log, Notification, ReportingDescriptor, Result, Run as SarifRun } from 'sarif';
import type { Finding, Rule } from '../steps/model/finding.ts';
import { ruleSchema, severityOf } from '../steps/model/finding.ts';
import { fileUri, oneLine } from './escape.ts';
import { reasonExit } from './exit-reasoning.ts';
import { sentence } from './finding-words.ts';
import { fingerprints } from './fingerprint.ts';
import { repositoryPath } from './repository-path.ts';
import { ruleWords } from './rule-words.ts';
import type { ArticleWalks, Run, Writer } from './run.ts';
import { articlesOf, byWorst, compareText, groupBy } from './run.ts';
import { severityWords } from './severity-words.ts';

/** GitHub refuses files with more (docs.github.com, "SARIF results exceed one or more limits"). */
const maximumResults = 25_000;
const maximumRuns = 20;

const schemaAddress = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Writes `findings.sarif`; worst first, so that what a consumer cuts off is what matters least. */
export const writeSarif: Writer = (run) => {
  const locales = groupBy(articlesOf(run), (article) => article.locale);
  const named = [...locales].sort(([one], [other]) => compareText(one, other));
  const own = named.slice(0, named.length > maximumRuns ? maximumRuns - 1 : maximumRuns);
  const rest = named.slice(own.length).flatMap(([, articles]) => articles);
  const groups = rest.length === 0 ? own : [...own, ['other-locales', rest] as const];
  const runs = groups.map(([locale, articles]) => sarifRun(run, locale, articles));
  const log = {
    $schema: schemaAddress,
    version: '2.1.0',
    runs: runs.length === 0 ? [sarifRun(run, 'none', [])] : runs,
  } satisfies Log;
  return [{ path: 'findings.sarif', content: `${JSON.stringify(log, null, 1)}\n` }];
};

const sarifRun = (run: Run, locale: string, articles: readonly ArticleWalks[]): SarifRun => {
  const findings = articles.flatMap((article) => article.findings).sort(byWorst);
  const identities = fingerprints(findings);
  const marked = new Set(
    articles.filter((article) => article.markdown?.startsWith('\u{feff}')).map(({ file }) => file),
  );
  const reasoning = reasonExit(run);
  return {
    tool: {
      driver: {
        name: 'docwalk',
        semanticVersion: run.versions.docwalk,
        rules: ruleSchema.options.map(describeRule),
      },
    },
    automationDetails: { id: `docwalk/${locale}/` },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: reasoning.code !== 3,
        exitCode: reasoning.code,
        exitCodeDescription: reasoning.reason,
        startTimeUtc: run.startedAt,
        toolExecutionNotifications: outages(articles, run),
      },
    ],
    results: findings
      .slice(0, maximumResults)
      .map((finding) =>
        result(
          { ...finding, file: repositoryPath(finding.file, run) },
          identities.get(finding) ?? '',
          marked.has(finding.file),
        ),
      ),
  };
};

const describeRule = (rule: Rule): ReportingDescriptor => ({
  id: rule,
  name: rule.replaceAll(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
  shortDescription: { text: ruleWords[rule].title },
  fullDescription: { text: `The reader ${ruleWords[rule].reader}.` },
  help: { text: `${ruleWords[rule].title}. The reader ${ruleWords[rule].reader}.` },
  defaultConfiguration: { level: severityWords[severityOf(rule)].sarif },
  properties: { tags: ['documentation', ruleWords[rule].family.toLowerCase()] },
});

const outages = (articles: readonly ArticleWalks[], run: Run): Notification[] =>
  articles
    .flatMap((article) => article.records)
    .filter(({ walk }) => walk.outage !== undefined)
    .map(({ walk }) => ({
      level: 'error',
      message: { text: plainMessage(`Outage: ${walk.outage ?? ''}`) },
      locations: [location(repositoryPath(walk.article, run), { startLine: walk.procedure.line })],
    }));

const result = (finding: Finding, identity: string, byteOrderMark: boolean): Result => ({
  ruleId: finding.rule,
  ruleIndex: ruleSchema.options.indexOf(finding.rule),
  level: severityWords[finding.severity].sarif,
  message: { text: plainMessage(sentence(finding, 1000)) },
  locations: [location(finding.file, regionOf(finding))],
  ...standingOf(finding),
  partialFingerprints: { 'docwalkFinding/v1': identity },
  properties: {
    severity: finding.severity,
    locale: finding.locale,
    procedure: finding.procedure,
    step: finding.step,
  },
  ...fixOf(finding, byteOrderMark),
});

/** An accepted finding is told and suppressed, for the reason that the baseline gives. */
const standingOf = ({ status, accepted }: Finding): Partial<Result> => ({
  ...(status === undefined || status === 'flaky'
    ? {}
    : { baselineState: status === 'still' ? 'unchanged' : 'new' }),
  ...(accepted === undefined
    ? {}
    : { suppressions: [{ kind: 'external', justification: plainMessage(oneLine(accepted, 500)) }] }),
});

/** SARIF reads `[text](target)` in a message as a link (3.11.6): a foreign label must not make one. */
const plainMessage = (text: string): string => text.replaceAll(/[\\[\]]/gu, String.raw`\$&`);

const location = (file: string, region: Readonly<Record<string, number>>) => ({
  physicalLocation: { artifactLocation: artifact(file), region },
});

const artifact = (file: string) =>
  file.startsWith('/') ? { uri: `file://${fileUri(file)}` } : { uri: fileUri(file), uriBaseId: '%SRCROOT%' };

const regionOf = (finding: Finding) => ({
  startLine: Math.max(1, finding.line),
  startColumn: Math.max(1, finding.column),
  endLine: Math.max(1, finding.line),
  endColumn: Math.max(1, finding.column, finding.endColumn),
});

/** Offsets in SARIF do not count a byte order mark; ours do. */
const fixOf = (finding: Finding, byteOrderMark: boolean) => {
  const edit = finding.evidence.edit;
  if (edit === undefined) return {};
  const deletedRegion = {
    charOffset: edit.offset - (byteOrderMark ? 1 : 0),
    charLength: edit.endOffset - edit.offset,
  };
  const replacements = [{ deletedRegion, insertedContent: { text: edit.text } }];
  const artifactChanges = [{ artifactLocation: artifact(finding.file), replacements }];
  return { fixes: [{ description: { text: 'Write what the screen shows' }, artifactChanges }] };
};
