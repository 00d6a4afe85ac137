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
    struck: _place,
    ...plain
  } = draft;
  const action: Action = { ...plain, ...keysOf(draft, finishing) };
  if (label) action.label = finishPhrase(label, finishing);
  if (path) action.path = path.map((part) => finishPhrase(part, finishing));
  if (query) action.query = finishPhrase(query, finishing);
  if (where) action.where = finishPhrase(where, finishing);
  if (what) action.what = finishPhrase(what, finishing);
  if (from) action.from = finishPhrase(from, finishing);
  if (value) action.value = finishPhrase(value, finishing);
  if (file) action.file = finishPhrase(file, finishing);
  if (places) action.in = places.map((part) => finishPhrase(part, finishing));
  if (condition) action.if = finishPhrase(condition, finishing);
  const place = finishing.beside ? undefined : placeOfSpan(span.start, span.end, finishing);
  if (place) action.place = place;
  return action;
};

/** The keys in the article's words; beside them those of the source, which are the same on every keyboard. */
const keysOf = ({ keys, struck }: Draft, { beside }: Finishing): Pick<Action, 'keys' | 'sourceKeys'> => {
  const local = struck && beside?.words.get(struck)?.text;
  return local === undefined || keys === undefined || local === keys ? {} : { keys: local, sourceKeys: keys };
};

const finishPhrase = (part: DraftPhrase, finishing: Finishing): Phrase => {
  const { beside } = finishing;
  if (!beside) return phraseOf(part, finishing);
  const source: NonNullable<Phrase['source']> = { text: wordsOf(part, beside.body) };
  if (part.mark) source.mark = part.mark;
  const local = beside.words.get(part);
  if (!local || local.lost) return { text: '', lost: true, source };
  const phrase = phraseOf(local, finishing);
  phrase.source = source;
  return phrase;
};

const wordsOf = (part: DraftPhrase, body: MarkedText): string =>
  part.text ?? withoutLone(body.text.slice(part.start, part.end)).replaceAll(/\s+/gu, ' ').trim();

const eastAsian = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;
const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['[', ']'],
];

/** "垃圾邮件" 设置": where translation moved quotes, one without its other half is no word of the name. */
const withoutLone = (words: string): string => {
  const held = pairs.filter(([open, close]) => words.includes(open) || words.includes(close));
  if (held.length === 0 || !eastAsian.test(words)) return words;
  return held.reduce((text, [open, close]) => {
    const opened = text.split(open).length;
    const isPaired = open === close ? opened % 2 === 1 : opened === text.split(close).length;
    return isPaired ? text : text.replaceAll(open, '').replaceAll(close, '');
  }, words);
};

const phraseOf = (part: DraftPhrase, finishing: Finishing): Phrase => {
  if (part.lost) return { text: '', lost: true };
  const phrase: Phrase = { text: wordsOf(part, finishing.body) };
  if (part.mark) phrase.mark = part.mark;
  const place = placeOfSpan(part.start, part.end, finishing);
  if (place) phrase.place = place;
  if (part.marked) phrase.marksSlid = true;
  return phrase;
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
