// Places that a verb seems to govern, where what it is about follows behind its own preposition.
import type { Clause, NounPhrase } from '../clauses/clause.ts';
import type { Context } from '../draft.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

/** "Klik op de pagina op **A**", "op de knop **A**": the part of the screen that the verb seems to govern is the place of what follows. */
export const withPlace = ({ clause, file }: Context): Clause => {
  const [first, ...rest] = clause.phrases;
  if (file.writing.imperative !== 'form' || first?.role !== 'object' || rest.length === 0) return clause;
  const governing =
    foldWord(clause.verb?.text ?? '')
      .split(' ')
      .at(-1) ?? '';
  const target = rest.findLast(
    ({ role, tokens, opener }) =>
      role === 'place' && isControl(tokens) && foldWord(opener?.text ?? '') === governing,
  );
  if (
    !target ||
    !first.tokens.some((token) => is(token, 'region') || is(token, 'part') || is(token, 'role:tab'))
  )
    return clause;
  const others = rest.map((phrase) => (phrase === target ? { ...phrase, role: 'object' as const } : phrase));
  return { ...clause, phrases: [{ ...first, role: 'place' }, ...others] };
};

/** "de knop **A**", "een of meer vakken **A**": a marked name, behind nothing but what it is a name of; what holds others is a place. */
const isControl = (tokens: readonly Token[]): boolean => {
  const name = tokens.findIndex(({ kind }) => kind === 'label');
  const kind = tokens.slice(0, Math.max(0, name));
  const isPlain = ({ kind: sort, text }: Token): boolean => sort === 'word' && /^\p{Ll}/u.test(text);
  const holds = ['region', 'part', 'role:list', 'role:menu', 'role:folder', 'role:tile', 'role:row'];
  const isKind = kind.length === 2 ? is(kind[0], 'word:article') : isOf(kind.at(-1), 'role:');
  return (
    name === 0 || (isKind && kind.every((token) => isPlain(token) && !holds.some((tag) => is(token, tag))))
  );
};

/** "Meld u op de kade aan bij Nordhafen": the place behind the last words that the lexicon has for the verb, particle and all. */
export const isSignedAt = ({ opener, role }: NounPhrase, { file, text }: Context): boolean => {
  if (!opener || role === 'via') return false;
  const particle = /\p{L}+(?=\s+$)/u.exec(
    text.slice(Math.max(0, opener.start - longestParticle), opener.start),
  )?.[0];
  const end = ` ${foldWord(particle ?? '')} ${foldWord(opener.text)}`;
  return particle !== undefined && (file.verbs.signIn ?? []).some((verb) => verb.endsWith(end));
};

/** Characters. */
const longestParticle = 12;

/** "sign in **as a guest**": marked words for who signs in name no place. */
export const namesReader = ({ tokens: [name, ...more] }: NounPhrase, { file }: Context): boolean =>
  name?.kind === 'label' &&
  more.length === 0 &&
  file.reader.as
    .map((form) => form.slice(0, form.indexOf('…')))
    .some((opening) => opening !== '' && foldWord(name.text).startsWith(opening));
