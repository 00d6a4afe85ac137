// The correction of slid or missing marks: bold on the label's words alone. Only where nobody could read it otherwise.
import type { Place } from '../model/place.ts';
import { standingAround } from './standing-words.ts';

/** What a file gets in place of the text between two offsets. */
export type Replacement = { readonly offset: number; readonly endOffset: number; readonly text: string };

type Stretch = { readonly offset: number; readonly endOffset: number };

/** Other marks, tags, links and escapes near the label would have to be understood first. */
const otherMarks = /[<>[\]`_\\"“”„«»「」『』]|\*{3}/u;
/** What may lose its bold: a name of its own begins with a capital, or has none in its script. */
const plainWords = /^[\s\p{Ll}\p{M}'’.,:;-]*$/u;
/** But the first word of a sentence has its capital from there. */
const firstWord = /^\p{Lu}[\p{Ll}\p{M}'’]*\s+$/u;
const sentenceStart = /(?:^|\n)\s*(?:(?:\d+[.)]|[-*+])\s+)?$|[.!?:]\s+$|>\s*$/u;

/**
 * Takes a file, the place of a label's words in it and the label; gives the replacement after which bold stands on the
 * label and on nothing else there. Undefined where the file sets labels apart by other means, or where what would lose
 * its bold may be a label too.
 */
export function markEdit(
  markdown: string,
  place: Place,
  label: string,
  locale: string,
): Replacement | undefined {
  const standing = standingAround(markdown, place, label, locale);
  if (!standing || !markdown.includes('**')) return undefined;
  const touched = boldIn(lineAround(markdown, standing), markdown).filter(
    (bold) => bold.offset < standing.endOffset && standing.offset < bold.endOffset,
  );
  const offset = Math.min(standing.offset, ...touched.map((bold) => bold.offset));
  const endOffset = Math.max(standing.endOffset, ...touched.map((bold) => bold.endOffset));
  const before = withoutBold(markdown.slice(offset, standing.offset));
  const after = withoutBold(markdown.slice(standing.endOffset, endOffset));
  const text = `${before}**${withoutBold(markdown.slice(standing.offset, standing.endOffset))}**${after}`;
  const was = markdown.slice(offset, endOffset);
  // where the reading has set the first word apart from the label, it is none
  const isVerb = place.offset >= standing.offset && sentenceStart.test(markdown.slice(0, offset));
  const mayLoseBold = (words: string): boolean => plainWords.test(words) || (isVerb && firstWord.test(words));
  if (was === text || otherMarks.test(was) || !mayLoseBold(before) || !plainWords.test(after))
    return undefined;
  const neighbours = [before.at(-1) ?? markdown[offset - 1], after[0] ?? markdown[endOffset]];
  return neighbours.some((neighbour) => /[\p{L}\p{N}*"“”„«»「」『』]/u.test(neighbour ?? ''))
    ? undefined
    : { offset, endOffset, text };
}

const withoutBold = (text: string): string => text.replaceAll('**', '');

function lineAround(markdown: string, { offset, endOffset }: Stretch): Stretch {
  const end = markdown.indexOf('\n', endOffset);
  return {
    offset: markdown.lastIndexOf('\n', offset) + 1,
    endOffset: end === -1 ? markdown.length : end,
  };
}

/** The stretches in bold, their marks included. */
const boldIn = ({ offset, endOffset }: Stretch, markdown: string): readonly Stretch[] =>
  [...markdown.slice(offset, endOffset).matchAll(/\*\*(?=\S)[^*]*(?<=\S)\*\*/gu)].map(
    ({ index, 0: found }) => ({
      offset: offset + index,
      endOffset: offset + index + found.length,
    }),
  );
