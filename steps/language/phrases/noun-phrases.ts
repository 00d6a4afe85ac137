// Reads one noun phrase: from its adposition or first word to the sign, adposition or clause that ends it.
import { adpositionRole } from './adposition-role.ts';
import { isDeterminer } from './around-names.ts';
import type { OpenPhrase } from '../clauses/clause.ts';
import { opensPair } from './entry-pairs.ts';
import { followingName } from '../clauses/behind-verbs.ts';
import { describesTarget } from '../clauses/described-targets.ts';
import { isFrontedVerb, namesScreen } from '../clauses/fronted-verbs.ts';
import { isInverted } from '../clauses/inverted-verbs.ts';
import { isOfName, namesOwnPlace, placeEndsName } from './names-in-phrases.ts';
import { clicksNext, forbidsBehind, forbidsFurther, standsAlone } from './noun-ends.ts';
import { endsEntry, isOwnVerb } from '../clauses/own-verbs.ts';
import {
  isAct,
  isActBehindArrow,
  isComma,
  isMeans,
  leavesPlace,
  opensClause,
  opensPurpose,
  placeOfAct,
  repeatsTarget,
  resumesAct,
  pastFiller,
  skipLeads,
  tellsOfControl,
} from '../clauses/scanner.ts';
import type { Scan } from '../clauses/scanner.ts';
import { is, isAny, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

export type ReadPhrase = { phrase: OpenPhrase; next: number };

/** Reads the phrase at `at`. `fronted` phrases stand before their verb and end where it comes. */
export const readPhrase = (scan: Scan, at: number, fronted: boolean): ReadPhrase => {
  const { tokens } = scan;
  const adverb = tokens[at];
  if (adverb && isAdverb(scan, at)) return { phrase: { role: 'place', tokens: [adverb] }, next: at + 1 };
  const role = adpositionRole(adverb);
  const start = role ? at + 1 : at;
  if (role === 'other' && isWholeAim(scan, at)) return { phrase: { role, tokens: [] }, next: at + 1 };
  let index = start;
  let aside = false;
  while (index < tokens.length) {
    const token = tokens[index];
    if (index > start && !aside && is(token, 'word:relative') && !isOf(token, 'ad:')) aside = true;
    else if (
      endsPhrase(scan, index, {
        start,
        aside,
        fronted,
        to: role === 'to',
        beside: role === 'beside',
        placed: role !== undefined,
        other: role === 'other',
      })
    )
      break;
    index += 1;
  }
  const own = tokens.slice(start, index);
  const placed = own.some((token) => is(token, 'place'));
  return {
    phrase: {
      role: role ?? (placed ? 'place' : 'object'),
      tokens: own,
      ...(role && tokens[at] ? { opener: tokens[at] } : {}),
      ...(isComma(tokens[index]) && is(tokens[index + 1], 'word:relative') ? { told: true } : {}),
    },
    next: Math.max(index, at + 1),
  };
};

/** "links zu **A**": where another adposition follows, a word that is an adposition and a part of the screen says where. */
const isAdverb = ({ tokens }: Scan, at: number): boolean =>
  adpositionRole(tokens[at]) !== undefined &&
  is(tokens[at], 'part') &&
  adpositionRole(tokens[at + 1]) !== undefined;

type Reading = {
  start: number;
  aside: boolean;
  fronted: boolean;
  to: boolean;
  beside: boolean;
  placed: boolean;
  other: boolean;
};

const endsPhrase = (scan: Scan, index: number, reading: Reading): boolean => {
  const { tokens } = scan;
  const token = tokens[index];
  if (isComma(token)) return true;
  if (token?.kind === 'arrow')
    return (
      isActBehindArrow(scan, index) ||
      reading.beside ||
      (reading.to && !namesScreen(tokens[index - 1])) ||
      (reading.placed && !reading.fronted && leavesPlace(scan, reading.start, index))
    );
  if (token?.kind !== 'word') return standsBehindPlace(scan, index, reading);
  if (
    reading.fronted &&
    (isFrontedVerb(scan, index, reading) ||
      tellsOfControl(scan, index) ||
      tellsOfEvent(scan, index) ||
      asks(scan, index, reading))
  )
    return true;
  if (index > reading.start && isMeans(scan, index)) return true;
  if (index > reading.start && !reading.aside && isInverted(scan, index)) return true;
  if (index === reading.start)
    return (
      reading.placed &&
      (isParticle(scan, index) ||
        opensAim(scan, index) ||
        is(token, 'word:or') ||
        (reading.other && is(token, 'word:not')) ||
        standsAlone(scan, index) ||
        (is(token, 'word:and') && opensClause(scan, index)))
    );
  if (forbidsBehind(scan, index, reading.fronted) || forbidsFurther(scan, index)) return true;
  if (reading.placed && opensNoun(token) && endsNoun(tokens[index - 1])) return true;
  if (is(token, 'place') && placeEndsName(scan, index, reading)) return true;
  if (is(token, 'word:and') || is(token, 'word:or')) return endsAtJoint(scan, index, reading);
  if (is(token, 'word:then')) return endsAtThen(scan, index);
  if (is(token, 'word:if')) return true;
  if (reading.aside) return adpositionRole(token) !== undefined && namesPlace(scan, index);
  if (is(token, 'word:until') || is(token, 'word:time') || opensPurpose(scan, index)) return true;
  return adpositionRole(token) !== undefined && !tellsBefore(scan, index) && !isOfName(scan, index, reading);
};

/** "the name and then the **Edit** icon": "then" leads on to a verb, a place or a further target. */
const endsAtThen = (scan: Scan, index: number): boolean =>
  resumesAct(scan, index) ||
  isAct(scan.tokens[index + 1]) ||
  scan.tokens[index + 1]?.kind === 'label' ||
  placeOfAct(scan, index + 1) ||
  repeatsTarget(scan, index + 1) ||
  (scan.file.writing.imperative === 'position' &&
    (placeFollows(scan, index + 1) ||
      followingName(scan, index + 1)?.kind === 'label' ||
      describesTarget(scan, index + 1)));

/** "unter **A** **B** auswählen": of two names side by side, the first tells where. */
const standsBehindPlace = (scan: Scan, index: number, reading: Reading): boolean =>
  index > reading.start && (namesOwnPlace(scan, index, reading) || isSecondName(scan, index, reading));

const isSecondName = ({ tokens }: Scan, index: number, { placed, to }: Reading): boolean =>
  placed &&
  !to &&
  [tokens[index - 1], tokens[index]].every((token) => token?.mark === 'strong' && token.kind === 'label');

/** "要在签名中包含的文字": where no blanks part words, an adposition behind a word that tells belongs to the clause before its noun. */
const tellsBefore = ({ tokens, file }: Scan, index: number): boolean => {
  const told = tokens[index - 1]?.tags.length === 0 ? tokens[index - 2] : tokens[index - 1];
  if (file.writing.words !== 'unspaced' || !is(told, 'word:told')) return false;
  const rest = tokens.slice(index + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'word');
  return (end < 0 ? rest : rest.slice(0, end)).some((token) => is(token, 'word:relativeEnd'));
};

const endsAtJoint = (scan: Scan, index: number, { aside }: Reading): boolean =>
  aside
    ? resumesAct(scan, index) || clicksNext(scan, index) || endsEntry(scan, skipLeads(scan, index))
    : opensClause(scan, index) ||
      placeFollows(scan, pastFiller(scan, index + 1)) ||
      opensPair(scan, index) ||
      endsEntry(scan, skipLeads(scan, index)) ||
      isOwnVerb(scan, skipLeads(scan, index));

/** "zum Ändern die drei Punkte": behind an aim that is told by one word, an article that is no genitive begins what the verb governs. */
const isWholeAim = ({ tokens }: Scan, at: number): boolean =>
  /\p{L} \p{Lu}\p{Ll}+n$/u.test(tokens[at]?.text ?? '') && opensNoun(tokens[at + 1]);

/** An article or possessive that is no genitive begins a noun of its own: "im Menü die Option". */
const opensNoun = (token: Token | undefined): boolean => isDeterminer(token) && !is(token, 'word:of');

const endsNoun = (token: Token | undefined): boolean =>
  token?.kind === 'label' ||
  (!opensNoun(token) && (namesScreen(token) || (token?.tags.length === 0 && /^\p{Lu}/u.test(token.text))));

/** "Möglicherweise müssen Sie": what may or must be done begins here. */
const asks = ({ tokens, file }: Scan, index: number, { start, aside }: Reading): boolean =>
  index > start &&
  !aside &&
  file.writing.imperative === 'form' &&
  file.writing.words === 'spaced' &&
  isAny(tokens[index], ['word:modal', 'word:optional', 'word:told']);

/** "Ett meddelande visas": where a verb's form tells what it is, it ends the phrase before it. */
const tellsOfEvent = ({ tokens, file }: Scan, index: number): boolean =>
  file.writing.imperative === 'form' && is(tokens[index], 'verb:appear');

/** "the steps above to begin": an adposition right before a purpose stands alone, as an adverb. */
const opensAim = (scan: Scan, index: number): boolean =>
  scan.file.writing.imperative === 'position' && opensPurpose(scan, index);

/** "stel … in op": an adposition right before another is the verb's own particle. */
const isParticle = ({ tokens, file }: Scan, index: number): boolean =>
  file.writing.imperative === 'form' &&
  file.writing.words === 'spaced' &&
  is(tokens[index - 1], 'word:particle') &&
  adpositionRole(tokens[index]) !== undefined;

/** "in A and on B": the conjunction joins phrases, not nouns. */
const placeFollows = ({ tokens }: Scan, index: number): boolean =>
  adpositionRole(tokens[index]) !== undefined || is(tokens[index], 'place');

/** Whether the adposition at `index` opens a phrase that names a part of the screen, and not one of the relative clause. */
const namesPlace = ({ tokens }: Scan, index: number): boolean => {
  const role = adpositionRole(tokens[index]);
  if (role !== 'place' && role !== 'beside' && role !== 'under' && role !== 'from') return false;
  for (let ahead = index + 1; ahead < tokens.length && ahead < index + 7; ahead += 1) {
    const token = tokens[ahead];
    if (token?.kind === 'sign' || is(token, 'word:and') || is(token, 'word:or') || isOf(token, 'ad:'))
      return false;
    if (token?.kind === 'label') return true;
    if (
      ['region', 'part', 'role:list', 'role:field', 'role:menu', 'role:searchbox'].some((tag) =>
        is(token, tag),
      )
    )
      return true;
  }
  return false;
};
