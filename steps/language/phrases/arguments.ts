// Reads what a verb governs: its object, places, values and conditions, up to the next clause.
import { isDeterminer } from './around-names.ts';
import type { OpenPhrase, Span } from '../clauses/clause.ts';
import { spanOfTokens } from '../clauses/clause.ts';
import { isInverted } from '../clauses/inverted-verbs.ts';
import { describesTarget } from '../clauses/described-targets.ts';
import { isAside } from '../clauses/asides.ts';
import { lacksTarget, opensControl, pathLast } from '../clauses/behind-places.ts';
import {
  followingName,
  furtherTarget,
  isPronounAlone,
  leadsOn,
  nameByAim,
  opensQuery,
  tellsNext,
} from '../clauses/behind-verbs.ts';
import { forbidsNext, negatesNoun } from './noun-ends.ts';
import { opensTold, pastTold } from '../clauses/told-nouns.ts';
import { adpositionRole } from './adposition-role.ts';
import { listsFields, opensChoice, opensPair } from './entry-pairs.ts';
import { readPhrase } from './noun-phrases.ts';
import {
  isAct,
  isActBehindArrow,
  isComma,
  isMeans,
  isSign,
  opensClause,
  opensPick,
  opensPurpose,
  pastFiller,
  placeOfAct,
  repeatsTarget,
  resumesAct,
  skipAside,
} from '../clauses/scanner.ts';
import type { Scan } from '../clauses/scanner.ts';
import { endsByName, isOwnVerb } from '../clauses/own-verbs.ts';
import { clauseAhead, clickAhead, opensNext, placeOpensClause } from '../clauses/place-ahead.ts';
import { is, isAny } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

export type Arguments = { phrases: OpenPhrase[]; negated: boolean; condition?: Span; next: number };

type Reading = Arguments & { fronted: boolean };

const fieldVerbs = ['verb:fill', 'verb:set', 'verb:find', 'verb:add'];
const listVerbs = [
  'verb:fill',
  'verb:set',
  'verb:click',
  'verb:find',
  'verb:turnOn',
  'verb:turnOff',
  'verb:add',
];

/** Takes the index after the verb, and whether its object stands before it; gives the phrases and the index where the clause ends. */
export const readArguments = (
  scan: Scan,
  at: number,
  verb: Token | undefined,
  fronted = false,
): Arguments => {
  const result: Reading = { phrases: [], negated: false, next: at, fronted };
  while (result.next < scan.tokens.length) {
    const opens = result.phrases.length > 0 && isInverted(scan, result.next);
    const next = opens ? undefined : readOne(scan, result, verb);
    if (next === undefined) break;
    result.next = Math.max(next, result.next + 1);
  }
  return result;
};

