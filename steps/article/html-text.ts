// The words of a block of HTML: its text without its tags, and the marks that its elements set.
import type { Html, PhrasingContent } from 'mdast';
import type { MarkedText } from '../model/marked-text.ts';
import type { Reading } from './marked-text.ts';
import { sliceMarked } from './marked-slices.ts';
import { markText } from './marked-text.ts';

const silent = /<!--[^]*?(?:-->|$)|<(script|style|svg|head|figcaption)\b[^]*?(?:<\/\1\s*>|$)/gi;
const tag = /<\/?[a-zA-Z][^<>]*>/g;

/** Takes a flow node of HTML; comments, scripts, styles, drawings and captions hold no words to act by. */
export function htmlText(node: Html, reading: Reading): MarkedText {
  const offset = node.position?.start.offset ?? 0;
  const value = node.value.replace(silent, (hidden) => ' '.repeat(hidden.length));
  const exact = reading.edited.text.startsWith(node.value, offset);
  const nodes: PhrasingContent[] = [];
  let done = 0;
  const addText = (until: number): void => {
    const words = value.slice(done, until);
    if (words === '') return;
    const runs = exact ? [{ start: 0, offset: offset + done, length: words.length }] : [];
    nodes.push({ type: 'text', value: words, data: { runs } });
  };
  for (const match of value.matchAll(tag)) {
    addText(match.index);
    nodes.push({ type: 'html', value: match[0], position: positionAt(offset + match.index) });
    done = match.index + match[0].length;
  }
  addText(value.length);
  const text = markText(nodes, reading);
  return sliceMarked(text, 0, text.text.length);
}

/** Only the offset of a position is ever asked for. */
const positionAt = (offset: number) => ({
  start: { line: 1, column: 1, offset },
  end: { line: 1, column: 1, offset },
});
