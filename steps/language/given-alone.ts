// A step that is only the name of a field and what is typed there.
import { phraseOfToken, phraseOfTokens } from './draft.ts';
import type { Draft } from './draft.ts';
import type { LexiconFile } from './vocabulary/lexicon-schema.ts';
import { isSign } from './clauses/scanner.ts';
import { isAny, isOf } from './tokens/tokens.ts';
import type { Token } from './tokens/tokens.ts';
import { foldWord } from './vocabulary/vocabulary.ts';

const longestName = 3;

/** "Name: `wren`": takes the tokens of a whole text; gives the entry where a noun of what is typed, or a marked name, heads a text in code; "Add URL: `x`" is one, too. */
export const givenAlone = (tokens: readonly Token[], { typed, words }: LexiconFile): Draft | undefined => {
  if (tokens.length > longestName + 3) return undefined;
  const [value, colon, ...rest] = tokens.filter(({ text }) => text !== '.').toReversed();
  const head = rest.toReversed();
  const [first, ...more] = head;
  if (!first || value?.mark !== 'code' || !isSign(colon, ':：')) return undefined;
  const name = foldWord(first.text);
  if (words.important?.includes(name) || words.example?.includes(name)) return undefined;
  const isLed = isAny(first, ['verb:add', 'verb:fill', 'verb:set']) && isPlain(more);
  if (isLed)
    return {
      do: 'fill',
      label: phraseOfTokens(more),
      value: phraseOfToken(value),
      span: { start: first.start, end: value.end },
    };
  const isMarked = first.mark === 'strong' && !first.url && more.length === 0;
  const isNoun = isPlain(head) && typed.includes(foldWord(head.at(-1)?.text ?? ''));
  if (!isMarked && !isNoun) return undefined;
  const label = isMarked ? phraseOfToken(first) : phraseOfTokens(head);
  return { do: 'fill', label, value: phraseOfToken(value), span: { start: first.start, end: value.end } };
};

const isPlain = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.every((token) => token.kind === 'word' && !isOf(token, 'verb:') && !isOf(token, 'word:'));
