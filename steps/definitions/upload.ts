// upload: give a file to the control that asks for one; a small file of the right name is made where the profile has none.
import type { Locator } from '@playwright/test';
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition, Outcome, Walker } from './walker.ts';

/** A chooser that an earlier step opened has been met before this is called; see `meetNative`. */
export const upload: Definition = async (action, walker) => {
  const name = action.file?.text;
  if (!action.label) return giveToInput(name, walker);
  const aim = { action, phrase: action.label, purpose: 'press' } as const;
  const outcome = await useControl(aim, walker, (locator) => locator.click({ timeout: actionTimeout }));
  if (outcome.outcome !== 'done') return outcome;
  const { chooser } = walker.native;
  if (!chooser) return { ...outcome, notes: [...outcome.notes, ...(await giveToInput(name, walker)).notes] };
  walker.native.chooser = undefined;
  const given = await chooser.give(name);
  await walker.settle();
  return { ...outcome, notes: [...outcome.notes, noteOf(given)] };
};

const noteOf = (name: string): string => `Uploaded the file "${name}".`;

/** The field itself may be invisible behind a button or an area to drop files on. */
async function giveToInput(name: string | undefined, walker: Walker): Promise<Outcome> {
  const input = await fileInput(walker);
  if (!input)
    return { outcome: 'skipped', findings: [], notes: [], reason: 'nothing on the screen takes a file' };
  const file = walker.fileFor(name, (await input.getAttribute('accept')) ?? '');
  await input.setInputFiles(file);
  await walker.settle();
  return { outcome: 'done', findings: [], notes: [noteOf(file.name)] };
}

async function fileInput(walker: Walker): Promise<Locator | undefined> {
  for (const frame of walker.page().frames()) {
    const input = frame.locator('input[type=file]').first();
    if ((await input.count()) > 0) return input;
  }
  return undefined;
}
