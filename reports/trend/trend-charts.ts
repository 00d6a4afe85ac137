// Trend charts: plain SVG without scripts or inline styles, each with its words for those who do not see it.
import { severities } from '../../steps/model/finding.ts';
import type { Html } from '../review/html.ts';
import { html } from '../review/html.ts';
import type { TrendPoint } from './trend-points.ts';
import { coverageOf } from './trend-points.ts';

const width = 1000;
const height = 220;

interface Place {
  readonly x: number;
  readonly value: number;
}

/** Open findings as areas, the worst at the bottom. */
export const openChart = (points: readonly TrendPoint[]): Html => {
  const most = Math.max(1, ...points.map(({ open }) => open));
  const layers = severities.map((severity, index) => ({
    severity,
    top: points.map((point) => sumTo(point, index + 1)),
    bottom: points.map((point) => sumTo(point, index)),
  }));
  const [first, last] = [points[0], points.at(-1)];
  const words = `Open findings: ${first?.open ?? 0} on ${day(first)}, ${last?.open ?? 0} on ${day(last)}, at most ${most}`;
  return html`<figure class="chart">
    <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${words}">
      ${layers.map(({ severity, top, bottom }) => html`<path class="area ${severity}" d="${area(points, top, bottom, most)}" />`)}
    </svg>
    <figcaption><span>${day(first)}</span><span>at most ${most}</span><span>${day(last)}</span></figcaption>
  </figure>`;
};

/** The share of steps that were judged, of the runs that walked most articles. */
export const coverageChart = (points: readonly TrendPoint[]): Html => {
  const wide = points.filter((point) => point.wide && coverageOf(point.line.total) !== undefined);
  const values = wide.map((point) => coverageOf(point.line.total) ?? 0);
  const [first, last] = [wide[0], wide.at(-1)];
  const words = `Steps judged: ${percent(values[0])} on ${day(first)}, ${percent(values.at(-1))} on ${day(last)}`;
  return html`<figure class="chart">
    <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${words}">
      <path class="line" d="${polyline(placesOf(wide, values), 1, height)}" />
    </svg>
    <figcaption>
      <span>${day(first)}</span><span>now ${percent(values.at(-1))}</span><span>${day(last)}</span>
    </figcaption>
  </figure>`;
};

/** A small line beside a row of figures; the figures say what it shows. */
export const sparkline = (points: readonly TrendPoint[], values: readonly number[]): Html =>
  html`<svg class="spark" viewBox="0 0 ${width} 100" preserveAspectRatio="none" aria-hidden="true">
    <path class="line" d="${polyline(placesOf(points, values), Math.max(1, ...values), 100)}" />
  </svg>`;

/** "83 %", or a dash where there is nothing to say. */
export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${Math.round(share * 100)} %`;

/** The day of a point as people read it. */
export const day = (point: TrendPoint | undefined): string => point?.at.slice(0, 10) ?? '–';

const sumTo = (point: TrendPoint, layers: number): number =>
  severities.slice(0, layers).reduce((sum, severity) => sum + point.bySeverity[severity], 0);

/** A single run is a level line over the whole width. */
const placesOf = (points: readonly TrendPoint[], values: readonly number[]): readonly Place[] => {
  const times = points.map(({ at }) => Date.parse(at));
  const start = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - start;
  const places = times.map((time, index) => ({
    x: span === 0 ? 0 : Math.round(((time - start) / span) * width),
    value: values[index] ?? 0,
  }));
  const last = places.at(-1);
  return span === 0 && last !== undefined ? [...places, { ...last, x: width }] : places;
};

const area = (
  points: readonly TrendPoint[],
  top: readonly number[],
  bottom: readonly number[],
  most: number,
): string => {
  const edge = [...placesOf(points, top), ...placesOf(points, bottom).toReversed()];
  return `${polyline(edge, most, height)}Z`;
};

const polyline = (places: readonly Place[], most: number, tall: number): string =>
  places
    .map(
      ({ x, value }, index) =>
        `${index === 0 ? 'M' : 'L'}${x} ${Math.round(tall - 4 - (value / most) * (tall - 8))}`,
    )
    .join('');
