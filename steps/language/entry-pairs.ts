// Pairs of what is entered and where: the conjunction between two of them joins phrases, not nouns.
import { adpositionRole } from './adposition-role.ts';
import { isComma } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { is } from './tokens.ts';

/** "your name in **A** and your city in **B**": behind the label of a place comes what goes into the next one. */
export const opensPair = ({ tokens }: Scan, and: number): boolean => {
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
