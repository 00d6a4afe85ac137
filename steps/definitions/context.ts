// What the walk so far tells about where the next control is.
import type { Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import { foldCase } from '../screen/fold.ts';
import type { Context } from '../screen/pick.ts';
import { freshOn, type Walker } from './walker.ts';

/** The context of a phrase before its places are known. */
export function contextFor(screen: Screen, walker: Walker, phrase: Phrase): Context {
  const { near, before, field, found } = walker.memory;
  const isFresh = freshOn(screen, before);
  return {
    places: [],
    near: near && screen.controls.findLast(({ role, name }) => role === near.role && name === near.name),
    found: screen.controls.find(({ role, text }) => role === found[0]?.role && text === found[0].text),
    field: field && sameField(screen, field),
    isFresh: (control) => before.size > 0 && isFresh(control),
    claimed: (name) => walker.claimed(phrase)(name) || isLearned(name, phrase, walker),
    isKnownElse: (name) => walker.portalWords.namesAnother(phrase.text, name, walker.languages.article),
    isOther: (name) => isOther(name, phrase, walker),
    isPlaceless: false,
  };
}

/** What was on a screen of the last walk beside the control that these words led to is not that control. */
const isOther = (name: string, phrase: Phrase, { languages, wasThere }: Walker): boolean =>
  foldCase(name, languages.ui) !== foldCase(phrase.text, languages.ui) && wasThere(phrase, name);

/** Other words of the article have led to the name, however they are written. */
const isLearned = (name: string, phrase: Phrase, { memory }: Walker): boolean =>
  [...memory.learned].some(
    ([words, learned]) => learned === name && words !== phrase.text && words !== phrase.source?.text,
  );

/** The field of the last act on the screen of now: its value, and with it its text, has changed. */
export const sameField = (screen: Screen, { role, name, box }: Control): Control | undefined =>
  screen.controls.find(
    (control) =>
      control.role === role &&
      control.name === name &&
      Math.abs((control.box?.x ?? 0) - (box?.x ?? 0)) < 1 &&
      control.ref !== '',
  );
