// What an article's reader must be or have before the first step, and the words that open the article.
import type { RootContent } from 'mdast';
import type { Block, Procedure } from '../model/article.ts';
import type { MarkedText } from '../model/marked-text.ts';
import { readBlocks, type ArticleText } from './blocks.ts';
import { sliceMarked } from './marked-slices.ts';
import { alternatives, structureWords } from './structure-words.ts';

/** The paragraphs between the title and the first section, list or table: they often name the portal and the start page. */
export function readPreamble(nodes: readonly RootContent[], article: ArticleText): Block[] {
  const first = nodes.findIndex(({ type }) => type !== 'heading' && type !== 'html');
  if (first < 0) return [];
  const length = nodes.slice(first).findIndex(({ type }) => ['heading', 'list', 'table'].includes(type));
  return readBlocks(nodes.slice(first, length < 0 ? nodes.length : first + length), article);
}

/** The sections called prerequisites, and the sentences of the preamble, the lead-ins and the first steps that demand something. */
export function findPrerequisites(
  nodes: readonly RootContent[],
  article: ArticleText,
  around: { readonly preamble: readonly Block[]; readonly procedures: readonly Procedure[] },
): Block[] {
  const sections = nodes.flatMap((node, index) =>
    isTitle(node, article) ? readBlocks(contentOf(nodes, index), article) : [],
  );
  const openings = around.procedures.flatMap(({ leadIn, steps }) => [...leadIn, ...(steps[0]?.blocks ?? [])]);
  const demands = [...around.preamble, ...openings].flatMap((block) => demandsOf(block, article));
  const seen = new Set<number>();
  return [...sections, ...demands].filter(({ place }) => !seen.has(place.offset) && seen.add(place.offset));
}

const title = new RegExp(`^\\s*(?:${alternatives(structureWords.prerequisites)})\\s*[:：]?\\s*$`, 'iu');
const longestTitle = 60;

function isTitle(node: RootContent, article: ArticleText): boolean {
  if (node.type !== 'heading' && node.type !== 'paragraph') return false;
  const { start, end } = node.position ?? {};
  const isLong = article.source === undefined && (end?.offset ?? 0) - (start?.offset ?? 0) > longestTitle;
  if (isLong || (node.type === 'paragraph' && node.children.length > 1)) return false;
  const block = readBlocks([node], article)[0];
  return block !== undefined && (title.test(block.body.text) || title.test(block.source?.text ?? ''));
}

/** Below a heading, all up to the next one; below a paragraph, the list that follows it. */
function contentOf(nodes: readonly RootContent[], index: number): readonly RootContent[] {
  const rest = nodes.slice(index + 1);
  if (nodes[index]?.type === 'paragraph') return rest[0]?.type === 'list' ? rest.slice(0, 1) : [];
  const end = rest.findIndex(({ type }) => type === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}

const demand = new RegExp(`(?<![\\p{L}])(?:${alternatives(structureWords.requirement)})`, 'iu');
const demandAnywhere = new RegExp(`(?:${alternatives(structureWords.requirement)})`, 'iu');
const isSpaced = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

function demandsOf(block: Block, article: ArticleText): Block[] {
  if (block.kind === 'command' || !holds(block.source ?? block.body)) return [];
  return sentencesOf(block.body).flatMap((body): Block[] => {
    const [first, last] = [body.runs[0], body.runs.at(-1)];
    if (!first || !last || (block.source === undefined && !holds(body))) return [];
    const place = article.placeOf(first.offset, last.offset + last.length);
    const source = sourceFor(block, body);
    if (block.source !== undefined && (source === undefined || !holds(source))) return [];
    return [{ kind: 'paragraph', body, place, ...(source === undefined ? {} : { source }) }];
  });
}

const holds = ({ text }: MarkedText): boolean => (isSpaced.test(text) ? demand : demandAnywhere).test(text);

const sentenceEnds = /[.!?](?:["'”’)*_]*)(?=\s|$)|[。！？]/gu;

/** Without questions. */
function sentencesOf(body: MarkedText): MarkedText[] {
  const ends = [...body.text.matchAll(sentenceEnds)].map(({ index, 0: end }) => index + end.length);
  const stops = [...ends, body.text.length];
  return stops
    .map((stop, index) => sliceMarked(body, stops[index - 1] ?? 0, stop))
    .filter(({ text }) => text !== '' && !/[?？]$/u.test(text));
}

/** The sentence of the source that is paired with this one; where sentences are not paired, the whole of it. */
function sourceFor({ body: whole, source, pairs }: Block, sentence: MarkedText): MarkedText | undefined {
  const start = whole.text.indexOf(sentence.text);
  const pair = pairs?.find((one) => one.start <= start && start < one.end);
  return source && pair ? sliceMarked(source, pair.sourceStart, pair.sourceEnd) : source;
}
