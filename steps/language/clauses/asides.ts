// Stretches of a clause that say when, until when or what for, and belong to nothing that is asked.
import { adpositionRole } from '../phrases/adposition-role.ts';
import { opensPurpose } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { is, isOf } from '../tokens/tokens.ts';

/** Whether the word at `at` opens what only goes along with an act: a time, an end, an example, a purpose. */
export const isAside = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return (
    is(token, 'word:until') ||
    (is(token, 'word:later') && token?.text.includes(' ') === true) ||
    (is(token, 'word:time') && !namesTime(scan, at)) ||
    is(token, 'word:example') ||
    opensPurpose(scan, at) ||
    opensRelative(scan, at)
  );
};

/** "nach einem erfolgreichen Setup", "nach Abschluss": a noun is governed, and no clause. */
const namesTime = ({ tokens, file }: Scan, at: number): boolean => {
  const next = tokens[at + 1];
  const isNoun = file.writing.capitals === 'nouns' && next?.kind === 'word' && next.tags.length === 0;
  return isOf(tokens[at], 'ad:') && (is(next, 'word:article') || (isNoun && /^\p{Lu}/u.test(next.text)));
};

/** "voer de code in die u …": a relative clause behind the verb's particle, far from its noun. */
const opensRelative = ({ tokens }: Scan, at: number): boolean =>
  is(tokens[at], 'word:relative') &&
  !isOf(tokens[at], 'ad:') &&
  is(tokens[at - 1], 'word:particle') &&
  adpositionRole(tokens[at - 1]) === undefined;
