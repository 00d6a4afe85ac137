// What a word that stands before or behind a noun makes of it.
import type { AdpositionClass } from '../vocabulary/lexicon-schema.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

const roles: readonly AdpositionClass[] = [
  'under',
  'from',
  'beside',
  'place',
  'via',
  'for',
  'to',
  'object',
  'other',
];

const tagsOfRoles = roles.map((role) => ({ role, tag: `ad:${role}` }));

/** What an adposition makes of its phrase; undefined for any other token. */
export const adpositionRole = (token: Token | undefined): AdpositionClass | undefined =>
  isOf(token, 'ad:') ? tagsOfRoles.find(({ tag }) => is(token, tag))?.role : undefined;
