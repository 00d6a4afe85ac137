// A menu path that asks to be gone where no word that the lexicon has for a verb stands before it.
import type { Clause } from '../clauses/clause.ts';
import { spanOfTokens } from '../clauses/clause.ts';
import type { Reader } from '../clauses/clause-reader.ts';
import { is } from '../tokens/tokens.ts';

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
