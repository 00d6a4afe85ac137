// Every link of an article, for the rules that judge links.
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Article } from '../model/article.ts';
import type { ArticleText } from './blocks.ts';
import { fileEndOffset } from './edited-text.ts';
import { offsetIn } from './marked-text.ts';

/** Takes the localised tree; links by reference carry the target of their definition. */
export function readLinks(tree: Root, { reading, placeOf }: ArticleText): Article['links'] {
  const links: Article['links'][number][] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const url = node.type === 'link' ? node.url : (reading.definitions.get(node.identifier) ?? '');
    const start = offsetIn(reading, node.position?.start.offset ?? 0);
    const end = fileEndOffset(reading.edited, node.position?.end.offset ?? 0);
    links.push({ url, text: toString(node), place: placeOf(start, end) });
  });
  return links;
}
