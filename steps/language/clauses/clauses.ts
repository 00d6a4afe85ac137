// Cuts a sentence into clauses where the verb opens its clause: English, most languages of Europe, Chinese.
import type { Clause, NounPhrase } from './clause.ts';
import { readArguments } from '../phrases/arguments.ts';
import { isDeterminer } from '../phrases/around-names.ts';
import { readEarlier, readOpening, readTime, readTurn } from './clause-openings.ts';
import { bareName, barePath } from '../phrases/bare-path.ts';
import { advance, emit, fresh } from './clause-reader.ts';
import type { Reader, Rule } from './clause-reader.ts';
import { readDescribed } from './described-targets.ts';
import { endsEntry, isOwnVerb } from './own-verbs.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { adpositionRole } from '../phrases/adposition-role.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import {
  isAct,
  isComma,
  isMistypedLead,
  listsAims,
  nameBehindKind,
  opensClause,
  repeatsTarget,
} from './scanner.ts';
import type { Scan } from './scanner.ts';
import { readPlainPath } from '../phrases/plain-path.ts';
import { misspeltVerb, unknownVerb } from './misspelt-verbs.ts';
import { readHeld, readShown, readTold } from './told-clauses.ts';
import { headsStatement, namesSubject, opensOthers, tellsOfSubject } from './told-subjects.ts';
import { is, isAny, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** The clauses of one sentence, in order. Takes its tokens and the lexicon they were tagged by. */
export const readVerbFirst = (tokens: readonly Token[], file: LexiconFile): Clause[] => {
  const reader: Reader = { scan: { tokens, file }, at: 0, clauses: [], pending: fresh(0) };
  while (reader.at < tokens.length) {
    const before = reader.at;
    applyFirst(reader, tokens[before]);
    reader.at = Math.max(reader.at, before + 1);
  }
  return reader.clauses.length > 0 ? reader.clauses : (bareName(reader) ?? barePath(reader));
};

const applyFirst = (reader: Reader, token: Token | undefined): void => {
  for (const rule of rules) {
    if (rule(reader, token)) return;
  }
};

const readSign: Rule = (reader, token) => {
  if (token?.kind === 'arrow') {
    reader.pending.arrow = true;
    return advance(reader, reader.at + 1);
  }
  if (token?.kind !== 'sign') return false;
  if (
    isComma(token) &&
    reader.pending.tells &&
    asksBehind(reader.scan, reader.at + 1) &&
    !listsAims(reader.scan, reader.pending.from, reader.at)
  )
    reader.pending.tells = false;
  return advance(reader, reader.at + 1);
};

/** "The token, access token and key": where only its place tells a verb, one within a list governs nothing and asks nothing. */
const asksBehind = (scan: Scan, at: number): boolean => {
  if (!opensClause(scan, at)) return false;
  const [verb, next] = scan.tokens.slice(at);
  return (
    scan.file.writing.imperative === 'form' ||
    !isAct(verb) ||
    next?.tags.length !== 0 ||
    next.kind !== 'word' ||
    /^\p{Lu}/u.test(next.text)
  );
};

const readLink: Rule = (reader, token) => {
  if (is(token, 'word:otherwise')) {
    reader.pending.link = 'or';
    if (token) reader.pending.condition ??= { start: token.start, end: token.end };
    return advance(reader, reader.at + 1);
  }
  if (is(token, 'word:or')) reader.pending.link = 'or';
  else if (is(token, 'word:and') || isMistypedLead(reader.scan, reader.at)) {
    reader.pending.link = 'and';
    // "You can pick a port and select a boat": what may be done goes on, unless a comma or "then" ends it
    if (!isWithin(reader)) reader.pending.optional = false;
  } else return false;
  return advance(reader, reader.at + 1);
};

/** "Optional: pick a port and select a boat" says no more of the second act than of any other. */
const isWithin = ({ scan: { tokens }, at }: Reader): boolean => {
  const marker = tokens.findLastIndex((token, index) => index < at && is(token, 'word:optional'));
  const isAside = tokens[marker + 1]?.kind === 'sign';
  return !isAside && tokens[at - 1]?.kind === 'word' && isAct(tokens[at + 1]) && !is(tokens[at], 'word:then');
};

const readVerb: Rule = (reader, given) => {
  if (headsStatement(reader.scan, reader.at)) return false;
  const token = isAct(given)
    ? given
    : (misspeltVerb(reader.scan, reader.at) ?? unknownVerb(reader.scan, reader.at));
  if (!token) return false;
  const fronted = reader.pending.places.some((phrase) => phrase.role === 'object');
  const read = readArguments(reader.scan, reader.at + 1, token, fronted);
  return emit(
    reader,
    {
      verb: token,
      phrases: read.phrases.length > 0 ? read.phrases : lentPhrases(reader, token),
      negated: read.negated || isForetold(reader.scan, reader.at, read.next),
      ...(read.condition ? { condition: read.condition } : {}),
    },
    read.next,
  );
};

/** "you'll paste it there in the next step": what the reader will do is no act of this one. */
const isForetold = ({ tokens }: Scan, at: number, end: number): boolean =>
  isAny(tokens[at - 1], ['word:modal', 'word:optional']) &&
  tokens
    .slice(at, end)
    .some((token) => is(token, 'word:later') && (token.text.includes(' ') || token === tokens.at(-1)));

/** "müssen Sie sich bei Nordhafen anmelden", "auf **Speichern** klicken": an infinitive that closes its clause governs what stands before it. */
const lentPhrases = ({ pending, scan }: Reader, verb: Token): NounPhrase[] => {
  const closes = scan.file.writing.capitals === 'nouns' && /^\p{Ll}+n$/u.test(verb.text);
  if (!closes || pending.places.some(namesObject)) return [];
  return pending.places.splice(-1);
};

/** What a verb governs directly, other than small words. */
const namesObject = ({ role, tokens }: NounPhrase): boolean =>
  role === 'object' &&
  tokens.some((token) => token.kind === 'label' || token.tags.length === 0 || is(token, 'region'));

/** A label where a verb would stand: a path that needs no verb, a further target of the verb before, or an option. */
const readBareLabel: Rule = (reader) => {
  const { scan, pending, clauses } = reader;
  const follows =
    clauses.some(({ verb }) => verb !== undefined) && (pending.arrow || pending.link !== undefined);
  const again = follows && repeatsTarget(scan, reader.at) && !opensEntry(scan, reader.at);
  const from = again ? reader.at + 1 : reader.at;
  const behindArticle = follows && (!again || scan.file.writing.imperative === 'form');
  const at = behindArticle && isDeterminer(scan.tokens[from]) ? from + 1 : from;
  const label = follows ? nameBehindKind(scan, at) : scan.tokens[at];
  if (label?.kind !== 'label' || (label.url && label.mark === 'link' && !pending.arrow)) return false;
  const behind = isOf(scan.tokens[at + 1], 'role:') ? scan.tokens[at + 2] : scan.tokens[at + 1];
  const path = behind?.kind === 'arrow';
  const closes = clauses.length > 0 && endsEntry(scan, at);
  if (!pending.tells && (closes || isOwnVerb(scan, at)))
    return emit(
      reader,
      { phrases: [{ role: 'object', tokens: [label] }], negated: false },
      is(scan.tokens[at + 1], 'word:or') ? at + 1 : readPhrase(scan, at + 1, false).next,
    );
  if (!follows && !path && !pending.optional) return false;
  const { phrases, condition, next } = readArguments(scan, at, undefined);
  return emit(reader, { phrases, negated: false, ...(condition ? { condition } : {}) }, next);
};

/** "and in **B**, enter": where its place tells a verb, one right behind the comma has the name before it for a place. */
const opensEntry = ({ tokens, file }: Scan, at: number): boolean =>
  file.writing.imperative === 'position' && isComma(tokens[at + 2]) && isAct(tokens[at + 3]);

const readPlace: Rule = (reader, token) => {
  const { scan, pending } = reader;
  const byForm = scan.file.writing.imperative === 'form';
  if (adpositionRole(token) === undefined && !byForm) return false;
  if (
    is(token, 'word:then') ||
    is(token, 'word:filler') ||
    is(token, 'word:pronoun') ||
    is(token, 'word:particle')
  )
    return false;
  if (opensOthers(scan, reader.at)) pending.tells = true;
  // "通过将 A 设为 B": the way is an act of its own
  if (adpositionRole(token) === 'via' && is(scan.tokens[reader.at + 1], 'word:told'))
    return advance(reader, reader.at + 1);
  const { phrase, next } = readPhrase(scan, reader.at, true);
  const shared = byForm ? sharedVerb(scan, phrase, next) : undefined;
  if (shared) return emit(reader, { verb: shared, phrases: [phrase], negated: false }, next);
  if (phrase.tokens.length > 0 && phrase.role !== 'other') pending.places.push(phrase);
  // "管理员登录到…": someone else does what follows
  if (
    phrase.role === 'object' &&
    (namesSubject(phrase.tokens, scan.tokens[next]) || tellsOfSubject(scan, phrase))
  )
    pending.tells = true;
  // "Der Admin muss **A** aktivieren": a verb that only others than the reader have before it
  const names = pending.places.some(({ role }) => role === 'object');
  if (names && scan.file.writing.words === 'spaced' && is(scan.tokens[next], 'word:told'))
    pending.tells = true;
  return advance(reader, next);
};

/** "einen Zeitraum und dann **A** auswählen": the verb that closes the sentence is that of what stands before "then", too. */
const sharedVerb = ({ tokens }: Scan, phrase: NounPhrase, next: number): Token | undefined => {
  const described = phrase.role === 'object' && !phrase.tokens.some((token) => token.kind !== 'word');
  if (!described || !is(tokens[next], 'word:then') || tokens[next + 1]?.kind !== 'label') return undefined;
  const rest = tokens.slice(next + 1);
  const end = rest.findIndex(isComma);
  return (end < 0 ? rest : rest.slice(0, end)).find(isAct);
};

/** "Top-right **Create**": where the sentence has no verb, a part of the screen at its head says where. */
const readCorner: Rule = (reader, token) => {
  if (reader.at > 0 || !token || !is(token, 'part') || reader.scan.tokens[1]?.kind !== 'label') return false;
  reader.pending.places.push({ role: 'place', tokens: [token] });
  return advance(reader, 1);
};

const readSubject: Rule = (reader, token) => {
  const isIcon = token?.kind === 'label' && token.start === token.end;
  const asks = is(token, 'word:pronoun') && isAsked(reader.scan, reader.at + 1);
  const small = asks || isIcon || isAny(token, ['word:then', 'word:filler', 'word:particle']);
  if (!small) reader.pending.tells = true;
  else if (is(token, 'word:then') && reader.clauses.length > 0) reader.pending.link ??= 'and';
  if (is(token, 'word:then')) reader.pending.optional = false;
  return advance(reader, reader.at + 1);
};

/** "您也可以": after the pronoun, and words without weight, comes what may or must be done. */
const isAsked = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  if (is(token, 'word:optional') || is(token, 'word:modal')) return true;
  return is(token, 'word:filler') && isAsked(scan, at + 1);
};

const rules: readonly Rule[] = [
  readSign,
  readHeld,
  readTold,
  readLink,
  readOpening,
  readTime,
  readEarlier,
  readPlainPath,
  readTurn,
  readVerb,
  readShown,
  readBareLabel,
  readDescribed,
  readPlace,
  readCorner,
  readSubject,
];
