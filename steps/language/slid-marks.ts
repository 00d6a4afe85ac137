// Marks that machine translation moved onto the words around a label: what is no part of a name is taken out of it.
import { isAct } from './scanner.ts';
import { isOf, is } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Cuts a stretch of the text into tagged tokens, without regard to marks. */
type Cut = (start: number, end: number) => Token[];

/** Whether the lexicon has the verb together with the small word behind it ("klik op", "kiest u"). */
type Governs = (verb: Token, word: Token | undefined) => boolean;

/** Where a label stands: `nouns` where its language writes nouns with a capital, `opens` where it begins a sentence. */
export type Setting = {
  readonly cut: Cut;
  readonly nouns: boolean;
  readonly inPath: boolean;
  readonly opens: boolean;
  /** The token on either side of the label. */
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly governs: Governs;
  /** Whether the lexicon has two words as one entry ("för att"). */
  readonly belong: (one: Token, other: Token) => boolean;
  /** A capitalised word without marks follows, which begins another name. */
  readonly beforeName: boolean;
};

/** A label token as the tokens it should be: words around a name leave it; a label of small words only is none. */
export const mendLabel = (label: Token, setting: Setting): Token[] => {
  const { cut, nouns, inPath, opens, before, after, governs, belong, beforeName } = setting;
  if (label.mark === 'code' || label.mark === 'quote' || label.start === label.end) return [label];
  const inner = cut(label.start, label.end);
  if (!inner.some((token) => token.kind === 'word') || inner.some((token) => token.kind === 'arrow'))
    return [label];
  if (!inPath && namesNothing(inner, after) && !isWholeObject(inner, before, after) && !isDeed(inner)) {
    return label.url ? inner.map((token) => ({ ...token, url: label.url ?? '' })) : inner;
  }
  if (inPath && inner.every(isAround) && inner.some((token) => isOf(token, 'ad:')))
    return [{ ...label, tags: ['around'] }];
  const verbAhead = opens && !inPath && is(inner[0], 'verb:click') && !isLower(inner[1]) ? 1 : 0;
  const subject = inner[1] && before && is(inner[0], 'word:pronoun') && governs(before, inner[0]) ? 1 : 0;
  const ahead = Math.max(verbAhead, subject);
  const namedAt = beginsWithArticle(inner, opens)
    ? 0
    : inner.findIndex((_, index) => index >= ahead && !leavesBefore(inner, index, nouns));
  const lastAt = inner.findLastIndex(
    (token, index) =>
      !(leavesAfter(token, after, nouns) || (after && belong(token, after))) || closesBracket(inner, index),
  );
  const from = Math.max(0, namedAt);
  const to = Math.max(from, lastAt);
  if (from === 0 && to === inner.length - 1) return [label];
  const first = inner[from];
  const last = inner[to];
  if (!first || !last) return [label];
  const name: Token = {
    ...label,
    text: '',
    start: first.start,
    end: last.end,
    marked: { start: label.start, end: label.end },
  };
  const behind = inner.slice(to + 1);
  return [...inner.slice(0, from), name, ...(beforeName ? behind.map(asSign) : behind)];
};

/** "auf **Diese Seite bearbeiten**": within a sentence, a name alone gives an article its capital. */
const beginsWithArticle = ([first, next]: readonly Token[], opens: boolean): boolean =>
  !opens && next?.kind === 'word' && is(first, 'word:article') && !isLower(first);

/** Small words only; an article where the noun that it belongs to follows. */
const namesNothing = (inner: readonly Token[], after: Token | undefined): boolean =>
  inner.every((token) => is(token, 'word:article'))
    ? after?.kind === 'word' && inner.every((token) => isLower(token) && !isState(token))
    : inner.every((token) => isAround(token) || is(token, 'word:pronoun'));

/** "**map kiezen**": an infinitive at the end makes a name of the kind of thing before it. */
const isDeed = (inner: readonly Token[]): boolean =>
  inner.length > 1 &&
  isAct(inner.at(-1)) &&
  inner.slice(0, -1).every((token) => isOf(token, 'role:') || is(token, 'region'));

