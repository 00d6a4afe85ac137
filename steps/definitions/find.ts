// find: locate something described, not labelled ("the subscription with the outstanding balance"), before acting on it.
import type { Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import { namesOf } from '../screen/match.ts';
import { foldLetters } from '../screen/fold.ts';
import { mentionsIn } from '../screen/mentions.ts';
import { wordsOf } from '../screen/similarity.ts';
import { within } from '../screen/region.ts';
import { isInteractive } from '../screen/roles.ts';
import { landmarkOf } from './seeking/openers.ts';
import { lookFor } from './seeking/patience.ts';
import { findTarget } from './seeking/target.ts';
import { freshOn, type Definition, type Outcome, type Walker } from './walker.ts';

const thingRoles = ['row', 'listitem', 'treeitem', 'option', 'gridcell', 'article', 'tab'];
/** Choices are things where they have just been laid out for the reader; else they are commands. */
const choiceRoles = ['menuitem', 'menuitemradio', 'menuitemcheckbox', 'radio'];

export const find: Definition = async (action, walker) => {
  const phrase = action.what ?? action.label;
  walker.memory.wanted = phrase;
  const bound = phrase && walker.boundThing(phrase);
  if (phrase && bound !== undefined) return findBound(bound, phrase, walker);
  const opener = phrase && landmarkOf(phrase, walker)?.opener;
  const landmark =
    opener &&
    (await lookFor(walker, async (screen) => (await findTarget(walker.page(), screen, opener))?.control));
  if (phrase && landmark) {
    walker.memory.found = [landmark];
    return { outcome: 'seen', control: landmark, shows: phrase.text, findings: [], notes: [] };
  }
  const things = phrase
    ? ((await lookFor(walker, (screen) => someRanked(phrase, screen, walker))) ?? [])
    : [];
  walker.memory.found = things;
  const [first] = things;
  if (!first)
    return {
      outcome: 'skipped',
      findings: [],
      notes: [],
      reason: 'nothing on the screen looks like what is described',
    };
  const shows = nameOf(first);
  if (!sharesWords(first, phrase, walker) && !isUsedNext(walker)) {
    walker.memory.found = [];
    return {
      outcome: 'skipped',
      findings: [],
      notes: [],
      reason: `nothing on the screen shares a word with "${phrase?.text ?? ''}"`,
    };
  }
  const notes = things.length > 1 ? [`Took "${shows}", the likeliest of ${things.length}.`] : [];
  return { outcome: 'seen', control: first, shows, findings: [], notes };
};

/** The data of the article say what the described thing is called: that one is taken, or none. */
async function findBound(bound: string, phrase: Phrase, walker: Walker): Promise<Outcome> {
  const letters = (text: string): string => foldLetters(text, walker.languages.ui);
  const wanted = letters(bound);
  const things = await lookFor(walker, (screen) => {
    const named = ranked(phrase, screen, walker).filter((thing) =>
      namesOf(thing).some((name) => letters(name).includes(wanted)),
    );
    return named.length > 0 ? named : undefined;
  });
  walker.memory.found = things ?? [];
  const [first] = things ?? [];
  if (!first) {
    const reason = `the article's data call "${phrase.text}" "${bound}", and nothing on the screen is called so`;
    return { outcome: 'skipped', findings: [], notes: [], reason };
  }
  const shows = nameOf(first);
  const note = `Took "${shows}" for "${phrase.text}", as the article's data say.`;
  return { outcome: 'seen', control: first, shows, findings: [], notes: [note] };
}

/** What is found by its kind alone counts where the next act is done with it. */
function isUsedNext(walker: Walker): boolean {
  const next = walker.upcoming().find(({ do: kind }) => kind !== 'wait' && kind !== 'expect');
  return next !== undefined && next.do !== 'manual';
}

const sharesWords = (thing: Control, phrase: Phrase | undefined, walker: Walker): boolean =>
  phrase !== undefined && sharedWords(thing, descriptionWords(phrase, walker), walker) > 0;

const nameOf = (thing: Control): string => (thing.name || thing.text).slice(0, 120);

function someRanked(phrase: Phrase, screen: Screen, walker: Walker): readonly Control[] | undefined {
  const things = ranked(phrase, screen, walker);
  const [first] = things;
  const called = first && sharesWords(first, phrase, walker) ? [] : calledSo(phrase, screen, walker);
  const found = called.length > 0 ? called : things;
  return found.length > 0 ? found : undefined;
}

/** "Click export list": words that no mark sets apart may be all of a button's name, or hold it. */
function calledSo(phrase: Phrase, screen: Screen, walker: Walker): readonly Control[] {
  const wanted = [...descriptionWords({ text: phrase.text }, walker)];
  const mentioned = mentionsIn(screen, phrase.text, walker.languages.article).map(({ control }) => control);
  const holding = screen.controls.filter((control) =>
    namesOf(control).some((name) => {
      const words = wordsOf(name, walker.languages.ui);
      return wanted.length > 0 && wanted.every((word) => words.includes(word));
    }),
  );
  return [...mentioned, ...holding].filter((control) => isInteractive(control) && control.ref !== '');
}

/** Rows and items that hold something to press, those that share most words with the description first, then what has just appeared. */
function ranked(phrase: Phrase, screen: Screen, walker: Walker): readonly Control[] {
  const wanted = descriptionWords(phrase, walker);
  const appeared = freshOn(screen, walker.memory.before);
  const isFresh = (control: Control): boolean => walker.memory.before.size > 0 && appeared(control);
  return screen.controls
    .filter((control) => control.text !== '')
    .filter((control) => thingRoles.includes(control.role) || isLaidOut(control, isFresh))
    .filter((control) =>
      [control, ...within(screen, control)].some((inner) => isInteractive(inner) && inner.ref !== ''),
    )
    .map((control) => ({
      control,
      shared: sharedWords(control, wanted, walker),
      inNavigation: isNavigation(screen, control) && !isLaidOut(control, isFresh),
      fresh: Number(isFresh(control)),
    }))
    .sort(
      (a, b) => Number(a.inNavigation) - Number(b.inNavigation) || b.shared - a.shared || b.fresh - a.fresh,
    )
    .filter(({ inNavigation, shared }) => !inNavigation || shared > 0)
    .map(({ control }) => control);
}

const isLaidOut = (control: Control, isFresh: (control: Control) => boolean): boolean =>
  choiceRoles.includes(control.role) && isFresh(control);

const isNavigation = (screen: Screen, control: Control): boolean => {
  for (let parent = screen.controls[control.parent]; parent; parent = screen.controls[parent.parent])
    if (['navigation', 'banner', 'menubar', 'tablist', 'menu'].includes(parent.role)) return true;
  return false;
};

function descriptionWords(phrase: Phrase, { languages }: Walker): ReadonlySet<string> {
  return new Set([
    ...wordsOf(phrase.text, languages.article),
    ...(phrase.source && languages.source ? wordsOf(phrase.source.text, languages.source) : []),
  ]);
}

const sharedWords = (control: Control, wanted: ReadonlySet<string>, { languages }: Walker): number =>
  namesOf(control)
    .flatMap((name) => wordsOf(name, languages.ui))
    .filter((word) => wanted.has(word)).length;
