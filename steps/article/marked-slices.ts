// Parts of marked texts, and marked texts put together: marks and the way back to the file stay with their words.
import type { MarkedText } from '../model/marked-text.ts';

/** Gives the part of a marked text between two indexes, without blanks at its ends. */
export function sliceMarked(marked: MarkedText, from: number, to: number): MarkedText {
  const part = marked.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = Math.max(start, from + part.trimEnd().length);
  return {
    text: marked.text.slice(start, end),
    marks: marked.marks.flatMap((mark) => {
      const [low, high] = [Math.max(mark.start, start), Math.min(mark.end, end)];
      const empty = mark.start === mark.end;
      return high > low || (empty && low === high)
        ? [{ ...mark, start: low - start, end: high - start }]
        : [];
    }),
    runs: marked.runs.flatMap((run) => {
      const [low, high] = [Math.max(run.start, start), Math.min(run.start + run.length, end)];
      return high > low
        ? [{ start: low - start, offset: run.offset + low - run.start, length: high - low }]
        : [];
    }),
  };
}

/** Gives texts as one, with a blank between them. */
export function joinMarked(parts: readonly MarkedText[]): MarkedText {
  const [first, ...rest] = parts;
  if (first === undefined) return { text: '', marks: [], runs: [] };
  return rest.reduce((all, part) => {
    const by = all.text.length + 1;
    return {
      text: `${all.text} ${part.text}`,
      marks: [
        ...all.marks,
        ...part.marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by })),
      ],
      runs: [...all.runs, ...part.runs.map((run) => ({ ...run, start: run.start + by }))],
    };
  }, first);
}
