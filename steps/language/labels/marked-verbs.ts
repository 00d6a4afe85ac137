// Marks that slid onto the verb of a sentence, where only its place tells a verb.
import { trimSmall } from '../phrases/around-names.ts';
import type { Cut } from './slid-marks.ts';
import { changed, is, isAny, isOf, reaching } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** A label that is or holds its sentence's verb, where only its place tells a verb. Gives the tokens that it should be. */
export const partMarkedVerb = (tokens: readonly Token[], at: number, cut: Cut): readonly Token[] => {
  const [before, label, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!label) return [];
  const opens =
    !before || /^[.!?:,]$/u.test(before.text) || is(before, 'word:and') || is(before, 'word:then');
  const further =
    at === 0 && (is(next, 'word:and') || is(next, 'word:then')) && isOf(tokens[at + 2], 'verb:');
  const unmarked = unmarkSmall(label, next, cut) ?? (further ? unmarkClause(label, cut) : undefined);
  const linked = label.url ? unmarkLink(tokens, at, cut) : undefined;
  const rest = tokens.slice(at + 1, at + 5).filter(({ text }) => text !== ',');
  const isClause = opens && leadsOn(rest);
  return (
    linked ??
    unmarked ??
    (opens ? unmarkVerb(label, next, cut) : undefined) ??
    partSlidVerb(label, cut, isClause)
  );
};

/** "…, and then click": what stands before is an act too. */
const leadsOn = ([first, second, third]: readonly Token[]): boolean =>
  is(first, 'word:then')
    ? isOf(second, 'verb:')
    : is(first, 'word:and') && (isOf(second, 'verb:') || (is(second, 'word:then') && isOf(third, 'verb:')));

const aiming = ['verb:goto', 'verb:signIn'];
const asking = [...aiming, 'verb:click', 'verb:open', 'verb:fill', 'verb:search'];

const unnamed = ['word:not', 'word:filler', 'word:article', 'word:possessive'];

/** "Select *only* those", "**both** boxes": a small word before the words it belongs to is stressed, and names nothing. */
const unmarkSmall = (label: Token, next: Token | undefined, cut: Cut): readonly Token[] | undefined => {
  const isStressed =
    /^(?:\p{Ll}+|\p{Lu}+)$/u.test(label.text) &&
    !label.url &&
    ['strong', 'emphasis'].includes(label.mark ?? '');
  if (!isStressed || next?.kind !== 'word' || isOf(next, 'ad:')) return undefined;
  const inner = cut(label.start, label.end);
  const asSmall = /^\p{Lu}/u.test(label.text) ? joining : unnamed;
  return inner.length === 1 && isAny(inner[0], asSmall) ? inner : undefined;
};

/** What stands in capitals throughout may be a name, but not before a verb: "**OR** enter". */
const joining = ['word:or', 'word:and', 'word:then', 'word:not'];

/** "**Go to** the settings": a mark over the verb that opens a sentence sets no name apart, where words follow it. */
const unmarkVerb = (label: Token, next: Token | undefined, cut: Cut): Token[] | undefined => {
  const inner = label.mark === 'strong' && !label.url ? cut(label.start, label.end) : [];
  const verb = inner.at(-1);
  const asks = inner.every((token) => isOf(token, 'verb:') || token.kind === 'sign');
  const aims = isAny(verb, aiming) && isOf(next, 'ad:');
  const governs = aims || next?.kind === 'label' || isAny(next, ['word:article', 'word:possessive']);
  return verb && asks && governs && isAny(verb, asking) ? [verb] : undefined;
};

/** "[Sign in to the desk](url) with your card", "open a window and [go to the desk](url)": a link over the whole of an act that stands among others. */
export const unmarkLink = (tokens: readonly Token[], at: number, cut: Cut): Token[] | undefined => {
  const [before, label, next, behind] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (label?.mark !== 'link') return undefined;
  const [verb, ...rest] = cut(label.start, label.end);
  if (!verb || !isAny(verb, aiming)) return undefined;
  const follows = is(before, 'word:and') || is(before, 'word:then');
  const leads = at === 0 && is(next, 'word:and') && isOf(behind, 'verb:');
  const isAround = (isOf(next, 'ad:') && !is(next, 'word:purpose')) || (is(next, 'region') && closes(behind));
  const governs = at === 0 && is(verb, 'verb:signIn') && isAround;
  const named = trimSmall(rest);
  const tie = named.findLastIndex((token) => is(token, 'ad:place') || is(token, 'ad:to'));
  const words = named.slice(tie + 1).filter((token) => !is(token, 'word:article'));
  const end = words.findIndex((token) => is(token, 'word:purpose'));
  const [first, last] = [words[0], words.at(end > 0 ? end - 1 : -1)];
  if (
    !first ||
    !last ||
    !(/^\p{Lu}/u.test(first.text) || is(first, 'named') || /^\p{Lu}/u.test(last.text)) ||
    !(follows || leads || governs)
  )
    return undefined;
  const comma = tokens.findLastIndex(({ text }, index) => index < at - 1 && text === ',');
  if (tokens.slice(comma + 1, at).some((token) => is(token, 'word:not'))) return undefined;
  const whole = { start: first.start, end: last.end };
  // "melden Sie sich beim Hafen ab": what closes the verb says which it is
  const closing = rest.slice(named.length);
  return [verb, changed(label, { ...whole, text: '', marked: whole }), ...closing];
};

/** "[Log in to Harbour](url) account": behind the noun nothing is told of the link. */
const closes = (behind: Token | undefined): boolean =>
  !behind || /^[.,;]$/u.test(behind.text) || is(behind, 'word:and');

const opening = [...aiming, 'verb:open'];

/** "**Open the harbour desk** and select": a mark over the whole of the first act. */
const unmarkClause = (label: Token, cut: Cut): Token[] | undefined => {
  const inner = label.mark === 'strong' && !label.url ? cut(label.start, label.end) : [];
  return inner.length > 1 && isAny(inner[0], opening) ? inner : undefined;
};

/**
 * "**select Add a card**": where only its place tells a verb, one in small letters before a capital was marked by mistake; so
 * was one of which the rest of the sentence says that it is an act: "**Click Done**, and then click".
 */
const partSlidVerb = (label: Token, cut: Cut, isClause: boolean): Token[] => {
  const [verb, name] = label.mark === 'strong' ? cut(label.start, label.end) : [];
  const slid =
    verb &&
    name &&
    (is(verb, 'verb:click') || is(verb, 'verb:open')) &&
    (isClause || /^\p{Ll}/u.test(verb.text)) &&
    /^\p{Lu}/u.test(name.text);
  if (!slid) return [label];
  return [verb, reaching(label, name.start)];
};
