// Step panel: what stands below a step in the article: verdict, screenshot with the control outlined, findings.
import type { ActionResult, StepResult } from '../../steps/model/walk.ts';
import { clip, oneLine } from '../escape.ts';
import { verdictWords } from '../rule-words.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';
import { verdictIcon } from './icons.ts';

/** The same step in another language, for the writer who compares. */
export interface Sibling {
  readonly locale: string;
  readonly address: string;
  readonly step: StepResult;
  /** As in the panel's own content. */
  readonly picture: string | undefined;
}

export interface PanelContent {
  readonly step: StepResult;
  /** Address of the screenshot relative to the page, where there is one. */
  readonly picture: string | undefined;
  readonly cards: readonly Html[];
  readonly siblings: readonly Sibling[];
}

/** The sign before a step: its number and its verdict. */
export const stepMarker = (step: StepResult): Html => {
  const { title, meaning } = verdictWords[step.verdict];
  return html`<span class="marker ${step.verdict}" lang="en" title="${title}: ${meaning}"
    ><span class="number" aria-hidden="true">${step.number}</span
    ><span class="sign">${verdictIcon(step.verdict)}</span
    ><span class="unseen">Step ${step.number}, ${title.toLowerCase()}: </span></span
  >`;
};

/** In CSS pixels: as wide as the stage beside the text. */
const detailWidth = 444;
const detailHeight = 170;

/** Takes a step with its picture and cards; gives its panel. */
export const stepPanel = (content: PanelContent): Html => {
  const { step } = content;
  return html`<div class="panel" lang="en" dir="ltr" data-number="${step.number}">
    ${verdictLine(step)} ${content.cards} ${screen(content)} ${otherLanguages(content)}
  </div>`;
};

const verdictLine = (step: StepResult): Html => {
  const reason = step.reason ?? '';
  if (reason === '' && (step.verdict === 'verified' || step.verdict === 'drifted')) return none;
  const { title, meaning } = verdictWords[step.verdict];
  return html`<p class="verdict ${step.verdict}">
    <strong>${title}</strong> <span dir="auto">${clip(reason === '' ? meaning : reason, 600)}</span>
  </p>`;
};

const screen = (content: PanelContent): Html => {
  const { step, picture } = content;
  if (picture === undefined && step.actions.length === 0) return none;
  const open = step.verdict === 'drifted' || step.verdict === 'outage';
  return html`<details class="screen" ${open ? html`open` : none}>
    <summary>${picture === undefined ? 'What was done' : 'The screen at this step'}</summary>
    <figure>
      ${shot(step, picture, describe(step))} ${detail(step, picture)}
      <figcaption>${deeds(step)}</figcaption>
    </figure>
  </details>`;
};

/** The outline is drawn over the picture, so that one picture serves all steps that were done on it. */
const shot = (step: StepResult, picture: string | undefined, words: string): Html => {
  const size = step.screenshot;
  if (picture === undefined || size === undefined) return none;
  const { width, height } = size;
  return html`<a class="shot" href="${picture}"
    ><img
      src="${picture}"
      width="${width}"
      height="${height}"
      alt="${words}"
      loading="lazy"
      decoding="async"
    /><svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${step.actions.map((action) => outline(action, step))}
    </svg></a
  >`;
};

/** The control and what stands around it, at the size in which the reader met it. */
const detail = (step: StepResult, picture: string | undefined): Html => {
  const size = step.screenshot;
  const box = step.actions.findLast((action) => action.box !== undefined)?.box;
  if (picture === undefined || size === undefined || box === undefined) return none;
  const width = Math.min(size.width, Math.max(detailWidth, box.width + 40));
  const height = Math.min(size.height, detailHeight);
  const x = within(box.x + box.width / 2 - width / 2, size.width - width);
  const y = within(box.y + box.height / 2 - height / 2, size.height - height);
  return html`<svg
    class="detail"
    viewBox="${x} ${y} ${width} ${height}"
    width="${width}"
    height="${height}"
    aria-hidden="true"
  >
    <image href="${picture}" width="${size.width}" height="${size.height}" />
    ${step.actions.map((action) => outline(action, step))}
  </svg>`;
};

const within = (wanted: number, most: number): number => Math.round(Math.max(0, Math.min(wanted, most)));

const describe = (step: StepResult): string => {
  const met = step.actions.flatMap((action) =>
    action.shows === undefined ? [] : [`${action.role ?? 'control'} “${oneLine(action.shows, 80)}”`],
  );
  return `Screen at step ${step.number}${met.length === 0 ? '' : `, with ${met.join(', ')} outlined`}`;
};

const outline = (action: ActionResult, step: StepResult): Html => {
  const { box } = action;
  if (box === undefined) return none;
  const margin = 4;
  return html`<rect
      class="halo"
      x="${box.x - margin}"
      y="${box.y - margin}"
      width="${box.width + 2 * margin}"
      height="${box.height + 2 * margin}"
      rx="5"
    /><rect
      class="outline ${step.verdict}"
      x="${box.x - margin}"
      y="${box.y - margin}"
      width="${box.width + 2 * margin}"
      height="${box.height + 2 * margin}"
      rx="5"
    />`;
};

const deeds = (step: StepResult): Html =>
  html`<ul class="deeds">
    ${step.actions.map((action) => html`<li class="${action.outcome}"><span class="outcome">${action.outcome.replace('-', ' ')}</span> <span dir="auto">${oneLine(action.said, 200)}</span>${met(action)}${action.notes.slice(0, 5).map((note) => html`<small dir="auto">${oneLine(note, 200)}</small>`)}</li>`)}
  </ul>`;

const met = (action: ActionResult): Html =>
  action.shows === undefined
    ? none
    : html` <span class="met">${action.role ?? ''} “<bdi>${oneLine(action.shows, 120)}</bdi>”</span>`;

/** Screens are compared where one of the languages has drifted: thousands of pages need not hold the others. */
const otherLanguages = ({ step, siblings }: PanelContent): Html => {
  if (siblings.length === 0) return none;
  const isPictured = [step, ...siblings.map((sibling) => sibling.step)].some(
    ({ verdict }) => verdict === 'drifted',
  );
  return html`<details class="languages">
    <summary>In ${siblings.length === 1 ? 'another language' : `${siblings.length} other languages`}</summary>
    <dl>
      ${siblings.map(
        (sibling) =>
          html`<div>
            <dt>
              <a href="${sibling.address}">${sibling.locale}</a>
              <span
                class="dot ${sibling.step.verdict}"
                title="${verdictWords[sibling.step.verdict].title}"
              ></span>
            </dt>
            <dd lang="${sibling.locale}" dir="auto">${clip(sibling.step.text, 400)}</dd>
            ${isPictured && sibling.picture !== undefined && html`<dd>${shot(sibling.step, sibling.picture, `Screen in ${sibling.locale}`)}</dd>`}
          </div>`,
      )}
    </dl>
  </details>`;
};
