// From article files to planned walks: read, plan, choose the portal; what cannot be walked becomes a finding, never an exception.
import process from 'node:process';
import { choosePortal } from '../../fixtures/portals/choose-portal.ts';
import { bindingsOfProfile } from '../../fixtures/bindings/side-files.ts';
import { findProfile, readShippedProfiles, type PortalProfile } from '../../fixtures/portals/profiles.ts';
import { severities, severityOf, type Finding } from '../../steps/model/finding.ts';
import type { ReadResult } from '../../steps/article/index.ts';
import type { Plan } from '../../steps/model/plan.ts';
import type { PlannedWalk } from '../../steps/plan/planned-walk.ts';
import { keepLocales } from '../articles.ts';
import { planArticles, type BoundPlan } from '../plan/plan-file.ts';
import { readArticleFile } from '../read-article-file.ts';
import { planOpenings } from './plan-openings.ts';
import type { VerifyOptions } from './verify-articles.ts';

/** Throws a UsageError where the portal asked for is unknown, its profile is wrong, or no article is in the locale. */
export function planWalks(options: VerifyOptions): readonly PlannedWalk[] {
  const asked = options.portal === undefined ? undefined : findProfile(options.portal, process.cwd());
  const profiles = asked ? [asked] : readShippedProfiles();
  const planArticle = planArticles();
  const withOpenings = planOpenings();
  const portalFor = (plan: Plan, markdown: string): PortalProfile | undefined =>
    asked ?? choosePortal(plan, markdown, profiles);
  const results = options.files.map((file) => localised(readArticleFile(file)));
  return keepLocales(results, options.locales).map(({ result }) => {
    if (result.kind === 'unreadable') return unwalkable(result.problem, options);
    const bound = planArticle(result.article, (plan, markdown) => {
      const portal = portalFor(plan, markdown);
      return portal && bindingsOfProfile(portal);
    });
    const plan = withOpenings(bound.plan, result.article.links);
    return plannedWalk({ ...bound, plan }, portalFor(bound.plan, bound.markdown), options);
  });
}

const localised = (result: ReadResult): { readonly locale: string; readonly result: ReadResult } => ({
  locale: result.kind === 'article' ? result.article.locale : result.problem.locale,
  result,
});

const unwalkable = (problem: Finding, options: VerifyOptions): PlannedWalk => ({
  ...settingOf(options),
  plan: {
    file: problem.file,
    locale: problem.locale,
    title: problem.file,
    procedures: [placeholder(problem)],
    problems: [problem],
  },
  markdown: '',
  profile: '',
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
  { plan, bindings, markdown }: BoundPlan,
  portal: PortalProfile | undefined,
  options: VerifyOptions,
): PlannedWalk {
  const common = { ...settingOf(options), markdown };
  if (portal) return { ...common, plan, bindings, profile: portal.file };
  const problems = [...plan.problems, noPortal(plan)];
  const first = plan.procedures[0]?.place ?? { line: 1, column: 1 };
  return { ...common, plan: { ...plan, procedures: [placeholder(first)], problems }, profile: '' };
}

const settingOf = ({ live, gate }: VerifyOptions): Pick<PlannedWalk, 'live' | 'failOn'> => ({
  live,
  failOn: redFrom(gate),
});

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