const isState = (token: Token): boolean => is(token, 'word:on') || is(token, 'word:off');

/** "Välj **inställningar** i": a kind of place that is all a verb is given is a name. */
const isWholeObject = (
  inner: readonly Token[],
  before: Token | undefined,
  after: Token | undefined,
): boolean =>
  (isAct(before) || isOf(before, 'ad:')) &&
  inner.every((token) => is(token, 'region')) &&
  (after === undefined || after.kind === 'sign' || isLink(after) || (isAct(before) && isOf(after, 'ad:')));

const isLink = (token: Token): boolean => ['word:and', 'word:or', 'word:then'].some((tag) => is(token, tag));

/** A preposition that ends a name ("sign in **to**") opens no phrase. */
const asSign = (token: Token): Token => ({ ...token, kind: 'sign', tags: [] });

/** "**sorteren op** om", "**Aizstāt ar** ievadiet": behind the marks begins something else, which no preposition governs. */
const opensAside = (after: Token): boolean =>
  (isAct(after) && isLower(after)) ||
  ['word:purpose', 'word:if', 'word:time', 'word:until'].some((tag) => is(after, tag));

type Reached = { from: number; label: Token };

/** "choose Keep draft **and leave**": a label that opens with a conjunction begins with the capitalised words before it. */
export const reachBack = (tokens: readonly Token[], at: number, cut: Cut): Reached | undefined => {
  const label = tokens[at];
  if (!label || label.kind !== 'label' || label.mark === 'code') return undefined;
  const first = cut(label.start, label.end)[0];
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
    label: { ...label, text: '', start: start.start, marked: { start: label.start, end: label.end } },
  };
};

/** What stands on either side of a label. */
type Beside = { before: readonly Token[]; after: Token | undefined; cut: Cut; governs: Governs };

/** "Klicka på Mitt **konto**": where a capital tells a name, one right behind its verb begins the name that the marks end. */
export const reachCapital = (
  label: Token,
  { before, after, cut, governs }: Beside,
): { from: number; tokens: Token[] } | undefined => {
  if (label.kind !== 'label' || label.mark !== 'strong' || label.url) return undefined;
  const start = before.findLastIndex((token) => token.kind !== 'word') + 1;
  const lower = before.findLastIndex((token, at) => at >= start && isPointing(token) && isLower(token));
  const kind = before.findLastIndex(
    (token, index) => index >= start && isOf(token, 'role:') && isLower(token),
  );
  const own = Math.max(kind, lower < 0 && isPointing(before[start]) ? start : lower);
  const asking = own < 0 ? before.findLast(isPointing) : undefined;
  const again = asking !== undefined && isOf(before[start], 'ad:') && governs(asking, before[start]);
  const at = again ? start : own;
  const verb = again ? asking : before[at];
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
  const name = { ...label, text: '', start: first.start, end: inner[last]?.end ?? label.end };
  return {
    from,
    tokens: [{ ...name, marked: { start: label.start, end: label.end } }, ...inner.slice(last + 1)],
  };
};

/** "Lägg **till**.": the particle of a verb that is a name. */
const closesName = (inner: Token | undefined, after: Token | undefined): boolean =>
  isOf(inner, 'ad:') && (after === undefined || after.kind === 'sign');

/** Between the capital and a mark stand words of the name; a preposition only before small letters that name no part of the screen. */
const joins = (words: readonly Token[], inner: readonly Token[]): boolean => {
  if (inner.every((token) => isAround(token))) return false;
  const small = (token: Token): boolean => isOf(token, 'ad:') || is(token, 'word:article');
  const rest = words.slice(1);
  const links = is(words[0], 'word:then') ? [] : ['word:then'];
  const parts = ['region', 'part', 'place', 'word:time', 'word:if', 'word:and', 'word:or', ...links];
  if (rest.some((word) => parts.some((tag) => is(word, tag)))) return false;
  if (isAct(words[0])) return isLower(inner[0]) && !isOf(inner[0], 'role:');
  return !rest.some(small) || (isLower(inner[0]) && !isKind(inner[0]) && !is(inner[0], 'device'));
};

