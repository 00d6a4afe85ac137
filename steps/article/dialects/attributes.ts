// Attributes behind words, which their reader does not see: `{#id}`, `{.class}`, `{width="300"}` (Pandoc, MkDocs, Writerside),
// `{: note}` (kramdown), `[heading-id]` at the end of a heading (Elastic).
import { stretchesOf, type Dialect } from './dialect.ts';

const attribute = String.raw`(?:[#.][\w-]{1,80}|[\w-]{1,40}=(?:"[^"\n{}]{0,200}"|'[^'\n{}]{0,200}'|[\w%-]{1,40}))`;
const braces = new RegExp(
  String.raw`[ \t]*(?<![{$])\{[ \t]*${attribute}(?:[ \t]+${attribute}){0,12}[ \t]*\}(?!\})`,
  'gu',
);
const kramdown = /(?<!\{)\{::?[^{}\n]{1,300}\}(?!\})/gu;
const headingId = /^#{1,6}[ \t][^\n]{1,300}?([ \t]+\[[a-z\d]+(?:-[a-z\d]+)+\])[ \t\r]*$/gmu;

export const attributes: Dialect = (text) => [
  ...(text.includes('{') ? [...stretchesOf(text, braces), ...stretchesOf(text, kramdown)] : []),
  ...(text.includes(']\n') ? [...text.matchAll(headingId)] : []).map(({ index, 0: whole, 1: id = '' }) => {
    const from = index + whole.lastIndexOf(id);
    return { from, to: from + id.length };
  }),
];
