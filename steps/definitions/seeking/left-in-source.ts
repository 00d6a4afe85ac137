// A label that was left in English: the one control whose words stand for its words is meant.
import { cutWords } from '../../language/align/word-cut.ts';
import { translationsIn, wordbookFor } from '../../language/align/wordbook.ts';
import type { Phrase } from '../../model/action.ts';
import type { Screen } from '../../model/screen.ts';
import type { Match, Wanted } from '../../screen/find.ts';
import { namesOf } from '../../screen/match.ts';
import { pick } from '../../screen/pick.ts';
import { isInteractive, serves } from '../../screen/roles.ts';
import type { Walker } from '../walker.ts';

/** What most documents are translated from, and what their labels stay in. */
const source = 'en-US';

/** How many words more than the label the name may have: an article, a preposition. */
const mostOthers = 1;

/** Gives that control; undefined where the words are none of the wordbook, or where several names are made of such words. */
export function findLeftInSource(
  phrase: Phrase,
  screen: Screen,
  { purpose, context, words }: Wanted,
  { languages }: Walker,
): Match | undefined {
  const [own] = words;
  const book = wordbookFor(source, languages.ui);
  const wanted = cutWords(phrase.text, source).map(({ folded }) => translationsIn(book, folded));
  if (!own || wanted.length === 0 || wanted.some((translations) => translations.length === 0))
    return undefined;
  const standsFor = (name: string): boolean => isMadeOf(name, wanted, languages.ui);
  const bearers = screen.controls.filter(
    (control) =>
      serves(control, purpose) &&
      (purpose !== 'press' || isInteractive(control)) &&
      namesOf(control).some((name) => standsFor(name) && !context.claimed(name) && !context.isOther(name)),
  );
  const shown = new Set(bearers.flatMap((control) => namesOf(control).filter(standsFor)));
  const [shows, ...others] = shown;
  const picked = pick(screen, bearers, context);
  if (!picked || shows === undefined || others.length > 0) return undefined;
  return {
    ...picked,
    words: { ...own, origin: 'wordbook' },
    shows,
    difference: 'words',
    confidence: 0.8,
    reasons: ['its words stand for those that the article left in English', ...picked.reasons],
  };
}

/** True where each word of the label has one in the name that stands for it, and hardly a word of the name has none. */
function isMadeOf(name: string, wanted: readonly (readonly string[])[], locale: string): boolean {
  const words = cutWords(name, locale).map(({ folded }) => folded);
  if (words.length < wanted.length || words.length > wanted.length + mostOthers) return false;
  return wanted.every((translations) => translations.some((translation) => words.includes(translation)));
}
