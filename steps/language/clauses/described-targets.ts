// A further target behind "then" that has no verb of its own and is only described: "click **A**, then the name of the boat".
import { isDeterminer } from '../phrases/around-names.ts';
import { readArguments } from '../phrases/arguments.ts';
import { isChosenByReader } from '../phrases/targets.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { emit } from './clause-reader.ts';
import type { Rule } from './clause-reader.ts';
import type { Scan } from './scanner.ts';

/** Words within which a described target must show that it is one. */
const longest = 8;

/** Reads what is described behind "then" as clicked, too, where the verb before it clicks. */
export const readDescribed: Rule = (reader, token) => {
  const { scan, pending, clauses } = reader;
  const clicks = is(clauses.findLast(({ verb }) => verb !== undefined)?.verb, 'verb:click');
  const follows = is(scan.tokens[reader.at - 1], 'word:then') && !pending.tells;
  if (!clicks || !follows || !isDeterminer(token) || !describesTarget(scan, reader.at)) return false;
  const { phrases, condition, next } = readArguments(scan, reader.at, undefined);
  return emit(reader, { phrases, negated: false, ...(condition ? { condition } : {}) }, next);
};

/** Whether what is described at `at` is a thing to click and no event that follows ("then the page reloads"): a kind of control, what the reader chooses, or "the name of the boat". */
export const describesTarget = ({ tokens, file }: Scan, at: number): boolean => {
  if (file.writing.imperative !== 'position' || !isDeterminer(tokens[at])) return false;
  const ahead = tokens.slice(at + 1, at + longest);
  const end = ahead.findIndex(endsNoun);
  const noun = end < 0 ? ahead : ahead.slice(0, end);
  const last = noun.at(-1);
  const behind = tokens[at + 1 + noun.length];
  if (!last || noun.some((word) => isOf(word, 'verb:') || /^\p{Lu}/u.test(word.text))) return false;
  if (behind && (is(behind, 'word:relative') || is(behind, 'word:modal')))
    return isChosenByReader({ role: 'object', tokens: [behind] }, file);
  // behind the longest noun looked at, its sentence may go on with a verb
  const closes = !behind || (end >= 0 && !isOf(behind, 'verb:'));
  return closes && (isOf(last, 'role:') || is(last, 'icon') || isPartOfOne(noun));
};

const endsNoun = (token: Token): boolean =>
  token.kind !== 'word' ||
  is(token, 'word:relative') ||
  is(token, 'word:modal') ||
  is(token, 'word:purpose') ||
  is(token, 'ad:place') ||
  is(token, 'ad:beside');

/** "name of the boat". */
const isPartOfOne = (noun: readonly Token[]): boolean => {
  const of = noun.findIndex((token) => is(token, 'word:of'));
  return of > 0 && isDeterminer(noun[of + 1]) && noun.length === of + 3;
};
