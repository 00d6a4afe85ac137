// Steps without a list: headings and paragraphs that count them ("Step 1: ...", "1. ...") are made into the list they stand for.
import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { readBlocks, type ArticleText } from './blocks.ts';
import { alternatives, structureWords } from './structure-words.ts';

declare module 'mdast' {
  interface ListData {
    /** Set where headings or paragraphs stood for the items. */
    isMadeOfSections?: boolean;
  }
}

/** Takes nodes of one level; gives them with each run of two or more counted sections in the place of a list. */
export function shapeSections(nodes: readonly RootContent[], article: ArticleText): RootContent[] {
  const shaped: RootContent[] = [];
  for (let index = 0; index < nodes.length;) {
    const sections = sectionsFrom(nodes, index, article);
    const last = sections.at(-1);
    if (last === undefined || !areSteps(sections)) {
      const node = nodes[index];
      if (node !== undefined) shaped.push(node);
      index += 1;
    } else {
      shaped.push(listOf(sections));
      index = last.end;
    }
  }
  return shaped;
}

type Head = Heading | Paragraph;

/** How a heading or paragraph counts: its number, what follows the number, and whether the word "step" stands there. */
interface Count {
  readonly number: number;
  readonly length: number;
  readonly isNamed: boolean;
}

interface Section {
  readonly head: Head;
  readonly count: Count;
  readonly content: readonly RootContent[];
  /** The index of the first node behind it. */
  readonly end: number;
}

/** The sections counted 1, 2, 3 ... of one rank that begin at an index. */
function sectionsFrom(nodes: readonly RootContent[], from: number, article: ArticleText): readonly Section[] {
  const sections: Section[] = [];
  let next = from;
  for (;;) {
    const head = headAt(nodes, next);
    const count = head && countOf(head, article);
    if (!head || count?.number !== sections.length + 1) break;
    if (sections[0] && rankOf(sections[0].head) !== rankOf(head)) break;
    const end = endOf(nodes, next, { rank: rankOf(head), number: count.number, article });
    sections.push({ head, count, content: nodes.slice(next + 1, end), end });
    next = end;
  }
  return sections;
}

const headAt = (nodes: readonly RootContent[], index: number): Head | undefined => {
  const node = nodes[index];
  return node?.type === 'heading' || node?.type === 'paragraph' ? node : undefined;
};

/** Further apart than this many nodes, two counted paragraphs belong to no one procedure. */
const farthest = 40;
const boldRank = 7;
const plainRank = 8;

/** Lower ranks are higher sections; a paragraph that is bold from end to end serves as a heading. */
function rankOf(node: Head): number {
  if (node.type === 'heading') return node.depth;
  return node.children.length === 1 && node.children[0]?.type === 'strong' ? boldRank : plainRank;
}

interface Opened {
  readonly rank: number;
  readonly number: number;
  readonly article: ArticleText;
}

/** A section runs to the next of its rank or above; one that a plain paragraph opens keeps no prose unless another follows. */
function endOf(nodes: readonly RootContent[], from: number, { rank, number, article }: Opened): number {
  let prose = -1;
  const last = rank < plainRank ? nodes.length : Math.min(nodes.length, from + farthest);
  for (let index = from + 1; index < last; index += 1) {
    const head = headAt(nodes, index);
    if (!head) continue;
    const isNext = rankOf(head) === rank && countOf(head, article)?.number === number + 1;
    if (isNext) return index;
    if (rankOf(head) < Math.min(rank, plainRank) || (rank < plainRank && rankOf(head) === rank))
      return rank === plainRank && prose >= 0 ? prose : index;
    if (prose < 0) prose = index;
  }
  return rank === plainRank && prose >= 0 ? prose : last;
}

const words = alternatives(structureWords.step);
const named = new RegExp(
  `^(?:第\\s*)?(?:(?:${words})\\s*(\\d{1,2})|(\\d{1,2})\\s*\\.?\\s*(?:${words}))(?![\\p{L}\\p{N}])\\s*[:：.)\\-–—、]?\\s*`,
  'iu',
);
const bare = /^\(?(?:(\d{1,2})|([\u2460-\u2473]))\s*(?:[.)．、）:：]|(?<=[\u2460-\u2473]))\s*(?!\d)/u;

/** Heads that are asked for again and again where many count alike. */
const counts = new WeakMap<Head, { readonly count: Count | undefined }>();

function countOf(head: Head, article: ArticleText): Count | undefined {
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

/** Numbers alone make steps of headings only where each section holds a list of what to do. */
function areSteps(sections: readonly Section[]): boolean {
  if (sections.length < 2) return false;
  return sections.every(
    ({ head, count, content }) =>
      count.isNamed ||
      rankOf(head) === plainRank ||
      content.some((node) => node.type === 'list' && node.ordered === true),
  );
}

function listOf(sections: readonly Section[]): List {
  const children = sections.map(itemOf);
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return {
    type: 'list',
    ordered: true,
    start: 1,
    children,
    data: { isMadeOfSections: true },
    ...(start && end ? { position: { start, end } } : {}),
  };
}

/** A heading with nothing to do below it is the instruction itself. */
function itemOf({ head, count, content }: Section): ListItem {
  const isTitle = rankOf(head) < plainRank && content.some(holdsWords);
  const inner = { ...head, children: isTitle ? head.children : withoutStart(head.children, count.length) };
  const first: Head = isTitle
    ? {
        type: 'heading',
        depth: 6,
        children: inner.children,
        ...(head.position && { position: head.position }),
      }
    : { type: 'paragraph', children: inner.children, ...(head.position && { position: head.position }) };
  const start = head.position?.start;
  const end = (content.at(-1) ?? head).position?.end;
  return {
    type: 'listItem',
    children: [first, ...content.filter(isFlow)],
    ...(start && end ? { position: { start, end } } : {}),
  };
}

const holdsWords = (node: RootContent): boolean =>
  node.type === 'list' ||
  node.type === 'table' ||
  node.type === 'code' ||
  (node.type === 'paragraph' && node.children.some(({ type }) => type !== 'image' && type !== 'html'));

const isFlow = (node: RootContent): node is BlockContent | DefinitionContent =>
  [
    'paragraph',
    'heading',
    'list',
    'table',
    'code',
    'blockquote',
    'html',
    'definition',
    'thematicBreak',
  ].includes(node.type);

/** Inline nodes without their first `length` characters, which count the step and name nothing. */
function withoutStart(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  let left = length;
  return nodes.flatMap((node): PhrasingContent[] => {
    if (left <= 0) return [node];
    if (node.type === 'text') {
      const cut = Math.min(left, node.value.length);
      left -= cut;
      const runs = (node.data?.runs ?? []).flatMap((run) => {
        const skip = Math.max(0, cut - run.start);
        return skip >= run.length
          ? []
          : [{ start: Math.max(0, run.start - cut), offset: run.offset + skip, length: run.length - skip }];
      });
      return cut === node.value.length ? [] : [{ ...node, value: node.value.slice(cut), data: { runs } }];
    }
    if (node.type !== 'strong' && node.type !== 'emphasis') return [node];
    const children = withoutStart(node.children, left);
    left -= lengthOf(node.children) - lengthOf(children);
    return children.length === 0
      ? []
      : [node.type === 'strong' ? { ...node, children } : { ...node, children }];
  });
}

const lengthOf = (nodes: readonly PhrasingContent[]): number =>
  nodes.reduce((sum, node) => {
    if ('value' in node && node.type !== 'html') return sum + node.value.length;
    return sum + ('children' in node ? lengthOf(node.children) : 0);
  }, 0);
