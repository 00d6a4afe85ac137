// The content of a step or a lead-in as Blocks: paragraphs, results glued to them, table rows, code, notes.
import type { BlockContent, DefinitionContent, Nodes, Paragraph, RootContent, TableRow } from 'mdast';
import type { Block } from '../model/article.ts';
import type { MarkedText } from '../model/marked-text.ts';
import { fileEndOffset, fileOffset, fileRuns } from './edited-text.ts';
import { htmlText } from './html-text.ts';
import type { Reading } from './marked-text.ts';
import { sliceMarked } from './marked-slices.ts';
import { markText, offsetIn } from './marked-text.ts';
import type { PlaceOf } from './places.ts';
import type { SourceText } from './source-text.ts';
import { sourceOf } from './source-text.ts';
import { tableRowText } from './table-text.ts';

/** What it takes to turn nodes of an article's tree into words and places. */
export interface ArticleText {
  readonly reading: Reading;
  readonly placeOf: PlaceOf;
  readonly source?: SourceText;
}

export type FlowContent = RootContent | BlockContent | DefinitionContent;

/** Takes flow content in file order; what holds no words (an illustration, a comment, a rule) gives no block. */
export function readBlocks(
  nodes: readonly FlowContent[],
  article: ArticleText,
  kind?: Block['kind'],
): Block[] {
  return nodes.flatMap((node) => readBlock(node, article, kind));
}

function readBlock(node: FlowContent, article: ArticleText, kind: Block['kind'] | undefined): Block[] {
  const { reading } = article;
  if (node.type === 'paragraph') return readParagraph(node, article, kind ?? 'paragraph');
  if (node.type === 'heading')
    return blockOf(markText(node.children, reading), extentOf(node, reading), article, kind ?? 'heading');
  if (node.type === 'code')
    return blockOf(codeText(node, reading), extentOf(node, reading), article, 'command');
  if (node.type === 'html') {
    const text = htmlText(node, reading);
    // pictures alone are illustrations
    return text.text.trim() === ''
      ? []
      : blockOf(text, extentOf(node, reading), article, kind ?? 'paragraph');
  }
  if (node.type === 'table') return node.children.flatMap((row, index) => readRow(row, index, article));
  if (node.type === 'blockquote') return readBlocks(node.children, article, 'note');
  if (node.type === 'list') return node.children.flatMap((item) => readBlocks(item.children, article, kind));
  return [];
}

/** The first row of a Markdown table is its heading. */
const readRow = (row: TableRow, index: number, article: ArticleText): Block[] =>
  blockOf(
    tableRowText(row, article.reading),
    extentOf(row, article.reading),
    article,
    index === 0 ? 'heading' : 'row',
  );

function readParagraph(node: Paragraph, article: ArticleText, kind: Block['kind']): Block[] {
  const text = withoutAlert(markText(node.children, article.reading), kind);
  const extent = extentOf(node, article.reading);
  const glued = kind === 'paragraph' ? gluedAt(node, text, article) : undefined;
  if (glued === undefined) return blockOf(text, extent, article, kind);
  const step = { ...extent, end: glued.end };
  const result = { ...extent, start: glued.start };
  return [
    ...blockOf(sliceMarked(text, 0, glued.index), step, article, kind),
    ...blockOf(sliceMarked(text, glued.index, text.text.length), result, article, 'result'),
  ];
}

/** The marker of an alert ("[!NOTE]") is not for its reader to read. */
function withoutAlert(text: MarkedText, kind: Block['kind']): MarkedText {
  const marker = kind === 'note' ? /^\[![A-Za-z]+\]\s*/.exec(text.text) : null;
  return marker === null ? text : sliceMarked(text, marker[0].length, text.text.length);
}

const sentenceEnd = /[.!?:。！？：．]["'”’»」』)*_]*\s*$/;

/** Where a glued result begins: the index in the text, and the file offsets at which the step ends and it starts. */
interface Glued {
  readonly index: number;
  readonly end: number;
  readonly start: number;
}

/**
 * A result is glued to a step where the paragraph of an item goes on in a line that is not indented as the item is,
 * although the line before ends a sentence. Text that is wrapped by hand breaks amid sentences, so a paragraph with
 * such a line has no glued result.
 */
function gluedAt(node: Paragraph, text: MarkedText, article: ArticleText): Glued | undefined {
  const from = node.position?.start;
  const to = node.position?.end.offset;
  if (from?.offset === undefined || to === undefined || from.column === 1) return undefined;
  const { edited } = article.reading;
  let glued: Glued | undefined;
  for (
    let end = edited.text.indexOf('\n', from.offset);
    end >= 0 && end < to;
    end = edited.text.indexOf('\n', end + 1)
  ) {
    if (!sentenceEnd.test(edited.text.slice(Math.max(from.offset, end - 20), end))) return undefined;
    if (glued === undefined && /^[\s>!|]/.test(edited.text.slice(end + 1))) return undefined;
    const start = fileOffset(edited, end + 1);
    glued ??= { index: textIndex(text, start), end: fileEndOffset(edited, end), start };
  }
  return glued;
}

/** The index in a marked text of the first word at or after a file offset. */
function textIndex(text: MarkedText, offset: number): number {
  const run = text.runs.find((candidate) => candidate.offset + candidate.length > offset);
  return run === undefined ? text.text.length : run.start + Math.max(0, offset - run.offset);
}

/** File offsets, `end` exclusive. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

const extentOf = (node: Nodes, reading: Reading): Extent => {
  const start = offsetIn(reading, node.position?.start.offset ?? 0);
  return { start, end: Math.max(start, fileEndOffset(reading.edited, node.position?.end.offset ?? 0)) };
};

function blockOf(body: MarkedText, extent: Extent, article: ArticleText, kind: Block['kind']): Block[] {
  if (body.text.trim() === '' && body.marks.length === 0) return [];
  const place = article.placeOf(extent.start, extent.end);
  if (article.source === undefined) return [{ kind, body, place }];
  return [{ kind, body, place, ...sourceOf(article.source, body, extent.start, extent.end) }];
}

function codeText(node: Nodes & { value: string }, reading: Reading): MarkedText {
  const start = node.position?.start.offset ?? 0;
  const raw = reading.edited.text.slice(start, node.position?.end.offset ?? start);
  const runs: MarkedText['runs'][number][] = [];
  let searched = raw.indexOf('\n') + 1;
  let at = 0;
  for (const line of node.value.split('\n')) {
    const found = raw.indexOf(line, searched);
    if (found < 0) break;
    for (const run of fileRuns(reading.edited, start + found, line.length))
      runs.push({ start: at + run.skip, offset: run.offset, length: run.length });
    searched = found + line.length;
    at += line.length + 1;
  }
  return { text: node.value, marks: [], runs };
}