/** A verb that points at something on the screen by its name. */
const isPointing = (token: Token | undefined): boolean =>
  ['click', 'open', 'goto', 'check', 'uncheck', 'turnOn', 'turnOff', 'rightClick', 'doubleClick'].some(
    (name) => is(token, `verb:${name}`),
  );

const isKind = (token: Token | undefined): boolean =>
  isLower(token) &&
  (isOf(token, 'role:') || is(token, 'region') || is(token, 'part') || is(token, 'word:article'));

/** Words of a class that never names, where every noun has a capital letter. */
const isNounLike = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isOf(token, 'role:') || ['part', 'region', 'word:pronoun', 'word:article'].some((tag) => is(token, tag)));

const isLower = (token: Token | undefined, nouns = false): boolean =>
  !/^\p{Lu}/u.test(token?.text ?? '') || (nouns && isNounLike(token));

/** Words that stand around labels and name nothing by themselves. */
const isAround = (token: Token): boolean =>
  isLower(token) &&
  (isOf(token, 'ad:') ||
    isOf(token, 'role:') ||
    [
      'region',
      'part',
      'word:article',
      'word:then',
      'word:and',
      'word:or',
      'word:object',
      'word:purpose',
      'verb:click',
      'verb:open',
    ].some((tag) => is(token, tag)));

const leavesBefore = (inner: readonly Token[], index: number, nouns: boolean): boolean => {
  const token = inner[index];
  if (!token || index === inner.length - 1) return false;
  if (token.kind === 'sign') return true;
  if (!isLower(token, nouns)) return false;
  const next = inner[index + 1];
  if (is(next, 'word:and') || is(next, 'word:or')) return isOf(token, 'ad:');
  if (['word:then', 'word:object', 'word:pronoun'].some((tag) => is(token, tag)) || isOf(token, 'ad:'))
    return nouns || !isLower(next) || (next !== undefined && leavesBefore(inner, index + 1, nouns));
  if (nouns && isNounLike(token) && headsName(token, next)) return false;
  if (
    is(token, 'word:article') ||
    isOf(token, 'role:') ||
    is(token, 'part') ||
    is(token, 'region') ||
    is(token, 'word:and')
  )
    return nouns || !isLower(next) || (next !== undefined && leavesBefore(inner, index + 1, nouns));
  return is(token, 'verb:click') && !isLower(next);
};

/** "**Seite für Gäste**", "**Ein, aber nur einmal**": a noun that words of the name hang on does not stand beside it. */
const headsName = (token: Token, next: Token | undefined): boolean =>
  next?.text === ',' ||
  (!is(token, 'word:article') && !is(token, 'word:pronoun') && next?.kind === 'word' && isLower(next));

/** "Publish (draft)" ends with its bracket. */
const closesBracket = (inner: readonly Token[], index: number): boolean =>
  /^[)\]}）］]$/u.test(inner[index]?.text ?? '') &&
  inner.slice(0, index).some(({ text }) => /^[([{（［]$/u.test(text));

/** A preposition leaves for the noun behind the marks; "Save **as**" before a sign ends the name. So does a verb for its object. */
const leavesAfter = (token: Token, after: Token | undefined, nouns = false): boolean => {
  if (token.kind === 'sign') return true;
  if (!isLower(token)) return false;
  if (['word:and', 'word:or', 'word:particle'].some((tag) => is(token, tag))) return true;
  if (after === undefined || after.kind === 'sign' || isLink(after)) return false;
  if (isOf(token, 'ad:')) return !isOf(after, 'ad:') && !opensAside(after);
  return !nouns && (is(token, 'verb:click') || is(token, 'verb:find'));
};
