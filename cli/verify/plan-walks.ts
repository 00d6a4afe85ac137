// From article files to planned walks: read, plan, choose the portal; what cannot be walked becomes a finding, never an exception.
import process from 'node:process';
import { choosePortal } from '../../fixtures/portals/choose-portal.ts';
import { bindingsOfProfile } from '../../fixtures/bindings/side-files.ts';
import { findProfile, readShippedProfiles, type PortalProfile } from '../../fixtures/portals/profiles.ts';
import { severities, severityOf, type Finding } from '../../steps/model/finding.ts';
import type { Article } from '../../steps/model/article.ts';
import type { Plan } from '../../steps/model/plan.ts';
import type { PlannedWalk } from '../../steps/plan/planned-walk.ts';
import { keepLocales } from '../articles.ts';
import { bindArticles } from '../plan/bind-article.ts';
import { planWithTwins } from '../plan/plan-with-twin.ts';
import { readArticleFile } from '../read-article-file.ts';
import type { VerifyOptions } from './verify-articles.ts';

type ReadPlan = {
  readonly locale: string;
  readonly plan: Plan;
  readonly markdown: string;
  readonly readable: boolean;
};

/** Throws a UsageError where the portal asked for is unknown, its profile is wrong, or no article is in the locale. */
export function planWalks(options: VerifyOptions): readonly PlannedWalk[] {
  const asked = options.portal === undefined ? undefined : findProfile(options.portal, process.cwd());
  const profiles = asked ? [asked] : readShippedProfiles();
  const planArticle = planWithTwins();
  const bind = bindArticles(planArticle);
  const plans = keepLocales(
    options.files.map((file) => readPlan(file, planArticle)),
    options.locales,
  );
  return plans.map((read) => {
    const portal = asked ?? (read.readable ? choosePortal(read.plan, read.markdown, profiles) : undefined);
    const bindings = read.readable ? bind(read.plan, portal && bindingsOfProfile(portal)) : undefined;
    return { ...plannedWalk(read, portal, options), ...(bindings && { bindings }) };
  });
}

function readPlan(file: string, planArticle: (article: Article) => Plan): ReadPlan {
  const result = readArticleFile(file);
  if (result.kind === 'unreadable') return unwalkable(file, result.problem);
  const { article } = result;
  return { locale: article.locale, plan: planArticle(article), markdown: article.markdown, readable: true };
}

const unwalkable = (file: string, problem: Finding): ReadPlan => ({
  locale: problem.locale,
  plan: {
    file,
    locale: problem.locale,
    title: file,
    procedures: [placeholder(problem)],
    problems: [problem],
  },
  markdown: '',
  readable: false,
});

/** A procedure without steps, so that the finding gets a test of its own in every report. */
const placeholder = ({ line, column }: { line: number; column: number }): Plan['procedures'][number] => ({
  index: 1,
  title: 'Not walked',
  place: { line, column, endLine: line, endColumn: column, offset: 0, endOffset: 0 },
  start: [],
  applies: [],
  steps: [],
});

function plannedWalk(
  { plan, markdown, readable }: ReadPlan,
  portal: PortalProfile | undefined,
  options: VerifyOptions,
): PlannedWalk {
  const common = { markdown, live: options.live, failOn: redFrom(options.gate) };
  if (portal && readable) return { ...common, plan, profile: portal.file };
  const problems = readable ? [...plan.problems, noPortal(plan)] : plan.problems;
  const first = plan.procedures[0]?.place ?? { line: 1, column: 1 };
  return { ...common, plan: { ...plan, procedures: [placeholder(first)], problems }, profile: '' };
}

/** Playwright's own outputs know severities only: they show red from the least severe of the rules that fail a run. */
const redFrom = ({ failOn, rules }: VerifyOptions['gate']): PlannedWalk['failOn'] =>
  severities.findLast(
    (severity) => severity === failOn || rules.some((rule) => severityOf(rule) === severity),
  ) ?? 'never';

const noPortal = (plan: Plan): Finding => ({
  rule: 'article-unreadable',
  severity: severityOf('article-unreadable'),
  article: plan.file,
  locale: plan.locale,
  file: plan.file,
  line: plan.procedures[0]?.place.line ?? 1,
  column: 1,
  endColumn: 1,
  procedure: '',
  step: '',
  says: '',
  shows: '',
  suggestion: '',
  evidence: {},
  message:
    'The article names no portal that docwalk knows, neither by a link nor by its name. Name the portal with --portal, or add its name or host to a profile.',
});
