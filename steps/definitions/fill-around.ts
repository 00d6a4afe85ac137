// Makes the change that a step only describes: fills what is empty and required around a control that waits for it.
import type { Control } from '../model/screen.ts';
import { isField } from '../screen/roles.ts';
import { regionOf, within } from '../screen/region.ts';
import { keyOf, type Walker } from './walker.ts';

/** Fills the empty fields of the region around `control`, or picks another choice there; says what was done. */
export async function fillAround(control: Control, walker: Walker): Promise<readonly string[]> {
  const offered = await takeOffer(walker);
  if (offered !== undefined) return [offered];
  if (!walker.memory.described) return [];
  const screen = await walker.screen();
  const region = regionOf(screen, control);
  const around = region ? within(screen, region) : screen.controls;
  const notes: string[] = [];
  for (const field of around.filter((candidate) => isEmptyField(candidate))) {
    const value = await walker.valueFor(field.name, field);
    await walker.act(field, (locator) => locator.fill(value));
    notes.push(`Filled "${field.name}" with "${value}", as the step only describes the change.`);
  }
  const choice = around.find((candidate) => candidate.role === 'radio' && candidate.checked !== true);
  if (notes.length === 0 && choice) {
    await walker.act(choice, (locator) => locator.check());
    notes.push(`Chose "${choice.name}", as the step only describes the change.`);
  }
  return notes;
}

const offers = new Set(['option', 'menuitem', 'menuitemradio', 'radio']);

/** A list that the last act opened asks for a choice: the first one is taken. */
async function takeOffer(walker: Walker): Promise<string | undefined> {
  const screen = await walker.screen();
  const offer = screen.controls.find(
    (control) =>
      offers.has(control.role) &&
      control.ref !== '' &&
      !control.disabled &&
      !walker.memory.before.has(keyOf(control)),
  );
  if (!offer) return undefined;
  await walker.act(offer, (locator) => locator.click());
  return `Chose "${offer.name || offer.text}", the first of what the last step opened.`;
}

const isEmptyField = (control: Control): boolean =>
  isField(control) &&
  control.role !== 'combobox' &&
  control.ref !== '' &&
  !control.disabled &&
  !control.value;
