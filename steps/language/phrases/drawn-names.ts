// What an icon shows, where plain words say it.
import { isDeterminer } from './around-names.ts';
import { phraseOfTokens } from '../draft.ts';
import type { DraftPhrase } from '../draft.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** What the icon of a phrase shows: "trash" of "the trash icon". */
export const drawnName = (tokens: readonly Token[], file: LexiconFile): DraftPhrase | undefined =>
  drawnBefore(tokens) ?? drawnBehind(tokens, file);

/** "the trash icon": plain words between article and the noun for icons say what it shows. */
const drawnBefore = (tokens: readonly Token[]): DraftPhrase | undefined => {
  const at = tokens.findIndex((token) => is(token, 'role:icon'));
  const from = tokens.findIndex((token) => !isDeterminer(token));
  const shown = at < 0 ? [] : tokens.slice(from, at);
  const isPlain = shown.every(({ kind, tags }) => kind === 'word' && tags.every(mayBeDrawn));
  return isPlain && shown.length > 0 && shown.length <= 2 ? phraseOfTokens(shown) : undefined;
};

/** "l'icône de la barque", "ikonę łodzi": where a noun is told of behind it, what an icon shows follows the word "of", or the noun itself. */
const drawnBehind = (tokens: readonly Token[], { writing, words }: LexiconFile): DraftPhrase | undefined => {
  const isTold = writing.imperative === 'form' && writing.capitals === 'names' && !writing.modifiers;
  const [icon, ...behind] = tokens.filter((token) => !isDeterminer(token));
  const [of, ...owned] = behind;
  const shown = (words.of ?? []).length > 0 ? (is(of, 'word:of') ? owned : []) : behind;
  const isPlain = shown.every(
    ({ kind, tags, text }) => kind === 'word' && tags.every(mayBeDrawn) && /^\p{Ll}/u.test(text),
  );
  return isTold && is(icon, 'role:icon') && isPlain && shown.length > 0 && shown.length <= 2
    ? phraseOfTokens(shown)
    : undefined;
};

/** A picture shows an act ("the refresh icon") or a thing. */
const mayBeDrawn = (tag: string): boolean =>
  tag.startsWith('verb:') || ['region', 'part', 'device'].includes(tag);
