// Locale matrix: articles x languages; one cell is one article in one language, coloured by its worst finding.
import { count } from '../exit-reasoning.ts';
import type { ArticleWalks } from '../run.ts';
import { byWorst, compareText, groupBy } from '../run.ts';
import { verdictsOf } from '../summary.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { nothingFits } from './nothing-fits.ts';
import { workOf } from './page-names.ts';

/** Takes the articles of a run in the order of the listing, and their pages; gives the table of works by locale. */
export const localeMatrix = (articles: readonly ArticleWalks[], pages: ReadonlyMap<string, string>): Html => {
  const places = new Map(articles.map((article, place) => [article, place]));
  const locales = [...new Set(articles.map(({ locale }) => locale))].sort(compareText);
  const works = [...groupBy(articles, workOf)].sort(([one], [other]) => compareText(one, other));
  return html`<section id="matrix" aria-labelledby="matrix-title">
    <h2 id="matrix-title">Languages</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Articles by language, table">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">Article</th>
            ${locales.map((locale) => html`<th scope="col">${locale}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${works.map(([work, versions]) => workRow(work, versions, { locales, pages, places }))}
        </tbody>
      </table>
    </div>
    ${nothingFits('article')}
  </section>`;
};

interface Columns {
  readonly locales: readonly string[];
  readonly pages: ReadonlyMap<string, string>;
  /** By which the page's script finds the articles that fit its filters. */
  readonly places: ReadonlyMap<ArticleWalks, number>;
}

const workRow = (work: string, versions: readonly ArticleWalks[], columns: Columns): Html =>
  html`<tr>
    <th scope="row" title="${work}">${nameOf(work)}</th>
    ${columns.locales.map((locale) =>
      cell(
        versions.find((article) => article.locale === locale),
        columns,
      ),
    )}
  </tr>`;

const nameOf = (work: string): string => (work.split('/').at(-1) ?? work).replace(/\.(?:md|markdown)$/iu, '');

const cell = (article: ArticleWalks | undefined, { pages, places }: Columns): Html => {
  if (article === undefined) return html`<td class="absent"><span class="unseen">not there</span></td>`;
  const number = article.findings.length;
  const judged = verdictsOf(article).some((verdict) => verdict === 'verified' || verdict === 'drifted');
  const state = [...article.findings].sort(byWorst)[0]?.severity ?? (judged ? 'clean' : 'unjudged');
  const words = judged || number > 0 ? count(number, 'finding') : 'not checked';
  const sign = judged ? '✓' : '–';
  return html`<td>
    <a
      class="cell ${state}"
      href="${encodeURI(pages.get(article.file) ?? '')}"
      data-place="${places.get(article)}"
      aria-label="${article.locale}: ${words}"
      >${number === 0 ? sign : number}</a
    >
  </td>`;
};
