// Boxes around a text (Docusaurus, Starlight, MkDocs, docfx rows): their frame is not seen, what stands in them is read.
import type { DialectStretch } from './dialect.ts';
import { stretchesOf } from './dialect.ts';

const kinds =
  'note|tip|info|warning|danger|caution|important|success|error|question|example|abstract|summary|hint|attention|admonition|callout|card|steps|tip-box';
const fenceLine = new RegExp(`^[ \\t>]*:{3,}[ \\t]*(?:(?:${kinds})\\b[^\\n]{0,300})?[ \\t\\r]*$`, 'gimu');
const rowLine = /^[ \t>]*:::[ \t]*(?:row|column|row-end|column-end|image-end)\b[^\n]{0,300}:::[ \t\r]*$/gmu;
const slashLine = /^[ \t]*\/\/\/[ \t]*(?:\w+[ \t]*(?:\|[^\n]{0,300})?)?[ \t\r]*$/gmu;
const boxLine = /^([ \t]*)(?:!!!|(\?\?\?\+?))[ \t]+\w[\w-]*(?:[ \t]+"([^"\n]{0,300})")?[ \t\r]*$/gmu;

/** `:::note`, `:::row:::`, `/// note`; of `!!! note` also the indentation, which would make code of its text. What is folded away is left to `folded-boxes.ts`. */
export const admonitions = (text: string): readonly DialectStretch[] => {
  if (!/:::|\/\/\/|^[ \t]*(?:!!!|\?\?\?)/mu.test(text)) return [];
  return [
    ...stretchesOf(text, fenceLine),
    ...stretchesOf(text, rowLine),
    ...stretchesOf(text, slashLine),
    ...[...text.matchAll(boxLine)].flatMap(({ index, 0: whole, 1: blanks = '', 2: folds, 3: title = '' }) => [
      ...(folds !== undefined && blanks === '' && title.trim() !== ''
        ? []
        : [{ from: index, to: index + whole.length }]),
      ...bodyOf(text, index + whole.length, blanks.length + 4),
    ]),
  ];
};

/** The four blanks before each line of the box. */
function bodyOf(text: string, from: number, indentation: number): readonly DialectStretch[] {
  const stretches: DialectStretch[] = [];
  for (let start = text.indexOf('\n', from) + 1; start > 0;) {
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline < 0 ? text.length : newline);
    if (line.trim() !== '') {
      const blanks = /^[ \t]*/u.exec(line)?.[0] ?? '';
      if (blanks.replaceAll('\t', '    ').length < indentation) break;
      stretches.push({ from: start, to: start + (line.startsWith('\t') ? 1 : 4) });
    }
    start = newline + 1;
  }
  return stretches;
}
