// A menu path without marks: capitals and arrows name it where nobody is told to go there.
import { readArguments } from './arguments.ts';
import { emit } from '../clauses/clause-reader.ts';
import type { Rule } from '../clauses/clause-reader.ts';
import { isAct, isActBehindArrow } from '../clauses/scanner.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Words of one plain name in a path. */
const longestPart = 4;

/** "Settings → Mail → **Accounts**": capitals and arrows name a path where nobody is told to go there. */
export const readPlainPath: Rule = (reader, token) => {
  const { scan, pending } = reader;
  const { tokens, file } = scan;
  if (token?.kind !== 'word' || pending.tells || file.writing.words !== 'spaced') return false;
  const ahead = tokens.slice(reader.at + 1, reader.at + 1 + longestPart);
  const arrow = reader.at + 1 + ahead.findIndex(({ kind }) => kind === 'arrow');
  if (arrow === reader.at || isActBehindArrow(scan, arrow)) return false;
  const isName = file.writing.imperative === 'position' && is(token, 'verb:other') && arrow === reader.at + 1;
  const isVerb = isAct(token) && !isName;
  if (isVerb || !tokens.slice(reader.at, arrow).every(isCapital)) return false;
  const read = readArguments(scan, reader.at, undefined);
  const [path, ...more] = read.phrases;
  const arrows = path?.tokens.filter(({ kind }) => kind === 'arrow').length ?? 0;
  const leadsToAct = scan.tokens[read.next]?.kind === 'arrow' && isActBehindArrow(scan, read.next);
  const isWhole = arrows > 1 || leadsToAct || path?.tokens.some(({ mark }) => mark === 'strong');
  if (!path || !isWhole || more.length > 1) return false;
  return emit(reader, { phrases: read.phrases, negated: false }, read.next);
};

const isCapital = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Lu}/u.test(text);
