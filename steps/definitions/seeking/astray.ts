// Where a walk has gone astray: the last label stands on another control than the one that its step means.
import type { Phrase } from '../../model/action.ts';
import type { Control, Screen } from '../../model/screen.ts';
import type { FindingDraft } from '../../findings/finding-context.ts';
import { labelElsewhere } from '../../findings/label-findings.ts';
import { differenceBetween } from '../../screen/difference.ts';
import { namesOf } from '../../screen/match.ts';
import { holds } from '../../screen/region.ts';
import { keyOf, type Memory, type Walker } from '../walker.ts';

/** Where the walk stood when the words of the current act were not found. */
export type Start = {
  readonly screen: Screen;
  readonly pressed: Memory['pressed'];
  /** What was on the screen before the last act. */
  readonly before: ReadonlyMap<string, unknown>;
};

export const startOf = async (walker: Walker): Promise<Start> => ({
  screen: await walker.screen(),
  pressed: walker.memory.pressed,
  before: walker.memory.before,
});

/**
 * The last act opened one group, and what comes next lies folded away in another that stood beside it all the time: the
 * last label is told. Undefined where the groups are not two of a kind.
 */
export async function otherGroupMeant(
  { screen, pressed, before }: Start,
  toggle: Control,
  walker: Walker,
): Promise<FindingDraft | undefined> {
  const opened = pressed && bearing(pressed, screen, walker);
  const around = opened && screen.controls[opened.parent];
  if (!pressed || !opened || !around || opened.role !== toggle.role || !before.has(keyOf(toggle)))
    return undefined;
  const isWithin = opened.parent !== toggle.parent && holds(screen, around, toggle);
  if (isWithin || !(await isToggle(opened, walker))) return undefined;
  return elsewhere(pressed.phrase, toggle, opened);
}

/** `undo` goes where the words lead after all. */
export type WayBack = { readonly finding: FindingDraft; readonly undo: () => Promise<void> };

/**
 * Presses what the source text, or else the page's own code, means by the last label, where its words stand on another
 * control, and tells it. Undefined where that is not known, or where the words stand on no other control.
 */
export async function wayBack(start: Start, walker: Walker): Promise<WayBack | undefined> {
  const { screen, pressed, before } = start;
  const other = pressed && bearing(pressed, screen, walker);
  const meant =
    other &&
    ((await walker.recallBeside(pressed.phrase, other)) ??
      (await walker.exchanged(pressed.phrase, other, 'perhaps')));
  const name = meant && namesOf(meant)[0];
  if (!pressed || !meant || !other || name === undefined || other.index === meant.index) return undefined;
  // What the last act brought was not there to be pressed instead
  if (meant.role !== other.role || !before.has(keyOf(meant))) return undefined;
  if (differenceBetween(pressed.phrase.text, name, walker.languages.ui) !== 'words') return undefined;
  await press(meant, walker);
  const finding = elsewhere(pressed.phrase, meant, other);
  return { finding, undo: () => (leading.has(other.role) ? pressAgain(pressed, walker) : Promise.resolve()) };
}

/** What can be pressed twice with the same result. */
const leading = new Set(['link', 'tab', 'treeitem', 'menuitem']);

const press = (control: Control, walker: Walker): Promise<void> =>
  walker.act(control, (locator) => locator.click({ timeout: 4000 }));

async function pressAgain(pressed: NonNullable<Memory['pressed']>, walker: Walker): Promise<void> {
  const other = bearing(pressed, await walker.screen(), walker);
  if (other) await press(other, walker);
}

/** What the last act pressed, where that was found by its very name and stands on the screen. */
export const pressedOn = (screen: Screen, walker: Walker): Control | undefined =>
  walker.memory.pressed && bearing(walker.memory.pressed, screen, walker);

const bearing = (
  { phrase: { text }, role }: NonNullable<Memory['pressed']>,
  screen: Screen,
  { languages }: Walker,
): Control | undefined =>
  screen.controls.find(
    (control) =>
      control.ref !== '' &&
      control.role === role &&
      namesOf(control).some((name) => differenceBetween(text, name, languages.ui) === 'none'),
  );

const isToggle = ({ ref }: Control, walker: Walker): Promise<boolean> =>
  walker
    .page()
    .$eval(`aria-ref=${ref}`, (element) => element.hasAttribute('aria-expanded'))
    .catch(() => false);

function elsewhere(phrase: Phrase, meant: Control, other: Control): FindingDraft {
  const matched = (control: Control): Parameters<typeof labelElsewhere>[1] => ({
    control,
    words: { text: phrase.text, locale: 'und', origin: 'article' },
    shows: namesOf(control)[0] ?? control.name,
    difference: 'words',
    confidence: 0.85,
    reasons: ['it leads to what the next step names'],
    rivals: [],
    misplaced: false,
  });
  return labelElsewhere(phrase, matched(meant), matched(other));
}
