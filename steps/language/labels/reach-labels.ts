// Labels whose marks begin too late: the words before the marks that belong to the name join it.
import { isNameless, isLower, leavesAfter } from './label-edges.ts';
import { isAct } from '../clauses/scanner.ts';
import type { Cut, Governs } from './slid-marks.ts';
import { is, isAny, isOf, reaching } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "choose Keep draft **and leave**": a label that opens with a conjunction begins with the capitalised words before it. */
export const reachBack = (tokens: readonly Token[], at: number, cut: Cut): Reached | undefined => {
  const label = tokens[at];
  if (!label || label.kind !== 'label' || label.mark === 'code') return undefined;
  const [first, next] = cut(label.start, label.end);
  if (isAct(next) && isLower(next)) return undefined;
  if (!is(first, 'word:and') && !is(first, 'word:or')) return undefined;
  let from = at;
  while (
    from > 0 &&
    tokens[from - 1]?.kind === 'word' &&
    !is(tokens[from - 1], 'verb:click') &&
    !is(tokens[from - 1], 'word:then')
  )
    from -= 1;
  const start = tokens[from];
  if (from === at || !start || isLower(start)) return undefined;
  return {
    from,
    label: reaching(label, start.start),
  };
};

type Reached = { from: number; label: Token };

/** What stands on either side of a label. */
type Beside = { before: readonly Token[]; after: Token | undefined; cut: Cut; governs: Governs };

/** "Klicka på Mitt **konto**": where a capital tells a name, one right behind its verb begins the name that the marks end. */
export const reachCapital = (
  label: Token,
  { before, after, cut, governs }: Beside,
): { from: number; tokens: Token[] } | undefined => {
  if (label.kind !== 'label' || label.mark !== 'strong' || label.url) return undefined;
  const start = before.findLastIndex((token) => token.kind !== 'word') + 1;
  const lower = before.findLastIndex(
    (token, at) => at >= start && isPointing(token) && (isLower(token) || is(before[at - 1], 'word:then')),
  );
  const kind = before.findLastIndex(
    (token, index) =>
      index >= start &&
      (isOf(token, 'role:') || is(token, 'region')) &&
      isLower(token) &&
      !isNamed(before, index),
  );
  const own = Math.max(kind, lower < 0 && isPointing(before[start]) ? start : lower);
  const asking = own < 0 ? before.findLast(isPointing) : undefined;
  const next = asking ? before.findLastIndex((token, index) => index >= start && isNext(token)) : -1;
  const again = asking !== undefined && isOf(before[start], 'ad:') && governs(asking, before[start]);
  const at = again ? start : next >= 0 ? next : own;
  const verb = again || next >= 0 ? asking : before[at];
  if (!verb) return undefined;
  const from = before.findIndex(
    (token, index) =>
      index > at &&
      !isKind(token) &&
      !(is(token, 'word:then') && isLower(token)) &&
      !(isOf(token, 'ad:') && governs(verb, token)),
  );
  const first = before[from];
  const inner = cut(label.start, label.end);
  const last = inner.findLastIndex((token) => !leavesAfter(token, after));
  const words = before.slice(from);
  const closes = words.length === 1 && inner.length === 1 && closesName(inner[0], after);
  if (!first || isLower(first) || last < 0 || !(closes || joins(words, inner))) return undefined;
  return {
    from,
    tokens: [reaching(label, first.start, inner[last]?.end), ...inner.slice(last + 1)],
  };
};

/** "välj sedan Ta bort länken till **kontot**": a kind of control within what a capital begins is of the name. */
const isNamed = (before: readonly Token[], at: number): boolean => {
  const from = before.slice(0, at).findLastIndex((token) => isPointing(token) || isNext(token));
  return from >= 0 && isAct(before[from + 1]) && from + 1 < at && !isLower(before[from + 1]);
};

/** "und dann Neue **Anfrage**": what comes next is asked for by the verb before. */
const isNext = (token: Token): boolean => is(token, 'word:then') && isLower(token);

/** "Lägg **till**.": the particle of a verb that is a name. */
const closesName = (inner: Token | undefined, after: Token | undefined): boolean =>
  isOf(inner, 'ad:') && (after === undefined || after.kind === 'sign');

/** Between the capital and a mark stand words of the name; a preposition only before small letters that name no part of the screen. */
const joins = (words: readonly Token[], inner: readonly Token[]): boolean => {
  if (inner.every((token) => isNameless(token))) return false;
  const small = (token: Token): boolean => isOf(token, 'ad:') || is(token, 'word:article');
  const rest = words.slice(1);
  const links = is(words[0], 'word:then') ? [] : ['word:then'];
  const parts = ['region', 'part', 'place', 'word:time', 'word:if', 'word:or', ...links];
  if (rest.some((word) => isAny(word, parts) || (isAct(word) && isLower(word)))) return false;
  // "Ort och **tid**": what "and" joins right before small letters is one name
  const and = rest.findIndex((word) => is(word, 'word:and'));
  if (and >= 0 && (and < rest.length - 1 || !isLower(inner[0]) || isAct(inner[0]))) return false;
  if (isAct(words[0]))
    return (isLower(inner[0]) && !isOf(inner[0], 'role:')) || (rest.some(isVia) && !rest.some(isAd));
  return !rest.some(small) || (isLower(inner[0]) && !isKind(inner[0]) && !is(inner[0], 'device'));
};

const isVia = (token: Token): boolean => is(token, 'ad:via');

const isAd = (token: Token): boolean => isOf(token, 'ad:') && !isVia(token);

/** A verb that points at something on the screen by its name. */
const isPointing = (token: Token | undefined): boolean =>
  ['click', 'open', 'goto', 'check', 'uncheck', 'turnOn', 'turnOff', 'rightClick', 'doubleClick'].some(
    (name) => is(token, `verb:${name}`),
  );

const isKind = (token: Token | undefined): boolean =>
  isLower(token) &&
  (isOf(token, 'role:') || is(token, 'region') || is(token, 'part') || is(token, 'word:article'));
