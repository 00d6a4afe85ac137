// Article filters: the form above the index's lists, with the values that occur in this run, and what a row tells it.
import type { Finding } from '../../steps/model/finding.ts';
import { severities } from '../../steps/model/finding.ts';
import { clip } from '../escape.ts';
import { ruleWords } from '../rule-words.ts';
import type { ArticleWalks } from '../run.ts';
import { compareText } from '../run.ts';
import { severityWords } from '../severity-words.ts';
import { verdictsOf } from '../summary.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';

type Option = readonly [value: string, text: string];

/** Takes the articles of a run; gives the form that filters and orders their rows. Shown where the page's script runs. */
export const articleFilters = (articles: readonly ArticleWalks[]): Html =>
  html`<form class="filters" role="search" aria-label="Filter articles and findings" hidden>
    <label class="search"
      ><span class="unseen">Search</span
      ><input type="search" name="text" placeholder="Search titles, files, words" autocomplete="off"
    /></label>
    <label class="more"><input type="checkbox" /> Filters</label>
    ${articleChoices(articles)} ${findingChoices(articles)}
    <label class="choice"
      ><span>Order</span
      ><select name="order" aria-label="Order">
        <option value="worst">Most harm first</option>
        <option value="title">Title</option>
        <option value="file">File</option>
      </select></label
    >
    <button type="button" class="quiet" data-reset>Reset</button>
  </form>`;

const articleChoices = (articles: readonly ArticleWalks[]): readonly Html[] => [
  choice('locale', 'Language', byText(articles.map(({ locale }) => [locale, locale]))),
  choice('portal', 'Portal', byText(articles.map(({ portal }) => [portal.name, portal.name]))),
  choice(
    'owner',
    'Owner',
    byText(articles.flatMap(({ owner }) => (owner === undefined ? [] : [[owner, owner]]))),
  ),
  choice('status', 'Result', byText(articles.map((article) => [statusOf(article), statusOf(article)]))),
];

const findingChoices = (articles: readonly ArticleWalks[]): readonly Html[] => {
  const findings = articles.flatMap((article) => article.findings);
  const found = severities.filter((severity) => findings.some((finding) => finding.severity === severity));
  return [
    choice(
      'severity',
      'Severity',
      found.map((severity) => [severity, severityWords[severity].title]),
    ),
    choice('standing', 'Since before', standings(findings)),
    choice('rule', 'Rule', byText(findings.map(({ rule }) => [rule, ruleWords[rule].title]))),
  ];
};

const standingTitles = {
  new: 'New',
  reopened: 'Back again',
  still: 'Still there',
  flaky: 'Flaky',
  accepted: 'Accepted',
} as const;

const standings = (findings: readonly Finding[]): readonly Option[] => {
  const occurring = new Set(findings.flatMap(standingsOf));
  return (['new', 'reopened', 'still', 'flaky', 'accepted'] as const)
    .filter((standing) => occurring.has(standing))
    .map((standing) => [standing, standingTitles[standing]]);
};

const standingsOf = ({ status, accepted }: Finding): readonly string[] => [
  ...(status === undefined ? [] : [status]),
  ...(accepted === undefined ? [] : ['accepted']),
];

/**
 * Takes an article and those of its findings that a row shows; gives the row's attributes, by which it is filtered. What
 * the row shows is searched as well.
 */
export const rowData = (article: ArticleWalks, findings: readonly Finding[]): Html => {
  const words = findings.flatMap(({ says, shows, suggestion }) => [says, shows, suggestion]);
  const several = (values: readonly string[]): string => [...new Set(values)].join(' ');
  return html`data-locale="${article.locale}" data-portal="${article.portal.name}"
  data-owner="${article.owner ?? ''}" data-status="${statusOf(article)}"
  data-severity="${several(findings.map(({ severity }) => severity))}"
  data-rule="${several(findings.map(({ rule }) => rule))}"
  data-standing="${several(findings.flatMap(standingsOf))}"
  data-words="${clip([...new Set(words)].join(' '), 1000)}"`;
};

const byText = (options: readonly Option[]): readonly Option[] =>
  [...options].sort(([, one], [, other]) => compareText(one, other));

/** A choice among the values that occur; left out where there is nothing to choose. */
const choice = (name: string, label: string, found: readonly Option[]): Html => {
  const options = [...new Map(found)];
  if (options.length < 2) return none;
  return html`<label class="choice"
    ><span>${label}</span
    ><select name="${name}" aria-label="${label}">
      <option value="">All</option>
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;
};

/** What an article came to, in one word: an outage says nothing of the article, notes alone do not make it drift. */
export const statusOf = (article: ArticleWalks): string => {
  const verdicts = verdictsOf(article);
  if (article.records.some(({ walk }) => walk.outage !== undefined) || verdicts.includes('outage'))
    return 'outage';
  if (article.findings.some(({ severity }) => severity !== 'info')) return 'drifted';
  return verdicts.includes('verified') ? 'matches' : 'not checked';
};
