// Index page: the whole run at a glance, every article with its steps and findings, filtered and sorted in place.
import { severities } from '../../steps/model/finding.ts';
import { clip } from '../escape.ts';
import { asSentence, count, reasonExit } from '../exit-reasoning.ts';
import { verdictWords } from '../rule-words.ts';
import type { ArticleWalks, Run } from '../run.ts';
import { countOf } from '../severity-words.ts';
import type { Summary } from '../summary.ts';
import { presentVerdicts, summarise } from '../summary.ts';
import { articleFilters } from './article-filters.ts';
import { articleRows } from './article-rows.ts';
import { findingRows, fixedRows } from './finding-rows.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';
import type { Listing } from './listing.ts';
import { localeMatrix } from './locale-matrix.ts';
import { renderPage } from './page.ts';

/** Takes a run, its articles with the worst first, their pages and what is listed; gives the review's first page. */
export const indexPage = (
  run: Run,
  articles: readonly ArticleWalks[],
  pages: ReadonlyMap<string, string>,
  listing: Listing,
): string => {
  const summary = summarise(run);
  const { fixed } = listing;
  return renderPage({
    title: `docwalk review, ${run.startedAt.slice(0, 10)}`,
    root: '',
    kind: 'index',
    scripted: true,
    header: html`<a class="brand" href="index.html"><span class="logo" aria-hidden="true"></span>docwalk</a>
      <p class="when">${runFacts(run, summary)}</p>`,
    main: html`${answer(run, summary)} ${figures(summary)} ${unwalked(run)}
      <nav class="tabs" aria-label="Views">
        <a href="#articles">Articles</a> <a href="#findings">Findings</a>
        ${severalLocales(articles) && html`<a href="#matrix">Languages</a>`}
        ${fixed.length > 0 && html`<a href="#fixed">Fixed <span class="number">${fixed.length}</span></a>`}
      </nav>
      ${articleFilters(listing)}
      <p class="shown" role="status" aria-live="polite"></p>
      ${articleRows(run, articles, pages)} ${findingRows(listing)}
      ${severalLocales(articles) && localeMatrix(articles, pages)} ${fixed.length > 0 && fixedRows(listing)}`,
    footer: html`<p>
        docwalk ${run.versions.docwalk} · Playwright ${run.versions.playwright} · Node ${run.versions.node}
      </p>
      <p>
        Also in this folder: <code>summary.json</code>, <code>findings.jsonl</code>, <code>fixes.patch</code>,
        <code>junit.xml</code>, <code>findings.sarif</code>.
        ${run.history !== undefined && html`<a href="../trend/index.html">Trend of all runs</a>`}
      </p>`,
  });
};

const severalLocales = (articles: readonly ArticleWalks[]): boolean =>
  new Set(articles.map(({ locale }) => locale)).size > 1;

const runFacts = (run: Run, summary: Summary): string => {
  const portals = summary.portals.map(({ name, version }) => `${name} ${version}`).join(', ');
  const when = `${run.startedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return [when, `${(run.durationMs / 1000).toFixed(1)} s`, portals].filter((part) => part !== '').join(' · ');
};

const answer = (run: Run, summary: Summary): Html => {
  const { code, reason } = reasonExit(run);
  const affected = Object.keys(summary.findings.byArticle).length;
  const headline =
    summary.findings.total === 0
      ? html`<h1>${code === 0 ? 'The documents match the screen' : 'Nothing can be said'}</h1>`
      : html`<h1>
          ${count(summary.findings.total, 'finding')}
          <span class="of">in ${affected} of ${count(summary.articles, 'article')}</span>
        </h1>`;
  return html`<section class="answer code-${code}">
    ${headline}
    <p class="reason">${asSentence(reason)}</p>
    ${sinceBefore(summary)}
  </section>`;
};

/** Beside no earlier run there is nothing to tell. */
const sinceBefore = ({ history }: Summary): Html => {
  if (history === undefined || history.runsBefore === 0) return none;
  const numbers: readonly (readonly [string, number])[] = [
    ['new', history.new],
    ['back', history.reopened],
    ['still there', history.still],
    ['flaky', history.flaky],
    ['fixed', history.fixed.length],
  ];
  return html`<ul class="since" aria-label="Since the run before">
    ${numbers.filter(([, number]) => number > 0).map(([words, number]) => html`<li class="${words.replace(' ', '-')}"><strong>${number}</strong> ${words}</li>`)}
  </ul>`;
};

const figures = (summary: Summary): Html => {
  const { byVerdict, total } = summary.steps;
  const { bySeverity } = summary.findings;
  return html`<section class="figures" aria-label="Figures">
    <div class="figure">
      <p class="label">Findings</p>
      <ul class="pills">
        ${severities.map((severity) => html`<li class="severity ${bySeverity[severity] === 0 ? 'zero' : severity}">${countOf(bySeverity[severity], severity)}</li>`)}
      </ul>
    </div>
    <div class="figure wide">
      <p class="label">${count(total, 'step')} walked</p>
      <svg class="bar" viewBox="0 0 ${Math.max(total, 1)} 1" preserveAspectRatio="none" aria-hidden="true">
        ${bars(presentVerdicts(byVerdict))}
      </svg>
      <ul class="legend">
        ${presentVerdicts(byVerdict).map(([verdict, number]) => html`<li title="${verdictWords[verdict].meaning}"><span class="dot ${verdict}" aria-hidden="true"></span>${number} ${verdictWords[verdict].title.toLowerCase()}</li>`)}
      </ul>
    </div>
  </section>`;
};

const bars = (present: ReturnType<typeof presentVerdicts>): readonly Html[] => {
  let from = 0;
  return present.map(([verdict, number]) => {
    const start = from;
    from += number;
    return html`<rect class="${verdict}" x="${start}" y="0" width="${number}" height="1" />`;
  });
};

const unwalked = (run: Run): Html =>
  run.unwalked.length === 0
    ? none
    : html`<section class="notice outage" aria-label="Without a result">
        <p><strong>${count(run.unwalked.length, 'procedure')} ended without a result.</strong></p>
        <ul>
          ${run.unwalked.slice(0, 20).map((test) => html`<li><code>${test.file}:${test.line}</code> ${clip(test.message, 300)}</li>`)}
        </ul>
      </section>`;
