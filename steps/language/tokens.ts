// A token of a marked text, and what is asked of it: a word with what the lexicon says of it, a label, a sign.
import type { MarkKind } from '../model/marked-text.ts';
import type { Tag } from './vocabulary.ts';

/** `sign` is punctuation, `arrow` a menu path's separator. `start` and `end` index the text that was read. */
export type Token = {
  kind: 'word' | 'label' | 'sign' | 'arrow';
  text: string;
  start: number;
  end: number;
  tags: readonly Tag[];
  mark?: MarkKind;
  /** What the marks in the file cover, where it is not exactly the token. */
  marked?: { start: number; end: number };
  url?: string;
};

type Tagged = { readonly tags: readonly Tag[] };

/** Whether the token carries the tag. */
export const is = (token: Tagged | undefined, tag: Tag): boolean => token?.tags.includes(tag) ?? false;

/** Whether the word tells one of the two states of a switch. */
export const isState = (token: Tagged | undefined): boolean => is(token, 'word:on') || is(token, 'word:off');

/** Whether the token carries a tag of the family (`verb:`, `role:` ...). */
export const isOf = (token: Tagged | undefined, family: string): boolean => {
  if (token === undefined) return false;
  for (const tag of token.tags) {
    if (tag.startsWith(family)) return true;
  }
  return false;
};
