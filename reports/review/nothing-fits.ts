// Nothing fits: what a list of the index says once its filters leave nothing of it.
import type { Html } from './html.ts';
import { html } from './html.ts';

/** Takes what the list holds; gives its words, hidden until the page's script shows them. */
export const nothingFits = (noun: 'article' | 'finding'): Html =>
  html`<p class="nothing" hidden>
    No ${noun} fits these filters. <button type="button" class="quiet" data-reset>Show all</button>
  </p>`;
