// What stands outside the browser: printers, cables, a text editor.
import { startsUpper } from '../phrases/around-names.ts';
import type { Context } from '../draft.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Whether what the act is about stands outside the browser. */
export const outside = ({ clause, file }: Context): boolean =>
  clause.phrases.some(({ tokens }) => tokens.some((_, at) => namesDevice(tokens, at, file)));

/** A thing outside the browser; "Device Manager" is a program. */
export const namesDevice = (tokens: readonly Token[], at: number, file: LexiconFile): boolean =>
  is(tokens[at], 'device') && !(startsUpper(tokens[at], file) && startsUpper(tokens[at + 1], file));
