// Where a purpose or a condition within a sentence ends without a comma, since another target, or a name, is offered.
import type { Scan } from './scanner.ts';
import { is, isAny, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "Click A to keep it or B to drop it", "A if you sail or B if not": a label after it is another target, unless the aside lists labels of its own. */
export const offersAnother = ({ tokens }: Scan, at: number, index: number): boolean => {
  const next = is(tokens[index + 1], 'word:definite') ? index + 2 : index + 1;
  const isAimed = is(tokens[next + 1], 'word:purpose');
  const isBound = isAimed || is(tokens[next + 1], 'word:if') || is(tokens[next + 1], 'word:otherwise');
  return (
    (is(tokens[index], 'word:or') || (is(tokens[index], 'word:and') && isAimed)) &&
    (is(tokens[at], 'word:purpose') || (is(tokens[at], 'word:if') && isBound)) &&
    tokens[next]?.kind === 'label' &&
    !tokens.slice(at, index).some((token) => token.kind === 'label')
  );
};

/** "for this boat: **A** or **B**": behind the colon stand the names of what is asked for. */
export const givesNames = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'sign' &&
  ':：'.includes(tokens[at].text) &&
  tokens[at + 1]?.mark === 'strong' &&
  tokens[at + 1]?.kind === 'label';

/** "to close the wizard and return to **A**": the aim at `at` of leaving a place, behind an act, goes on behind the joint to where that leads. */
export const leadsBack = ({ tokens }: Scan, at: number, joint: number): boolean =>
  is(tokens[joint], 'word:and') &&
  is(tokens[joint + 1], 'verb:goto') &&
  !isAny(tokens[at + 1], ['verb:open', 'verb:goto', 'verb:signIn']) &&
  tokens.slice(0, at).some((token) => isOf(token, 'verb:'));
