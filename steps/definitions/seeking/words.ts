// The words under which a phrase may be found on the screen, in the order of their trust.
import type { Phrase } from '../../model/action.ts';
import type { Words } from '../../screen/match.ts';
import { sameLanguage } from '../../screen/portal-words.ts';
import type { Walker } from '../walker.ts';

/** Remembers under which name the phrase's control was found, for the next time that the article speaks of it. */
export function learn(phrase: Phrase, shows: string, { memory }: Walker): void {
  for (const text of textsOf(phrase)) memory.learned.set(text, shows);
}

const textsOf = (phrase: Phrase): readonly string[] =>
  [phrase.text, phrase.source?.text].filter((text) => text !== undefined && text !== '').map(String);

function learnedWords(phrase: Phrase, { memory, languages }: Walker): readonly Words[] {
  const name = textsOf(phrase)
    .map((text) => memory.learned.get(text))
    .find((text) => text !== undefined);
  return name === undefined ? [] : [{ text: name, locale: languages.ui, origin: 'reference' }];
}

/**
 * First the article's own words; then what earlier steps learned; then what the portal calls the thing that the source text names; then the source
 * text itself, where the screen is in its language.
 */
export function wordsFor(phrase: Phrase, walker: Walker): readonly Words[] {
  const { languages, portalWords } = walker;
  const own: Words[] =
    phrase.lost || phrase.text === ''
      ? []
      : [{ text: phrase.text, locale: languages.article, origin: 'article' }];
  const source = phrase.source?.text;
  if (source === undefined || languages.source === undefined)
    return [...own, ...learnedWords(phrase, walker), ...attestedWords(phrase, walker)];
  const portal = portalWords
    .labelsFor(source, languages.source)
    .map((text): Words => ({ text, locale: languages.ui, origin: 'portal' }));
  const readable = sameLanguage(languages.source, languages.ui);
  return [
    ...own,
    ...learnedWords(phrase, walker),
    ...portal,
    ...(readable ? [{ text: source, locale: languages.source, origin: 'source' } as const] : []),
  ];
}

/** A variant that the portal's data attests leads to the label that the screen shows. */
const attestedWords = (phrase: Phrase, { languages, portalWords }: Walker): readonly Words[] =>
  portalWords
    .labelsFor(phrase.text, languages.article)
    .map((text): Words => ({ text, locale: languages.ui, origin: 'portal' }));
