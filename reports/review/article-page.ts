// Article page: one article as its reader sees it, with a mark at each step, the screens, and every finding in its place.
import type { Finding } from '../../steps/model/finding.ts';
import { severities } from '../../steps/model/finding.ts';
import type { StepResult } from '../../steps/model/walk.ts';
import { count } from '../exit-reasoning.ts';
import { portalWords } from '../portal-words.ts';
import { verdictWords } from '../rule-words.ts';
import type { ArticleWalks, Run } from '../run.ts';
import { byWorst } from '../run.ts';
import { countOf } from '../severity-words.ts';
import { countSeverities, countVerdicts, presentVerdicts, verdictsOf } from '../summary.ts';
import { renderArticle } from './article-markup.ts';
import type { FindingIds, Surroundings } from './article-steps.ts';
import { articleSteps, findingCards } from './article-steps.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';
import { nextIcon, previousIcon } from './icons.ts';
import { renderPage } from './page.ts';
import type { StepAnchor } from './step-anchors.ts';

/** Takes an article's walks; gives its page. */
export const articlePage = (article: ArticleWalks, around: Surroundings): string => {
  const ids = new Map(article.findings.map((finding, index) => [finding, `finding-${index + 1}`]));
  const anchors = articleSteps(article, ids, around);
  const named = new Map([...ids].map(([finding, id]) => [id, finding]));
  const markup = renderArticle(article.markdown ?? '', anchors, named);
  const title = article.title === '' ? article.file : article.title;
  return renderPage({
    title: `${title} (${article.locale}) · docwalk`,
    root: '../',
    kind: 'article',
    scripted: true,
    header: crumbs(article, around),
    main: html`<div class="columns">
      <div class="reading">
        ${masthead(article, title, markup.hasSourceText)} ${outageNotes(article)}
        ${looseFindings(looseCards(article, ids, around.run, isGrave))}
        <article class="paper" lang="${article.locale}" dir="${directionOf(article.locale)}">
          ${!markup.hasHeading && html`<h1 dir="auto">${title}</h1>`} ${markup.body} ${lostSteps(markup.lost)}
        </article>
        ${looseFindings(looseCards(article, ids, around.run, isFlaw))}
      </div>
      ${stage()}
    </div>`,
    footer: html`<p>
      Walked ${article.records[0]?.walk.startedAt.slice(0, 16).replace('T', ' ') ?? ''} UTC against
      ${portalWords(article.portal)}, in ${article.records[0]?.walk.uiLanguage ?? ''}.
    </p>`,
  });
};

const findingsOutsideSteps = (
  findings: readonly Finding[],
  steps: readonly StepResult[],
): readonly Finding[] => {
  const numbers = new Set(steps.map((step) => step.number));
  return findings.filter((finding) => !numbers.has(finding.step));
};

/** What changes the reading stands before the text; flaws of the writing may follow it. */
const isFlaw = (finding: Finding): boolean => finding.severity === 'info';
const isGrave = (finding: Finding): boolean => !isFlaw(finding);

const looseCards = (
  { records }: ArticleWalks,
  ids: FindingIds,
  run: Run,
  belongs: (finding: Finding) => boolean,
): readonly Html[] =>
  records.flatMap(({ walk }) =>
    findingCards(findingsOutsideSteps(walk.findings, walk.steps).filter(belongs), ids, { ...run, walk }),
  );

const crumbs = (article: ArticleWalks, around: Surroundings): Html =>
  html`<nav class="crumbs" aria-label="Where you are">
      <a class="brand" href="../index.html"><span class="logo" aria-hidden="true"></span>docwalk</a>
      <span class="path" title="${article.file}">${article.file}</span>
    </nav>
    ${languageLinks(article, around)}`;

const languageLinks = (article: ArticleWalks, around: Surroundings): Html => {
  const all = [...around.siblings, article].sort((one, other) => (one.locale < other.locale ? -1 : 1));
  if (all.length < 2)
    return html`<span class="locales"><span class="locale current">${article.locale}</span></span>`;
  return html`<nav class="locales" aria-label="Languages">
    ${all.map((one) => {
      const page = encodeURIComponent((around.pages.get(one.file) ?? '').replace('pages/', ''));
      const worst = [...one.findings].sort(byWorst)[0]?.severity ?? 'clean';
      const current = one === article;
      return html`<a
        class="locale ${current ? 'current' : ''}"
        href="${page}"
        ${current ? html`aria-current="page"` : none}
        ><span class="dot ${worst}" aria-hidden="true"></span>${one.locale}<span class="unseen"
          >, ${count(one.findings.length, 'finding')}</span
        ></a
      >`;
    })}
  </nav>`;
};

const masthead = (article: ArticleWalks, title: string, hasSourceText: boolean): Html => {
  const counts = countSeverities(article.findings);
  const present = severities.filter((severity) => counts[severity] > 0);
  const verdicts = verdictsOf(article);
  return html`<section class="masthead" aria-label="Result">
    <p class="result">
      ${present.length === 0 ? html`<strong class="clean">Matches the screen</strong>` : present.map((severity) => html`<span class="severity ${severity}">${countOf(counts[severity], severity)}</span>`)}
      <span class="steps"
        >${count(verdicts.length, 'step')}:
        ${presentVerdicts(countVerdicts(verdicts))
          .map(([verdict, number]) => `${number} ${verdictWords[verdict].title.toLowerCase()}`)
          .join(', ')}</span
      >
    </p>
    <p class="facts">
      <span>${portalWords(article.portal)}</span
      >${article.owner !== undefined && html`<span>Owner: ${article.owner}</span>`}<span class="unseen"
        >${title}</span
      >
    </p>
    ${hasSourceText && html`<label class="toggle"><input type="checkbox" id="show-source" /> Show the source text</label>`}
  </section>`;
};

const outageNotes = (article: ArticleWalks): readonly Html[] =>
  article.records.flatMap(({ walk }) =>
    walk.outage === undefined
      ? []
      : [
          html`<p class="notice outage">
            <strong>Outage.</strong> ${walk.outage} This says nothing about the article.
          </p>`,
        ],
  );

const looseFindings = (cards: readonly Html[]): Html =>
  cards.length === 0
    ? none
    : html`<section class="loose" aria-label="About the whole article">
        <p class="loose-title">About the whole article</p>
        ${cards}
      </section>`;

const lostSteps = (lost: readonly StepAnchor[]): Html =>
  lost.length === 0
    ? none
    : html`<ol class="lost" lang="en" dir="ltr">
        ${lost.map((anchor) => html`<li class="step ${anchor.verdict}" id="${anchor.id}" data-step="${anchor.id}">${anchor.marker}${anchor.panel}</li>`)}
      </ol>`;

/** The stage shows one screen large and all of them as a strip; the page's script fills it. Without script it stays away. */
const stage = (): Html =>
  html`<aside class="stage" aria-label="Screens" hidden>
    <div class="stage-head">
      <p class="stage-title" aria-live="polite"></p>
      <button type="button" class="quiet" data-move="-1" title="Previous step (left arrow)">
        ${previousIcon}<span class="unseen">Previous step</span>
      </button>
      <button type="button" class="quiet" data-move="1" title="Next step (right arrow)">
        ${nextIcon}<span class="unseen">Next step</span>
      </button>
    </div>
    <div class="stage-picture"></div>
    <ol class="strip"></ol>
  </aside>`;

/** Scripts written from right to left, by language; source: Unicode CLDR, characterOrder. */
const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

const directionOf = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.has(locale.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
