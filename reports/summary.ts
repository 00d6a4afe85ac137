// Summary: `summary.json`, the run in figures, for scripts and dashboards.
import { z } from 'zod';
import type { Finding, Status } from '../steps/model/finding.ts';
import { ruleSchema, severitySchema } from '../steps/model/finding.ts';
import type { Verdict } from '../steps/model/walk.ts';
import { reasonExit } from './exit-reasoning.ts';
import type { ArticleWalks, Run, Writer } from './run.ts';
import { articlesOf, findingsOf, groupBy } from './run.ts';
import { verdicts } from './rule-words.ts';

const whole = z.int().min(0);
const verdictCountsSchema = z.object({
  verified: whole,
  drifted: whole,
  unverifiable: whole,
  withheld: whole,
  blocked: whole,
  outage: whole,
});
const severityCountsSchema = z.object({ blocker: whole, error: whole, warning: whole, info: whole });

/** The shape of `summary.json`. Times are ISO 8601 in UTC, durations milliseconds. */
export const summarySchema = z.object({
  schema: z.literal('docwalk-summary/1'),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  interrupted: z.boolean(),
  exit: z.object({
    code: z.union([z.literal(0), z.literal(1), z.literal(3)]),
    reason: z.string(),
    failOn: z.union([severitySchema, z.literal('never')]),
  }),
  versions: z.object({ docwalk: z.string(), playwright: z.string(), node: z.string() }),
  portals: z.array(z.object({ name: z.string(), version: z.string(), url: z.string() })),
  articles: whole,
  procedures: z.object({ planned: whole, walked: whole, unwalked: whole }),
  findings: z.object({
    total: whole,
    bySeverity: severityCountsSchema,
    byRule: z.record(z.string(), whole),
    byLocale: z.record(z.string(), whole),
    byArticle: z.record(z.string(), whole),
  }),
  steps: z.object({ total: whole, byVerdict: verdictCountsSchema }),
  byLocale: z.record(z.string(), z.object({ articles: whole, steps: verdictCountsSchema })),
  byArticle: z.array(
    z.object({
      file: z.string(),
      locale: z.string(),
      title: z.string(),
      owner: z.string().optional(),
      portal: z.string(),
      findings: severityCountsSchema,
      steps: verdictCountsSchema,
      outage: z.string().optional(),
    }),
  ),
  /** Absent where no history is kept; `new`, `still` and `reopened` are 0 in a first run. */
  history: z
    .object({
      runsBefore: whole,
      new: whole,
      still: whole,
      reopened: whole,
      flaky: whole,
      fixed: z.array(
        z.object({
          rule: ruleSchema,
          severity: severitySchema,
          file: z.string(),
          says: z.string(),
          shows: z.string(),
          since: z.iso.datetime(),
        }),
      ),
    })
    .optional(),
  unwalked: z.array(z.object({ title: z.string(), file: z.string(), line: z.int(), message: z.string() })),
});
export type Summary = z.infer<typeof summarySchema>;

/** Writes `summary.json`. */
export const writeSummary: Writer = (run) => [
  { path: 'summary.json', content: `${JSON.stringify(summarise(run), null, 2)}\n` },
];

/** Takes a run; gives its figures. */
export const summarise = (run: Run): Summary => {
  const articles = articlesOf(run);
  const findings = findingsOf(run);
  const locales = groupBy(articles, (article) => article.locale);
  return {
    schema: 'docwalk-summary/1',
    startedAt: run.startedAt,
    durationMs: Math.round(run.durationMs),
    interrupted: run.interrupted,
    exit: { ...reasonExit(run), failOn: run.failOn },
    versions: { ...run.versions },
    portals: portalsOf(run),
    articles: articles.length,
    procedures: { planned: run.planned, walked: run.records.length, unwalked: run.unwalked.length },
    findings: {
      total: findings.length,
      bySeverity: countSeverities(findings),
      byRule: tally(findings.map((finding) => finding.rule)),
      byLocale: tally(findings.map((finding) => finding.locale)),
      byArticle: tally(findings.map((finding) => finding.article)),
    },
    steps: countSteps(articles),
    byLocale: Object.fromEntries(
      [...locales].map(([locale, group]) => [
        locale,
        { articles: group.length, steps: countSteps(group).byVerdict },
      ]),
    ),
    byArticle: articles.map(summariseArticle),
    ...historyOf(run, findings),
    unwalked: run.unwalked.map((test) => ({ ...test })),
  };
};

const historyOf = (run: Run, findings: readonly Finding[]): Pick<Summary, 'history'> => {
  if (run.changes === undefined) return {};
  const { runsBefore, fixed, flaky } = run.changes;
  const number = (status: Status): number => findings.filter((finding) => finding.status === status).length;
  return {
    history: {
      runsBefore,
      new: number('new'),
      still: number('still'),
      reopened: number('reopened'),
      flaky: number('flaky') + flaky.length,
      fixed: fixed.map(({ finding: { rule, severity, file, says, shows }, since }) => ({
        rule,
        severity,
        file,
        says,
        shows,
        since,
      })),
    },
  };
};

const portalsOf = (run: Run): Summary['portals'] => {
  const portals = run.records.map(({ walk }) => walk.portal).filter(({ name }) => name !== '');
  return [...new Map(portals.map((portal) => [`${portal.name} ${portal.version}`, portal])).values()];
};

/** Takes anything with a severity; gives how many there are of each. */
export const countSeverities = (
  findings: readonly { readonly severity: z.infer<typeof severitySchema> }[],
): z.infer<typeof severityCountsSchema> => {
  const counts = { blocker: 0, error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** Takes verdicts; gives how many there are of each. */
export const countVerdicts = (found: readonly Verdict[]): z.infer<typeof verdictCountsSchema> => {
  const counts = { verified: 0, drifted: 0, unverifiable: 0, withheld: 0, blocked: 0, outage: 0 };
  for (const verdict of found) counts[verdict] += 1;
  return counts;
};

const countSteps = (articles: readonly ArticleWalks[]): Summary['steps'] => {
  const found = articles.flatMap((article) => verdictsOf(article));
  return { total: found.length, byVerdict: countVerdicts(found) };
};

/** The verdicts of all steps of an article, in reading order. */
export const verdictsOf = (article: ArticleWalks): readonly Verdict[] =>
  article.records.flatMap((record) => record.walk.steps.map((step) => step.verdict));

/** Counts equal words; the most frequent first, ties in order of appearance. */
const tally = (words: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((one, other) => other[1] - one[1]));
};

const summariseArticle = (article: ArticleWalks): Summary['byArticle'][number] => {
  const outage = article.records.find((record) => record.walk.outage !== undefined)?.walk.outage;
  return {
    file: article.file,
    locale: article.locale,
    title: article.title,
    ...(article.owner === undefined ? {} : { owner: article.owner }),
    portal: article.portal.name,
    findings: countSeverities(article.findings),
    steps: countVerdicts(verdictsOf(article)),
    ...(outage === undefined ? {} : { outage }),
  };
};

/** Verdicts that occur, in their fixed order, with their counts. */
export const presentVerdicts = (
  counts: z.infer<typeof verdictCountsSchema>,
): readonly (readonly [Verdict, number])[] =>
  verdicts.map((verdict) => [verdict, counts[verdict]] as const).filter(([, number]) => number > 0);
