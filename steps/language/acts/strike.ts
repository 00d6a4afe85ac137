// Keys that are struck, by the names that documents give them.
import type { Context, Draft } from '../draft.ts';
import { labelsOf, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { objectPhrase, readActivation } from './activate.ts';
import { readManual } from './tell.ts';

const keyName =
  /^(?:enter|return|ctrl|control|shift|alt|option|esc|escape|tab|space|spacebar|(?:ctrl|control|cmd|command|alt|option|⌘)\/(?:ctrl|control|cmd|command|alt|option|⌘)|f\d{1,2}|cmd|command|windows|win|delete|backspace|home|end|fn|.*\+.*|⌘.*|(?:ctrl|control|alt|option|shift|cmd|command)-.*)$/iu;

const keyTest = (names: readonly string[]): ((token: Token) => boolean) => {
  const own = new Set(names.filter((name) => !isKeyNoun(name, names)).map((name) => name.toLowerCase()));
  return ({ text, mark }) =>
    keyName.test(bareKey(text, names).replace(/ (?:key|button)$/iu, '')) ||
    own.has(text.toLowerCase()) ||
    ((mark === 'code' || mark === 'html') && /^[\p{L}\p{N}?/]$/u.test(text)) ||
    (mark === 'strong' && /^\d$/u.test(text));
};

/** "キー": what other names of keys end with, and that is no Latin word, is the noun for a key. */
const isKeyNoun = (name: string, names: readonly string[]): boolean =>
  names.includes(name) &&
  !/\p{sc=Latin}/u.test(name) &&
  names.some((other) => other !== name && other.endsWith(name));

/** "F12 キー": a key's name without the noun that says it is one, which the lexicon has among its keys. */
const bareKey = (text: string, names: readonly string[]): string => {
  if (names.includes(text.toLowerCase()) || text.includes('+')) return text;
  const noun = names.find((name) => isKeyNoun(name, names) && text.endsWith(name));
  return noun ? text.slice(0, -noun.length).trim() : text;
};

/** "Press Enter" strikes a key; "Press **Save**" clicks. */
export const readPress = (context: Context): Draft[] => {
  const tokens = context.clause.phrases.flatMap((phrase) => phrase.tokens);
  const isKey = keyTest(context.file.keys);
  const first = tokens.findIndex(isKey);
  const key = tokens[first];
  const isClick = is(context.clause.verb, 'verb:click') && tokens.some(opensNoun);
  if (!key && !namesControl(context) && !isClick) return readManual(context, 'other');
  if (!key) return readActivation(context, 'click');
  const { keys: names } = context.file;
  const either = strokes(tokens.slice(first), isKey, names).map((struck): Draft => {
    const { start } =
      struck.findLast(({ text }) => !isKeyNoun(text, names) && !/^(?:[+-]|keys?)$/iu.test(text)) ?? key;
    const said = struck.filter((token) => token.start <= start);
    const keys = said.map((token, at) => gapBefore(said, at, context.text) + token.text).join('');
    const written = bareKey(keys, names);
    const place = { start: said[0]?.start ?? start, end: said.at(-1)?.end ?? start, text: written };
    return { do: 'press', keys: written, struck: place, span: context.clause.span };
  });
  return either.length > 1 ? either.map((draft) => ({ ...draft, or: 0 })) : either;
};

/** "trycker du på det konto som du vill": a verb of clicking, too, clicks what is described. */
const opensNoun = (token: Token): boolean => is(token, 'word:relative') && token.text.includes(' ');

/** "`Ctrl+S` / `Cmd+S`", "Enter or Return": the keys that are held together, for each way to strike them. */
const strokes = (
  tokens: readonly Token[],
  isKey: (token: Token) => boolean,
  names: readonly string[],
): (readonly Token[])[] => {
  const end = tokens.findIndex(
    (token, index) =>
      index > 0 && (!isKey(token) || endsStroke(tokens, index)) && !goesOn(tokens, index, names),
  );
  if (end < 0) return [tokens];
  const [joint, next] = tokens.slice(end);
  const isOther = (is(joint, 'word:or') || joint?.text === '/') && next && isKey(next);
  return [tokens.slice(0, end), ...(isOther ? strokes(tokens.slice(end + 1), isKey, names) : [])];
};

/** A marked stroke is whole: one right behind another is struck after it. */
const endsStroke = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text.includes('+') === true && tokens[at]?.kind === 'label' && tokens[at - 1]?.kind === 'label';

/** What stands between two keys as written, but for marks and what brackets explain. */
const gapBefore = (said: readonly Token[], at: number, text: string): string => {
  const [before, token] = [said[at - 1], said[at]];
  if (!before || !token) return '';
  const gap = text.slice(before.end, token.start).replaceAll(/\s+/gu, ' ');
  return gap === '' && before.kind !== 'label' ? gap : /^[ \p{L}]+$/u.test(gap) ? gap : ' ';
};

/** "Windows キーと R キー", "Ctrl + C": what joins keys, the noun for a key, and a key of one letter behind either. */
const goesOn = (rest: readonly Token[], at: number, names: readonly string[]): boolean => {
  const [before, token, next] = rest.slice(at - 1, at + 2);
  if (!before || !token) return false;
  const isLetter = (other: Token | undefined): boolean => /^[\p{L}\d]$/u.test(other?.text ?? '');
  return (
    /^(?:\+|-|key|keys|logo)$/iu.test(token.text) ||
    isKeyNoun(token.text, names) ||
    (is(token, 'word:and') && isLetter(next)) ||
    (isLetter(token) &&
      (/^[+-]$/u.test(before.text) || is(before, 'word:and') || isKeyNoun(before.text, names)))
  );
};

/** "按名称排序": what is neither a key nor called a control is not pressed. */
const namesControl = (context: Context): boolean => {
  const object = objectPhrase(context);
  return roleOf(object) !== undefined || labelsOf(object, context.file).length > 0;
};
