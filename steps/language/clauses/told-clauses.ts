// What a sentence tells of the screen, and asks nobody to do.
import { isDeterminer } from '../phrases/around-names.ts';
import { advance, emit } from './clause-reader.ts';
import type { Reader, Rule } from './clause-reader.ts';
import { isAct, isMeans, listsAims, resumesAct, skipAside, tellsOfControl } from './scanner.ts';
import { changed, is, isAny } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** After a subject only what is told counts, until an instruction takes over. */
export const readTold: Rule = (reader, token) => {
  if (!reader.pending.tells) return false;
  if (namesThing(reader)) return advance(reader, reader.at + 1);
  if ((is(token, 'verb:see') || is(token, 'verb:appear')) && !isAimed(reader))
    return readShown(reader, token);
  if (
    (resumesAct(reader.scan, reader.at) &&
      !listsAims(reader.scan, reader.pending.from, reader.at) &&
      !isOthersNext(reader) &&
      !deniesNext(reader)) ||
    asksBy(reader, token) ||
    asksBetween(reader, token)
  ) {
    reader.pending.tells = false;
    return false;
  }
  return advance(reader, reader.at + 1);
};

/** "En kapten kan öppna **A** och välja **B**": what someone may or must do goes on behind "and", unless a verb names the reader. */
const isOthersNext = ({ scan: { tokens, file }, at, pending }: Reader): boolean => {
  const words = (tokens[at + 1]?.text ?? '').toLowerCase().split(' ');
  const told = tokens.findIndex((token, index) => index >= pending.from && is(token, 'word:told'));
  return (
    file.writing.words === 'spaced' &&
    isAny(tokens[at], ['word:and', 'word:or']) &&
    !is(tokens[at], 'word:then') &&
    told >= 0 &&
    told < at &&
    (file.writing.imperative === 'form' || isAct(tokens[told + 1])) &&
    !words.some((word) => file.words.pronoun?.includes(word))
  );
};

/** "It is not necessary to select **A** or click **B**": what is denied goes on behind "or". */
const deniesNext = ({ scan: { tokens }, at, pending }: Reader): boolean =>
  is(tokens[at], 'word:or') && tokens.slice(pending.from, at).some((token) => is(token, 'word:not'));

/** "Any change to the list": behind a determiner a word that may be a verb is a noun. */
const namesThing = ({ scan: { tokens, file }, at }: Reader): boolean =>
  file.writing.imperative === 'position' && isDeterminer(tokens[at - 1]) && isAct(tokens[at]);

/** "It is offered by going to **A**": the way that a sentence names is gone, unless the sentence denies something. */
const asksBy = ({ scan, at }: Reader, token: Token | undefined): boolean =>
  isMeans(scan, at) &&
  is(token, 'verb:goto') &&
  scan.tokens.slice(at + 1, at + 4).some(({ mark }) => mark === 'strong') &&
  !scan.tokens.some((other) => is(other, 'word:not'));

/** "Undr **A** click **B**": between two marked names, a verb of clicking asks, whatever word stands at the head. */
const asksBetween = ({ scan, at }: Reader, token: Token | undefined): boolean =>
  at === 2 &&
  scan.file.writing.imperative === 'position' &&
  is(token, 'verb:click') &&
  scan.tokens[1]?.mark === 'strong' &&
  scan.tokens[3]?.mark === 'strong';

/** "so it appears in the list", "verify that it appears": what is aimed at or made sure of is not told of. */
const isAimed = ({ scan: { tokens }, at }: Reader): boolean => {
  const last = tokens.findLastIndex((token, index) => index < at && !is(token, 'word:relative'));
  return is(tokens[at - 1], 'word:purpose') || (last < at - 1 && is(tokens[last], 'verb:ensure'));
};

/** "Each row has a **Pay** link": a control is promised. */
export const readHeld: Rule = (reader, token) =>
  tellsOfControl(reader.scan, reader.at) && token !== undefined && emitShown(reader, token);

/** "**A** opens", "you see **A**": something is to be seen. */
export const readShown: Rule = (reader, token) =>
  token !== undefined && (is(token, 'verb:see') || is(token, 'verb:appear')) && emitShown(reader, token);

const emitShown = (reader: Reader, token: Token): true => {
  const aside = skipAside(reader.scan, reader.at);
  const means = reader.scan.tokens.findIndex(
    (_, at) => at > reader.at && at < aside && isMeans(reader.scan, at),
  );
  const end = means < 0 ? aside : means;
  const rest = reader.scan.tokens.slice(reader.at + 1, end);
  return emit(
    reader,
    {
      verb: telling(token),
      phrases: rest.length > 0 ? [{ role: 'object', tokens: rest }] : [],
      negated: false,
    },
    end,
  );
};

/** "The status changes to": what is told asks for none of the acts that the same word may ask for. */
const telling = (token: Token): Token =>
  changed(token, {
    tags: token.tags.filter(
      (tag) => !tag.startsWith('verb:') || ['verb:see', 'verb:appear', 'verb:have'].includes(tag),
    ),
  });
