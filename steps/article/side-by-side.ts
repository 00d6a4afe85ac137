// Side-by-side articles: each localised sentence is followed by its source text in spans that only tools see.
// The form is that of Microsoft's localisation pipeline (OpenLocalization): data-ttu-id, sxs-lookup, data-stu-id.
import type { TextEdit } from './edited-text.ts';

/** A sentence and its source text, as file offsets (ends exclusive). */
export interface SentencePair {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

export interface SideBySide {
  readonly pairs: readonly SentencePair[];
  /** What to take out of the file to be left with the localised article. */
  readonly localised: readonly TextEdit[];
  /** What to take out to be left with the source article. */
  readonly source: readonly TextEdit[];
}

const opening = /<span data-ttu-id=["'][^"'<>]*["']>/g;
const middle = /<\/span><span class=["']sxs-lookup["']><span data-stu-id=["'][^"'<>]*["']>/g;
const closing = '</span></span>';

/** Takes the file and where its body begins; linear in its length, as spans never nest. */
export function findSideBySide(text: string, from: number): SideBySide {
  const pairs: SentencePair[] = [];
  const localised: TextEdit[] = [];
  const source: TextEdit[] = [];
  opening.lastIndex = from;
  for (let open = opening.exec(text); open !== null; open = opening.exec(text)) {
    const start = opening.lastIndex;
    middle.lastIndex = start;
    const between = middle.exec(text);
    if (between === null) break;
    const sourceStart = middle.lastIndex;
    const sourceEnd = text.indexOf(closing, sourceStart);
    if (sourceEnd < 0) break;
    const after = sourceEnd + closing.length;
    pairs.push({ start, end: between.index, sourceStart, sourceEnd });
    localised.push(cut(open.index, start), cut(between.index, after));
    source.push(cut(open.index, sourceStart), cut(sourceEnd, after));
    opening.lastIndex = after;
  }
  return { pairs, localised, source };
}

const cut = (from: number, to: number): TextEdit => ({ from, to, text: '' });
