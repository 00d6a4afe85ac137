// Headings and paragraphs that count a step by a number at their beginning ("Step 1: ...", "1. ..."), and their ranks.
import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { readBlocks, type ArticleText } from './blocks.ts';
import { alternatives, structureWords } from './structure-words.ts';

export type Head = Heading | Paragraph;

/** How a heading or paragraph counts: its number, what follows the number, and whether the word "step" stands there. */
export interface Count {
  readonly number: number;
  readonly length: number;
  readonly isNamed: boolean;
}

/** Heads that are asked for again and again where many count alike. */
const counts = new WeakMap<Head, { readonly count: Count | undefined }>();

/** Takes a heading or paragraph; gives how it counts, or undefined where no number stands at its beginning. */
export function countOf(head: Head, article: ArticleText): Count | undefined {
  const known = counts.get(head) ?? { count: readCount(head, article) };
  counts.set(head, known);
  return known.count;
}

function readCount(head: Head, article: ArticleText): Count | undefined {
  const first = firstWords(head.children);
  if (!/[\d\u2460-\u2473]/u.test(first.slice(0, 20))) return undefined;
  const block = readBlocks([head], article)[0];
  const text = block?.body.text ?? '';
  const leading = text.length - text.trimStart().length;
  const match = matchCount(text);
  // "1. daļa" is "Part 1" in the source, and no step
  const source = block?.source === undefined ? match : matchCount(block.source.text);
  if (match === undefined || source === undefined) return undefined;
  return { number: match.number, length: leading + match.length, isNamed: source.isNamed };
}

const words = alternatives(structureWords.step);
const named = new RegExp(
  `^(?:第\\s*)?(?:(?:${words})\\s*(\\d{1,2})|(\\d{1,2})\\s*\\.?\\s*(?:${words}))(?![\\p{L}\\p{N}])\\s*[:：.)\\-–—、]?\\s*`,
  'iu',
);
const bare = /^\(?(?:(\d{1,2})|([\u2460-\u2473]))\s*(?:[.)．、）:：]|(?<=[\u2460-\u2473]))\s*(?!\d)/u;

function matchCount(text: string): Count | undefined {
  const begun = text.trimStart();
  const step = named.exec(begun);
  const match = step ?? bare.exec(begun);
  if (match === null) return undefined;
  const digits = match[1] ?? match[2] ?? '';
  const number = /^\d/u.test(digits) ? Number(digits) : (digits.codePointAt(0) ?? 0x245f) - 0x245f;
  return { number, length: match[0].length, isNamed: step !== null };
}

/** The beginning of the words, without reading the whole. */
function firstWords(nodes: readonly PhrasingContent[]): string {
  for (const node of nodes) {
    if ('value' in node && node.type !== 'html') return node.value;
    if ('children' in node) {
      const inner = firstWords(node.children);
      if (inner !== '') return inner;
    }
  }
  return '';
}

const boldRank = 7;
/** The rank of a paragraph that is not bold from end to end. */
export const plainRank = 8;

/** Lower ranks are higher sections; a paragraph that is bold from end to end serves as a heading. */
export function rankOf(node: Head): number {
  if (node.type === 'heading') return node.depth;
  return node.children.length === 1 && node.children[0]?.type === 'strong' ? boldRank : plainRank;
}
