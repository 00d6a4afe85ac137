// Cuts a sentence into clauses where the verb closes its clause and adpositions follow their noun: Japanese, Korean, Turkish.
import type { Clause, NounPhrase } from './clause.ts';
import { closesClause, endsSentence, forbids, sharesObject } from './clause-ends-verb-last.ts';
import type { Reader } from './clause-reader-verb-last.ts';
import { holdsLabel, isNoun } from './clause-reader-verb-last.ts';
import { spanOfTokens } from './clause.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { adpositionRole } from '../phrases/adposition-role.ts';
import { endPhrase, pathInOrder } from '../phrases/phrases-verb-last.ts';
import { joinsLabels, joinsNouns, listsFields, tiesNouns } from '../phrases/noun-joints-verb-last.ts';
import { isAct, isComma } from './scanner.ts';
import { is, isAny, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { bringsAbout, isResult, opensByClick } from './told-results.ts';

/** The clauses of one sentence, in order. Takes its tokens and the lexicon they were tagged by. */
export const readVerbLast = (tokens: readonly Token[], file: LexiconFile): Clause[] => {
  const reader: Reader = {
    tokens,
    file,
    clauses: [],
    phrases: [],
    noun: [],
    from: 0,
    optional: false,
    example: false,
    thereby: false,
  };
  for (let at = 0; at < tokens.length; at += 1) readToken(reader, at);
  const isPath = ['arrow', 'label'].every((kind) => reader.noun.some((token) => token.kind === kind));
  if (isPath && !tokens.some((token) => is(token, 'word:not'))) emitBarePath(reader);
  return reader.clauses;
};

const readToken = (reader: Reader, at: number): void => {
  const { tokens } = reader;
  const token = tokens[at];
  if (!token) return;
  if (is(token, 'word:ifEnd') || is(token, 'word:purposeEnd') || is(token, 'word:timeEnd')) {
    endOpening(reader, at, is(token, 'word:ifEnd'));
  } else if (is(token, 'word:passive') && endsSentence(reader.tokens, at)) {
    skipTold(reader, at);
  } else if ((isOf(token, 'verb:') && closesClause(reader, at)) || forbids(reader, at)) {
    emit(reader, at);
  } else if (is(token, 'word:if')) {
    reader.condition = spanOfTokens([token]);
  } else if (is(token, 'word:example')) {
    reader.example = true;
  } else if (is(token, 'word:order') && reader.noun.length > 0) {
    reader.phrases.push({ role: 'object', tokens: [...reader.noun, token] });
    reader.noun = [];
  } else if (joinsLabels(reader, at) || joinsNouns(reader, at)) {
    reader.noun.push(token);
  } else if (tiesNouns(reader, at)) {
    reader.noun.push(token);
  } else if (adpositionRole(token) !== undefined && (reader.noun.length > 0 || isNoun(token))) {
    if (namesSubject(reader, at)) reader.topic = at;
    endPhrase(reader, token);
  } else if (adpositionRole(token) === 'via' && holdsLabel(reader.phrases.at(-1))) {
    reader.phrases = reader.phrases.map((phrase, index, all) =>
      index === all.length - 1 ? { ...phrase, role: 'via' } : phrase,
    );
  } else if (adpositionRole(token) !== undefined && follows(reader, at)) {
    reader.from = at + 1;
  } else if (isComma(token)) {
    if (is(tokens[at - 1], 'ad:object') && holdsLabel(reader.phrases.at(-1)))
      reader.seam = reader.phrases.length;
    const named = reader.noun.some((part) => part.kind === 'label' || is(part, 'icon'));
    if (named || (reader.noun.length > 0 && listsFields(tokens, at))) reader.noun.push(token);
  } else if (is(token, 'word:or') && reader.noun.length === 0 && !holdsLabel(reader.phrases.at(-1))) {
    reader.link = joinsVerbs(reader, at - 1) ? 'and' : 'or';
  } else if (is(token, 'word:and') && reader.noun.length === 0 && reader.phrases.length === 0) {
    reader.from = at + 1;
  } else if (is(token, 'word:optional')) {
    reader.optional ||= !followsVerb(reader, at);
  } else if (!isSmall(token) || (reader.noun.length > 0 && is(token, 'word:or'))) {
    reader.noun.push(token);
  }
};

/** "選んでから": a particle right behind a verb that closed its clause governs nothing. */
const follows = ({ tokens, phrases, from }: Reader, at: number): boolean =>
  phrases.length === 0 && from > 0 && tokens.slice(from, at).every((token) => is(token, 'word:particle'));

/** "ユーザーは": a noun without marks is the subject of what follows; a marked name is what is acted on. "管理者が … 必要があります": someone has to. */
const namesSubject = ({ noun, tokens }: Reader, at: number): boolean =>
  (is(tokens[at], 'word:topic') ||
    (is(noun.at(-1), 'word:subject') && isAskedOf(tokens, at)) ||
    actsOnNamed(tokens, at)) &&
  noun.some(({ tags }) => !tags.some((tag) => tag.startsWith('ad:'))) &&
  !noun.some(({ kind }) => kind !== 'word');

/** "港長が [承認] をクリックします": between a subject and a named object stands no verb that could end what is told of another noun. */
const actsOnNamed = (tokens: readonly Token[], at: number): boolean => {
  const [subject, name, object, verb] = tokens.slice(at, at + 4);
  return (
    adpositionRole(subject) === 'other' &&
    name?.kind === 'label' &&
    is(object, 'ad:object') &&
    isAct(verb) &&
    !tokens.slice(at + 4, at + 6).some((token) => is(token, 'word:relativeEnd') || is(token, 'word:ifEnd'))
  );
};

const isAskedOf = (tokens: readonly Token[], at: number): boolean =>
  adpositionRole(tokens[at]) === 'other' &&
  tokens.slice(at + 1).some((token) => is(token, 'word:modal')) &&
  !tokens.slice(at + 1).some((token) => is(token, 'word:relativeEnd') && !is(token, 'word:of'));

/** "追加され、": what stood before is told of. */
const skipTold = (reader: Reader, at: number): void => {
  reader.phrases = [];
  reader.noun = [];
  reader.from = isComma(reader.tokens[at + 1]) ? at + 2 : at + 1;
};

const isSmall = (token: Token): boolean =>
  isAny(token, ['word:then', 'word:filler', 'word:particle', 'word:pronoun']);

/** "선택할 수도 있습니다": what stands right behind the verb belongs to its clause. */
const followsVerb = ({ tokens, clauses, from }: Reader, at: number): boolean =>
  clauses.length > 0 && tokens.slice(from, at).every((token) => is(token, 'word:particle'));

/** What stood before the marker was a condition, a time or a purpose: none of it is done. */
const endOpening = (reader: Reader, at: number, isCondition: boolean): void => {
  if (is(reader.tokens[at], 'word:relativeEnd')) {
    dropTold(reader, at);
    return;
  }
  if (isCondition) reader.condition = spanOfTokens(reader.tokens.slice(reader.from, at + 1));
  if (reader.seam) reader.gapped = gappedBefore(reader, reader.seam);
  // "アプリは開かない場合は": a subject without a comma behind it is that of the condition
  if (reader.topic !== undefined && !isComma(reader.tokens[reader.topic + 1])) delete reader.topic;
  skipTold(reader, at);
};

/** "船を探すための条件を": what is told of a noun leaves the places before the comma to the verb. */
const dropTold = (reader: Reader, at: number): void => {
  const comma = reader.tokens.findLastIndex((token, index) => index < at && isComma(token));
  const begins = reader.tokens[comma]?.start ?? 0;
  reader.phrases = reader.phrases.filter(({ tokens: [head] }) => head !== undefined && head.start < begins);
  reader.noun = [];
};

/** "A を、そうするには B を選択します": the object before the opening has the verb of the clause behind it. */
const gappedBefore = ({ phrases, condition }: Reader, seam: number): NonNullable<Reader['gapped']> => ({
  phrases: phrases.slice(0, seam),
  ...(condition ? { condition } : {}),
});

/** A menu path that ends the sentence needs no verb. */
const emitBarePath = (reader: Reader): void => {
  reader.clauses.push({
    phrases: [{ role: 'object', tokens: reader.noun }],
    places: reader.phrases,
    optional: reader.optional,
    negated: false,
    arrow: false,
    span: spanOfTokens(reader.noun),
  });
};

const emit = (reader: Reader, at: number): void => {
  const verb = reader.tokens[at];
  if (!verb) return;
  if (reader.noun.length > 0) reader.phrases.push({ role: 'object', tokens: reader.noun });
  if (!is(verb, 'word:oneByOne')) reader.phrases = reader.phrases.map((phrase) => pathInOrder(phrase, verb));
  const after = reader.tokens.slice(at + 1, at + 4);
  const end = after.findIndex((token) => token.kind === 'label' || isComma(token));
  const own = [verb, ...(end < 0 ? after : after.slice(0, end))];
  const joined =
    !joinsVerbs(reader, at) &&
    after.some((token, index) => is(token, 'word:or') && (end < 0 || index <= end));
  const shared = sharesObject(reader, at) ? takeObject(reader) : withoutTold(reader.phrases);
  const asked = {
    verb,
    places: [],
    optional: reader.optional || own.some((token) => is(token, 'word:optional')),
    negated:
      reader.example ||
      (reader.topic !== undefined && isAct(verb)) ||
      own.some((token) => is(token, 'word:not')),
    arrow: false,
    span: spanOfTokens(reader.tokens.slice(reader.from, at + 1)),
  };
  emitGapped(reader, asked);
  // "コマンドを実行して、サインインします": what a command does is done by nobody else
  const told = is(verb, 'verb:read') || is(verb, 'verb:ensure') || reader.phrases.some(holdsLabel);
  const before = reader.clauses.at(-1)?.verb;
  const ran = !told && is(before, 'verb:command');
  const clicked = is(before, 'verb:click') && reader.link === 'and';
  const isOutcome = reader.thereby && (ran || isResult(verb, reader.phrases, before));
  if (!isOutcome && !(clicked && opensByClick(verb, reader.phrases)))
    reader.clauses.push({
      ...asked,
      phrases: shared,
      ...(reader.link ? { link: reader.link } : {}),
      ...(reader.condition ? { condition: reader.condition } : {}),
    });
  reader.link = joined ? 'or' : 'and';
  reader.thereby = bringsAbout(reader.tokens, at, reader.file) || is(verb, 'verb:press');
  reader.phrases = [];
  reader.noun = [];
  reader.from = at + 1;
};

/** What stood before an opening has the verb behind it, and is its alternative. */
const emitGapped = (reader: Reader, asked: Omit<Clause, 'phrases'>): void => {
  const { gapped } = reader;
  delete reader.gapped;
  delete reader.seam;
  if (!gapped) return;
  reader.clauses.push({ ...asked, ...gapped, ...(reader.link ? { link: reader.link } : {}) });
  reader.link = 'or';
  if (reader.condition === gapped.condition) delete reader.condition;
};

/** "クリックまたはタップし": a conjunction right behind the stem of a verb joins another verb of the same object. */
const joinsVerbs = ({ tokens, file }: Reader, at: number): boolean => {
  const [verb, joint, next] = tokens.slice(at, at + 3);
  return (
    file.writing.words === 'unspaced' &&
    is(joint, 'word:or') &&
    joint?.start === verb?.end &&
    next?.kind === 'word' &&
    next.start === joint?.end
  );
};

/** What is described is found by being acted on; a name that was searched for is acted on afterwards. */
const takeObject = ({ clauses }: Reader): readonly NounPhrase[] => {
  const phrases = clauses.at(-1)?.phrases ?? [];
  if (!holdsLabel(phrases[0])) clauses.pop();
  return phrases;
};

/** "[A] に、船を港に繋ぐ人を指定": of several objects without marks, only the last is the verb's own; the others tell of it, and what is named before them takes it. */
const withoutTold = (phrases: readonly NounPhrase[]): readonly NounPhrase[] => {
  const objects = phrases.filter(({ role }) => role === 'object');
  const [own, told] = objects.toReversed();
  if (!own || !told || holdsLabel(own) || objects.some(holdsLabel)) return phrases;
  const from = phrases.indexOf(told);
  return phrases.filter((phrase, at) => at > from || (at < from && opensWithLabel(phrase)));
};

const opensWithLabel = ({ tokens }: NounPhrase): boolean =>
  tokens.find(({ kind }) => kind !== 'sign')?.kind === 'label';
