// Looks ahead in a sentence: where a clause may begin, where a phrase, a purpose or a condition ends.
import { is, isOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import type { LexiconFile } from './lexicon-schema.ts';

export type Scan = { tokens: readonly Token[]; file: LexiconFile };

export const isSign = (token: Token | undefined, signs: string): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);

export const isComma = (token: Token | undefined): boolean => isSign(token, ',，、;；:：—–');

/** Verbs that ask for an act; `see` and `appear` tell of the screen. */
export const isAct = (token: Token | undefined): boolean =>
  token?.tags.some((tag) => tag.startsWith('verb:') && tag !== 'verb:see' && tag !== 'verb:appear') ?? false;

/** "by pressing": a verb that says how, wherever it stands. */
export const isMeans = ({ tokens, file }: Scan, at: number): boolean => {
  const token = tokens[at];
  const [first, ...more] = (token?.text ?? '').toLowerCase().split(' ');
  return more.length > 0 && isAct(token) && (file.words.means ?? []).includes(first ?? '');
};

const isLead = (token: Token | undefined): boolean =>
  is(token, 'word:and') || is(token, 'word:or') || is(token, 'word:then') || is(token, 'word:filler');

/** Past conjunctions and words such as "then" from `at`. */
export const skipLeads = ({ tokens }: Scan, at: number): number => {
  let index = at;
  while (isLead(tokens[index]) && !(isAct(tokens[index]) && !is(tokens[index], 'word:and'))) index += 1;
  return index;
};

/** Whether a new clause begins at `at`, which stands after a comma or a conjunction. */
export const opensClause = (scan: Scan, at: number): boolean => {
  const { tokens } = scan;
  const index = skipLeads(scan, at);
  const token = tokens[index];
  if (isAct(token) || isOf(token, 'verb:')) return true;
  if (token?.kind === 'label' && tokens.slice(at, index).some((lead) => is(lead, 'word:then'))) return true;
  return ['word:if', 'word:optional', 'word:modal', 'word:otherwise', 'word:not', 'word:example'].some(
    (tag) => is(token, tag),
  );
};

/** Whether, after a conjunction without comma, an instruction goes on: a verb with a label or an article near it. */
export const resumesAct = (scan: Scan, at: number): boolean => {
  const { tokens } = scan;
  const first = tokens[at];
  const index = skipLeads(scan, at);
  if (index === at || !isAct(tokens[index])) return false;
  if (tokens.slice(at, index).some((token) => is(token, 'word:then'))) return true;
  if (!is(first, 'word:and') && !is(first, 'word:or')) return false;
  return tokens.slice(index + 1, index + 4).some((token) => token.kind === 'label');
};

/** The index where a purpose, a relative clause or an explanation that begins at `at` gives way to the next clause. */
export const skipAside = (scan: Scan, at: number): number => {
  const { tokens } = scan;
  let index = at + 1;
  while (index < tokens.length) {
    const token = tokens[index];
    if (isSign(token, ';；')) return index;
    if (isComma(token) && opensClause(scan, index + 1)) return index;
    if ((is(token, 'word:and') || is(token, 'word:or') || is(token, 'word:then')) && resumesAct(scan, index))
      return index;
    index += 1;
  }
  return index;
};

/** The index of the comma that ends what a sentence opens with (a condition, a time, a purpose); a verb may end it too. */
export const skipFronted = (scan: Scan, at: number): number => {
  const { tokens, file } = scan;
  let index = at + 1;
  while (index < tokens.length) {
    const token = tokens[index];
    if (isComma(token) && !continuesList(scan, index)) return index;
    if (is(token, 'word:ifEnd') || is(token, 'word:purposeEnd') || is(token, 'word:timeEnd'))
      return index + 1;
    index += 1;
  }
  return file.writing.imperative === 'form' ? invertedVerbAfter(scan, at) : firstVerbAfter(scan, at);
};

/** "If you use A, B, or C, select": a comma before an item of a list does not end the condition. */
const continuesList = (scan: Scan, comma: number): boolean => {
  const { tokens } = scan;
  const next = tokens[comma + 1];
  if (is(next, 'word:relative') && scan.file.writing.imperative === 'form') return true;
  if (!next || opensClause(scan, comma + 1) || isOf(next, 'ad:')) return false;
  for (let index = comma + 1; index < tokens.length && index < comma + 8; index += 1) {
    if (isComma(tokens[index]))
      return (
        !opensClause(scan, comma + 1) && scan.file.writing.verb === 'first' && opensClause(scan, index + 1)
      );
    if (isAct(tokens[index]) || is(tokens[index], 'verb:see')) return false;
  }
  return false;
};

/** Where no comma ends the opening, the verb that has its subject behind it does ("klickar du"), else the first. */
const invertedVerbAfter = ({ tokens, file }: Scan, at: number): number => {
  if (file.writing.verb === 'last') return tokens.length;
  const pronouns = file.words.pronoun ?? [];
  const verbs = tokens.flatMap((token, index) =>
    index > at + 1 && (isAct(token) || is(token, 'word:modal') || is(token, 'word:optional')) ? [index] : [],
  );
  const inverted = verbs.find((index) => {
    const words = (tokens[index]?.text ?? '').toLowerCase().split(' ');
    return words.some((word, place) => place > 0 && pronouns.includes(word));
  });
  return inverted ?? verbs[0] ?? tokens.length;
};

/** Where no comma ends the opening, the verb that has a label right after it does. */
const firstVerbAfter = (scan: Scan, at: number): number => {
  const { tokens } = scan;
  for (let index = at + 2; index < tokens.length; index += 1) {
    if (is(tokens[index], 'verb:click') && tokens[index + 1]?.kind === 'label') return index;
  }
  return tokens.length;
};

/** "to" opens a purpose before a verb and a phrase before a label, an article or a value. */
export const opensPurpose = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  if (!is(token, 'word:purpose')) return false;
  if (!isOf(token, 'ad:')) return true;
  const next = scan.tokens[at + 1];
  if (!next || next.kind === 'label' || next.kind === 'sign') return false;
  return (
    !['word:article', 'word:possessive', 'word:on', 'word:off', 'word:relative'].some((tag) =>
      is(next, tag),
    ) && !/^[\p{Lu}\d]/u.test(next.text)
  );
};
