// Where no blanks part words, an entry for a verb may stand in a noun, in a passive or behind a word that only tells: it asks nothing there.
import { isSign } from '../clauses/scanner.ts';
import { is, isOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Takes the tokens of a text and the place of one; `last` says that verbs close their clauses. Gives whether the verb there asks nothing. */
export const isToldVerb = (tokens: readonly Token[], at: number, last: boolean): boolean => {
  const verb = tokens[at];
  if (!verb || !isOf(verb, 'verb:')) return false;
  const before = tokens[at - 1];
  if (before && is(before, 'word:told') && before.end === verb.start) return true;
  if (!last && saysBy(tokens, at)) return true;
  if (!last && modifiesPlace(before, verb, tokens[at + 1])) return true;
  if (!last && isOwned(before, verb, tokens[at + 1])) return true;
  if (last && isJoined(verb, tokens[at + 1])) return isToldVerb(tokens, at + 2, last);
  return describes(tokens, at, last) || (last && isNoun(verb, tokens[at + 1]));
};

/** "로그인 및 로그아웃할": a stem that is joined to another verb has the ending of that verb. */
const isJoined = (verb: Token, joint: Token | undefined): boolean =>
  is(joint, 'word:and') && verb.end < (joint?.start ?? 0) && endsInStem.test(verb.text) && !joinsClause(verb);

/** "按名称搜索船": a verb of pressing that presses no key before another verb says by what that is done. */
const saysBy = (tokens: readonly Token[], at: number): boolean => {
  if (!is(tokens[at], 'verb:press')) return false;
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind === 'sign');
  const clause = end < 0 ? rest : rest.slice(0, end);
  const verb = clause.findIndex((token) => is(token, 'verb:search') || is(token, 'verb:find'));
  const before = clause.slice(0, Math.max(0, verb));
  const hasObject = clause[verb + 1] !== undefined;
  return (
    hasObject &&
    before.length > 0 &&
    before.every(({ kind, text }) => kind === 'word' && !/\p{sc=Latin}/u.test(text))
  );
};

/** "启用的功能", "無効にする方法": a verb that is tied to the noun behind it tells of the noun. */
const describes = (tokens: readonly Token[], at: number, last: boolean): boolean => {
  const [verb, tie, behind, further] = tokens.slice(at, at + 4);
  const noun = isSign(behind, '"“[「') && further?.kind === 'label' ? further : behind;
  const ties = is(tie, 'word:relativeEnd') && (last || is(tie, 'word:genitive'));
  if (!ties || tie?.start !== verb?.end) return false;
  if (noun?.kind === 'label') return true;
  if (is(noun, 'word:subject')) return true;
  return noun?.kind === 'word' && !isOf(noun, 'word:') && !isOf(noun, 'ad:') && !isOf(noun, 'verb:');
};

/** "用户的登录失败": a verb that belongs to a noun before it is a noun itself, unless it names what it acts on. */
const isOwned = (before: Token | undefined, verb: Token, next: Token | undefined): boolean =>
  before?.end === verb.start &&
  is(before, 'word:genitive') &&
  is(before, 'word:relativeEnd') &&
  next?.kind !== 'label' &&
  !isSign(next, '"“[「');

/** "在撰写窗格的底部": between an adposition and the noun of a place, a verb says which place. */
const modifiesPlace = (before: Token | undefined, verb: Token, next: Token | undefined): boolean =>
  before?.end === verb.start &&
  verb.end === next?.start &&
  (is(before, 'ad:place') || is(before, 'ad:from') || is(before, 'ad:to')) &&
  (is(next, 'region') || is(next, 'part'));

const endsInStem = /[\p{sc=Han}\p{sc=Kana}\p{sc=Hang}ー]$/u;
const beginsNoun = /^[\p{sc=Han}\p{sc=Kana}\p{Lu}]/u;

/** "アクセスを許可", "アクセス許可", "検索 ボックス", "選択され": a stem with a particle, a noun or a passive ending behind it. */
const isNoun = (verb: Token, next: Token | undefined): boolean => {
  if (next?.kind !== 'word') return false;
  const joined = next.start === verb.end;
  if (joined && is(next, 'word:passive')) return true;
  if (!endsInStem.test(verb.text) || joinsClause(verb)) return false;
  if (joined && (isOf(next, 'ad:') || is(next, 'word:of'))) return true;
  const isThing = isOf(next, 'role:') || is(next, 'region');
  return isThing || (next.tags.length === 0 && beginsNoun.test(next.text));
};

/** "입력한 다음": a verb with what joins its clause to the next. */
export const joinsClause = (token: Token): boolean => isOf(token, 'verb:') && /\S\s\S+$/u.test(token.text);
