// Makes the change that a step only describes: fills what is empty and required around a control that waits for it.
import type { Control } from '../model/screen.ts';
import { isField } from '../screen/roles.ts';
import { regionOf, within } from '../screen/region.ts';
import type { Walker } from './walker.ts';

/** Fills the empty fields of the region around `control`, or picks another choice there; says what was done. */
export async function fillAround(control: Control, walker: Walker): Promise<readonly string[]> {
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

const isEmptyField = (control: Control): boolean =>
  isField(control) &&
  control.role !== 'combobox' &&
  control.ref !== '' &&
  !control.disabled &&
  !control.value;
