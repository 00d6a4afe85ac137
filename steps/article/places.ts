// Offsets of a file's text as places: lines and columns as editors count them.
import type { Place } from '../model/place.ts';

/** Gives the place of the text between two offsets. */
export type PlaceOf = (offset: number, endOffset: number) => Place;

/** Takes the decoded file; lines end at LF, CRLF or a lone CR, as Markdown has it. */
export function placesIn(text: string): PlaceOf {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return (offset, endOffset) => {
    const line = lineOf(offset);
    const endLine = lineOf(endOffset);
    return {
      line: line + 1,
      column: offset - (starts[line] ?? 0) + 1,
      endLine: endLine + 1,
      endColumn: endOffset - (starts[endLine] ?? 0) + 1,
      offset,
      endOffset,
    };
  };
}
