// Bold that machine translation slid over a whole act or over a place, where verbs open their clauses and no blanks part words.
import { is, isAny, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord, matchSigns } from '../vocabulary/vocabulary.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/**
 * "，**然后选择保存**。", "，**键入日期**，": how many words at the head of a bold stretch are the act that names the rest; 0 where it is
 * a name whole. Takes the stretch, its words, the token before it and the text.
 */
export const wholeAct = (
  label: Token,
  inner: readonly Token[],
  before: Token | undefined,
  text: string,
): number => {
  if (inner.length < 2 || inner[0]?.start !== label.start || parts.test(label.text)) return 0;
  const led = inner.findIndex((token) => !isLead(token));
  const verb = inner[led];
  const stands = before === undefined || before.kind === 'sign';
  if (!stands || !verb || !isAny(verb, asking) || !inner[led + 1]) return 0;
  if (led > 0) return led + 1;
  const closes = closesAct.test(text.slice(label.end, label.end + mostGap));
  const afterComma = before !== undefined && /^[,，]$/u.test(before.text);
  return closes && afterComma ? 1 : 0;
};

const asking = ['verb:click', 'verb:open', 'verb:goto', 'verb:fill', 'verb:search'];

const isLead = (token: Token): boolean => is(token, 'word:then') || is(token, 'word:modal');

/** Signs that part acts or names. */
const parts = /[,，。；、"“”]/u;

const closesAct = /^[*\s]*(?:[,，。.;；]|$)/u;

/** Characters between a label and the sign behind it. */
const mostGap = 4;

/** "**任务栏中的** “开始”", "**左侧** 的": bold over nothing but a place before a name, or over the particle between two. */
export const isPlaceBefore = (inner: readonly Token[], rest: string, vocabulary: Vocabulary): boolean => {
  const last = inner.at(-1);
  if (!last || rest.trim() === '') return false;
  const ties = is(last, 'word:genitive') || is(last, 'word:particle');
  if (inner.every((token) => isTie(token))) return true;
  if (ties) return (!is(last, 'word:relativeEnd') || inner.some(isPart)) && opensName.test(rest);
  return (
    inner.every((token) => is(token, 'part')) &&
    (matchSigns(vocabulary, foldWord(rest.slice(0, mostTie).trimStart()), 0)?.tags.includes(
      'word:genitive',
    ) ??
      false)
  );
};

const isTie = (token: Token): boolean =>
  is(token, 'word:genitive') || is(token, 'word:particle') || is(token, 'word:relativeEnd');

const isPart = (token: Token): boolean => is(token, 'part') || is(token, 'region') || isOf(token, 'role:');

const opensName = /^[*\s]*["“]/u;

/** Characters. */
const mostTie = 6;
