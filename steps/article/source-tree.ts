// The syntax tree of a source text. The articles of one text in many languages carry the same source: it is parsed once for all.
import type { RootContent } from 'mdast';
import { parseMarkdown } from './markdown.ts';
import { nodesOf, type TreeNodes } from './tree-nodes.ts';

export interface SourceTree {
  readonly children: readonly RootContent[];
  readonly definitions: TreeNodes['definitions'];
}

/** Letters of the texts of which the trees are kept, those met last: some hundreds of articles of usual length. */
const mostLetters = 2_000_000;

const kept = new Map<string, SourceTree>();
let letters = 0;

/** Takes Markdown without front matter; gives its tree, which is shared and must not be changed. In MDX indentation makes no code. */
export function parseSource(markdown: string, isMdx: boolean): SourceTree {
  const key = `${isMdx ? 'mdx' : 'md'}\n${markdown}`;
  const known = kept.get(key);
  const tree = known ?? parse(markdown, isMdx);
  if (known === undefined) letters += key.length;
  else kept.delete(key);
  kept.set(key, tree);
  for (const [oldest] of kept) {
    if (letters <= mostLetters) break;
    kept.delete(oldest);
    letters -= oldest.length;
  }
  return tree;
}

function parse(markdown: string, isMdx: boolean): SourceTree {
  const root = parseMarkdown(markdown, isMdx);
  return { children: root.children, definitions: nodesOf(root).definitions };
}
