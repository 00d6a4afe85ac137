// The address that a text gives of a place: a URL, a host, or a path on the host that is open.
import type { NounPhrase } from '../clauses/clause.ts';
import type { Context } from '../draft.ts';
import { roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

export const address = /^(?:https?:\/\/|www\.|[a-z]+:\/\/)\S+$/iu;
/** "go to `admin/settings`", "browse to `C:\\logs`": an address without its host, or a folder on the reader's machine. */
const pathOnHost = /^(?:\/?[\w.~-]+(?:\/[\w.~-]+)+\/?|[A-Za-z]:\\.*|%\w+%.*)$/u;
/** A link to a further article, or further down in this one, is no place to sign in. */
export const furtherArticle = /^(?:#|(?![a-z]+:\/\/).*\.(?:mdx?|html?)(?:[#?].*)?$)/iu;
const bareHost =
  /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|net|org|io|gov|edu|microsoft|dev|app|cloud)(?:\/\S*)?$/iu;

/** The token that gives the address of `object`, or one that stands beside it in plain words or code. */
export const addressIn = (
  { clause }: Context,
  object: NounPhrase | undefined,
  verb: 'goto' | 'open',
): Token | undefined => {
  const others = clause.phrases.filter((phrase) => phrase !== object).flatMap(({ tokens }) => tokens);
  const isTold = object?.tokens.every((token) => is(token, 'word:pronoun')) ?? false;
  const isGiven = (token: Token): boolean =>
    token.kind === 'word' ||
    (token.mark === 'link' && address.test(token.text)) ||
    (token.mark === 'code' && (address.test(token.text) || (isTold && pathOnHost.test(token.text))));
  if (roleOf(object) === 'folder') return undefined;
  return [...(object?.tokens ?? []), ...others.filter(isGiven)].find(
    (token) =>
      address.test(token.text) ||
      (verb === 'goto' && token.mark === 'code' && pathOnHost.test(token.text)) ||
      (isHost(token, verb) && bareHost.test(token.text)),
  );
};

const isHost = ({ kind, mark, url }: Token, verb: 'goto' | 'open'): boolean =>
  kind === 'word' || mark === 'link' || (verb === 'goto' && mark === 'strong' && !url);
