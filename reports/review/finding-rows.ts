// Finding rows: the index's list of findings, and of those that were fixed since the run before; the page's script adds the rest.
import { fixedRow, findingRow, rowsAtOnce } from './finding-row.ts';
import type { Html } from './html.ts';
import { html, none } from './html.ts';
import type { Listing } from './listing.ts';
import { nothingFits } from './nothing-fits.ts';

/** Takes what the index lists; gives the list of findings, those first that hurt most readers. */
export const findingRows = (listing: Listing): Html => {
  const { findings } = listing;
  return html`<section id="findings" aria-labelledby="findings-title" data-total="${findings.length}">
    <h2 id="findings-title">Findings</h2>
    ${unscripted(findings.length)}
    <ol class="finding-rows">
      ${findings.slice(0, rowsAtOnce).map(findingRow(listing))}
    </ol>
    ${moreButton(findings.length)}
    ${findings.length === 0 ? html`<p class="nothing">None.</p>` : nothingFits('finding')}
  </section>`;
};

/** Takes what the index lists; gives the list of what earlier runs had met and this one no more. */
export const fixedRows = ({ fixed }: Listing): Html =>
  html`<section id="fixed" aria-labelledby="fixed-title" data-total="${fixed.length}">
    <h2 id="fixed-title">Fixed since the run before</h2>
    ${unscripted(fixed.length)}
    <ol class="finding-rows">
      ${fixed.slice(0, rowsAtOnce).map(fixedRow)}
    </ol>
    ${moreButton(fixed.length)}
  </section>`;

const unscripted = (total: number): Html =>
  total <= rowsAtOnce
    ? none
    : html`<noscript
        ><p class="notice">
          The first ${rowsAtOnce} of ${total}; the pages of the articles have all of theirs.
        </p></noscript
      >`;

const moreButton = (total: number): Html =>
  total <= rowsAtOnce ? none : html`<button type="button" class="more-rows" hidden>Show more</button>`;
