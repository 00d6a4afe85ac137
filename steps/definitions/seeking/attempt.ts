// One look for what a step means: the words to look for, where, and what bears them.
import type { Action, Phrase } from '../../model/action.ts';
import type { Screen } from '../../model/screen.ts';
import { findBeside } from '../../screen/beside.ts';
import { findByName, type Match, type Wanted } from '../../screen/find.ts';
import type { Purpose } from '../../screen/roles.ts';
import { asShown, findByTooltip } from '../../screen/shown.ts';
import { contextFor } from '../context.ts';
import { menuFor } from './open-menu.ts';
import { resolvePlaces, type Places } from './places.ts';
import type { Walker } from '../walker.ts';
import { wordsFor } from './words.ts';

/** The phrase of an action for which a control is sought, and what the control must be good for. */
export type Aim = {
  readonly action: Action;
  readonly phrase: Phrase;
  readonly purpose: Purpose;
  /** Leaves out mere text, of which nothing came when it was pressed. */
  readonly isMadeForIt?: boolean;
};

export type Attempt = { screen: Screen; places: Places; wanted: Wanted };
/** `meant` is the control that is meant, where the words stand on another one. */
export type Hit = Attempt & { match: Match; notes: readonly string[]; meant?: Match };

export type Lookup = () => Promise<Hit | undefined>;

export function attemptOn(screen: Screen, aim: Aim, walker: Walker): Attempt {
  const { action, phrase, purpose } = aim;
  const places = resolvePlaces(action, screen, walker);
  const context = {
    ...contextFor(screen, walker, phrase),
    places: places.controls,
    side: places.side,
    role: action.role,
    isOpened: action.do === 'open',
    ...(action.do === 'fill' && { typed: action.value?.text ?? '' }),
    isPlaceless: (action.in?.length ?? 0) > 0 && places.controls.length === 0 && places.side === undefined,
  };
  const menu = menuFor(aim, screen, context.isFresh);
  return {
    screen,
    places,
    wanted: {
      words: wordsFor(phrase, walker),
      purpose,
      context,
      ...(menu && { within: menu }),
      ...(aim.isMadeForIt === true && { isMadeForIt: true }),
    },
  };
}

/** Looks once, by the words alone. */
export const lookup =
  (aim: Aim, walker: Walker): Lookup =>
  async () => {
    const attempt = attemptOn(await walker.screen(), aim, walker);
    const { screen, wanted } = attempt;
    const page = walker.page();
    const named = findByName(screen, wanted) ?? findBeside(screen, wanted);
    const match = named ? await asShown(page, named) : await findByTooltip(page, screen, wanted);
    return match && { ...attempt, match, notes: [] };
  };
