// READ, second half: a block of an article, in its own language and beside its source text, becomes Actions.
import type { Action, Phrase } from '../model/action.ts';
import type { Block, Step } from '../model/article.ts';
import type { MarkedText } from '../model/marked-text.ts';
import type { Place } from '../model/place.ts';
import type { Draft, DraftPhrase } from './draft.ts';
import { vocabularyFor } from './lexicon.ts';
import { readText } from './read-text.ts';

export type Interpretation = { actions: Action[]; why?: string };

/** `placeOf` turns offsets of the decoded file into a place; without it phrases carry no places. */
export type Reading = {
  locale: string;
  sourceLocale?: string | undefined;
  placeOf?: (offset: number, endOffset: number) => Place;
};

/** The actions of a step without its sub-steps, block by block. */
export const interpretStep = (step: Pick<Step, 'blocks'>, reading: Reading): Interpretation => {
  const read = step.blocks.map((block) => interpretBlock(block, reading));
  const actions = read.flatMap((part) => part.actions);
  const why = read.find((part) => part.why)?.why;
  const acts = actions.filter((action) => !(action.do === 'manual' && action.why === 'read'));
  return { actions: acts.length > 0 && actions.length > 1 ? actions : actions.slice(0, 1), ...(why ? { why } : {}) };
};

/** The actions of one paragraph; `why` says in words for a writer why it could not be read. */
export const interpretBlock = (block: Block, reading: Reading): Interpretation => {
  if (block.kind === 'command') return { actions: [{ do: 'manual', why: 'command' }] };
  if (block.kind === 'example') return { actions: [] };
  const vocabulary = vocabularyFor(reading.locale);
  if (!vocabulary) return { actions: [], why: `no lexicon for "${reading.locale}", and no source text beside it` };
  const drafts = readText(block.body, vocabulary);
  const actions = drafts.map((draft) => finish(draft, block.body, reading));
  return { actions: actions.length > 0 ? actions : [{ do: 'manual', why: 'read' }] };
};

const finish = (draft: Draft, body: MarkedText, reading: Reading): Action => {
  const { span, label, path, query, where, what, from, value, in: places, if: condition, ...plain } = draft;
  const phrase = (part: DraftPhrase): Phrase => phraseOf(part, body, reading);
  const place = placeOfSpan(span.start, span.end, body, reading);
  return {
    ...plain,
    ...(label ? { label: phrase(label) } : {}),
    ...(path ? { path: path.map(phrase) } : {}),
    ...(query ? { query: phrase(query) } : {}),
    ...(where ? { where: phrase(where) } : {}),
    ...(what ? { what: phrase(what) } : {}),
    ...(from ? { from: phrase(from) } : {}),
    ...(value ? { value: phrase(value) } : {}),
    ...(places ? { in: places.map(phrase) } : {}),
    ...(condition ? { if: phrase(condition) } : {}),
    ...(place ? { place } : {}),
  };
};

const phraseOf = (part: DraftPhrase, body: MarkedText, reading: Reading): Phrase => {
  const place = placeOfSpan(part.start, part.end, body, reading);
  return {
    text: part.text ?? body.text.slice(part.start, part.end).replaceAll(/\s+/gu, ' ').trim(),
    ...(part.mark ? { mark: part.mark } : {}),
    ...(place ? { place } : {}),
    ...(part.marked ? { marksSlid: true } : {}),
  };
};

const placeOfSpan = (start: number, end: number, body: MarkedText, { placeOf }: Reading): Place | undefined => {
  const from = offsetOf(start, body);
  const to = offsetOf(Math.max(start, end - 1), body);
  return placeOf && from !== undefined && to !== undefined ? placeOf(from, end > start ? to + 1 : to) : undefined;
};

const offsetOf = (index: number, body: MarkedText): number | undefined => {
  const run = body.runs.find(({ start, length }) => index >= start && index < start + length);
  return run ? run.offset + index - run.start : undefined;
};
