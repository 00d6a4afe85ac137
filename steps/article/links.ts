// Every link of an article, for the rules that judge links.
import { toString } from 'mdast-util-to-string';
import type { Article } from '../model/article.ts';
import type { ArticleText } from './blocks.ts';
import { fileEndOffset } from './edited-text.ts';
import { offsetIn } from './marked-text.ts';
import type { TreeNodes } from './tree-nodes.ts';

/** Takes the nodes of the localised tree; links by reference carry the target of their definition. */
export const readLinks = ({ links }: TreeNodes, { reading, placeOf }: ArticleText): Article['links'] =>
  links.map((node) => {
    const url = node.type === 'link' ? node.url : (reading.definitions.get(node.identifier) ?? '');
    const start = offsetIn(reading, node.position?.start.offset ?? 0);
    const end = fileEndOffset(reading.edited, node.position?.end.offset ?? 0);
    return { url, text: toString(node), place: placeOf(start, end) };
  });
