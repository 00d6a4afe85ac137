// The nodes of a syntax tree by what is asked of them, gathered in one pass: trees of long articles are slow to visit.
import type { Definition, Heading, Link, LinkReference, Nodes, Root, Text } from 'mdast';

export interface TreeNodes {
  readonly texts: readonly Text[];
  readonly links: readonly (Link | LinkReference)[];
  readonly headings: readonly Heading[];
  readonly definitions: readonly Definition[];
}

/** Takes a tree; gives its nodes of each kind in file order. */
export function nodesOf(tree: Root): TreeNodes {
  const nodes = { texts: [], links: [], headings: [], definitions: [] };
  gather(tree, nodes);
  return nodes;
}

interface Gathered {
  readonly texts: Text[];
  readonly links: (Link | LinkReference)[];
  readonly headings: Heading[];
  readonly definitions: Definition[];
}

function gather(node: Nodes, nodes: Gathered): void {
  if (node.type === 'text') nodes.texts.push(node);
  else if (node.type === 'definition') nodes.definitions.push(node);
  else if (node.type === 'heading') nodes.headings.push(node);
  else if (node.type === 'link' || node.type === 'linkReference') nodes.links.push(node);
  if ('children' in node) for (const child of node.children) gather(child, nodes);
}
