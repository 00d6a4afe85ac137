// An action while it is being read: its phrases are stretches of the text, not yet places in the file.
import type { MarkKind } from '../model/marked-text.ts';
import type { ActionKind } from '../model/action.ts';
import type { Clause, Span } from './clauses/clause.ts';
import type { LexiconFile } from './vocabulary/lexicon-schema.ts';
import type { Token } from './tokens/tokens.ts';

/** `lost`: a part of a menu path for which no words stand. */
export type DraftPhrase = Span & { text?: string; mark?: MarkKind; marked?: Span; lost?: boolean };

export type Draft = {
  do: ActionKind;
  label?: DraftPhrase;
  path?: DraftPhrase[];
  query?: DraftPhrase;
  where?: DraftPhrase;
  what?: DraftPhrase;
  from?: DraftPhrase;
  value?: DraftPhrase;
  in?: DraftPhrase[];
  if?: Span;
  url?: string;
  role?: string;
  keys?: string;
  /** Where the keys stand, and how they are written without what brackets explain. */
  struck?: DraftPhrase;
  file?: DraftPhrase;
  on?: boolean;
  why?: 'command' | 'device' | 'read' | 'other';
  or?: number;
  optional?: boolean;
  span: Span;
};

/** Whether any words of the text stand for a part of the act. */
export const namesSomething = (draft: Draft): boolean =>
  [
    draft.label,
    draft.path,
    draft.query,
    draft.where,
    draft.what,
    draft.from,
    draft.value,
    draft.file,
    draft.in,
    draft.if,
    draft.struck,
  ].some((part) => part !== undefined);

/** What an act is built from: its clause, the language, the text, and the place that a clause before it named. */
export type Context = { clause: Clause; file: LexiconFile; text: string; carried: readonly DraftPhrase[] };

/** The stretch of a token. Set field by field, as every label is asked for its own: a spread of each optional field costs more. */
export const phraseOfToken = ({ start, end, text, mark, marked }: Token): DraftPhrase => {
  const phrase: DraftPhrase = { start, end };
  if (start === end) phrase.text = text;
  if (mark) phrase.mark = mark;
  if (marked && (marked.start !== start || marked.end !== end)) phrase.marked = marked;
  return phrase;
};

export const phraseOfTokens = (tokens: readonly Token[]): DraftPhrase => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
});
