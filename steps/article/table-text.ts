// A table row as one marked text: its cells, a tab between each two.
import type { PhrasingContent, TableRow } from 'mdast';
import type { MarkedText } from '../model/marked-text.ts';
import type { Reading } from './marked-text.ts';
import { markText } from './marked-text.ts';

/** Takes a row; a tab stands between the cells' words and nowhere else in them. */
export function tableRowText(row: TableRow, reading: Reading): MarkedText {
  const all: { text: string; marks: MarkedText['marks'][number][]; runs: MarkedText['runs'][number][] } = {
    text: '',
    marks: [],
    runs: [],
  };
  for (const [index, cell] of row.children.entries()) {
    if (index > 0) all.text += '\t';
    const by = all.text.length;
    const part = cellText(cell.children, reading);
    all.text += part.text;
    all.marks.push(...part.marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by })));
    all.runs.push(...part.runs.map((run) => ({ ...run, start: run.start + by })));
  }
  return all;
}

function cellText(nodes: readonly PhrasingContent[], reading: Reading): MarkedText {
  const text = markText(nodes, reading);
  return { ...text, text: text.text.replaceAll('\t', ' ') };
}
