// Article rows: the index's list of articles, each with its steps and findings, as its filters know it.
import { severities } from '../../steps/model/finding.ts';
import type { Verdict } from '../../steps/model/walk.ts';
import { clip } from '../escape.ts';
import { verdictWords } from '../rule-words.ts';
import type { ArticleWalks, Run } from '../run.ts';
import { severityWords } from '../severity-words.ts';
import { countSeverities, countVerdicts, presentVerdicts, verdictsOf } from '../summary.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';
import { statusOf } from './listing.ts';
import { nothingFits } from './nothing-fits.ts';

/** Takes the articles in their order and their pages; gives the list. */
export const articleRows = (
  run: Run,
  articles: readonly ArticleWalks[],
  pages: ReadonlyMap<string, string>,
): Html =>
  html`<section id="articles" aria-labelledby="articles-title">
    <h2 id="articles-title">Articles</h2>
    <ol class="rows">
      ${articles.map((article) => articleRow(article, pages.get(article.file) ?? '', run))}
    </ol>
    ${nothingFits('article')}
  </section>`;

const articleRow = (article: ArticleWalks, page: string, run: Run): Html => {
  const title = article.title === '' ? article.file : article.title;
  return html`<li class="row">
    <a href="${encodeURI(page)}"
      ><span class="title" lang="${article.locale}" dir="auto">${clip(title, 200)}</span></a
    >
    <span class="locale">${article.locale}</span>
    <span class="file" title="${article.file}">${article.file}${views(article, run)}</span>
    ${ticks(article)}
    <span class="counts">${counts(article)}</span>
  </li>`;
};

/** More steps than fit beside a title. */
const mostTicks = 60;
const ticksInLine = 14;

/** A square for each step; all of one verdict are one path, as 5,000 articles have 50,000 steps. */
const ticks = (article: ArticleWalks): Html => {
  const found = verdictsOf(article).slice(0, mostTicks);
  const places = found.map((_, index) => ({
    x: (index % ticksInLine) * 15,
    y: Math.floor(index / ticksInLine) * 15,
  }));
  const height = Math.max(12, (places.at(-1)?.y ?? 0) + 12);
  const present = presentVerdicts(countVerdicts(found));
  const words = present.map(([verdict, number]) => `${number} ${verdictWords[verdict].title.toLowerCase()}`);
  const path = (verdict: Verdict): string =>
    places
      .filter((_, index) => found[index] === verdict)
      .map(({ x, y }) => `M${x + 2} ${y + 2}h8v8h-8z`)
      .join('');
  return html`<svg class="walked" width="207" height="${height}" role="img" aria-label="${words.join(', ')}">
    ${present.map(([verdict]) => html`<path class="${verdict}" d="${path(verdict)}" />`)}
  </svg>`;
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
