// Words that an apostrophe or a hyphen writes together: "l'adresse", "Kaydet’e", "choisissez-le".
import { changed } from './tokens.ts';
import type { Token } from './tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

const apostrophe = /['’‘ʼ]/u;

export const holdsApostrophe = (text: string): boolean => apostrophe.test(text);

/** "Kaydet’e" is a name and its case ending where the lexicon knows "'e". */
export const splitEndings = (tokens: readonly Token[], { byWord }: Vocabulary): readonly Token[] =>
  tokens.flatMap((token) => splitEnding(token, byWord));

const splitEnding = (token: Token, byWord: Vocabulary['byWord']): Token[] => {
  const name = token.kind === 'word' ? /^[^'’]+(?=['’]\p{L}{1,4}$)/u.exec(token.text)?.[0] : undefined;
  if (name === undefined || !byWord.has(foldWord(token.text.slice(name.length)))) return [token];
  return [
    changed(token, { text: name, end: token.start + name.length }),
    changed(token, { text: token.text.slice(name.length), start: token.start + name.length }),
  ];
};

/** "l'adresse" is two words where the lexicon knows "l'". */
export const splitElisions = (tokens: readonly Token[], { elisions }: Vocabulary): readonly Token[] =>
  elisions.length === 0 ? tokens : tokens.flatMap((token) => splitElision(token, elisions));

const splitElision = (token: Token, elisions: readonly string[]): Token[] => {
  if (token.kind !== 'word' || !apostrophe.test(token.text)) return [token];
  const folded = foldWord(token.text);
  const elision = elisions.find(
    (candidate) => folded.length > candidate.length && folded.startsWith(candidate),
  );
  if (!elision) return [token];
  const at = elision.length;
  return [
    changed(token, { text: token.text.slice(0, at), end: token.start + at }),
    changed(token, { text: token.text.slice(at), start: token.start + at }),
  ];
};

/** "choisissez-le" is a verb and its object where the lexicon knows "-le". */
export const splitClitics = (tokens: readonly Token[], { clitics, byWord }: Vocabulary): readonly Token[] =>
  clitics.size === 0 ? tokens : tokens.flatMap((token) => splitClitic(token, clitics, byWord));

const splitClitic = (
  token: Token,
  clitics: ReadonlySet<string>,
  byWord: Vocabulary['byWord'],
): readonly Token[] => {
  const at = token.kind === 'word' ? token.text.lastIndexOf('-') : -1;
  if (at < 1 || !clitics.has(foldWord(token.text.slice(at)))) return [token];
  if (!byWord.has(foldWord(token.text.slice(0, at)))) return [token];
  return [
    changed(token, { text: token.text.slice(0, at), end: token.start + at }),
    changed(token, { text: token.text.slice(at), start: token.start + at }),
  ];
};
