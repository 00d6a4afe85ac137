// check, uncheck and toggle: bring a check box, radio button or switch into the state that the step asks for.
import type { Locator } from '@playwright/test';
import type { Phrase } from '../model/action.ts';
import { findByName, type Match } from '../screen/find.ts';
import type { Purpose } from '../screen/roles.ts';
import { contextFor } from './context.ts';
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition, Walker } from './walker.ts';
import { wordsFor } from './seeking/words.ts';

/** "Check **Folder path**" asks for a look where that is a field: nothing there can be ticked. */
export const check: Definition = async (action, walker) => {
  const { label } = action;
  const isSwitch = label && (await named(label, 'switch', walker));
  const field = label && !isSwitch ? await named(label, 'enter', walker) : undefined;
  if (!field) return switchTo(true)(action, walker);
  return { outcome: 'seen', control: field.control, shows: field.shows, findings: [], notes: [] };
};
export const uncheck: Definition = (action, walker) => switchTo(false)(action, walker);
export const toggle: Definition = (action, walker) => switchTo(action.on)(action, walker);

async function named(phrase: Phrase, purpose: Purpose, walker: Walker): Promise<Match | undefined> {
  const screen = await walker.screen();
  const context = contextFor(screen, walker, phrase);
  const match = findByName(screen, { words: wordsFor(phrase, walker), purpose, context });
  return match?.difference === 'none' ? match : undefined;
}

const switchTo =
  (on: boolean | undefined): Definition =>
  async (action, walker) => {
    if (!action.label)
      return { outcome: 'skipped', findings: [], notes: [], reason: 'the step names no switch' };
    const notes: string[] = [];
    const aim = { action, phrase: action.label, purpose: 'switch' } as const;
    const outcome = await useControl(aim, walker, async (locator, match) => {
      const already = on !== undefined && (match.control.checked ?? false) === on;
      if (already) notes.push(`"${match.shows}" was ${on ? 'on' : 'off'} already.`);
      else await flip(locator, on);
    });
    return { ...outcome, notes: [...outcome.notes, ...notes] };
  };

/** A switch whose own box is invisible is worked by its label, as a reader does. */
async function flip(locator: Locator, on: boolean | undefined): Promise<void> {
  if (on !== undefined && (await locator.isVisible())) return locator.click({ timeout: actionTimeout });
  return locator.click({ timeout: actionTimeout, force: true });
}
