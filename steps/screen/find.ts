// From words to a control: by the words themselves, else by everything else that tells which control is meant.
import type { Control, Screen } from '../model/screen.ts';
import type { Difference } from './difference.ts';
import { matchName, namesOf, rank, type NameMatch, type Words } from './match.ts';
import { nameBeside } from './name-beside.ts';
import { isPressable, pick, type Context, type Picked } from './pick.ts';
import { isInteractive, serves, type Purpose } from './roles.ts';
import { isUnder } from './under.ts';
import { holds, regionOf, topDialog, within } from './region.ts';
import { foldCase } from './fold.ts';
import { editDistance, replacesWord, similarity } from './similarity.ts';
import { inCommonWords } from './synonyms.ts';

export type Wanted = {
  readonly words: readonly Words[];
  readonly purpose: Purpose;
  readonly context: Context;
  /** Nothing outside of this is meant. */
  readonly within?: Control;
  /** Mere text is not meant. */
  readonly isMadeForIt?: boolean;
};

/**
 * `words` are those that found it and `shows` the name on the screen; `confidence` is 0 to 1. `difference` is that
 * between the two; 'words' means that likeness and place found the control, not its name.
 */
export type Match = {
  readonly control: Control;
  readonly words: Words;
  readonly shows: string;
  readonly difference: Difference;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly rivals: readonly Control[];
  readonly misplaced: boolean;
};

/** Gives the control that bears the words, in the order of their trust and however they are spelled; else undefined. */
export function findByName(screen: Screen, wanted: Wanted): Match | undefined {
  const candidates = candidatesOn(screen, wanted);
  for (const words of wanted.words) {
    const match = byName(screen, candidates, words, wanted.context);
    if (match) return match;
  }
  return undefined;
}

/** Gives the control whose name, place and novelty make it by far the likeliest, from a score of `least` on; undefined where none stands out. */
export function findByLikeness(screen: Screen, wanted: Wanted, least = leastScore): Match | undefined {
  const ranked = ranking(screen, wanted);
  const best = ranked[0];
  const next = ranked.find((entry) => entry.shows !== best?.shows);
  if (!best || best.score < least || (next && best.score - next.score < leastLead)) return undefined;
  // Several words for one label may each be like the same control
  const named = [
    ...new Set(ranked.filter((entry) => entry.shows === best.shows).map(({ control }) => control)),
  ];
  const equals = named.filter((control) => !named.some((other) => repeats(screen, control, other)));
  const picked = pick(screen, equals, wanted.context);
  return picked && likely(best, picked);
}

/** The names most like the words, best first, for a writer to choose from. */
export const nearestNames = (screen: Screen, wanted: Wanted): readonly { role: string; name: string }[] =>
  ranking(screen, wanted)
    .filter((entry, index, all) => all.findIndex(({ shows }) => shows === entry.shows) === index)
    .slice(0, 3)
    .map(({ control, shows }) => ({ role: control.role, name: shows }));

const candidatesOn = (screen: Screen, { purpose, within: outer, isMadeForIt }: Wanted): readonly Control[] =>
  (outer ? within(screen, outer) : screen.controls).filter(
    (control) =>
      serves(control, purpose) &&
      (namesOf(control).length > 0 || nameBeside(screen, control) !== undefined) &&
      (isMadeForIt !== true || isPressable(screen, control)),
  );

/** The controls that bear the words, however spelled; the closest spelling wins, then the place. */
function byName(
  screen: Screen,
  candidates: readonly Control[],
  words: Words,
  context: Context,
): Match | undefined {
  const matches = candidates
    .map((control) => matchName(control, words))
    .filter((match) => match !== undefined)
    .filter(({ difference }) => difference !== 'words')
    .filter(({ difference, shows }) => difference === 'none' || !context.isOther(shows));
  const closest = Math.min(...matches.map((match) => rank(match.difference)));
  const equals = withoutRepeats(
    screen,
    matches.filter((match) => rank(match.difference) === closest),
  );
  const picked = pick(
    screen,
    equals.map(({ control }) => control),
    context,
  );
  const match = picked && equals.find(({ control }) => control.index === picked.control.index);
  if (!picked || !match) return undefined;
  return { ...match, ...picked, confidence: words.origin === 'article' ? 1 : 0.9 };
}

/** A cell, a list item or a group that only repeats the words of the control in it is no second control. */
const withoutRepeats = (screen: Screen, matches: readonly NameMatch[]): readonly NameMatch[] =>
  matches.filter(({ control }) => !matches.some((other) => repeats(screen, control, other.control)));

function repeats(screen: Screen, control: Control, other: Control): boolean {
  if (isShownChoice(screen, control) && !isShownChoice(screen, other)) return true;
  if (isTextOfSwitch(screen, control, other)) return true;
  if (isAround(screen, control, other)) return !isInteractive(control) || isInteractive(other);
  return isAround(screen, other, control) && isInteractive(other) && !isInteractive(control);
}

/** What shows the choice of a list made by hand is no field of its own. */
const isShownChoice = (screen: Screen, { role, parent }: Control): boolean =>
  role === 'textbox' && screen.controls[parent]?.role === 'combobox';

