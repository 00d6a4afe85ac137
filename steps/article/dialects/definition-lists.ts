// Definition lists (kramdown, MkDocs, Pandoc, Elastic): a term, and below it ":   what it is". They are read as bullets.
import type { Dialect } from './dialect.ts';

const definition = /(?<=^|\n)([ \t]{0,12})(?=[^\s:>#|-])([^\n]{1,200})(\n[ \t]{0,12}:[ \t]{1,4})(?=\S)/gu;

/** "**Speed**", ":   How fast" as "- **Speed**: How fast"; what is indented below belongs to the bullet. */
export const definitionLists: Dialect = (text) =>
  /^[ \t]*:[ \t]/mu.test(text)
    ? [...text.matchAll(definition)].flatMap(({ index, 1: blanks = '', 2: term = '', 3: colon = '' }) => {
        const from = index + blanks.length;
        const end = from + term.length;
        return [
          { from, to: from, text: '- ' },
          { from: end, to: end + colon.length, text: ': ' },
        ];
      })
    : [];
