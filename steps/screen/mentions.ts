// From the screen to the words: which of the controls on this screen does a stretch of text mention?
import type { Control, Screen } from '../model/screen.ts';
import { foldCase } from './fold.ts';
import { namesOf } from './match.ts';

export type Mention = { control: Control; name: string; start: number; end: number };

/** A name shorter than this is found in any text. */
const shortestName = 2;

/**
 * Gives the controls whose names stand in the text as whole words, the longest name first. `start` and `end` are
 * offsets into the folded text (see `foldCase`), good for comparing mentions with one another.
 */
export function mentionsIn(screen: Screen, text: string, locale: string): readonly Mention[] {
  const folded = foldCase(text, locale);
  return screen.controls
    .flatMap((control) => namesOf(control).map((name) => mention(folded, control, name, locale)))
    .filter((found) => found !== undefined)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
}

function mention(folded: string, control: Control, name: string, locale: string): Mention | undefined {
  const wanted = foldCase(name, locale);
  if ([...wanted].length < shortestName) return undefined;
  for (let start = folded.indexOf(wanted); start >= 0; start = folded.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (isBoundary(folded, start) && isBoundary(folded, end)) return { control, name, start, end };
  }
  return undefined;
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{N}]/u;

/** Scripts without blanks have no word boundaries to hold to. */
function isBoundary(text: string, offset: number): boolean {
  const [before, after] = [text[offset - 1] ?? ' ', text[offset] ?? ' '];
  return !(spaced.test(before) && spaced.test(after));
}
