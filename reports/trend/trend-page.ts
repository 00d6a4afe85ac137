// Trend page: how the documents fare over time, in all and by locale, owner and rule. Static; works from `file://`.
import { readFileSync } from 'node:fs';
import type { Severity } from '../../steps/model/finding.ts';
import { severities } from '../../steps/model/finding.ts';
import { count } from '../exit-reasoning.ts';
import type { Html } from '../review/html.ts';
import { html } from '../review/html.ts';
import { renderPage } from '../review/page.ts';
import type { Run, Writer } from '../run.ts';
import { countOf } from '../severity-words.ts';
import { coverageChart, day, openChart } from './trend-charts.ts';
import type { TrendPoint } from './trend-points.ts';
import { coverageOf, trendPoints } from './trend-points.ts';
import { breakdown, runTable } from './trend-tables.ts';

/** Writes `trend/index.html` where a history is kept. */
export const writeTrend: Writer = (run) => {
  const points = trendPoints(run.history ?? []);
  if (points.length === 0) return [];
  return [
    { path: 'trend/index.html', content: trendPage(run, points) },
    { path: 'trend/assets/frame.css', content: asset('../review/assets/frame.css') },
    { path: 'trend/assets/icon.svg', content: asset('../review/assets/icon.svg') },
    { path: 'trend/assets/trend.css', content: asset('assets/trend.css') },
  ];
};

const asset = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const trendPage = (run: Run, points: readonly TrendPoint[]): string => {
  const last = points.at(-1);
  return renderPage({
    title: `docwalk trend, ${day(last)}`,
    root: '',
    kind: 'trend',
    scripted: false,
    header: html`<a class="brand" href="../review/index.html"
        ><span class="logo" aria-hidden="true"></span>docwalk</a
      >
      <p class="when">${count(points.length, 'run')}, ${day(points[0])} to ${day(last)}</p>`,
    main: content(points),
    footer: html`<p>docwalk ${run.versions.docwalk}</p>
      <p><a href="../review/index.html">Review of the last run</a></p>`,
  });
};

const content = (points: readonly TrendPoint[]): Html => {
  const last = points.at(-1);
  const nothing = { articles: 0, steps: {} };
  return html`<h1>${count(last?.open ?? 0, 'open finding')}</h1>
    <ul class="pills">
      ${severities.map((severity) => pill(severity, last))}
    </ul>
    <div class="charts">
      <section aria-labelledby="open-title">
        <h2 id="open-title">Open findings</h2>
        ${openChart(points)}
      </section>
      <section aria-labelledby="coverage-title">
        <h2 id="coverage-title">Steps that could be judged</h2>
        ${coverageChart(points)}
      </section>
    </div>
    ${breakdown(
      'By locale',
      points,
      (point) => point.byLocale,
      (key, { line }) => coverageOf(line.byLocale[key] ?? nothing),
    )}
    ${breakdown(
      'By owner',
      points,
      (point) => point.byOwner,
      (key, { line }) => coverageOf(line.byOwner[key] ?? nothing),
    )}
    ${breakdown('By rule', points, (point) => point.byRule)} ${runTable(points)}`;
};

const pill = (severity: Severity, point: TrendPoint | undefined): Html => {
  const number = point?.bySeverity[severity] ?? 0;
  return html`<li class="severity ${number === 0 ? 'zero' : severity}">${countOf(number, severity)}</li>`;
};
