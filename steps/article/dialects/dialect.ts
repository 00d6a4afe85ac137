// A dialect of Markdown: which stretches of a text it writes in its own way, and what its reader sees there.
import type { Macro } from '../marked-text.ts';

/** A stretch of the file (offsets, `to` exclusive). Without `macro` and `text` its reader sees nothing there. */
export interface DialectStretch {
  readonly from: number;
  readonly to: number;
  readonly macro?: Macro;
  /** Markdown that says the same. */
  readonly text?: string;
  /** Set where its reader sees what docwalk cannot read. */
  readonly isUnread?: boolean;
}

/** Finds the stretches of one dialect in the text, in any order. */
export type Dialect = (text: string) => readonly DialectStretch[];

/** The stretch of a match, with what `macroOf` makes of its groups. */
export function stretchesOf(
  text: string,
  pattern: RegExp,
  macroOf: (match: RegExpExecArray) => Macro | undefined = () => undefined,
): readonly DialectStretch[] {
  return [...text.matchAll(pattern)].map((match) => {
    const macro = macroOf(match);
    return { from: match.index, to: match.index + match[0].length, ...(macro && { macro }) };
  });
}
