// The bold words of a step that none of its acts speaks of: they are not looked for, which a writer should know.
import { vocabularyFor } from '../language/vocabulary/lexicon.ts';
import { readTokens } from '../language/tokens/read-tokens.ts';
import { is } from '../language/tokens/tokens.ts';
import type { Action, Phrase } from '../model/action.ts';
import type { PlaceOf } from '../article/places.ts';
import type { Block, Step } from '../model/article.ts';
import type { Mark, MarkedText } from '../model/marked-text.ts';
import type { Place } from '../model/place.ts';

/** A stretch of the article's file, or of one that it includes. */
type Stretch = Pick<Place, 'file' | 'offset' | 'endOffset'>;

/** Gives their texts, in order. Words that head a paragraph or a note ("**Important**: ...") are no labels. */
export function unusedLabels(
  { blocks }: Pick<Step, 'blocks'>,
  actions: readonly Action[],
  { locale, placeOf }: { readonly locale: string; readonly placeOf: PlaceOf },
): readonly string[] {
  const told = blocks.filter(isTold);
  if (!told.some(({ body }) => body.marks.some(isStrong))) return [];
  const used = actions.flatMap(phrasesOf).flatMap(({ place }): Stretch[] => (place ? [place] : []));
  // "Select the **Cars** tab to see the **Cars** list": it is looked for once
  const named = new Set(
    actions.flatMap((action) => [action.keys, ...phrasesOf(action).map(({ text }) => text)]),
  );
  return told.flatMap(({ body }) =>
    body.marks
      .filter((mark) => isStrong(mark) && !isHead(mark, body))
      .filter((mark) =>
        stretchesOf(mark, body, placeOf).every((stretch) => !used.some((one) => overlap(one, stretch))),
      )
      .filter((mark) => !isSmall(mark, body, locale))
      .map(({ start, end }) => body.text.slice(start, end).trim())
      .filter((words) => !named.has(words)),
  );
}

const isTold = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'row';

const isStrong = ({ kind }: Mark): boolean => kind === 'strong';

const phrasesOf = (action: Action): readonly Phrase[] =>
  [
    action.label,
    action.query,
    action.where,
    action.what,
    action.from,
    action.value,
    action.file,
    action.if,
    ...(action.path ?? []),
    ...(action.in ?? []),
  ].filter((phrase) => phrase !== undefined);

/** Where the words of a mark stand. */
const stretchesOf = ({ start, end }: Mark, { runs }: MarkedText, placeOf: PlaceOf): readonly Stretch[] =>
  runs
    .filter((run) => run.start < end && run.start + run.length > start)
    .map((run) =>
      placeOf(
        run.offset + Math.max(0, start - run.start),
        run.offset + Math.min(run.length, end - run.start),
      ),
    );

const overlap = (one: Stretch, other: Stretch): boolean =>
  one.file === other.file && one.offset < other.endOffset && one.endOffset > other.offset;

/** A whole paragraph, or what a colon or a dash parts from the rest of it. */
function isHead({ start, end }: Mark, { text }: MarkedText): boolean {
  const isFirst = text.slice(0, start).trim() === '';
  const rest = text.slice(end).trim();
  return isFirst && (rest === '' || /^[:：–—-]/u.test(rest) || /[:：]$/u.test(text.slice(start, end).trim()));
}

/** "**Note**", "**not**", "**>**", "**On**": emphasis, signs and states, not names. */
function isSmall({ start, end }: Mark, { text }: MarkedText, locale: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return true;
  const vocabulary = vocabularyFor(locale);
  if (!vocabulary) return false;
  const tokens = readTokens({ text: text.slice(start, end), marks: [], runs: [] }, vocabulary);
  return tokens.every(
    (token) =>
      token.kind === 'sign' ||
      ['word:important', 'word:not', 'word:or', 'word:and', 'word:on', 'word:off'].some((tag) =>
        is(token, tag),
      ),
  );
}
