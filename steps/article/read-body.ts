// The body of an article: what of its text applies, parsed in each of its languages.
import type { Root } from 'mdast';
import { chooseAlternatives, type Chosen } from './alternatives/choose.ts';
import type { ArticleText } from './blocks.ts';
import { findMacros } from './dialects/index.ts';
import { editText, editsOutside } from './edited-text.ts';
import { guardText, type Guarded } from './guard.ts';
import { parseMarkdown } from './markdown.ts';
import type { PlaceOf } from './places.ts';
import { findSideBySide } from './side-by-side.ts';
import { readSourceText } from './source-text.ts';
import { parseSource } from './source-tree.ts';
import { nodesOf, type TreeNodes } from './tree-nodes.ts';

/** The text of an article, includes and all, where its body begins, and the alternatives to read. */
export interface Given {
  readonly text: string;
  readonly bodyOffset: number;
  readonly placeOf: PlaceOf;
  readonly applies: readonly string[];
}

export interface Body {
  readonly tree: Root;
  readonly nodes: TreeNodes;
  readonly text: ArticleText;
  readonly chosen: Chosen;
  readonly guarded: Guarded;
  /** What was given, with the alternatives and attributes that are not read. */
  readonly given: string;
  /** Stretches that stand for what is not read. */
  readonly unread: readonly { readonly from: number; readonly to: number; readonly says: string }[];
}

/** Parses each side of the file as an article of its own, so that marks and lists never span both languages. */
export function readBody({ text, bodyOffset, placeOf, applies }: Given): Body {
  const guarded = guardText(text, bodyOffset);
  const read = text.slice(0, guarded.end);
  const chosen = chooseAlternatives(read, bodyOffset, applies);
  const sides = findSideBySide(read, bodyOffset);
  const { edits, macros, unread: stretches, isMdx } = findMacros(read, bodyOffset);
  const unread = stretches.map(({ from, to }) => ({ from, to, says: text.slice(from, to) }));
  const cuts = [...guarded.edits, ...chosen.cuts];
  const all = [...chosen.edits, ...edits];
  const edited = editText(text, bodyOffset, editsOutside([...all, ...sides.localised], cuts));
  const tree = parseMarkdown(edited.text, isMdx);
  const nodes = nodesOf(tree);
  const reading = { edited, definitions: targetsOf(nodes), macros };
  if (sides.pairs.length === 0)
    return { tree, nodes, text: { reading, placeOf }, chosen, guarded, given: text, unread };
  const sourceEdited = editText(text, bodyOffset, editsOutside([...all, ...sides.source], cuts));
  const sourceTree = parseSource(sourceEdited.text, isMdx);
  const sourceReading = { edited: sourceEdited, definitions: targetsOf(sourceTree), macros };
  const source = readSourceText(sourceTree.children, sourceReading, sides.pairs);
  return { tree, nodes, text: { reading, placeOf, source }, chosen, guarded, given: text, unread };
}

/** The first definition of a name counts. */
const targetsOf = ({ definitions }: Pick<TreeNodes, 'definitions'>): ReadonlyMap<string, string> =>
  new Map(definitions.toReversed().map(({ identifier, url }) => [identifier, url]));
