// Whether what stands ahead is the place of an instruction that follows it.
import { adpositionRole } from '../phrases/adposition-role.ts';
import { isDeterminer } from '../phrases/around-names.ts';
import { isInverted } from './inverted-verbs.ts';
import { isAct, isComma, opensClause, opensPurpose } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "and in the **B** box, enter": a place behind a conjunction whose own instruction follows. */
export const placeOpensClause = (scan: Scan, at: number): boolean =>
  (adpositionRole(scan.tokens[at]) !== undefined || is(scan.tokens[at], 'place') || isNamedPlace(scan, at)) &&
  (clauseAhead(scan, at + 1) || clickAhead(scan, at + 1) || entryAhead(scan, at + 1));

/** "and then in the **B** field enter a name": no comma parts a field from what is entered there. */
const entryAhead = ({ tokens, file }: Scan, at: number): boolean => {
  const name = isDeterminer(tokens[at]) ? at + 1 : at;
  const verb = name + 2;
  return (
    file.writing.imperative === 'position' &&
    tokens[name]?.mark === 'strong' &&
    is(tokens[name + 1], 'role:field') &&
    is(tokens[verb], 'verb:fill') &&
    (isDeterminer(tokens[verb + 1]) || tokens[verb + 1]?.kind === 'label')
  );
};

/** "in the **B** field enter a name": the place of an entry, with the word that makes it one. */
const entryOpens = (scan: Scan, at: number): boolean =>
  adpositionRole(scan.tokens[at]) !== undefined && entryAhead(scan, at + 1);

/** "**Karte** cilnē": a name before the word that makes it a place. */
export const isNamedPlace = ({ tokens }: Scan, at: number): boolean =>
  tokens[at]?.kind === 'label' && is(tokens[at + 1], 'place');

/** "and in the left menu select **B**": no comma parts the place from its instruction, which names what it clicks. */
export const clickAhead = ({ tokens }: Scan, at: number): boolean => {
  const end = tokens.findIndex(
    (token, index) => index >= at && (token.kind !== 'word' || is(token, 'word:and') || isAct(token)),
  );
  const named = is(tokens[end + 1], 'word:article') ? tokens[end + 2] : tokens[end + 1];
  return isAct(tokens[end]) && named?.kind === 'label';
};

/** Whether a comma and an instruction follow: then what stands here is that instruction's place. A verb that only tells of a purpose is none. */
export const clauseAhead = (scan: Scan, at: number): boolean => {
  let aims = false;
  for (let index = at; index < scan.tokens.length; index += 1) {
    if (isComma(scan.tokens[index])) return opensClause(scan, index + 1);
    aims ||= index > at && opensPurpose(scan, index);
    const asks = isAct(scan.tokens[index]) && scan.file.writing.imperative === 'form';
    if (asks && (!aims || isInverted(scan, index))) return true;
  }
  return false;
};

/** "，将**颜色**设为**红色**": an object that stands before its verb, of what is set, named or dragged. */
const setsNext = ({ tokens }: Scan, at: number): boolean => {
  if (!is(tokens[at], 'word:object')) return false;
  const end = tokens.findIndex((token, index) => index > at && isComma(token));
  const clause = tokens.slice(at, end < 0 ? undefined : end);
  const verb = clause.find(isAct);
  return (
    ['verb:set', 'verb:name', 'verb:drag', 'verb:toggle'].some((tag) => is(verb, tag)) &&
    clause.some(({ kind }) => kind === 'label')
  );
};

/** Whether the comma before `at` ends the clause of the verb: another clause begins there. */
export const opensNext = (scan: Scan, at: number, verb: Token | undefined): boolean => {
  if (opensClause(scan, at) || (isNamedPlace(scan, at) && clauseAhead(scan, at + 2))) return true;
  if (is(scan.tokens[at], 'word:then') && entryOpens(scan, at + 1)) return true;
  if (scan.file.writing.words !== 'unspaced') return false;
  // "，然后下单": where no blanks part words, what comes next is an act, whether its verb is known or not
  return is(scan.tokens[at], 'word:then') || (!is(verb, 'verb:command') && setsNext(scan, at));
};
