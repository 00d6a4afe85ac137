// Where a noun phrase gives way: negations behind a noun, and verbs that tell of it.
import { isAct } from '../clauses/scanner.ts';
import type { Scan } from '../clauses/scanner.ts';
import { is, isAny } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "Schließen Sie das Fenster nicht": a negation behind the noun is the verb's, one before a further word of the noun is not. Before the verb (`fronted`) it is that verb's. */
export const forbidsBehind = ({ tokens, file }: Scan, index: number, fronted: boolean): boolean => {
  if (!is(tokens[index], 'word:not') || file.writing.imperative !== 'form') return false;
  if (!fronted && negatesNoun({ tokens, file }, index)) return false;
  const next = tokens[index + 1];
  return (
    !next ||
    next.kind === 'sign' ||
    (next.tags.length > 0 && !is(next, 'word:article') && !is(next, 'word:relative'))
  );
};

/** "选择无法打开的船": where no blanks part words, a negation before a noun that it is tied to tells of the noun; "不选择旧的**船**" forbids. */
export const negatesNoun = ({ tokens, file }: Scan, index: number): boolean => {
  if (file.writing.words !== 'unspaced') return false;
  const rest = tokens.slice(index + 1);
  const end = rest.findIndex(({ kind }) => kind === 'sign');
  const clause = end < 0 ? rest : rest.slice(0, end);
  const tie = clause.findLastIndex((token) => is(token, 'word:genitive'));
  if (tie <= 0 || tie === clause.length - 1 || clause.slice(tie).some(isAct)) return false;
  const named = clause.slice(tie).some(({ kind }) => kind === 'label');
  return !(named && clause.slice(0, tie - 1).some(isAct));
};

/** "选择**船**但不选择旧的**港**": where no blanks part words, a negation right before a verb, behind what was named, forbids that verb's act alone. */
export const forbidsNext = ({ tokens, file }: Scan, index: number): boolean =>
  file.writing.words === 'unspaced' && is(tokens[index], 'word:not') && isAct(tokens[index + 1]);

/** "Click **A** but not **B**": where the place of a verb alone says what is asked, a negation behind a noun opens what is not. */
export const forbidsFurther = ({ tokens, file }: Scan, index: number): boolean =>
  is(tokens[index], 'word:not') &&
  !is(tokens[index], 'word:relative') &&
  file.writing.imperative === 'position';

/** "使用分配有许可证的帐户登录": a verb tied to a noun behind it, with another verb behind that, tells of the noun. */
export const tellsOfNoun = (tokens: readonly Token[], index: number): boolean => {
  if (is(tokens[index - 1], 'word:particle')) return false;
  const rest = tokens.slice(index + 1);
  const end = rest.findIndex((token) => token.kind !== 'word');
  const clause = end < 0 ? rest : rest.slice(0, end);
  const tie = clause.findIndex((token) => is(token, 'word:genitive') && is(token, 'word:relativeEnd'));
  return tie >= 0 && !clause.slice(0, tie).some(isAct) && clause.slice(tie + 1).some(isAct);
};

/** "the list below into the box": what says where in the text stands alone before another adposition. */
export const standsAlone = ({ tokens, file }: Scan, index: number): boolean =>
  file.writing.imperative === 'position' &&
  (is(tokens[index - 1], 'ad:under') || is(tokens[index - 1], 'ad:beside')) &&
  isAny(tokens[index], ['ad:place', 'ad:to', 'ad:from']);

/** "the one that you like and click the name": behind a clause that tells of a noun, a click on something named anew is another act. */
export const clicksNext = ({ tokens, file }: Scan, index: number): boolean =>
  file.writing.imperative === 'position' &&
  is(tokens[index + 1], 'verb:click') &&
  is(tokens[index + 2], 'word:article');