const switches = new Set(['checkbox', 'radio', 'switch']);
const switchTexts = new Set(['generic', 'text', 'strong', 'emphasis', 'paragraph']);

/** What is written beside a check box is no second thing to press. */
const isTextOfSwitch = (screen: Screen, text: Control, { role, parent, index }: Control): boolean =>
  switches.has(role) &&
  switchTexts.has(text.role) &&
  [text.parent, screen.controls[text.parent]?.parent].includes(parent) &&
  Math.abs(index - text.index) <= 2;

function isAround(screen: Screen, outer: Control, inner: Control): boolean {
  if (inner.index === outer.index) return false;
  let parent = inner.parent;
  while (parent > outer.index) parent = screen.controls[parent]?.parent ?? -1;
  return parent === outer.index;
}

/** Below this likeness two names have nothing to do with each other. */
const leastLikeness = 0.3;
/** The score from which a control is taken for the one meant, and its lead over the next. */
const leastScore = 0.55;
const leastLead = 0.07;
/** How long a name must be for one other letter to be a slip, though the article writes it rightly elsewhere. */
const shortestSlip = 4;

const isSlip = (words: string, name: string, locale: string): boolean =>
  words.length >= shortestSlip && editDistance(foldCase(words, locale), foldCase(name, locale)) === 1;

function ranking(screen: Screen, wanted: Wanted): readonly Scored[] {
  const dialog = dialogInUse(screen, wanted.context);
  return wanted.words
    .flatMap((words) => candidatesOn(screen, wanted).map((control) => scored(screen, control, words, wanted)))
    .filter((entry) => entry !== undefined)
    .map((entry) => (dialog && !holds(screen, dialog, entry.control) ? behind(entry) : entry))
    .sort((a, b) => b.score - a.score);
}

/** The dialog that the last act opened, or was done in. */
function dialogInUse(screen: Screen, { isFresh, near }: Context): Control | undefined {
  const dialog = topDialog(screen);
  return dialog && (isFresh(dialog) || near?.index === dialog.index) ? dialog : undefined;
}

const behind = ({ score, reasons, ...entry }: Scored): Scored => ({
  ...entry,
  score: score - 0.2,
  reasons: [...reasons, 'behind the dialog in use'],
});

const likely = (best: Scored, picked: Picked): Match => ({
  ...picked,
  words: best.words,
  shows: best.shows,
  difference: 'words',
  confidence: Math.min(0.95, best.score),
  reasons: [...best.reasons, ...picked.reasons],
});

type Scored = { control: Control; words: Words; shows: string; score: number; reasons: readonly string[] };

function scored(screen: Screen, control: Control, words: Words, wanted: Wanted): Scored | undefined {
  const { context, purpose } = wanted;
  if (purpose === 'press' && !isInteractive(control)) return undefined;
  const names = namesOf(control).length > 0 ? namesOf(control) : [nameBeside(screen, control) ?? ''];
  const [shows, alike] = mostAlike(names, words, purpose);
  if (shows === undefined || alike < leastLikeness || context.isOther(shows)) return undefined;
  const evidence: readonly (readonly [boolean, number, string])[] = [
    [
      context.places.length > 0 && context.places.every((place) => isUnder(screen, place, control)),
      0.15,
      'in the place named',
    ],
    [
      context.role !== undefined && context.role === control.role,
      0.1,
      `a ${control.role}, as the article says`,
    ],
    [
      context.near !== undefined && regionOf(screen, control)?.index === context.near.index,
      0.1,
      'beside the last step',
    ],
    [context.isFresh(control), 0.15, 'new on the screen after the last step'],
    [
      context.claimed(shows) && !isSlip(words.text, shows, words.locale),
      -0.3,
      'named by other words of the article',
    ],
    [context.isKnownElse(shows), -0.4, 'the name of another control in the label data'],
    [context.isPlaceless, -0.15, 'not in the place named'],
    [
      replacesWord(words.text, shows, words.locale) && alike < sameMeaning,
      -0.15,
      'with another word in place of one',
    ],
  ];
  const holding = evidence.filter(([isSo]) => isSo);
  const score = alike + holding.reduce((sum, [, weight]) => sum + weight, 0);
  const percent = `${Math.round(alike * 100)} % alike`;
  return { control, words, shows, score, reasons: [percent, ...holding.map(([, , reason]) => reason)] };
}

function mostAlike(
  names: readonly string[],
  words: Words,
  purpose: Purpose,
): readonly [string | undefined, number] {
  return names.reduce<readonly [string | undefined, number]>(
    (best, name) => {
      const alike = likeness(words, name, purpose);
      return alike > best[1] ? [name, alike] : best;
    },
    [undefined, 0],
  );
}

/** How much other words for the same count for. */
const sameMeaning = 0.8;

/** The better of how alike the words are, and what they mean; many things on a screen that are not used mean the same. */
export function likeness({ text, locale }: Words, name: string, purpose: Purpose): number {
  const asWritten = similarity(text, name, locale);
  if (purpose === 'anything' || asWritten >= sameMeaning) return asWritten;
  const [one, other] = [inCommonWords(text, locale), inCommonWords(name, locale)];
  return Math.max(asWritten, one === other ? sameMeaning : sameMeaning * similarity(one, other, locale));
}
