// Steps without a list: headings and paragraphs that count them ("Step 1: ...", "1. ...") are made into the list they stand for.
import type { RootContent } from 'mdast';
import type { Block } from '../model/article.ts';
import { readBlocks, type ArticleText } from './blocks.ts';
import { countOf, plainRank, rankOf, type Head } from './counted-heads.ts';
import { listOf, type Section } from './section-list.ts';

/** Takes nodes of one level; gives them with each run of two or more counted sections in the place of a list. */
export function shapeSections(
  nodes: readonly RootContent[],
  article: ArticleText,
  isInstruction: (block: Block) => boolean,
): RootContent[] {
  const instructs = (node: RootContent): boolean =>
    node.type === 'paragraph' && readBlocks([node], article).some(isInstruction);
  const shaped: RootContent[] = [];
  for (let index = 0; index < nodes.length;) {
    const sections = sectionsFrom(nodes, index, article);
    const last = sections.at(-1);
    if (last === undefined || !areSteps(sections, instructs)) {
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

/** Numbers alone make steps of headings only where sections, nearly all of them, hold a list of what to do, or a paragraph that instructs. */
function areSteps(sections: readonly Section[], instructs: (node: RootContent) => boolean): boolean {
  if (sections.length < 2) return false;
  const doubtful = sections.filter(
    ({ head, count, content }) =>
      !count.isNamed &&
      rankOf(head) !== plainRank &&
      !content.some((node) => (node.type === 'list' && node.ordered === true) || instructs(node)),
  );
  return doubtful.length <= (sections.length - 2) / 3;
}