/** The index after the next part of the clause, or undefined where the clause ends. */
const readOne = (scan: Scan, result: Reading, verb: Token | undefined): number | undefined => {
  const at = result.next;
  const token = scan.tokens[at];
  if (isSign(token, ';；') || endsByName(scan, at, verb)) return undefined;
  if (isComma(token) && is(scan.tokens[at + 1], 'word:example') && result.phrases.length === 0) return at + 1;
  if (isComma(token) && is(scan.tokens[at + 1], 'word:example'))
    return listsFields(scan, result, at + 2) ? at + 2 : pastExample(scan, at + 1);
  if (isComma(token)) return afterComma(scan, result, verb);
  if (token?.kind === 'sign') return at + 1;
  if (token?.kind === 'arrow') {
    result.phrases = pathLast(scan, result.phrases, at);
    return isActBehindArrow(scan, at) ||
      ['to', 'beside'].includes(result.phrases.at(-1)?.role ?? '') ||
      leadsOn(scan, result.phrases, at)
      ? undefined
      : joinPhrase(scan, result, at);
  }
  if (is(token, 'word:and') || is(token, 'word:or')) return afterJoint(scan, result, at);
  if (is(token, 'word:example') && result.phrases.length === 0) {
    result.negated = true;
    return at + 1;
  }
  if (isMeans(scan, at)) return undefined;
  if (is(verb, 'verb:search') && opensQuery(scan, at)) return at + 1;
  if (is(token, 'word:then') && thenOpens(scan, result, at)) return undefined;
  if (is(token, 'word:if') && !(result.phrases.length === 0 && token?.text.length === 0)) {
    const end = isWholeCondition(scan, result, at) ? at + 1 : skipAside(scan, at);
    result.condition = spanOfTokens(scan.tokens.slice(at, isComma(scan.tokens[end - 1]) ? end - 1 : end));
    return end;
  }
  if (is(token, 'word:not') && !negatesNoun(scan, at)) {
    if (forbidsNext(scan, at) && result.phrases.some(({ role }) => role === 'object')) return undefined;
    if (result.phrases.length > 0 && scan.file.writing.imperative === 'position') return skipAside(scan, at);
    result.negated = true;
    return at + 1;
  }
  if (is(verb, 'verb:use') && opensPick(scan, at, result.phrases)) {
    result.next = at + 1;
    return undefined;
  }
  const aimed = nameByAim(scan, result.phrases, at);
  if (aimed) result.phrases.push({ role: 'for', tokens: [aimed] });
  if (isAside(scan, at)) return skipAside(scan, at);
  if (isSmall(token)) return pastSmall(scan, result, at);
  const { phrase, next } = readPhrase(scan, at, false);
  if (phrase.tokens.length > 0) result.phrases.push(phrase);
  else if (token && (is(token, 'word:on') || is(token, 'word:off')))
    result.phrases.push({ role: 'other', tokens: [token] });
  return next;
};

/** The index behind a conjunction, or behind the noun that it joins; undefined where it joins another clause. */
const afterJoint = (scan: Scan, result: Reading, at: number): number | undefined => {
  // "**A** if you sail or **B** if not": behind a condition, another name has one of its own
  if (result.condition && is(scan.tokens[at], 'word:or') && scan.tokens[at + 1]?.kind === 'label')
    return undefined;
  if (opensClause(scan, at) || resumesAct(scan, at)) return undefined;
  if (placeOpensClause(scan, at + 1) || opensChoice(scan, at) || isOwnVerb(scan, at + 1)) return undefined;
  const further = furtherTarget(scan, result.phrases, pastFiller(scan, at + 1));
  if (further) return further === 'joins' ? joinPhrase(scan, result, at) : undefined;
  return adpositionRole(scan.tokens[at + 1]) === undefined && !opensPair(scan, at)
    ? joinPhrase(scan, result, at)
    : at + 1;
};

/** "Type the name, for example `x`, and press": what was asked for goes on behind the example. */
const pastExample = (scan: Scan, at: number): number => {
  const end = scan.tokens.findIndex((token, index) => index > at + 1 && isComma(token));
  return end < 0 ? skipAside(scan, at) : end;
};

/** "Geben Sie bei Bedarf Ihr Kennwort ein": the condition is told by its own words, and the object follows. */
const isWholeCondition = ({ tokens }: Scan, { phrases }: Arguments, at: number): boolean => {
  const [condition, next] = tokens.slice(at);
  const opens = isAny(next, ['word:article', 'word:possessive']) || next?.kind === 'label';
  return opens && phrases.length === 0 && (condition?.text.includes(' ') ?? false);
};

/** Past a small word, which is kept where it is all that the verb governs. */
const pastSmall = (scan: Scan, { phrases }: Reading, at: number): number => {
  const token = scan.tokens[at];
  if (token && isPronounAlone(scan, at, phrases.length)) phrases.push({ role: 'object', tokens: [token] });
  return at + 1;
};

const thenOpens = (scan: Scan, result: Reading, at: number): boolean =>
  isAct(scan.tokens[at + 1]) ||
  (scan.file.writing.imperative === 'position' && placeOpensClause(scan, at + 1)) ||
  ((scan.file.writing.words === 'unspaced' || result.phrases.length > 0) && placeOfAct(scan, at + 1)) ||
  resumesAct(scan, at) ||
  (result.phrases.length > 0 && describesTarget(scan, at + 1)) ||
  (result.phrases.length > 0 && repeatsTarget(scan, at + 1)) ||
  (followingName(scan, at + 1)?.kind === 'label' && (result.phrases.length > 0 || result.fronted));

