// Lines that count themselves ("Step 1. ..."): as bullets or boxes to tick they are a numbered list, one below the other each is
// a paragraph of its own.
import { alternatives, structureWords } from '../structure-words.ts';
import type { DialectStretch } from './dialect.ts';

interface Line {
  readonly from: number;
  readonly indent: number;
  readonly bullet: string;
  readonly number: number;
  readonly length: number;
}

const words = alternatives(structureWords.step);
const counted = new RegExp(
  `^([ \\t]*)([-*+][ \\t]+(?:\\[[ xX]\\][ \\t]+)?)?(?:(\\*\\*|__)?(?:${words})[ \\t]*(\\d{1,2})[ \\t]*(?:[:：.)]\\3|\\3[:：.)]))(?![\\p{L}\\d])[ \\t]*`,
  'gimu',
);

/** Gives the edits for runs that count on from 1; a line that only speaks of a step is none. */
export const countedLines = (text: string): readonly DialectStretch[] => {
  const lines = [...text.matchAll(counted)].map(
    ({ index, 0: whole, 1: blanks = '', 2: bullet = '', 4: digits = '' }): Line => ({
      from: index + blanks.length,
      indent: blanks.length,
      bullet,
      number: Number(digits),
      length: whole.length - blanks.length,
    }),
  );
  return runsOf(lines)
    .filter((run) => run.length > 1)
    .flatMap((run) => run.flatMap((line) => editsFor(line, text)));
};

function editsFor({ from, bullet, number, length }: Line, text: string): readonly DialectStretch[] {
  if (bullet !== '') return [{ from, to: from + length, text: `${number}. ` }];
  const before = text.slice(Math.max(0, from - 200), from).trimEnd();
  const isBelowText =
    !/\n[ \t]*\r?\n[ \t]*$/u.test(text.slice(Math.max(0, from - 200), from)) && before !== '';
  return number > 1 && isBelowText ? [{ from, to: from, text: '\n' }] : [];
}

/** Lines of one kind and indentation, each counting on from the one before. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      last.number + 1 === line.number &&
      last.indent === line.indent &&
      (last.bullet === '') === (line.bullet === '');
    if (goesOn) runs.at(-1)?.push(line);
    else if (line.number === 1) runs.push([line]);
    else runs.push([]);
  }
  return runs;
}
