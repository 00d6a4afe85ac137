// Marks that machine translation moved onto the words around a label: what is no part of a name is taken out of it.
import { isOf, is } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Cuts a stretch of the text into tagged tokens, without regard to marks. */
type Cut = (start: number, end: number) => Token[];

/** Where a label stands: `nouns` where its language writes nouns with a capital, `opens` where it begins a sentence. */
export type Setting = {
  readonly cut: Cut;
  readonly nouns: boolean;
  readonly inPath: boolean;
  readonly opens: boolean;
  /** A capitalised word without marks follows, which begins another name. */
  readonly beforeName: boolean;
};

/** A label token as the tokens it should be: words around a name leave it; a label of small words only is none. */
export const mendLabel = (label: Token, { cut, nouns, inPath, opens, beforeName }: Setting): Token[] => {
  if (label.mark === 'code' || label.mark === 'quote' || label.start === label.end) return [label];
  const inner = cut(label.start, label.end);
  if (!inner.some((token) => token.kind === 'word') || inner.some((token) => token.kind === 'arrow'))
    return [label];
  if (
    !inPath &&
    inner.every((token) => isAround(token) || is(token, 'word:pronoun')) &&
    !inner.every((token) => is(token, 'word:article'))
  ) {
    return label.url ? inner.map((token) => ({ ...token, url: label.url ?? '' })) : inner;
  }
  if (inPath && inner.every(isAround) && inner.some((token) => isOf(token, 'ad:')))
    return [{ ...label, tags: ['around'] }];
  const verbAhead = opens && !inPath && is(inner[0], 'verb:click') && !isLower(inner[1]) ? 1 : 0;
  const namedAt = inner.findIndex((_, index) => index >= verbAhead && !leavesBefore(inner, index, nouns));
  const lastAt = inner.findLastIndex((token, index) => !leavesAfter(token) || closesBracket(inner, index));
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

/** A preposition that ends a name ("sign in **to**") opens no phrase. */
const asSign = (token: Token): Token => ({ ...token, kind: 'sign', tags: [] });

/** "**select Add a card**": where only its place tells a verb, one in small letters before a capital was marked by mistake. */
export const partSlidVerb = (label: Token, cut: Cut): Token[] => {
  const [verb, name] = label.mark === 'strong' ? cut(label.start, label.end) : [];
  const slid = verb && name && is(verb, 'verb:click') && /^\p{Ll}/u.test(verb.text) && !isLower(name);
  if (!slid) return [label];
  const marked = { start: label.start, end: label.end };
  return [verb, { ...label, text: '', start: name.start, marked }];
};

/** "choose Keep draft **and leave**": a label that opens with a conjunction begins with the capitalised words before it. */
export const reachBack = (
  tokens: readonly Token[],
  at: number,
  cut: Cut,
): { from: number; label: Token } | undefined => {
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

/** "Publish (draft)" ends with its bracket. */
const closesBracket = (inner: readonly Token[], index: number): boolean =>
  /^[)\]}）］]$/u.test(inner[index]?.text ?? '') &&
  inner.slice(0, index).some(({ text }) => /^[([{（［]$/u.test(text));

const leavesAfter = (token: Token): boolean =>
  token.kind === 'sign' ||
  (isLower(token) &&
    (isOf(token, 'ad:') || ['word:and', 'word:or', 'word:particle'].some((tag) => is(token, tag))));
