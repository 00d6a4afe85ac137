// The source-language side of a side-by-side article: for each localised block, the same block in the source language.
import type { Heading, Paragraph, RootContent, TableRow } from 'mdast';
import type { Block } from '../model/article.ts';
import type { MarkedText } from '../model/marked-text.ts';
import type { Reading } from './marked-text.ts';
import { joinMarked, sliceMarked } from './marked-slices.ts';
import { markText, offsetIn, textRange } from './marked-text.ts';
import type { SentencePair } from './side-by-side.ts';
import { tableRowText } from './table-text.ts';

/** A paragraph, heading, row or code block of the source article; its words are read when they are first asked for. */
interface Leaf {
  readonly offset: number;
  readonly node: Paragraph | Heading | TableRow;
  text?: MarkedText;
}

export interface SourceText {
  readonly pairs: readonly SentencePair[];
  readonly leaves: readonly Leaf[];
  readonly reading: Reading;
}

/** What a block gets from the source side. */
export type Sourced = Pick<Block, 'source' | 'pairs'>;

/** Takes the nodes of the source article, parsed of the same file, and the sentence pairs in file order. */
export function readSourceText(
  nodes: readonly RootContent[],
  reading: Reading,
  pairs: readonly SentencePair[],
): SourceText {
  const leaves: Leaf[] = [];
  collectLeaves(nodes, reading, leaves);
  return { pairs, leaves, reading };
}

/**
 * Takes a localised block and the file offsets that it covers; gives its source text and the ranges of its sentence
 * pairs in both. A block that was left untranslated stands for itself on both sides.
 */
export function sourceOf(source: SourceText, body: MarkedText, offset: number, endOffset: number): Sourced {
  const own = pairsWithin(source.pairs, offset, endOffset);
  if (own.length === 0) {
    const same = source.leaves[lastAtOrBefore(source.leaves, ({ offset: start }) => start, offset)];
    return same?.offset === offset ? { source: textOf(same, source.reading) } : {};
  }
  const text = joinMarked(sourcePieces(source, own));
  const pairs = own.flatMap((pair) => {
    const here = textRange(body, pair.start, pair.end);
    const there = textRange(text, pair.sourceStart, pair.sourceEnd);
    return here === undefined || there === undefined
      ? []
      : [{ start: here.start, end: here.end, sourceStart: there.start, sourceEnd: there.end }];
  });
  return { source: text, pairs };
}

function collectLeaves(nodes: readonly RootContent[], reading: Reading, leaves: Leaf[]): void {
  for (const node of nodes) {
    const position = node.position?.start.offset ?? 0;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow')
      leaves.push({ offset: offsetIn(reading, position), node });
    else if ('children' in node) collectLeaves(node.children, reading, leaves);
  }
}

/** The words of each block of the source article, in order. */
export const sourceTexts = ({ leaves, reading }: SourceText): readonly MarkedText[] =>
  leaves.map((leaf) => textOf(leaf, reading));

const textOf = (leaf: Leaf, reading: Reading): MarkedText =>
  (leaf.text ??=
    leaf.node.type === 'tableRow' ? tableRowText(leaf.node, reading) : markText(leaf.node.children, reading));

/** The pairs of which some words stand between two offsets: a span may open before the number of its list item. */
function pairsWithin(
  pairs: readonly SentencePair[],
  offset: number,
  endOffset: number,
): readonly SentencePair[] {
  const before = lastAtOrBefore(pairs, ({ start }) => start, offset - 1);
  const straddles = (pairs[before]?.end ?? 0) > offset;
  const first = straddles ? before : before + 1;
  let end = first;
  while ((pairs[end]?.start ?? endOffset) < endOffset) end += 1;
  return pairs.slice(first, end);
}

/** The stretch of each source leaf that the pairs cover, with the words between them. */
function sourcePieces(source: SourceText, pairs: readonly SentencePair[]): MarkedText[] {
  const spans: { leaf: number; from: number; to: number }[] = [];
  for (const pair of pairs) {
    const leaf = lastAtOrBefore(source.leaves, ({ offset }) => offset, pair.sourceStart);
    const last = spans.at(-1);
    if (last !== undefined && last.leaf === leaf) last.to = pair.sourceEnd;
    else spans.push({ leaf, from: pair.sourceStart, to: pair.sourceEnd });
  }
  return spans.flatMap(({ leaf, from, to }) => {
    const here = source.leaves[leaf];
    const text = here && textOf(here, source.reading);
    const range = text === undefined ? undefined : textRange(text, from, to);
    return text === undefined || range === undefined ? [] : [sliceMarked(text, range.start, range.end)];
  });
}

/** The number of the last item whose key is not above `limit`, -1 where there is none; keys ascend. */
function lastAtOrBefore<Item>(items: readonly Item[], keyOf: (item: Item) => number, limit: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= limit) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
