// A token of a marked text, and what is asked of it: a word with what the lexicon says of it, a label, a sign.
import type { MarkKind } from '../../model/marked-text.ts';
import type { Tag } from '../vocabulary/vocabulary.ts';

/** `sign` is punctuation, `arrow` a menu path's separator. `start` and `end` index the text that was read. */
export type Token = {
  kind: 'word' | 'label' | 'sign' | 'arrow';
  text: string;
  start: number;
  end: number;
  tags: readonly Tag[];
  mark: MarkKind | undefined;
  /** What the marks in the file cover, where it is not exactly the token. */
  marked: { start: number; end: number } | undefined;
  url: string | undefined;
};

export const noTags: readonly Tag[] = [];

/** A token without marks. All tokens have the same fields in the same order, see `changed`. */
export const plainToken = (
  kind: Token['kind'],
  text: string,
  start: number,
  tags: readonly Tag[] = noTags,
): Token => ({
  kind,
  text,
  start,
  end: start + text.length,
  tags,
  mark: undefined,
  marked: undefined,
  url: undefined,
});

/**
 * A token as it was but for some of its fields. Field by field instead of `{ ...token, text }`: the engine takes what is
 * spread at each place for an object of another kind, and compiles everything that reads tokens again for each.
 */
export const changed = (token: Token, changes: Changes): Token => ({
  kind: changes.kind ?? token.kind,
  text: changes.text ?? token.text,
  start: changes.start ?? token.start,
  end: changes.end ?? token.end,
  tags: changes.tags ?? token.tags,
  mark: token.mark,
  marked: changes.marked ?? token.marked,
  url: changes.url ?? token.url,
});

type Changes = { readonly [Field in Exclude<keyof Token, 'mark'>]?: NonNullable<Token[Field]> };

/** A label whose name begins or ends elsewhere than its marks do; what stands there becomes its text when all labels are settled. */
export const reaching = (label: Token, start: number, end = label.end): Token =>
  changed(label, { text: '', start, end, marked: { start: label.start, end: label.end } });

/** The token as a word whose marks set nothing apart. */
export const unmarked = ({ text, start, end, tags, url }: Token): Token => ({
  kind: 'word',
  text,
  start,
  end,
  tags,
  mark: undefined,
  marked: undefined,
  url,
});

type Tagged = { readonly tags: readonly Tag[] };

/** Whether the token carries the tag. */
export const is = (token: Tagged | undefined, tag: Tag): boolean => token?.tags.includes(tag) ?? false;

/** Whether the token carries one of the tags; most carry none, and are told by that. */
export const isAny = (token: Tagged | undefined, tags: readonly Tag[]): boolean => {
  if (token === undefined || token.tags.length === 0) return false;
  for (const tag of token.tags) {
    if (tags.includes(tag)) return true;
  }
  return false;
};

/** Whether the word tells one of the two states of a switch. */
export const isState = (token: Tagged | undefined): boolean => isAny(token, ['word:on', 'word:off']);

/** Whether the token carries a tag of the family (`verb:`, `role:` ...). */
export const isOf = (token: Tagged | undefined, family: string): boolean => {
  if (token === undefined) return false;
  for (const tag of token.tags) {
    if (tag.startsWith(family)) return true;
  }
  return false;
};
