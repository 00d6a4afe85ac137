// check, uncheck and toggle: bring a check box, radio button or switch into the state that the step asks for.
import type { Locator } from '@playwright/test';
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition } from './walker.ts';

export const check: Definition = (action, walker) => switchTo(true)(action, walker);
export const uncheck: Definition = (action, walker) => switchTo(false)(action, walker);
export const toggle: Definition = (action, walker) => switchTo(action.on)(action, walker);

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
