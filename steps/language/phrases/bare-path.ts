// A menu path or a name that asks for its act where no word that the lexicon has for a verb stands before it.
import type { Clause } from '../clauses/clause.ts';
import { spanOfTokens } from '../clauses/clause.ts';
import type { Reader } from '../clauses/clause-reader.ts';
import { isSign } from '../clauses/scanner.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "Then **Apply**.": a marked name that is all there is behind a word of order is the next target. */
export const bareName = ({ pending, scan }: Reader): Clause[] | undefined => {
  if (!isNameThen(scan.tokens)) return undefined;
  const tokens = scan.tokens.filter((token) => token.kind === 'label' || isOf(token, 'role:'));
  const { optional } = pending;
  const clause = { places: [], optional, negated: false, arrow: false, span: spanOfTokens(scan.tokens) };
  return [{ ...clause, phrases: [{ role: 'object', tokens }] }];
};

/** Whether a sentence is nothing but a word of order and a marked name, with the kind of its control or without. */
export const isNameThen = (tokens: readonly Token[]): boolean => {
  const [then, name, ...rest] = tokens.filter((token) => !isSign(token, ',.'));
  return (
    is(then, 'word:then') &&
    name?.mark === 'strong' &&
    !name.url &&
    rest.every((token) => token.kind === 'word' && isOf(token, 'role:'))
  );
};

/** Words beside a path that asks to be gone by itself; more of them tell of something. */
const mostAroundPath = 8;
const mostUnknown = 3;

/** "Wahl **A** > **B**": a path of marked names asks to be gone, whatever word stands where its verb should. */
export const barePath = ({ pending, scan }: Reader): Clause[] => {
  const path = pending.places.find(
    ({ role, tokens }) =>
      ['object', 'place', 'to'].includes(role) &&
      tokens.some(({ kind }) => kind === 'arrow') &&
      tokens.filter(({ kind, mark }) => kind === 'label' && mark !== 'quote').length > 1,
  );
  const words = scan.tokens.filter(({ kind }) => kind === 'word');
  const unknown = words.filter(({ tags }) => tags.length === 0);
  if (!path || pending.tells || pending.example || words.some((word) => is(word, 'word:not'))) return [];
  if (words.length > mostAroundPath || unknown.length > mostUnknown) return [];
  const { optional, condition } = pending;
  const clause = { places: [], optional, negated: false, arrow: false, span: spanOfTokens(scan.tokens) };
  return [{ ...clause, phrases: [{ ...path, role: 'object' }], ...(condition ? { condition } : {}) }];
};
