// Icons: the few signs of the review, drawn in place so that a page needs no icon font and no request.
import type { Verdict } from '../../steps/model/walk.ts';
import type { Html } from './html.ts';
import { trusted } from './html.ts';

const draw = (paths: string): Html =>
  trusted(`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${paths}</svg>`);

const verdictIcons: Readonly<Record<Verdict, Html>> = {
  verified: draw('<path d="M3.5 8.5l3 3 6-7"/>'),
  drifted: draw('<path d="M4.5 4.5l7 7m0-7l-7 7"/>'),
  unverifiable: draw('<path d="M4 8h8"/>'),
  withheld: draw('<path d="M6 4v8m4-8v8"/>'),
  blocked: draw('<circle cx="8" cy="8" r="5"/><path d="M4.5 11.5l7-7"/>'),
  outage: draw('<path d="M8 3.5v5.5m0 3v.5"/>'),
};

export const verdictIcon = (verdict: Verdict): Html => verdictIcons[verdict];

export const copyIcon: Html = draw(
  '<rect x="5.5" y="5.5" width="7" height="8" rx="1.5"/><path d="M10 3.5H5a1.5 1.5 0 0 0-1.5 1.5v6"/>',
);
export const previousIcon: Html = draw('<path d="M10 3.5l-4.5 4.5 4.5 4.5"/>');
export const nextIcon: Html = draw('<path d="M6 3.5l4.5 4.5-4.5 4.5"/>');
