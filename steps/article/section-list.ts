// The list that counted sections stand for: an item for each, without the number that counts it.
import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { plainRank, rankOf, type Count, type Head } from './counted-heads.ts';

declare module 'mdast' {
  interface ListData {
    /** Set where headings or paragraphs stood for the items. */
    isMadeOfSections?: boolean;
  }
}

export interface Section {
  readonly head: Head;
  readonly count: Count;
  readonly content: readonly RootContent[];
  /** The index of the first node behind it. */
  readonly end: number;
}

/** Takes sections in order; gives them as an ordered list that stands where they stood. */
export function listOf(sections: readonly Section[]): List {
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
