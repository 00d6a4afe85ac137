// Finding row: one finding in the index's lists. The page is made with it, and the page's script makes further rows with it.
import { clip } from '../escape.ts';
import { standingWords } from '../finding-words.ts';
import { ruleWords } from '../rule-words.ts';
import { severityWords } from '../severity-words.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { ListedFinding, ListedFixed, Listing } from './listing.ts';

/** Rows that a list begins with, and that each further request adds: more than a person reads at once. */
export const rowsAtOnce = 200;

/** Takes a listing; gives the makers of rows for its findings and for those that were fixed. */
export const findingRow =
  ({ articles }: Pick<Listing, 'articles'>) =>
  (finding: ListedFinding): Html => {
    const article = articles[finding.article];
    const { file = '', locale = '', page = '' } = article ?? {};
    return html`<li>
      <a href="${encodeURI(page)}#finding-${finding.number}"
        ><span class="severity ${finding.severity}">${severityWords[finding.severity].title}</span>
        <span class="rule-title">${ruleWords[finding.rule].title}</span></a
      >
      ${contrast(finding, locale)}
      <span class="foot"
        >${standingWords(finding).map((standing) => html`<span class="standing">${standing}</span>`)}<code
          class="place"
          >${file}:${finding.line}:${finding.column}</code
        ></span
      >
    </li>`;
  };

/** Takes what earlier runs had met and this one no more; gives its row. */
export const fixedRow = (fixed: ListedFixed): Html => {
  const words = html`<span class="severity fixed">Fixed</span>
    <span class="rule-title">${ruleWords[fixed.rule].title}</span>`;
  return html`<li>
    ${fixed.page === undefined ? html`<span>${words}</span>` : html`<a href="${encodeURI(fixed.page)}">${words}</a>`}
    ${contrast(fixed, fixed.locale)}
    <span class="foot"
      ><span class="standing">since ${fixed.since.slice(0, 10)}</span
      ><code class="place">${fixed.file}:${fixed.line}</code></span
    >
  </li>`;
};

const contrast = ({ says, shows }: Pick<ListedFinding, 'says' | 'shows'>, locale: string): Html => {
  // the words are right, and something else about them is not
  if (says === shows) return html`<span class="words"><bdi lang="${locale}">${clip(says, 120)}</bdi></span>`;
  return html`<span class="words"
    ><bdi class="says" lang="${locale}">${clip(says, 120)}</bdi
    >${shows !== '' && html` <span class="arrow" aria-label="the screen shows">→</span> <bdi class="shows">${clip(shows, 120)}</bdi>`}</span
  >`;
};