const isSmall = (token: Token | undefined): boolean =>
  isAny(token, ['word:then', 'word:filler', 'word:particle', 'word:pronoun', 'word:means']) &&
  adpositionRole(token) === undefined &&
  !is(token, 'word:relative');

const afterComma = (scan: Scan, result: Arguments, verb: Token | undefined): number | undefined => {
  const at = result.next;
  const next = scan.tokens[at + 1];
  if (!next || opensNext(scan, at + 1, verb)) return undefined;
  const isColon = isSign(scan.tokens[at], ':：');
  if (isColon) return adpositionRole(next) !== undefined && clickAhead(scan, at + 1) ? undefined : at + 1;
  if (furtherTarget(scan, result.phrases, at + 1) === 'joins') return joinPhrase(scan, result, at);
  if (opensTold(scan, at + 1)) return pastTold(scan, at);
  if (adpositionRole(next) !== undefined && next.kind === 'word')
    return clauseAhead(scan, at + 1) ? undefined : at + 1;
  const closed = scan.tokens[at - 1];
  const joined = is(next, 'word:and') || is(next, 'word:or');
  const parted = is(closed, 'word:particle') && adpositionRole(closed) === undefined;
  const item = joined ? scan.tokens[at + 2] : next;
  if (tellsNext(scan, at)) return skipAside(scan, at);
  const aside = opensPurpose(scan, at + 1) ? at + 1 : at;
  if (parted && item?.kind !== 'label' && result.phrases.length > 0) return skipAside(scan, aside);
  const last = result.phrases.at(-1);
  if (joined && placeOpensClause(scan, at + 2)) return undefined;
  if (last?.role === 'to' && (joined ? opensPair(scan, at + 1) : opensPair(scan, at)))
    return joined ? at + 2 : at + 1;
  const hasLabel = last?.tokens.some((token) => token.kind === 'label') ?? false;
  const tellsWhere = last?.role === 'under' && result.phrases.every(({ role }) => role !== 'object');
  if (item?.kind === 'label' && hasLabel && tellsWhere && !joined) return at + 1;
  if (
    is(verb, 'verb:click') &&
    hasLabel &&
    !joined &&
    lacksTarget(result.phrases) &&
    opensControl(scan, at + 1)
  )
    return at + 1;
  if (item?.kind === 'label' && (hasLabel || !last)) return joinPhrase(scan, result, at);
  const named = scan.tokens[joined ? at + 3 : at + 2];
  if (hasLabel && isDeterminer(item) && named?.kind === 'label' && isAny(verb, fieldVerbs))
    return joinPhrase(scan, result, at);
  if (isDeterminer(item) && is(named, 'word:relative') && named?.kind === 'word') return skipAside(scan, at);
  if (
    item &&
    !isAside(scan, at + 1) &&
    !is(item, 'word:relative') &&
    !hasLabel &&
    (isAny(verb, listVerbs) || listsSought(scan, verb))
  ) {
    return last ? joinPhrase(scan, result, at) : at + 1;
  }
  return skipAside(scan, aside);
};

/** "Search by name, port, or size": where only a place in the sentence tells a verb, a comma opens no clause about what is sought. */
const listsSought = ({ file }: Scan, verb: Token | undefined): boolean =>
  file.writing.imperative === 'position' && is(verb, 'verb:search');

/** Adds a further noun, with the sign or conjunction before it, to the last phrase. */
const joinPhrase = (scan: Scan, result: Arguments, at: number): number => {
  const joint = scan.tokens[at];
  const { phrase, next } = readPhrase(scan, at + 1, false);
  const last = result.phrases.at(-1) ?? { role: 'object', tokens: [] };
  if (result.phrases.length === 0) result.phrases.push(last);
  if (joint) last.tokens.push(joint);
  for (const token of phrase.tokens) last.tokens.push(token);
  return next;
};
