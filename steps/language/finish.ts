// A draft made an action: its stretches of text become phrases with their words and their places in the file.
import type { Action, Phrase } from '../model/action.ts';
import type { MarkedText } from '../model/marked-text.ts';
import type { Place } from '../model/place.ts';
import type { Draft, DraftPhrase } from './draft.ts';

/** `placeOf` turns offsets of the decoded file into a place; without it phrases carry no places. */
export type Placing = { placeOf?: (offset: number, endOffset: number) => Place };

/** What a draft is finished with: the localised text, and beside it the source and the words found for its phrases. */
export type Finishing = {
  body: MarkedText;
  reading: Placing;
  beside?: { body: MarkedText; words: ReadonlyMap<DraftPhrase, DraftPhrase> };
};

/** The action that a draft tells, in the words of the localised text. */
export const finish = (draft: Draft, finishing: Finishing): Action => {
  const {
    span,
    label,
    path,
    query,
    where,
    what,
    from,
    value,
    file,
    in: places,
    if: condition,
    ...plain
  } = draft;
  const phrase = (part: DraftPhrase): Phrase => finishPhrase(part, finishing);
  const place = finishing.beside ? undefined : placeOfSpan(span.start, span.end, finishing);
  return {
    ...plain,
    ...(label ? { label: phrase(label) } : {}),
    ...(path ? { path: path.map(phrase) } : {}),
    ...(query ? { query: phrase(query) } : {}),
    ...(where ? { where: phrase(where) } : {}),
    ...(what ? { what: phrase(what) } : {}),
    ...(from ? { from: phrase(from) } : {}),
    ...(value ? { value: phrase(value) } : {}),
    ...(file ? { file: phrase(file) } : {}),
    ...(places ? { in: places.map(phrase) } : {}),
    ...(condition ? { if: phrase(condition) } : {}),
    ...(place ? { place } : {}),
  };
};

const finishPhrase = (part: DraftPhrase, finishing: Finishing): Phrase => {
  const { beside } = finishing;
  if (!beside) return phraseOf(part, finishing);
  const source = { text: wordsOf(part, beside.body), ...(part.mark ? { mark: part.mark } : {}) };
  const local = beside.words.get(part);
  return local && !local.lost ? { ...phraseOf(local, finishing), source } : { text: '', lost: true, source };
};

const wordsOf = (part: DraftPhrase, body: MarkedText): string =>
  part.text ?? body.text.slice(part.start, part.end).replaceAll(/\s+/gu, ' ').trim();

const phraseOf = (part: DraftPhrase, finishing: Finishing): Phrase => {
  if (part.lost) return { text: '', lost: true };
  const place = placeOfSpan(part.start, part.end, finishing);
  return {
    text: wordsOf(part, finishing.body),
    ...(part.mark ? { mark: part.mark } : {}),
    ...(place ? { place } : {}),
    ...(part.marked ? { marksSlid: true } : {}),
  };
};

const placeOfSpan = (start: number, end: number, { body, reading }: Finishing): Place | undefined => {
  const from = offsetOf(start, body);
  const to = offsetOf(Math.max(start, end - 1), body);
  return reading.placeOf && from !== undefined && to !== undefined
    ? reading.placeOf(from, end > start ? to + 1 : to)
    : undefined;
};

const offsetOf = (index: number, body: MarkedText): number | undefined => {
  const run = body.runs.find(({ start, length }) => index >= start && index < start + length);
  return run ? run.offset + index - run.start : undefined;
};
