// Offsets of a file's text as places: lines and columns as editors count them.
import type { Expansion } from '../model/article.ts';
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

/**
 * Gives the places of an article as its runs count them: those of words of an included file stand in that file. Takes
 * the decoded article, and its expansion where it includes files.
 */
export function placesOf(article: {
  readonly markdown: string;
  readonly expansion?: Expansion | undefined;
}): PlaceOf {
  const { markdown, expansion } = article;
  return expansion === undefined ? placesIn(markdown) : placesAcross(expansion);
}

function placesAcross({ pieces, instances }: Expansion): PlaceOf {
  const texts = new Map<string, PlaceOf>();
  const placesOfInstance = ({ file, markdown }: Expansion['instances'][number]): PlaceOf => {
    const places = texts.get(file) ?? placesIn(markdown);
    texts.set(file, places);
    return places;
  };
  return (offset, endOffset) => {
    const first = pieceAt(pieces, offset);
    const piece = pieces[first];
    const instance = piece && instances[piece.instance];
    const article = instances[0];
    if (!piece || !instance || !article) return { ...nowhere };
    const start = piece.offset + Math.max(0, offset - piece.at);
    let last = Math.max(first, pieceAt(pieces, endOffset - 1));
    while (last > first && pieces[last]?.instance !== piece.instance) last -= 1;
    const end = pieces[last] ?? piece;
    const within = Math.max(0, Math.min(endOffset - end.at, end.length));
    const place = placesOfInstance(instance)(start, Math.max(start, end.offset + within));
    if (piece.instance === 0) return place;
    const includedAt = placesOfInstance(article)(instance.at, instance.at).line;
    return { ...place, file: instance.file, includedAt };
  };
}

const nowhere: Place = { line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, endOffset: 0 };

/** The number of the piece that holds an offset; of what was put between two pieces, the next one. */
function pieceAt(pieces: Expansion['pieces'], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.at + piece.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
