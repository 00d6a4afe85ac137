// Finding rows: the index's list of findings, and of those that were fixed since the run before.
import type { Finding } from '../../steps/model/finding.ts';
import { clip } from '../escape.ts';
import { placeOf, standingWords } from '../finding-words.ts';
import type { Known } from '../history/history-line.ts';
import { ruleWords } from '../rule-words.ts';
import type { ArticleWalks, Run } from '../run.ts';
import { severityWords } from '../severity-words.ts';
import { rowData } from './article-filters.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { byFindingHarm } from './reader-harm.ts';

/** More rows than a person reads; all of them stand in findings.jsonl. */
const mostFindings = 500;

/** Takes the articles of a run and their pages; gives their findings, those first that hurt most readers. */
export const findingRows = (
  run: Run,
  articles: readonly ArticleWalks[],
  pages: ReadonlyMap<string, string>,
): Html => {
  const rows = articles
    .flatMap((article) =>
      article.findings.map((finding, index) => ({
        article,
        finding,
        address: `${encodeURI(pages.get(article.file) ?? '')}#finding-${index + 1}`,
      })),
    )
    .sort((one, other) => byFindingHarm(run)(one.finding, other.finding));
  return html`<section id="findings" aria-labelledby="findings-title" data-noun="findings">
    <h2 id="findings-title">Findings</h2>
    ${rows.length > mostFindings && html`<p class="notice">The first ${mostFindings} of ${rows.length}, which the filters search; all of them stand in <code>findings.jsonl</code>.</p>`}
    <ol class="finding-rows">
      ${rows
        .slice(0, mostFindings)
        .map(
          ({ article, finding, address }) =>
            html`<li ${rowData(article, [finding])}>${findingRow(finding, address)}</li>`,
        )}
    </ol>
    <p class="nothing" ${rows.length > 0 && html`hidden`}>
      ${rows.length === 0 ? 'None.' : html`No finding fits these filters. <button type="button" class="quiet" data-reset>Show all</button>`}
    </p>
  </section>`;
};

/** Takes a run and its pages; gives what earlier runs had met and this one no more. */
export const fixedRows = (fixed: readonly Known[], pages: ReadonlyMap<string, string>): Html =>
  html`<section id="fixed" aria-labelledby="fixed-title">
    <h2 id="fixed-title">Fixed since the run before</h2>
    ${fixed.length > mostFindings && html`<p class="notice">The first ${mostFindings} of ${fixed.length}.</p>`}
    <ol class="finding-rows">
      ${fixed.slice(0, mostFindings).map((known) => fixedRow(known, pages.get(known.finding.file)))}
    </ol>
  </section>`;

const findingRow = (finding: Finding, address: string): Html =>
  html`<a href="${address}"
      ><span class="severity ${finding.severity}">${severityWords[finding.severity].title}</span>
      <span class="rule-title">${ruleWords[finding.rule].title}</span></a
    >
    ${contrast(finding)}
    <span class="foot"
      >${standingWords(finding).map((standing) => html`<span class="standing">${standing}</span>`)}<code
        class="place"
        >${placeOf(finding)}</code
      ></span
    >`;

/** A page that is there no more cannot be led to: its article was taken away, or was not walked this time. */
const fixedRow = ({ finding, since }: Known, page: string | undefined): Html => {
  const words = html`<span class="severity fixed">Fixed</span>
    <span class="rule-title">${ruleWords[finding.rule].title}</span>`;
  return html`<li>
    ${page === undefined ? html`<span>${words}</span>` : html`<a href="${encodeURI(page)}">${words}</a>`}
    ${contrast(finding)}
    <span class="foot"
      ><span class="standing">since ${since.slice(0, 10)}</span
      ><code class="place">${finding.file}:${finding.line}</code></span
    >
  </li>`;
};

const contrast = ({ says, shows, locale }: Pick<Finding, 'says' | 'shows' | 'locale'>): Html => {
  // the words are right, and something else about them is not
  if (says === shows) return html`<span class="words"><bdi lang="${locale}">${clip(says, 120)}</bdi></span>`;
  return html`<span class="words"
    ><bdi class="says" lang="${locale}">${clip(says, 120)}</bdi
    >${shows !== '' && html` <span class="arrow" aria-label="the screen shows">→</span> <bdi class="shows">${clip(shows, 120)}</bdi>`}</span
  >`;
};
