// Links over a part of the name of a place, where no blanks part words: the rest of the name joins them.
import { changed, is, isAny, plainToken } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

type Text = { readonly text: string; readonly named: readonly string[]; readonly and: readonly string[] };

/**
 * "[Nordhafen](url) 门户", "Nordhafen [门户](url)", "[Nordhafen](url) [门户](url)": takes the tokens of a text, the nouns for places
 * that belong to a name, and conjunctions; gives the tokens with such names whole.
 */
export const joinLinkedNames = (tokens: readonly Token[], given: Text): Token[] => {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const last = isLink(token) ? lastOfName(tokens, at, given) : at;
    const first = isLink(token) ? firstOfName(joined, token, given) : undefined;
    if (first) joined.pop();
    const whole = { start: first?.start ?? token.start, end: tokens[last]?.end ?? token.end };
    if (last === at && !first) joined.push(...(isLink(token) ? withoutJoint(token, given) : [token]));
    else joined.push(changed(token, { ...whole, text: '', marked: whole }));
    at = last;
  }
  return joined;
};

const isLink = ({ kind, mark, url }: Token): boolean =>
  kind === 'label' && mark === 'link' && url !== undefined;

/** The index of the noun for a place that ends the name, behind at most one word of it; that of the link where none does. */
const lastOfName = (tokens: readonly Token[], at: number, { text, named }: Text): number => {
  const [link, next, further] = tokens.slice(at, at + 3);
  if (!link || !next || endsAsPlace(link, named) || text.slice(link.end, next.start).trim() !== '') return at;
  if (isLink(next)) return named.includes(foldWord(next.text)) ? at + 1 : at;
  if (is(next, 'named')) return at + 1;
  const isPlain = next.kind === 'word' && next.tags.length === 0;
  return isPlain && next.end === further?.start && is(further, 'named') ? at + 2 : at;
};

/** "[Nordhafen 门户并](url)": a conjunction that the link slid over joins what follows. */
const withoutJoint = (link: Token, { named, and }: Text): Token[] => {
  const joint = and.find((word) => link.text.endsWith(word));
  const end = link.end - (joint?.length ?? 0);
  const text = link.text.slice(0, link.text.length - (joint?.length ?? 0));
  if (!joint || link.end - link.start !== link.text.length || !endsAsPlace({ text }, named)) return [link];
  const name = changed(link, { text, end, marked: { start: link.start, end } });
  return [name, plainToken('word', joint, end, ['word:and'])];
};

const endsAsPlace = ({ text }: Pick<Token, 'text'>, named: readonly string[]): boolean =>
  named.some((noun) => text.endsWith(noun));

/** The word of another script, between a verb of going and a link over the kind of place, that begins the name. */
const firstOfName = (before: readonly Token[], link: Token, { text, named }: Text): Token | undefined => {
  const [verb, word] = before.slice(-2);
  if (!word || !latin.test(word.text) || !endsAsPlace(link, named)) return undefined;
  const goes = isAny(verb, ['verb:goto', 'verb:signIn', 'verb:open']);
  return goes && word.tags.length === 0 && text.slice(word.end, link.start).trim() === '' ? word : undefined;
};

const latin = /^\p{Lu}[\p{sc=Latin}\d .]*$/u;
