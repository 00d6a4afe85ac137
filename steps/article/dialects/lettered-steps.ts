// Sub-steps counted by letters ("a. ...", "b) ...", "i. ..."), which Markdown does not know: numbers in their place.
import type { DialectStretch } from './dialect.ts';

interface Line {
  readonly from: number;
  readonly indent: number;
  readonly counter: string;
  readonly length: number;
}

const linePattern = /^([ \t]*)(\(?)([a-z]|[ivx]{2,4})([.)])(?=[ \t]+\S)/gmu;
const itemPattern = /^([ \t]*)(?:\d{1,3}[.)]|[-*+])([ \t]+)\S/gmu;
const letters = 'abcdefghijklmnopqrstuvwxyz';
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Gives the edits that number runs of two or more such lines of one indentation; a letter alone is text. */
export function letteredSteps(text: string): readonly DialectStretch[] {
  if (!/^[ \t]*\(?[ai][.)][ \t]+\S/mu.test(text)) return [];
  const lines = [...text.matchAll(linePattern)].map(
    ({ index, 0: whole, 1: blanks = '', 3: counter = '' }): Line => ({
      from: index + blanks.length,
      indent: widthOf(blanks),
      counter,
      length: whole.length - blanks.length,
    }),
  );
  const items = [...text.matchAll(itemPattern)].map(({ index, 0: whole, 1: blanks = '' }) => ({
    from: index,
    indent: widthOf(blanks),
    content: widthOf(whole.slice(0, -1)),
  }));
  return runsOf(lines).flatMap((run) =>
    run.map((line, index): DialectStretch => {
      const outer = items.findLast(({ from, indent }) => from < line.from && indent < line.indent);
      const missing = Math.max(0, (line.indent === 0 ? 0 : (outer?.content ?? 0)) - line.indent);
      return {
        from: line.from,
        to: line.from + line.length,
        text: `${' '.repeat(missing)}${index + 1}.`,
      };
    }),
  );
}

/** Lines of one indentation that count on from the first letter; deeper ones may stand between them. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const open: Line[][] = [];
  const done: Line[][] = [];
  for (const line of lines) {
    while ((open.at(-1)?.[0]?.indent ?? -1) > line.indent) done.push(open.pop() ?? []);
    const run = open.at(-1);
    if (run?.[0]?.indent === line.indent && countsOn(run, line)) run.push(line);
    else {
      if (run?.[0]?.indent === line.indent) done.push(open.pop() ?? []);
      if (line.counter === 'a' || line.counter === 'i') open.push([line]);
    }
  }
  return [...done, ...open].filter((run) => run.length > 1);
}

const countsOn = (run: readonly Line[], { counter }: Line): boolean =>
  run[0]?.counter === 'i' ? romans[run.length] === counter : letters.charAt(run.length) === counter;

const widthOf = (blanks: string): number => blanks.replaceAll('\t', '    ').length;
