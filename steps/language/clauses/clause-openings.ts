// What opens a clause before its verb: a condition, a time, a purpose, a permission or a negation.
import { skipFronted } from './fronted-clauses.ts';
import { advance, emit } from './clause-reader.ts';
import type { Rule } from './clause-reader.ts';
import { spanOfTokens } from './clause.ts';
import { isDeterminer } from '../phrases/around-names.ts';
import { adpositionRole } from '../phrases/adposition-role.ts';
import { isAct, isComma, opensClause, opensPurpose, skipAside } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "If …", "do not", "for example", "you can", "you must": a condition is kept, what is forbidden becomes a clause of its own. */
export const readOpening: Rule = (reader, token) => {
  const { scan, pending } = reader;
  if (isAct(token) && !is(token, 'word:if') && !is(token, 'word:not')) return false;
  if (is(token, 'word:if')) {
    const end = skipFronted(scan, reader.at);
    pending.condition = spanOfTokens(scan.tokens.slice(reader.at, end));
    return advance(reader, end);
  }
  if (is(token, 'word:not')) {
    const end = skipAside(scan, pastInsertion(scan, reader.at));
    return emit(reader, { phrases: [], negated: true }, end);
  }
  const inserted = is(token, 'word:example') ? endOfInsertion(scan, reader.at) : -1;
  if (inserted > 0 && reader.clauses.length === 0) return advance(reader, inserted);
  if (is(token, 'word:example') || (is(token, 'word:later') && (reader.at === 0 || isWhole(token)))) {
    pending.example = true;
    return advance(reader, reader.at + 1);
  }
  if (is(token, 'word:optional')) pending.optional = true;
  else if (!is(token, 'word:modal')) return false;
  return advance(reader, reader.at + 1);
};

/** "To add a boat, such as a dinghy, click": an example between two commas is inserted into what opens the sentence. */
const endOfInsertion = ({ tokens }: Scan, at: number): number =>
  isComma(tokens[at - 1]) ? tokens.findIndex((token, index) => index > at + 1 && isComma(token)) : -1;

/** "in the next step": more than one word says it wherever they stand. */
const isWhole = (token: Token | undefined): boolean => token?.text.includes(' ') ?? false;

/** "Do not, under any circumstances, click": what commas set apart behind the negation parts it from its verb. */
const pastInsertion = ({ tokens }: Scan, at: number): number => {
  if (!isComma(tokens[at + 1])) return at;
  const end = tokens.findIndex((token, index) => index > at + 1 && isComma(token));
  return end < 0 ? tokens.length : end;
};

/** "When …", "until …", "to …": skipped up to its end; what is to be seen there becomes a clause. */
export const readTime: Rule = (reader, token) => {
  const { scan, pending } = reader;
  if (isAct(token) && scan.file.writing.imperative === 'form') return false;
  const purpose =
    opensAim(scan, reader.at) || (opensPurpose(scan, reader.at) && !adpositionOpens(scan, reader.at));
  if (!purpose && !is(token, 'word:time') && !is(token, 'word:until')) return false;
  const end = skipFronted(scan, reader.at);
  const inside = scan.tokens.slice(reader.at + 1, end);
  const seen = inside.findIndex((inner) => is(inner, 'verb:see'));
  const verb = inside[seen];
  if (verb) {
    emit(
      reader,
      { verb, phrases: [{ role: 'object', tokens: inside.slice(seen + 1) }], negated: false },
      end,
    );
    return true;
  }
  if (purpose) pending.purpose = spanOfTokens(scan.tokens.slice(reader.at, end));
  return advance(reader, end);
};

/** "You can change to pay by invoice": a verb of going before another verb tells what is changed, and leads nowhere. */
export const readTurn: Rule = (reader, token) => {
  const { tokens, file } = reader.scan;
  const [verb, behind] = tokens.slice(reader.at + 1, reader.at + 3);
  const last = token?.text.split(' ').at(-1) ?? '';
  const turns =
    file.writing.imperative === 'position' &&
    is(token, 'verb:goto') &&
    (file.words.purpose ?? []).includes(last) &&
    isAct(verb) &&
    /^\p{Ll}/u.test(verb?.text ?? '') &&
    (isDeterminer(behind) || is(behind, 'word:means'));
  if (turns) reader.pending.tells = true;
  return turns && advance(reader, reader.at + 1);
};

/** "要添加用户，请选择…": at the head of a sentence, with an act behind the comma. */
const opensAim = (scan: Scan, at: number): boolean => {
  if (at > 0 || !is(scan.tokens[at], 'word:aim')) return false;
  const comma = scan.tokens.findIndex(isComma);
  return comma > 1 && opensClause(scan, comma + 1);
};

/** A word such as "for" opens a place before a label ("For **Name**, enter") and a purpose before anything else. */
const adpositionOpens = ({ tokens }: Scan, at: number): boolean =>
  adpositionRole(tokens[at]) !== undefined &&
  (tokens[at + 1]?.kind === 'label' || tokens[at + 2]?.kind === 'label');

/** "登录后，", "输入名称时，": where a verb opens what ends in a word of time, that is behind the reader or a condition. */
export const readEarlier: Rule = (reader, token) => {
  const { tokens, file } = reader.scan;
  if (file.writing.words !== 'unspaced' || !isAct(token)) return false;
  const end = tokens.findIndex((candidate, index) => index > reader.at && isComma(candidate));
  const last = tokens[end - 1];
  if (end < 0 || end - 1 === reader.at) return false;
  if (is(last, 'word:ifEnd')) reader.pending.condition = spanOfTokens(tokens.slice(reader.pending.from, end));
  else if (!is(last, 'word:timeEnd') || clicksNamed(tokens.slice(reader.at, end))) return false;
  return advance(reader, end);
};

const clicksNamed = (tokens: readonly Token[]): boolean =>
  is(tokens[0], 'verb:click') && tokens.some(({ kind }) => kind === 'label');
