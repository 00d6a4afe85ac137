// What stands in the file around a label: whether its marks cover it, and whether more of the label stands beside it.
import { foldCase } from '../screen/fold.ts';
import type { Place } from '../model/place.ts';

const opening = /(?:[*_`"'“”„«‹「『‘[>(+]|&gt;|\\>)\s*$/u;
const closing = /^\s*[.,;:!?…。，、：；]*\s*(?:[*_`"'“”»›」』’\]<)>]|&gt;|\\>|\\?\.\.\.)/u;
const emphasis = /\*\*|__/u;
/** Marks that cover no letter: bold on a lone quotation mark, or on a full stop. */
const hollow = /^[^\p{L}\p{N}]{0,3}\*\*[^\p{L}\p{N}*]{1,4}\*\*/u;
const opensBold = /\*\*[^\p{L}\p{N}*]*$/u;
/** How far from a label its marks may have slid, in characters. */
const reach = 12;

/** True where the marks in the file stand on the words at `place` and on nothing else that can be read. */
export function marksCover(markdown: string, place: Pick<Place, 'offset' | 'endOffset'>): boolean {
  const before = markdown.slice(Math.max(0, place.offset - reach), place.offset);
  const after = markdown.slice(place.endOffset, place.endOffset + reach);
  if (emphasis.test(markdown.slice(place.offset, place.endOffset))) return false;
  const beyond = opensBold.test(before) ? after.replace(/^\*\*/u, '') : after;
  return opening.test(before) && closing.test(after) && !hollow.test(beyond);
}

/** The stretch that is set in bold within a longer phrase: its offsets in the file, without the marks. */
export function boldWithin(
  markdown: string,
  place: Place,
): { offset: number; endOffset: number } | undefined {
  const found = /(\*\*|__)([^*_]*[\p{L}\p{N}][^*_]*)\1/u.exec(
    markdown.slice(place.offset, place.endOffset + 2),
  );
  if (!found?.[2]) return undefined;
  const offset = place.offset + found.index + 2;
  return { offset, endOffset: offset + found[2].length };
}

type Letter = { readonly letter: string; readonly offset: number };

/** How much of the file around a phrase is read for the rest of its label, in characters. */
const neighbourhood = 120;

/**
 * Finds the words of `name` in the file where they overlap `place`, whatever marks stand between them: the offsets of
 * their first and last letter (end exclusive). Undefined where the name does not stand there.
 */
export function standingAround(
  markdown: string,
  place: Place,
  name: string,
  locale: string,
): { offset: number; endOffset: number } | undefined {
  const letters = readableLetters(markdown, place);
  const text = letters.map(({ letter }) => letter).join('');
  const wanted = foldCase(name, locale);
  for (let start = 0; start + wanted.length <= text.length; start += 1) {
    if (text.slice(start, start + wanted.length).toLocaleLowerCase(locale) !== wanted) continue;
    const offset = letters[start]?.offset ?? 0;
    const endOffset = (letters[start + wanted.length - 1]?.offset ?? 0) + 1;
    if (offset < place.endOffset && endOffset > place.offset) return { offset, endOffset };
  }
  return undefined;
}

/** The characters around the place without marks and tags, each with its offset in the file. */
function readableLetters(markdown: string, place: Place): readonly Letter[] {
  const start = Math.max(0, place.offset - neighbourhood);
  const stretch = markdown.slice(start, place.endOffset + neighbourhood);
  const hidden = new Set<number>();
  for (const { index, 0: found } of stretch.matchAll(/<[^>]*>|\*+|`|(?<=\*)"|"(?=\*)/gu))
    for (let offset = index; offset < index + found.length; offset += 1) hidden.add(offset);
  return [...stretch.split('').entries()]
    .filter(([index]) => !hidden.has(index))
    .map(([index, letter]) => ({ letter: /\s/u.test(letter) ? ' ' : letter, offset: start + index }));
}
