// The title of an article and the anchor of its heading.
import type { Heading, Root } from 'mdast';
import type { ArticleText } from './blocks.ts';
import { readBlocks } from './blocks.ts';

export interface Title {
  readonly title: string;
  readonly sourceTitle?: string;
  readonly anchor?: string;
}

/** Takes the tree, the front matter and the path; the first heading is the title, unless it heads a section and the front matter names the whole; where neither is there, the file's name is. */
export function readTitle(
  root: Root,
  article: ArticleText,
  { data, file }: { readonly data: Readonly<Record<string, unknown>>; readonly file: string },
): Title {
  const heading = root.children.find((node): node is Heading => node.type === 'heading');
  const block = heading === undefined ? undefined : readBlocks([heading], article)[0];
  const anchor = heading === undefined ? undefined : anchorOf(heading);
  const words = block?.body.text.trim() ?? '';
  const named = typeof data['title'] === 'string' ? data['title'].trim() : '';
  const isSection = heading !== undefined && heading.depth > 1 && named !== '';
  return {
    title: (words === '' || isSection ? named : words) || nameOf(file),
    ...(block?.source === undefined ? {} : { sourceTitle: block.source.text.trim() }),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

/** The name of a file without its ending. */
const nameOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.\w+$/u, '');

/** `<a name="x">` (docfx), `<a id="x">`. */
function anchorOf(heading: Heading): string | undefined {
  for (const node of heading.children) {
    const match = node.type === 'html' ? /^<a\s[^>]*\b(?:name|id)=["']([^"']+)["']/i.exec(node.value) : null;
    if (match?.[1] !== undefined) return match[1];
  }
  return undefined;
}
