// Finding card: one finding for a writer: what the article says, what the screen shows, what to write, where.
import type { Finding } from '../../steps/model/finding.ts';
import type { StepResult, Walk } from '../../steps/model/walk.ts';
import { clip } from '../escape.ts';
import { issueText, placeOf, sentence, standingWords } from '../finding-words.ts';
import { ruleWords } from '../rule-words.ts';
import { severityWords } from '../severity-words.ts';
import type { SourceContext } from '../source-link.ts';
import { sourceAddressOf } from '../source-link.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';
import { copyIcon } from './icons.ts';

/** What a card needs to know of its page. `walk` and `step` are those that met the finding; `step` only inside steps. */
export interface CardContext extends SourceContext {
  readonly walk: Pick<Walk, 'portal' | 'startedAt'>;
  readonly step?: StepResult;
}

/** A label longer than this is no label; the whole of it stands in findings.jsonl. */
const longestLabel = 600;

/** Takes a finding and its id in the page; gives its card. */
export const findingCard = (finding: Finding, id: string, context: CardContext): Html => {
  const words = ruleWords[finding.rule];
  return html`<section
    class="card ${finding.severity}"
    id="${id}"
    aria-label="${severityWords[finding.severity].title}: ${words.title}"
    tabindex="-1"
  >
    <p class="card-title">
      <span class="severity ${finding.severity}">${severityWords[finding.severity].title}</span>
      <strong>${words.title}</strong>
      ${standingWords(finding).map((standing) => html`<span class="standing" title="${finding.accepted ?? ''}">${standing}</span>`)}
    </p>
    ${comparison(finding)}
    <p class="message" dir="auto">${sentence(finding, 1200)}</p>
    ${correction(finding)}
    <p class="card-foot">
      ${place(finding, context)}
      <code class="rule" title="The reader ${words.reader}.">${finding.rule}</code>
      <button type="button" class="quiet" data-copy="${issue(finding, context)}">
        ${copyIcon}Copy as issue
      </button>
    </p>
    ${evidence(finding)}
  </section>`;
};

const issue = (finding: Finding, context: CardContext): string =>
  issueText(finding, {
    portal: context.walk.portal,
    walkedAt: context.walk.startedAt,
    address: sourceAddressOf(finding, context),
    ...(context.step?.source === undefined ? {} : { source: context.step.source }),
  });

const comparison = (finding: Finding): Html => {
  if (finding.says === '' && finding.shows === '') return none;
  // the words are right, and something else about them is not
  if (finding.says === finding.shows)
    return html`<dl class="comparison">
      <div>
        <dt>The article and the screen say</dt>
        <dd lang="${finding.locale}" dir="auto">${clip(finding.says, longestLabel)}</dd>
      </div>
    </dl>`;
  return html`<dl class="comparison">
    ${
      finding.says !== '' &&
      html`<div class="says">
        <dt>The article says</dt>
        <dd lang="${finding.locale}" dir="auto">${clip(finding.says, longestLabel)}</dd>
      </div>`
    }
    ${
      finding.shows !== '' &&
      html`<div class="shows">
        <dt>The screen shows</dt>
        <dd dir="auto">${clip(finding.shows, longestLabel)}</dd>
      </div>`
    }
  </dl>`;
};

const correction = (finding: Finding): Html => {
  if (finding.suggestion === '') return none;
  const ready = finding.evidence.edit !== undefined;
  return html`<p class="correction-row">
    <span class="write">${finding.rule === 'label-marks' ? 'Mark only' : 'Write'}</span>
    <ins dir="auto">${clip(finding.suggestion, longestLabel)}</ins>
    <button type="button" data-copy="${finding.suggestion}">${copyIcon}Copy</button>
    ${ready && html`<span class="ready" title="npm run fix, or git apply fixes.patch">in the patch</span>`}
  </p>`;
};

const place = (finding: Finding, context: CardContext): Html => {
  const address = sourceAddressOf(finding, context);
  // the page tells the folder
  const words = placeOf({ ...finding, file: finding.file.split('/').at(-1) ?? finding.file });
  const code = html`<code title="${placeOf(finding)}">${words}</code>`;
  return address === ''
    ? html`<span class="place">${code}</span>`
    : html`<a class="place" href="${address}">${code}</a>`;
};

const evidence = (finding: Finding): Html => {
  const { reasons = [], candidates = [], confidence, source } = finding.evidence;
  if (reasons.length === 0 && candidates.length === 0 && confidence === undefined && source === undefined)
    return none;
  return html`<details class="evidence">
    <summary>Why docwalk says so</summary>
    <ul>
      ${source !== undefined && html`<li>The source text says <q>${clip(source, longestLabel)}</q></li>`}
      ${reasons.slice(0, 10).map((reason) => html`<li dir="auto">${clip(reason, longestLabel)}</li>`)}
      ${candidates.slice(0, 10).map((candidate) => html`<li>On the screen: ${candidate.role} <q>${clip(candidate.name, longestLabel)}</q></li>`)}
      ${confidence !== undefined && html`<li>Sure to ${Math.round(confidence * 100)} %</li>`}
    </ul>
  </details>`;
};
