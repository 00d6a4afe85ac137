// Verbs that have their subject behind them, and so open a clause where no comma does.
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { oncePer } from '../once-per.ts';
import { isAct } from './scanner.ts';
import type { Scan } from './scanner.ts';

/** "att gå till Start skriver du": a verb with its subject behind it begins a clause, though no comma parts it. */
export const isInverted = ({ tokens, file }: Scan, at: number): boolean => {
  const token = tokens[at];
  if (file.writing.imperative !== 'form' || !isAct(token)) return false;
  const [, ...behind] = (token?.text ?? '').split(' ');
  return behind.length > 0 && /^\p{Ll}/u.test(token?.text ?? '') && pronounsOf(file).has(behind[0] ?? '');
};

const pronounsOf = oncePer((file: LexiconFile): ReadonlySet<string> => new Set(file.words.pronoun));
