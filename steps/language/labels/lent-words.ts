// Words of a name that its marks slid off, where no blanks part words.
import { isAct } from '../clauses/scanner.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "选择购买 **许可证**", `选择"更改 **帐户**`: a verb between one of clicking and the marks begins the name, and so does any word behind an opening quote. */
export const lentVerb = (
  tokens: readonly Token[],
  label: string,
): { at: number; start: number } | undefined => {
  const isHan = /^\p{sc=Han}/u.test(label);
  const from = tokens.findLastIndex((token) => token.kind !== 'word' || is(token, 'verb:click')) + 1;
  const [first, ...more] = tokens.slice(from);
  const opener = tokens[from - 1];
  const isQuote = opener?.kind === 'sign' && /^["“]$/u.test(opener.text);
  const click = isQuote ? tokens[from - 2] : opener;
  const touches = opener?.end === first?.start && (!isQuote || click?.end === opener.start);
  if (!first || !touches || !is(click, 'verb:click') || is(first, 'word:article')) return undefined;
  const isName = isQuote
    ? more.length < mostLent && ![first, ...more].some((token) => joins(token) || is(token, 'word:then'))
    : more.length === 0 && (isAct(first) || (isHan && mayBeginName(first)));
  return isName ? { at: isQuote ? from - 1 : from, start: first.start } : undefined;
};

/** "单击卸载 **设备**": a short word between a verb of clicking and the marks is of the name; one that ties a noun is not. */
const mayBeginName = ({ kind, tags, text }: Token): boolean =>
  kind === 'word' && tags.length === 0 && /^\p{sc=Han}{1,4}$/u.test(text);

/** Words of a name that its marks slid off. */
const mostLent = 4;

const joins = (token: Token): boolean => is(token, 'word:and') || is(token, 'word:or');
