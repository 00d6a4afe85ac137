// What joins the parts of one noun phrase, where adpositions follow their noun: conjunctions, commas and particles inside it.
import type { Reader } from '../clauses/clause-reader-verb-last.ts';
import { adpositionRole } from './adposition-role.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "[A] と [B]": a conjunction between two labels, whatever else the word may be. */
export const joinsLabels = ({ tokens, noun }: Reader, at: number): boolean =>
  is(tokens[at], 'word:and') &&
  noun.some((token) => token.kind === 'label') &&
  tokens.slice(at + 1).find((token) => token.kind !== 'sign')?.kind === 'label';

/** "名前と説明を": a conjunction before a further noun that the same particle ends. */
export const joinsNouns = ({ tokens, noun }: Reader, at: number): boolean => {
  if (noun.length === 0 || !is(tokens[at], 'word:and')) return false;
  const end = tokens.findIndex((token, index) => index > at && adpositionRole(token) !== undefined);
  const between = tokens.slice(at + 1, Math.max(at + 1, end));
  return (
    between.length > 0 &&
    adpositionRole(tokens[end]) === 'object' &&
    between.every((token) => token.kind !== 'sign' && !isOf(token, 'verb:'))
  );
};

/** "名前、色を入力します": a comma between nouns that are all entered. */
export const listsFields = (tokens: readonly Token[], comma: number): boolean => {
  const end = tokens.findIndex((token, index) => index > comma && adpositionRole(token) !== undefined);
  return (
    adpositionRole(tokens[end]) === 'object' &&
    is(tokens[end + 1], 'verb:fill') &&
    tokens.slice(comma + 1, end).every((token) => token.kind !== 'label' && !isOf(token, 'verb:'))
  );
};

/** "[A] へのリンク": an adposition with a genitive behind it ties its noun to the next. */
export const tiesNouns = ({ tokens, noun }: Reader, at: number): boolean =>
  noun.length > 0 &&
  ['to', 'other'].includes(adpositionRole(tokens[at]) ?? '') &&
  is(tokens[at + 1], 'word:of') &&
  tokens[at]?.end === tokens[at + 1]?.start;
