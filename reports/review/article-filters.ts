// Article filters: the form above the index's lists, with the values that occur in this run, and what a row tells it.
import { severities } from '../../steps/model/finding.ts';
import { ruleWords } from '../rule-words.ts';
import { compareText } from '../run.ts';
import { severityWords } from '../severity-words.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';
import type { ListedArticle, ListedFinding, Listing } from './listing.ts';

type Option = readonly [value: string, text: string];

/** Takes what the index lists; gives the form that filters and orders their rows. Shown where the page's script runs. */
export const articleFilters = ({ articles, findings }: Listing): Html =>
  html`<form class="filters" role="search" aria-label="Filter articles and findings" hidden>
    <label class="search"
      ><span class="unseen">Search</span
      ><input type="search" name="text" placeholder="Search titles, files, words" autocomplete="off"
    /></label>
    <label class="more"><input type="checkbox" /> Filters</label>
    ${articleChoices(articles)} ${findingChoices(findings)}
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

const articleChoices = (articles: readonly ListedArticle[]): readonly Html[] => [
  choice('locale', 'Language', byText(articles.map(({ locale }) => [locale, locale]))),
  choice('portal', 'Portal', byText(articles.map(({ portal }) => [portal, portal]))),
  choice('owner', 'Owner', byText(articles.flatMap(({ owner }) => (owner === '' ? [] : [[owner, owner]])))),
  choice('status', 'Result', byText(articles.map(({ status }) => [status, status]))),
];

const findingChoices = (findings: readonly ListedFinding[]): readonly Html[] => {
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

const standings = (findings: readonly ListedFinding[]): readonly Option[] => {
  const occurring = new Set(findings.flatMap((finding) => finding.standings));
  return (['new', 'reopened', 'still', 'flaky', 'accepted'] as const)
    .filter((standing) => occurring.has(standing))
    .map((standing) => [standing, standingTitles[standing]]);
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
