// Directives: `:::{note}` with its options (MyST, Elastic) and `::note` (Nuxt) frame a text, and are not seen by its reader.
// https://mystmd.org/guide/directives, https://content.nuxt.com/docs/files/markdown#mdc-syntax
import { stretchesOf, type Dialect } from './dialect.ts';

const fence =
  /^[ \t>]*:{3,}\{(?!(?:include|step|stepper)\})[\w-]{1,40}\}[^\n]{0,500}(?:\n[ \t>]*:[\w-]{1,40}:[^\n]{0,300}){0,12}$/gmu;
const block = /^::(?!:)(?:[a-z][\w-]{0,40}(?:\{[^\n]{0,300}\})?)?[ \t\r]*$/gmu;

export const directives: Dialect = (text) => [
  ...(text.includes(':::{') ? stretchesOf(text, fence) : []),
  ...(/^::[a-z]/mu.test(text) ? stretchesOf(text, block) : []),
];
