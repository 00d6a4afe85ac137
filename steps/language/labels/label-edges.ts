// Which words at the edges of a label stand around its name, where translation moved the marks.
import { isAct } from '../clauses/scanner.ts';
import { is, isAny, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Whether the word at this index, and with it those before it, stands before the name. `nouns` where every noun has a capital letter. */
export const leavesBefore = (inner: readonly Token[], index: number, nouns: boolean): boolean => {
  const token = inner[index];
  if (!token || index === inner.length - 1) return false;
  if (token.kind === 'sign') return true;
  if (!isLower(token, nouns)) return false;
  const next = inner[index + 1];
  // "[vai pievienojiet licences](url)": a conjunction joins the act that the name tells
  if (index === 0 && (is(token, 'word:or') || is(token, 'word:and')) && isAct(next)) return true;
  if (is(next, 'word:and') || is(next, 'word:or')) return isOf(token, 'ad:');
  if (nouns && index === 0 && hangsOnDeed(inner)) return false;
  if (isAny(token, ['word:then', 'word:object', 'word:pronoun']) || isOf(token, 'ad:'))
    return nouns || !isLower(next) || (next !== undefined && leavesBefore(inner, index + 1, nouns));
  if (nouns && isNounLike(token) && headsName(token, next)) return false;
  if (
    (is(token, 'word:article') && !is(token, 'word:quantity')) ||
    isOf(token, 'role:') ||
    is(token, 'part') ||
    is(token, 'region') ||
    is(token, 'word:and')
  )
    return nouns || !isLower(next) || (next !== undefined && leavesBefore(inner, index + 1, nouns));
  return (is(token, 'verb:click') || is(token, 'verb:open')) && !isLower(next);
};

/** "**als Entwurf sichern**": where nouns have capitals, a preposition that tells no place belongs to the infinitive that ends the name. */
const hangsOnDeed = ([first, noun, ...rest]: readonly Token[]): boolean =>
  isOf(first, 'ad:') &&
  !is(first, 'ad:place') &&
  !is(first, 'ad:under') &&
  noun?.kind === 'word' &&
  /^\p{Lu}/u.test(noun.text) &&
  /^\p{Ll}+n$/u.test(rest.at(-1)?.text ?? '');

/** "**Seite für Gäste**", "**Ein, aber nur einmal**": a noun that words of the name hang on does not stand beside it. */
const headsName = (token: Token, next: Token | undefined): boolean =>
  next?.text === ',' ||
  (!is(token, 'word:article') && !is(token, 'word:pronoun') && next?.kind === 'word' && isLower(next));

/** A preposition leaves for the noun behind the marks; "Save **as**" before a sign ends the name. So does a verb for its object. */
export const leavesAfter = (token: Token, after: Token | undefined, nouns = false): boolean => {
  if (token.kind === 'sign') return true;
  if (!isLower(token)) return false;
  if (isAny(token, ['word:and', 'word:or', 'word:particle'])) return true;
  if (after === undefined || after.kind === 'sign' || isLink(after)) return false;
  if (is(token, 'word:purpose')) return !nouns && after.kind === 'word' && isLower(after);
  if (isOf(token, 'ad:')) return !isOf(after, 'ad:') && !opensAside(after);
  return !nouns && (is(token, 'verb:click') || is(token, 'verb:find'));
};

/** "**sorteren op** om", "**Aizstāt ar** ievadiet": behind the marks begins something else, which no preposition governs. */
const opensAside = (after: Token): boolean =>
  (isAct(after) && isLower(after)) || isAny(after, ['word:purpose', 'word:if', 'word:time', 'word:until']);

/** "Publish (draft)" ends with its bracket, "Publish ..." with its dots. */
export const closesName = (inner: readonly Token[], index: number): boolean =>
  closesBracket(inner, index) ||
  inner[index]?.text === '…' ||
  (index > 2 && inner.slice(index - 2, index + 1).every(({ text }) => text === '.'));

const closesBracket = (inner: readonly Token[], index: number): boolean =>
  /^[)\]}）］]$/u.test(inner[index]?.text ?? '') &&
  inner.slice(0, index).some(({ text }) => /^[([{（［]$/u.test(text));

/** Words in small letters that a mark alone makes no name: prepositions, articles, kinds of controls, verbs of pressing. */
export const isNameless = (token: Token): boolean =>
  isLower(token) &&
  (isOf(token, 'ad:') ||
    isOf(token, 'role:') ||
    isAny(token, [
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
    ]));

/** Whether no capital letter says that the word names something. */
export const isLower = (token: Token | undefined, nouns = false): boolean =>
  !/^\p{Lu}/u.test(token?.text ?? '') || (nouns && isNounLike(token));

/** Words of a class that never names, where every noun has a capital letter. */
const isNounLike = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isOf(token, 'role:') || isAny(token, ['part', 'region', 'word:pronoun', 'word:article']));

/** A conjunction, or "then". */
export const isLink = (token: Token): boolean => isAny(token, ['word:and', 'word:or', 'word:then']);
