// Whether words before a verb name someone or something that does it: then it is told, and asked of nobody.
import type { NounPhrase } from './clause.ts';
import { isDeterminer } from '../phrases/around-names.ts';
import { isAct } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { is, isAny } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "管理员登录到…", "用户必须…": someone with what they do or must do right behind. */
export const namesSubject = (tokens: readonly Token[], next: Token | undefined): boolean =>
  !is(tokens[0], 'word:purpose') &&
  tokens.some((token, index) => {
    const behind = tokens[index + 1] ?? next;
    const isDone = isAny(behind, ['word:modal', 'word:told', 'word:optional']);
    return is(token, 'word:subject') && (isDone || isAct(behind));
  });

/** "måste hamnvakten", "muss der Admin": right behind the verb at `at` stands a noun that is its subject. */
export const opensOthers = ({ tokens, file }: Scan, at: number): boolean => {
  const next = tokens[at + 1];
  const noun = isDeterminer(next) ? tokens[at + 2] : next;
  const isNoun = noun?.kind === 'word' && noun.tags.length === 0;
  const isInflected = file.writing.words === 'spaced' && file.writing.imperative === 'form';
  return isNoun && isInflected && is(tokens[at], 'word:told');
};

/** "该工具将自动…", "本文将[介绍](…)…": what something without marks will do by itself, told where no blanks part the words. */
export const tellsOfSubject = ({ file }: Scan, { tokens }: NounPhrase): boolean => {
  const told = tokens.findIndex((token) => is(token, 'word:told'));
  return (
    file.writing.words === 'unspaced' &&
    told > 0 &&
    tokens.every(({ kind, url }, at) => kind === 'word' || (at > told && url !== undefined)) &&
    !tokens.slice(told).some((token) => is(token, 'word:relativeEnd'))
  );
};

/** "Search settings are shown below": where its place alone tells a verb, one at the head of plain words before what is told of them is part of their name. */
export const headsStatement = ({ tokens, file }: Scan, at: number): boolean => {
  if (at > 0 || file.writing.imperative !== 'position') return false;
  const told = tokens.findIndex((token, index) => index > 0 && is(token, 'verb:appear'));
  return (
    told > 1 &&
    told <= longestSubject &&
    tokens.slice(1, told).every((token) => token.kind === 'word' && isPlain(token))
  );
};

/** Words. */
const longestSubject = 3;

const isPlain = ({ text, tags }: Token): boolean =>
  /^\p{Ll}/u.test(text) &&
  tags.every((tag) => ['region', 'part', 'word:shown'].includes(tag) || tag.startsWith('role:'));
