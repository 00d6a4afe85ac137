// Whether a verb closes its clause, where verbs stand last: one before a noun belongs to a relative clause.
import type { Reader } from './clause-reader-verb-last.ts';
import { holdsLabel, isNoun } from './clause-reader-verb-last.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { adpositionRole } from '../phrases/adposition-role.ts';
import { isAct, isComma } from './scanner.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** A verb before a noun belongs to a relative clause; one after a marked noun, or after an adposition, closes the clause. */
export const closesClause = (reader: Reader, at: number): boolean => {
  const { tokens, file, phrases, noun } = reader;
  const next = behindVerb(tokens, at);
  if (
    (opens(next) && !asksLast(reader, at)) ||
    isNominal(tokens, at) ||
    isListed(tokens, at) ||
    (is(next, 'word:timeEnd') && !clicksNamed(reader, at))
  )
    return false;
  if (sharesObject(reader, at) || followsAdverb(reader, at) || asksAlone(reader, at)) return true;
  if (file.writing.words === 'spaced') return phrases.length + noun.length > 0 && !(next && isNoun(next));
  if (endsSentence(tokens, at) && noun.some((token) => token.kind === 'label' || !isAct(tokens[at])))
    return true;
  const asksBare = is(tokens[at], 'verb:press') || is(tokens[at], 'verb:wait');
  if ((asksBare || holdsObject(tokens[at], file)) && noun.length > 0) return true;
  const before = tokens.slice(0, at).findLast((token) => token.kind !== 'sign' && !is(token, 'word:filler'));
  if (!before || is(before, 'word:order') || adpositionRole(before) !== undefined) return phrases.length > 0;
  return before.kind === 'label' || (noun.length > 0 && isOf(before, 'role:') && !isAct(before));
};

/** "チェックを入れ", "コマンドを実行": a verb that has its object within closes its clause. */
const holdsObject = (token: Token | undefined, { adpositions }: LexiconFile): boolean =>
  adpositions.object?.some((particle) => token?.text.includes(particle)) ?? false;

/** What stands behind a verb and its endings; behind the last of verbs that "or" joins: "購入または削除するには". */
const behindVerb = (tokens: readonly Token[], at: number): Token | undefined => {
  const isEnding = (token: Token): boolean =>
    is(token, 'word:particle') || (is(token, 'word:relativeEnd') && !is(token, 'word:purposeEnd'));
  const end = tokens.findIndex((token, index) => index > at && !isEnding(token));
  const other = tokens[end + 1];
  const joined = end === at + 1 && is(tokens[end], 'word:or') && other?.kind === 'word';
  return joined ? behindVerb(tokens, end + 1) : tokens[end];
};

/** "アクセスするのを": a verb made a noun by its ending, which a particle governs, tells. */
const isNominal = (tokens: readonly Token[], at: number): boolean => {
  const behind = tokens.slice(at + 1, at + 4);
  const of = behind.findIndex((token) => is(token, 'word:of') && is(token, 'word:relativeEnd'));
  const joined = behind[0]?.start === tokens[at]?.end;
  return (
    of >= 0 &&
    of < 2 &&
    joined &&
    behind.slice(0, of).every((token) => is(token, 'word:relativeEnd')) &&
    isOf(behind[of + 1], 'ad:')
  );
};

/** "サインインおよび API アクセスを": a stem that a conjunction joins to a noun is a noun. */
const isListed = (tokens: readonly Token[], at: number): boolean => {
  const [verb, joint, next] = tokens.slice(at, at + 3);
  return (
    is(joint, 'word:and') &&
    joint?.start === verb?.end &&
    next?.kind === 'word' &&
    !isOf(next, 'verb:') &&
    !is(next, 'word:then')
  );
};

/** "サインインして、": signing in needs no place to be named. */
const asksAlone = ({ tokens, phrases, noun }: Reader, at: number): boolean =>
  is(tokens[at], 'verb:signIn') &&
  phrases.length + noun.length === 0 &&
  is(tokens[at + 1], 'word:particle') &&
  endsSentence(tokens, at + 1);

const opens = (token: Token | undefined): boolean => is(token, 'word:ifEnd') || is(token, 'word:purposeEnd');

/** "[閉じる] をクリックしたら、完了です": a click on a named control with nothing to do or to see behind it. */
const asksLast = (reader: Reader, at: number): boolean =>
  reader.clauses.length === 0 &&
  clicksNamed(reader, at) &&
  is(reader.tokens[at + 1], 'word:ifEnd') &&
  isComma(reader.tokens[at + 2]) &&
  !reader.tokens.slice(at + 2).some((token) => isOf(token, 'verb:') || is(token, 'word:not'));

/** "[保存] を選択すると": what a named control does when it is clicked is told to have it clicked. */
const clicksNamed = ({ tokens, phrases, noun }: Reader, at: number): boolean =>
  is(tokens[at], 'verb:click') &&
  [...noun, ...phrases.flatMap((phrase) => phrase.tokens)].some((token) => token.kind === 'label');

/** "[A] を再び選択します": an adverb between the object and a verb that has its ending. */
const followsAdverb = ({ tokens, phrases, noun }: Reader, at: number): boolean =>
  isAct(tokens[at]) &&
  ['object', 'to'].includes(phrases.at(-1)?.role ?? '') &&
  noun.length === 1 &&
  noun.every(({ kind, tags }) => kind === 'word' && tags.length === 0) &&
  is(tokens[at + 1], 'word:particle');

/** "tıklamayın": a verb that carries its negation closes its clause too. */
export const forbids = ({ tokens, phrases, noun }: Reader, at: number): boolean => {
  const next = tokens[at + 1];
  const closes = endsSentence(tokens, at) || next?.kind === 'label';
  return is(tokens[at], 'word:not') && closes && phrases.length + noun.length > 0;
};

/** "アプリを検索して選択します": a verb of clicking right behind one of finding has the same object. */
export const sharesObject = ({ tokens, clauses, phrases, noun, from }: Reader, at: number): boolean =>
  phrases.length + noun.length === 0 &&
  is(tokens[at], 'verb:click') &&
  (is(clauses.at(-1)?.verb, 'verb:search') || !holdsLabel(clauses.at(-1)?.phrases[0])) &&
  (is(clauses.at(-1)?.verb, 'verb:find') || is(clauses.at(-1)?.verb, 'verb:ensure')) &&
  tokens
    .slice(from, at)
    .every((token) => is(token, 'word:particle') || is(token, 'word:and') || isComma(token));

/** Nothing follows but signs, or a conjunction that joins a further clause. */
export const endsSentence = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return next === undefined || next.kind === 'sign' || is(next, 'word:and') || is(next, 'word:then');
};
