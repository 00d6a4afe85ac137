// Picks one of several controls that bear the same words, as a reader does: by place, by what is on top, by what is new.
import type { Control, Screen } from '../model/screen.ts';
import { isField, isInteractive } from './roles.ts';
import { isUnder } from './under.ts';
import {
  ancestorsOf,
  closest,
  groupsAround,
  holds,
  isAtSide,
  isParked,
  regionOf,
  topDialog,
  type Side,
} from './region.ts';

/** What the sentence and the walk so far tell about where the control is. */
export type Context = {
  /** Controls that the article names as the place, outermost first. */
  readonly places: readonly Control[];
  readonly side?: Side | undefined;
  /** The role that the article names ("button", "link"). */
  readonly role?: string | undefined;
  /** What is to be typed; empty where the article leaves it open. */
  readonly typed?: string | undefined;
  /** True for what is to be opened, as a page or a section is. */
  readonly isOpened?: boolean;
  /** The region of the last act. */
  readonly near?: Control | undefined;
  /** What the step before told its reader to find. */
  readonly found?: Control | undefined;
  /** The field that the last act filled. */
  readonly field?: Control | undefined;
  /** True for what was not on the screen before the last act. */
  readonly isFresh: (control: Control) => boolean;
  /** Names of controls that the article uses for other things. */
  readonly claimed: (name: string) => boolean;
  /** True for a name that the portal's own data gives to another control than the words. */
  readonly isKnownElse: (name: string) => boolean;
  /** True for a name that is known to be another control's: only the very words may lead to it. */
  readonly isOther: (name: string) => boolean;
  /** True where the article names a place that is not on the screen. */
  readonly isPlaceless: boolean;
};

export type Picked = {
  control: Control;
  rivals: readonly Control[];
  reasons: readonly string[];
  misplaced: boolean;
};

type Criterion = { reason: string; keeps: (control: Control) => boolean };

/** `controls` must not be empty. Rivals are those that nothing tells from the one picked. */
export function pick(screen: Screen, controls: readonly Control[], context: Context): Picked | undefined {
  let left = controls;
  const reasons: string[] = [];
  for (const criterion of criteria(screen, context, controls)) {
    const kept = left.filter((control) => criterion.keeps(control));
    if (kept.length > 0 && kept.length < left.length) reasons.push(criterion.reason);
    if (kept.length > 0) left = kept;
  }
  const [control, ...rivals] = left;
  if (!control) return undefined;
  return { control, rivals, reasons, misplaced: isMisplaced(screen, control, context) };
}

/** True where the article names a place that is on the screen, and the control is not in it. */
export const isMisplaced = (screen: Screen, control: Control, context: Context): boolean =>
  context.places.some((place) => place.index !== control.index && !isUnder(screen, place, control)) ||
  (context.side !== undefined && !isAtSide(screen, control, context.side));

function criteria(screen: Screen, context: Context, controls: readonly Control[]): readonly Criterion[] {
  const dialog = topDialog(screen);
  const beside = context.field && groupAround(screen, context.field, controls);
  const { side, near, found } = context;
  return [
    { reason: 'it can be pressed', keeps: (control) => isInReach(screen, control) },
    ...context.places.map((place) => ({
      reason: `it is in "${place.name || place.text}"`,
      keeps: (control: Control) => isUnder(screen, place, control),
    })),
    ...(side
      ? [{ reason: `it is at the ${side}`, keeps: (control: Control) => isAtSide(screen, control, side) }]
      : []),
    ...kindCriteria(screen, context),
    ...(found
      ? [
          {
            reason: 'it is in what the step before told to find',
            keeps: (control: Control) => control.index === found.index || holds(screen, found, control),
          },
        ]
      : []),
    ...(dialog
      ? [
          {
            reason: 'it is in the dialog on top',
            keeps: (control: Control) => holds(screen, dialog, control),
          },
        ]
      : []),
    ...(beside
      ? [
          {
            reason: 'it stands beside the field of the last step',
            keeps: (control: Control) => holds(screen, beside, control),
          },
        ]
      : []),
    ...(near
      ? [
          {
            reason: 'it is where the last step was done',
            keeps: (control: Control) => regionOf(screen, control)?.index === near.index,
          },
        ]
      : []),
    { reason: 'it appeared after the last step', keeps: context.isFresh },
    ...lastCriteria(screen, context),
  ];
}

/** What the article says that it is, or does with it. */
const kindCriteria = (screen: Screen, { role, typed }: Context): readonly Criterion[] => [
  ...(role ? [{ reason: `it is a ${role}`, keeps: (control: Control) => control.role === role }] : []),
  ...(typed === undefined
    ? []
    : [{ reason: 'it takes what is typed', keeps: (control: Control) => takes(screen, control, typed) }]),
];

/** What tells two controls apart that stand alike in all that the step and the walk tell. */
const lastCriteria = (screen: Screen, { isOpened }: Context): readonly Criterion[] => [
  ...(isOpened === true
    ? [{ reason: 'it is in the navigation', keeps: (control: Control) => isInNavigation(screen, control) }]
    : []),
  { reason: 'its name is written on it', keeps: isWrittenOn },
  { reason: 'it is not far out of view', keeps: (control) => isNearby(screen, control) },
  { reason: 'it is enabled', keeps: (control) => !control.disabled },
];

const isInNavigation = (screen: Screen, control: Control): boolean =>
  closest(screen, control, ['navigation', 'menubar']) !== undefined;

/** A list takes only what it offers. */
export function takes(screen: Screen, list: Control, typed: string): boolean {
  const offered = screen.controls.filter(({ role, parent }) => role === 'option' && parent === list.index);
  return offered.length === 0 || offered.some(({ name }) => name === typed);
}

/** What is as wide as it is high shows no word of this many letters, but an icon. */
const shortestWord = 4;
const widestIcon = 1.25;

/** The name of a mere icon is not to be seen: a dialog has a cross, and a button on which "Close" is written. */
const isWrittenOn = ({ name, text, box }: Control): boolean =>
  /\p{L}/u.test(text) &&
  !(box !== undefined && name.length >= shortestWord && box.width <= box.height * widestIcon);

/** A reader who sees one does not scroll by more than a whole screen to see whether there is another. */
const isNearby = ({ viewport: { height } }: Screen, { box }: Control): boolean =>
  box === undefined || (box.y < 2 * height && box.y + box.height > -height);

const isInReach = (screen: Screen, control: Control): boolean =>
  isPressable(screen, control) && !isParked(control);

/** A text is pressed by pressing what it stands in. */
export const isPressable = (screen: Screen, control: Control): boolean =>
  isInteractive(control) ||
  (!isField(control) && ancestorsOf(screen, control).slice(0, pressDepth).some(isInteractive));

/** How far up from a text the thing to press may be. */
const pressDepth = 2;

/** The smallest group that the field shares with any of the controls. */
const groupAround = (screen: Screen, field: Control, controls: readonly Control[]): Control | undefined =>
  groupsAround(screen, field).find((group) =>
    controls.some((control) => control.index !== field.index && holds(screen, group, control)),
  );
