// Trend tables: open findings by locale, owner or rule, and the runs themselves.
import { ruleSchema } from '../../steps/model/finding.ts';
import { clip } from '../escape.ts';
import type { Html } from '../review/html.ts';
import { html } from '../review/html.ts';
import { ruleWords } from '../rule-words.ts';
import { compareText } from '../run.ts';
import { percent, sparkline } from './trend-charts.ts';
import type { TrendPoint } from './trend-points.ts';
import { coverageOf } from './trend-points.ts';

/** More rows than a person reads. */
const mostRows = 100;

/** Keys that have, or had, open findings: most of them first. `coverage` tells the share of steps judged by a key. */
export const breakdown = (
  title: string,
  points: readonly TrendPoint[],
  countsOf: (point: TrendPoint) => ReadonlyMap<string, number>,
  coverage?: (key: string, point: TrendPoint) => number | undefined,
): Html => {
  const last = points.at(-1);
  const now = last === undefined ? new Map<string, number>() : countsOf(last);
  const keys = [...new Set(points.flatMap((point) => [...countsOf(point).keys()]))].sort(
    (one, other) => (now.get(other) ?? 0) - (now.get(one) ?? 0) || compareText(one, other),
  );
  if (keys.length === 0) return html``;
  return html`<section aria-label="${title}">
    <h2>${title}</h2>
    ${keys.length > mostRows && html`<p class="notice">The first ${mostRows} of ${keys.length}.</p>`}
    <div class="scroll" tabindex="0" role="region" aria-label="${title}, table">
      <table>
        <thead>
          <tr>
            <th scope="col">${title.replace('By ', '')}</th>
            <th scope="col" class="number">open</th>
            <th scope="col" class="number">a week before</th>
            ${coverage !== undefined && html`<th scope="col" class="number">steps judged</th>`}
            <th scope="col">over time</th>
          </tr>
        </thead>
        <tbody>
          ${keys.slice(0, mostRows).map((key) => {
            const values = points.map((point) => countsOf(point).get(key) ?? 0);
            return html`<tr>
              <th scope="row">${nameOf(key)}</th>
              <td class="number">${values.at(-1) ?? 0}</td>
              <td class="number">${weekBefore(points, values)}</td>
              ${coverage !== undefined && html`<td class="number">${percent(last && coverage(key, last))}</td>`}
              <td>${sparkline(points, values)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
};

const nameOf = (key: string): Html => {
  const rule = ruleSchema.safeParse(key);
  return rule.success
    ? html`${ruleWords[rule.data].title} <code>${key}</code>`
    : html`<bdi>${clip(key, 120)}</bdi>`;
};

const weekBefore = (points: readonly TrendPoint[], values: readonly number[]): string => {
  const before = Date.parse(points.at(-1)?.at ?? '') - 7 * 24 * 60 * 60 * 1000;
  const index = points.findLastIndex(({ at }) => Date.parse(at) <= before);
  return index < 0 ? '–' : String(values[index] ?? 0);
};

/** The newest runs, one a row. */
export const runTable = (points: readonly TrendPoint[]): Html =>
  html`<section aria-label="Runs">
    <h2>Runs</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Runs, table">
      <table>
        <thead>
          <tr>
            <th scope="col">begun (UTC)</th>
            <th scope="col" class="number">articles</th>
            <th scope="col" class="number">steps judged</th>
            <th scope="col" class="number">new or back</th>
            <th scope="col" class="number">fixed</th>
            <th scope="col" class="number">open after it</th>
            <th scope="col">portal</th>
          </tr>
        </thead>
        <tbody>
          ${points
            .slice(-mostRows)
            .toReversed()
            .map(
              (point) =>
                html`<tr>
                  <th scope="row">${point.at.slice(0, 16).replace('T', ' ')}</th>
                  <td class="number">${point.line.total.articles}</td>
                  <td class="number">${percent(coverageOf(point.line.total))}</td>
                  <td class="number">${point.fresh}</td>
                  <td class="number">${point.fixed}</td>
                  <td class="number">${point.open}</td>
                  <td>
                    ${clip(point.line.portals.join(', '), 120)}${point.line.interrupted && ' (stopped)'}
                  </td>
                </tr>`,
            )}
        </tbody>
      </table>
    </div>
  </section>`;
