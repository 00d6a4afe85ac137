// Directives: `:::{note}` with its options (MyST, Elastic) and `::note` (Nuxt) frame a text, and are not seen by its reader.
// https://mystmd.org/guide/directives, https://content.nuxt.com/docs/files/markdown#mdc-syntax
import { directive } from '../silent-stretches.ts';
import { stretchesOf, type Dialect, type DialectStretch } from './dialect.ts';

const fence =
  /^[ \t>]*:{3,40}\{(?!(?:include|step|stepper|dropdown)\})[\w-]{1,40}\}[^\n]{0,500}(?:\n[ \t>]*:[\w-]{1,40}:[^\n]{0,300}){0,12}$/gmu;
const block = /^::(?!:)(?:[a-z][\w-]{0,40}(?:\{[^\n]{0,300}\})?)?[ \t\r]*$/gmu;

export const directives: Dialect = (text) => [
  ...(text.includes(':::{') ? stretchesOf(text, fence) : []),
  ...(text.includes('```{') ? fencedBoxes(text) : []),
  ...(/^::[a-z]/mu.test(text) ? stretchesOf(text, block) : []),
];

const pictured = /^\{(?:image|figure|video|button-link|button-ref|toctree|contents)\}/u;

/** "```{note}": the box is not seen, what stands in it is; a picture is nothing to do. */
function fencedBoxes(text: string): readonly DialectStretch[] {
  let open:
    { readonly from: number; readonly to: number; readonly ticks: number; readonly info: string } | undefined;
  const line = /^[ \t>]*(`{3,40})([^\n`]{0,300})(?:\n[ \t>]*:[\w-]{1,40}:[^\n]{0,300}){0,12}$/gmu;
  return [...text.matchAll(line)].flatMap(({ index, 0: whole, 1: ticks = '', 2: info = '' }) => {
    const stretch = { from: index, to: index + whole.length };
    if (open === undefined) {
      open = { ...stretch, ticks: ticks.length, info };
      return [];
    }
    if (info.trim() !== '' || ticks.length < open.ticks) return [];
    const begun = open;
    open = undefined;
    if (!directive.test(begun.info)) return [];
    if (pictured.test(begun.info)) return [{ from: begun.from, to: stretch.to }];
    return [{ from: begun.from, to: begun.to }, stretch];
  });
}
