// A text with stretches of the file taken out or replaced, and the way back from it to offsets of the file.

/** Replaces `from`..`to` (file offsets, `to` exclusive) by `text`; an insertion where both are equal. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** `at` is where a stretch that stands unchanged in the file begins in the edited text. */
interface Stretch {
  readonly at: number;
  readonly offset: number;
  readonly length: number;
}

export interface EditedText {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/**
 * Takes a text, the stretch of it to keep and edits within it in any order; of overlapping edits the first by offset
 * counts, and what is taken out with it goes as far as the last of them that takes out. Gives the edited text, which `fileOffset` and `fileRuns` lead back to the file.
 */
export function editText(text: string, from: number, edits: readonly TextEdit[]): EditedText {
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  let done = from;
  let at = 0;
  const keep = (until: number): void => {
    if (until <= done) return;
    parts.push(text.slice(done, until));
    stretches.push({ at, offset: done, length: until - done });
    at += until - done;
    done = until;
  };
  for (const edit of edits.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    if (edit.from < done) {
      if (edit.text === '') done = Math.max(done, edit.to);
      continue;
    }
    keep(edit.from);
    parts.push(edit.text);
    at += edit.text.length;
    done = edit.to;
  }
  keep(text.length);
  return { text: parts.join(''), stretches };
}

/** Takes edits and stretches to take out as a whole; gives the edits outside of them, and one for each stretch. */
export function editsOutside(
  edits: readonly TextEdit[],
  cuts: readonly { readonly from: number; readonly to: number }[],
): readonly TextEdit[] {
  if (cuts.length === 0) return edits;
  const merged: { from: number; to: number; text: '' }[] = [];
  for (const { from, to } of cuts.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last !== undefined && last.to >= from) last.to = Math.max(last.to, to);
    else merged.push({ from, to, text: '' });
  }
  let cut = 0;
  const outside = edits
    .toSorted((one, other) => one.from - other.from)
    .filter((edit) => {
      while ((merged[cut]?.to ?? Infinity) <= edit.from) cut += 1;
      return edit.from < (merged[cut]?.from ?? Infinity);
    });
  return [...outside, ...merged];
}

/** The file offset of one character of the edited text; for inserted text, of the next character of the file. */
export function fileOffset(edited: EditedText, index: number): number {
  const stretch = edited.stretches[stretchAt(edited, index)];
  if (stretch === undefined) return 0;
  const within = index - stretch.at;
  if (within < 0) return stretch.offset;
  if (within < stretch.length) return stretch.offset + within;
  const next = edited.stretches[stretchAt(edited, index) + 1];
  return next === undefined ? stretch.offset + stretch.length : next.offset;
}

/** The file offset just after the character before `index`: the exclusive end of a range that ends there. */
export function fileEndOffset(edited: EditedText, index: number): number {
  const stretch = edited.stretches[stretchAt(edited, index - 1)];
  if (stretch === undefined) return 0;
  return stretch.offset + Math.max(0, Math.min(index - stretch.at, stretch.length));
}

/** The stretches of the file that stand unchanged between two indexes of the edited text. */
export function fileRuns(
  edited: EditedText,
  start: number,
  length: number,
): readonly { skip: number; offset: number; length: number }[] {
  const runs: { skip: number; offset: number; length: number }[] = [];
  for (let number = Math.max(0, stretchAt(edited, start)); number < edited.stretches.length; number += 1) {
    const stretch = edited.stretches[number];
    if (stretch === undefined || stretch.at >= start + length) break;
    const from = Math.max(start, stretch.at);
    const to = Math.min(start + length, stretch.at + stretch.length);
    if (to > from)
      runs.push({ skip: from - start, offset: stretch.offset + from - stretch.at, length: to - from });
  }
  return runs;
}

/** The number of the last stretch that begins at or before `index`, -1 where there is none. */
function stretchAt(edited: EditedText, index: number): number {
  let low = 0;
  let high = edited.stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = edited.stretches[middle];
    if (stretch !== undefined && stretch.at <= index) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
