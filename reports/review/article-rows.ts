// Article rows: the index's list of articles, each with its steps and findings, as its filters know it.
import { severities } from '../../steps/model/finding.ts';
import { clip } from '../escape.ts';
import { verdictWords } from '../rule-words.ts';
import type { ArticleWalks, Run } from '../run.ts';
import { severityWords } from '../severity-words.ts';
import { countSeverities, verdictsOf } from '../summary.ts';
import { rowData, statusOf } from './article-filters.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';

/** Takes the articles in their order and their pages; gives the list. */
export const articleRows = (
  run: Run,
  articles: readonly ArticleWalks[],
  pages: ReadonlyMap<string, string>,
): Html =>
  html`<section id="articles" aria-labelledby="articles-title" data-noun="articles">
    <h2 id="articles-title">Articles</h2>
    <ol class="rows">
      ${articles.map((article) => articleRow(article, pages.get(article.file) ?? '', run))}
    </ol>
    <p class="nothing" hidden>
      No article fits these filters. <button type="button" class="quiet" data-reset>Show all</button>
    </p>
  </section>`;

const articleRow = (article: ArticleWalks, page: string, run: Run): Html => {
  const title = article.title === '' ? article.file : article.title;
  return html`<li class="row" ${rowData(article, article.findings)}>
    <a href="${encodeURI(page)}"
      ><span class="title" lang="${article.locale}" dir="auto">${clip(title, 200)}</span></a
    >
    <span class="locale">${article.locale}</span>
    <span class="file" title="${article.file}">${article.file}${views(article, run)}</span>
    <span class="walked"
      >${verdictsOf(article)
        .slice(0, 60)
        .map((verdict) => html`<i class="tick ${verdict}" title="${verdictWords[verdict].title}"></i>`)}</span
    >
    <span class="counts">${counts(article)}</span>
  </li>`;
};

/** Where page views are known, they tell why an article stands where it does. */
const views = ({ file }: ArticleWalks, { weights, weightedBy }: Run): Html => {
  const number = weights?.get(file);
  if (weightedBy !== 'views' || number === undefined) return none;
  return html` <span class="views">${number.toLocaleString('en')} views</span>`;
};

const counts = (article: ArticleWalks): Html | readonly Html[] => {
  const numbers = countSeverities(article.findings);
  const present = severities.filter((severity) => numbers[severity] > 0);
  const status = statusOf(article);
  if (present.length === 0) return html`<span class="state ${status.replace(' ', '-')}">${status}</span>`;
  return present.map(
    (severity) =>
      html`<span class="severity ${severity}" title="${severityWords[severity].title}"
        >${numbers[severity]}<span class="unseen"> ${severity}</span></span
      >`,
  );
};
