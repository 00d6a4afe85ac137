// Index page: the whole run at a glance, every article with its steps and findings, filtered and sorted in place.
import type { Finding } from '../../steps/model/finding.ts';
import { severities } from '../../steps/model/finding.ts';
import { clip } from '../escape.ts';
import { count, reasonExit } from '../exit-reasoning.ts';
import { placeOf, standingWords } from '../finding-words.ts';
import { ruleWords, severityWords, verdictWords } from '../rule-words.ts';
import type { ArticleWalks, Run } from '../run.ts';
import { compareText, findingsOf } from '../run.ts';
import type { Summary } from '../summary.ts';
import { countSeverities, presentVerdicts, summarise, verdictsOf } from '../summary.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';
import { articleFilters, statusOf } from './article-filters.ts';
import { localeMatrix } from './locale-matrix.ts';
import { renderPage } from './page.ts';

/** More rows than a person reads; all of them stand in findings.jsonl. */
const mostFindings = 500;

/** Takes a run, its articles and their pages; gives the review's first page. */
export const indexPage = (
  run: Run,
  articles: readonly ArticleWalks[],
  pages: ReadonlyMap<string, string>,
): string => {
  const summary = summarise(run);
  const worstFirst = [...articles].sort(
    (one, other) => weight(other) - weight(one) || compareText(one.file, other.file),
  );
  return renderPage({
    title: `docwalk review, ${run.startedAt.slice(0, 10)}`,
    root: '',
    script: 'index',
    header: html`<a class="brand" href="index.html"><span class="logo" aria-hidden="true"></span>docwalk</a>
      <p class="when">${runFacts(run, summary)}</p>`,
    main: html`${answer(run, summary)} ${figures(summary)} ${unwalked(run)}
      <nav class="tabs" aria-label="Views">
        <a href="#articles">Articles</a> ${severalLocales(articles) && html`<a href="#matrix">Languages</a>`}
        <a href="#findings">Findings</a>
      </nav>
      <section id="articles" aria-labelledby="articles-title">
        <h2 id="articles-title">Articles</h2>
        ${articleFilters(articles)}
        <p class="shown" role="status" aria-live="polite"></p>
        <ol class="rows">
          ${worstFirst.map((article) => articleRow(article, pages.get(article.file) ?? ''))}
        </ol>
        <p class="nothing" hidden>
          No article fits these filters. <button type="button" class="quiet" data-reset>Show all</button>
        </p>
      </section>
      ${severalLocales(articles) ? localeMatrix(articles, pages) : none} ${findingTable(run, articles, pages)}`,
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

/** Blockers outweigh any number of errors that one article can have, errors any number of warnings. */
const weight = (article: ArticleWalks): number => {
  const { blocker, error, warning, info } = countSeverities(article.findings);
  return blocker * 1e9 + error * 1e6 + warning * 1e3 + info;
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
    <p>${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.</p>
  </section>`;
};

const figures = (summary: Summary): Html => {
  const { byVerdict, total } = summary.steps;
  const { bySeverity } = summary.findings;
  return html`<section class="figures" aria-label="Figures">
    <div class="figure">
      <p class="label">Findings</p>
      <ul class="pills">
        ${severities.map((severity) => html`<li class="severity ${bySeverity[severity] === 0 ? 'zero' : severity}">${bySeverity[severity]} ${severityWords[severity].toLowerCase()}${bySeverity[severity] === 1 ? '' : 's'}</li>`)}
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

const articleRow = (article: ArticleWalks, page: string): Html => {
  const severityCounts = countSeverities(article.findings);
  const rules = [...new Set(article.findings.map(({ rule }) => rule))];
  const present = severities.filter((severity) => severityCounts[severity] > 0);
  const words = [
    article.title,
    article.file,
    article.owner ?? '',
    ...article.findings.flatMap(({ says, shows, suggestion }) => [says, shows, suggestion]),
  ];
  const title = article.title === '' ? article.file : article.title;
  return html`<li
    class="row"
    data-locale="${article.locale}"
    data-portal="${article.portal.name}"
    data-owner="${article.owner ?? ''}"
    data-status="${statusOf(article)}"
    data-severity="${present.join(' ')}"
    data-rule="${rules.join(' ')}"
    data-title="${title}"
    data-file="${article.file}"
    data-words="${clip(words.join(' ').toLowerCase(), 2000)}"
  >
    <a href="${encodeURI(page)}"
      ><span class="title" lang="${article.locale}" dir="auto">${clip(title, 200)}</span></a
    >
    <span class="locale">${article.locale}</span>
    <span class="file" title="${article.file}">${article.file}</span>
    <span class="walked"
      >${verdictsOf(article)
        .slice(0, 60)
        .map((verdict) => html`<i class="tick ${verdict}" title="${verdictWords[verdict].title}"></i>`)}</span
    >
    <span class="counts"
      >${present.length === 0 ? html`<span class="state ${statusOf(article).replace(' ', '-')}">${statusOf(article)}</span>` : present.map((severity) => html`<span class="severity ${severity}" title="${severityWords[severity]}">${severityCounts[severity]}<span class="unseen"> ${severity}</span></span>`)}</span
    >
  </li>`;
};

const findingTable = (
  run: Run,
  articles: readonly ArticleWalks[],
  pages: ReadonlyMap<string, string>,
): Html => {
  const findings = findingsOf(run);
  const targets = new Map(
    articles.flatMap((article) =>
      article.findings.map((finding, index): readonly [Finding, string] => [
        finding,
        `${encodeURI(pages.get(article.file) ?? '')}#finding-${index + 1}`,
      ]),
    ),
  );
  return html`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${findings.length === 0 && html`<p class="nothing">None.</p>`}
    ${findings.length > mostFindings && html`<p class="notice">The worst ${mostFindings} of ${findings.length}; all of them stand in <code>findings.jsonl</code>.</p>`}
    <ol class="finding-rows">
      ${findings.slice(0, mostFindings).map((finding) => findingRow(finding, targets.get(finding) ?? ''))}
    </ol>
  </section>`;
};

const findingRow = (finding: Finding, address: string): Html =>
  html`<li>
    <a href="${address}"
      ><span class="severity ${finding.severity}">${severityWords[finding.severity]}</span>
      <span class="rule-title">${ruleWords[finding.rule].title}</span></a
    >
    ${standingWords(finding).map((standing) => html`<span class="standing">${standing}</span>`)}
    <span class="words"
      ><bdi class="says" lang="${finding.locale}">${clip(finding.says, 120)}</bdi
      >${finding.shows !== '' && html` <span class="arrow" aria-label="the screen shows">→</span> <bdi class="shows">${clip(finding.shows, 120)}</bdi>`}</span
    >
    <code class="place">${placeOf(finding)}</code>
  </li>`;
