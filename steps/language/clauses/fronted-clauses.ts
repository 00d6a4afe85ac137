// Where a condition, a time or a purpose that opens a sentence gives way to its instruction.
import { isInverted } from './inverted-verbs.ts';
import { isAct, isComma, opensClause } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { opensOthers } from './told-subjects.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** The index of the comma that ends what a sentence opens with (a condition, a time, a purpose); a verb may end it too. */
export const skipFronted = (scan: Scan, at: number): number => {
  const { tokens, file } = scan;
  // "如果登录时遇到问题，": a time within a condition does not end it
  const unspaced = file.writing.words === 'unspaced';
  let index = at + 1;
  while (index < tokens.length) {
    const token = tokens[index];
    if (isComma(token) && !continuesList(scan, index)) return index;
    // "När du är klar klickar du på **A**, **B**": the comma parts names; the verb behind a subject and its verb has ended the opening
    if (index > at + 2 && isInverted(scan, index)) return index;
    if (file.writing.imperative === 'position' && is(tokens[at], 'word:if') && answers(scan, index))
      return index;
    if (endsFronted(token) && !(unspaced && is(tokens[at], 'word:if') && tokens[index + 1]?.kind === 'word'))
      return index + 1;
    index += 1;
  }
  return file.writing.imperative === 'form' ? invertedVerbAfter(scan, at) : firstVerbAfter(scan, at);
};

/** "If it asks for a role then in the dialog select": a word such as "then" ends a condition where an instruction follows it. */
const answers = (scan: Scan, index: number): boolean => {
  const { tokens } = scan;
  const told = is(tokens[index - 1], 'word:pronoun') || is(tokens[index - 1], 'word:relative');
  if (!is(tokens[index], 'word:then') || told) return false;
  const next = tokens[index + 1];
  return (
    isAct(next) ||
    (isOf(next, 'ad:') && tokens.slice(index + 2, index + 9).some((token) => is(token, 'verb:click')))
  );
};

const endsFronted = (token: Token | undefined): boolean =>
  is(token, 'word:ifEnd') || is(token, 'word:purposeEnd') || is(token, 'word:timeEnd');

/** "If you use A, B, or C, select": a comma before an item of a list does not end the condition. */
const continuesList = (scan: Scan, comma: number): boolean => {
  const { tokens } = scan;
  const next = tokens[comma + 1];
  if (is(next, 'word:relative') && scan.file.writing.imperative === 'form') return true;
  if (!next || opensClause(scan, comma + 1) || isOf(next, 'ad:')) return false;
  for (let index = comma + 1; index < tokens.length && index < comma + 8; index += 1) {
    if (isComma(tokens[index]))
      return (
        !opensClause(scan, comma + 1) && scan.file.writing.verb === 'first' && opensClause(scan, index + 1)
      );
    if (isAct(tokens[index]) || is(tokens[index], 'verb:see')) return false;
  }
  return false;
};

/** Where no comma ends the opening, the verb that has its subject behind it does ("klickar du"), else the first. */
const invertedVerbAfter = ({ tokens, file }: Scan, at: number): number => {
  if (file.writing.verb === 'last') return tokens.length;
  const pronouns = file.words.pronoun ?? [];
  const from = tokens[at]?.text.includes(' ') ? at : at + 1;
  const verbs = tokens.flatMap((token, index) =>
    index > from && (isAct(token) || is(token, 'word:modal') || is(token, 'word:optional')) ? [index] : [],
  );
  const inverted = verbs.find((index) => {
    const words = (tokens[index]?.text ?? '').toLowerCase().split(' ');
    return words.some((word, place) => place > 0 && pronouns.includes(word));
  });
  const others = tokens.findIndex((_, index) => index > from && othersMust({ tokens, file }, index));
  const behind = verbs.filter((index) => !isConditionsOwn(tokens, at, index));
  return inverted ?? (others < 0 ? behind[0] : others) ?? tokens.length;
};

/** "Om den är låst måste hamnvakten öppna": someone else than the reader stands behind the verb. */
const othersMust = (scan: Scan, at: number): boolean =>
  opensOthers(scan, at) && scan.tokens.slice(at + 2, at + 4).some((token) => isAct(token));

/** "Om du klickar på **A** tas den bort": right behind the subject of a condition stands the verb of the condition. */
const isConditionsOwn = (tokens: readonly Token[], at: number, verb: number): boolean =>
  is(tokens[at], 'word:if') && is(tokens[at + 1], 'word:pronoun') && verb === at + 2;

/** Where no comma ends the opening, the verb that has a label right after it does. */
const firstVerbAfter = (scan: Scan, at: number): number => {
  const { tokens } = scan;
  for (let index = at + 2; index < tokens.length; index += 1) {
    const next = tokens[index + 1];
    if (is(tokens[index], 'verb:click') && (next?.kind === 'label' || is(next, 'word:article'))) return index;
  }
  return tokens.length;
};
