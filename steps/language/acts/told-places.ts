// What a verb of going leads to where it is described and has no name, or lies on the reader's own machine.
import type { Context } from '../draft.ts';
import type { Clause, NounPhrase } from '../clauses/clause.ts';
import { isDeterminer, kindJoined } from '../phrases/around-names.ts';
import { roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

type Going = { part: Token | undefined; verb: 'goto' | 'open'; context: Context };

/** Whether what is gone to is only looked for. Takes its phrase, the part of the screen it names, and the verb. */
export const isFound = (object: NounPhrase | undefined, { part, verb, context }: Going): boolean =>
  (!is(part, 'part') && isOneOfSeveral(object) && roleOf(object) === undefined) ||
  (verb === 'goto' &&
    (tellsOfFolder(object) ||
      ((describes(object) || isPlainly(object, context)) && namesFile(object, context))));

/** "the calendar you share": where words stand before their clause, what a clause tells of is described and not named. */
export const isOneOfSeveral = (object: NounPhrase | undefined): boolean =>
  describes(object) &&
  !object?.tokens.some(({ kind }) => kind === 'label') &&
  (object?.tokens.slice(2).some(opensTold) ?? false);

/** "Öppna rapporten från listan": what a list holds is on the screen. */
export const isListed = ({ phrases }: Clause): boolean =>
  phrases.some((phrase) => ['from', 'place'].includes(phrase.role) && roleOf(phrase) === 'list');

/** "the folder where you keep your maps". */
const tellsOfFolder = (object: NounPhrase | undefined): boolean =>
  roleOf(object) === 'folder' &&
  (object?.tokens.some(
    (token, at, tokens) => is(token, 'word:relative') && is(tokens[at + 1], 'word:pronoun'),
  ) ??
    false);

/** "Browse to the file of your boats": what lies on the reader's machine is found there, and is no place. */
const namesFile = (object: NounPhrase | undefined, { file }: Context): boolean => {
  const tokens = object?.tokens ?? [];
  const told = tokens.findIndex((token, at) => at > 0 && is(token, 'word:relative'));
  const nouns = told < 0 ? tokens : tokens.slice(0, told);
  return (
    tokens.every(({ kind, url }) => kind === 'word' && url === undefined) &&
    nouns.some(({ text }) => file.files.includes(foldWord(kindJoined(text))))
  );
};

/** "au fichier de votre choix", "zu den Dateien": no capital names it, or every noun has one. */
const isPlainly = (object: NounPhrase | undefined, { file }: Context): boolean =>
  file.writing.capitals === 'nouns'
    ? isDeterminer(object?.tokens[0])
    : object?.tokens.every(({ text }) => !/^\p{Lu}/u.test(kindJoined(text))) === true;

const opensTold = (token: Token, at: number, tokens: readonly Token[]): boolean =>
  (is(token, 'word:relative') && (is(token, 'word:pronoun') || is(tokens[at + 1], 'word:pronoun'))) ||
  (is(token, 'word:modal') && token.text.includes(' ')) ||
  (is(token, 'word:relative') && /^\p{L}+['’]/u.test(token.text));

/** "Open the project": an article tells of a thing on the screen; a name of a program stands alone. */
export const describes = (object: NounPhrase | undefined): boolean => {
  const [first, ...rest] = object?.tokens ?? [];
  return (
    (is(first, 'word:article') || is(first, 'word:possessive')) &&
    !rest.some(({ text }) => /^\p{Lu}/u.test(text))
  );
};

/** "the Harbour page you want": an article tells of a thing, whatever names stand before its noun. */
export const describesThing = (object: NounPhrase | undefined): boolean => {
  const told =
    object?.tokens.findIndex((token) => is(token, 'word:relative') || is(token, 'word:modal')) ?? -1;
  const noun = told > 1 ? object?.tokens[told - 1] : undefined;
  return describes(object) || (is(object?.tokens[0], 'word:article') && /^\p{Ll}/u.test(noun?.text ?? ''));
};
