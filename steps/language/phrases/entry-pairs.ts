// Pairs of what is entered and where: the conjunction between two of them joins phrases, not nouns.
import { adpositionRole } from './adposition-role.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import { isComma } from '../clauses/scanner.ts';
import type { Scan } from '../clauses/scanner.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "your name in **A** and your city in **B**": behind the label of a place comes what goes into the next one. */
export const opensPair = (scan: Scan, and: number): boolean => {
  const { tokens } = scan;
  if (opensChoice(scan, and)) return true;
  const first = tokens[and + 1];
  const before = isComma(tokens[and - 1]) ? tokens[and - 2] : tokens[and - 1];
  if (before?.kind !== 'label') return false;
  // "**A** to **B** and **C** to **D**"
  if (first?.kind === 'label' && is(tokens[and + 2], 'ad:to'))
    return tokens[and + 3]?.kind === 'label' && adpositionRole(tokens[tokens.indexOf(before) - 1]) !== 'from';
  if (!is(first, 'word:article') && !is(first, 'word:possessive')) return false;
  const end = tokens.findIndex(
    (token, index) => index > and + 1 && (token.kind !== 'word' || adpositionRole(token) !== undefined),
  );
  const role = adpositionRole(tokens[end]);
  const name = is(tokens[end + 1], 'word:article') ? tokens[end + 2] : tokens[end + 1];
  return (role === 'place' || role === 'for') && name?.kind === 'label';
};

/** "Select **A** for the tide and **B** for the wind": behind what the first is for comes the second, and what it is for. */
export const opensChoice = ({ tokens }: Scan, and: number): boolean => {
  if (tokens[and + 1]?.kind !== 'label' || !isOf(tokens[and + 2], 'ad:for')) return false;
  const before = tokens.findLastIndex(({ kind }, index) => index < and && kind === 'label');
  const isFor = (at: number): boolean => isOf(tokens[at], 'ad:for');
  return (
    isFor(before + 1) ||
    (isFor(before - 1) && tokens[before - 2]?.kind === 'label') ||
    (is(tokens[before - 1], 'word:article') && isFor(before - 2) && tokens[before - 3]?.kind === 'label')
  );
};

/** "in the other fields, such as **A**, **B**": behind the plural of its kind, names at `at` are those of the fields. */
export const listsFields = (
  { tokens }: Scan,
  { phrases }: { phrases: readonly NounPhrase[] },
  at: number,
): boolean => {
  const [last] = phrases.slice(-1);
  const isPlain = last?.tokens.every(({ kind }) => kind === 'word') === true;
  return isPlain && is(last?.tokens.at(-1), 'role:field') && isStrong(tokens[at]) && isComma(tokens[at + 1]);
};

const isStrong = (token: Token | undefined): boolean => token?.kind === 'label' && token.mark === 'strong';
