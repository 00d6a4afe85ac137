// fill: type a value into a field found by its label, its placeholder or what it is described as.
import type { Phrase } from '../model/action.ts';
import { isField } from '../screen/roles.ts';
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition, Outcome, Walker } from './walker.ts';

export const fill: Definition = async (action, walker) => {
  const value = action.value?.text;
  if (!action.label) return fillOnly(value, walker);
  const phrase: Phrase = action.label;
  const notes: string[] = [];
  const outcome = await useControl({ action, phrase, purpose: 'enter' }, walker, async (locator, match) => {
    const typed = value ?? (await walker.valueFor(phrase.text, match.control));
    if (value === undefined)
      notes.push(`Filled "${match.shows}" with "${typed}", as the step gives no value.`);
    return locator.fill(typed, { timeout: actionTimeout });
  });
  return { ...outcome, notes: [...outcome.notes, ...notes] };
};

/** "Enter 42": no field is named, so it must be the one that has the focus or the only empty one. */
async function fillOnly(value: string | undefined, walker: Walker): Promise<Outcome> {
  const screen = await walker.screen();
  const fields = screen.controls.filter(
    (control) => isField(control) && !control.disabled && control.ref !== '',
  );
  const field = fields.find((control) => !control.value) ?? fields[0];
  if (!field)
    return {
      outcome: 'skipped',
      findings: [],
      notes: [],
      reason: 'the step names no field, and none is here',
    };
  const typed = value ?? (await walker.valueFor(field.name, field));
  await walker.act(field, (locator) => locator.fill(typed, { timeout: actionTimeout }));
  return {
    outcome: 'done',
    control: field,
    shows: field.name,
    findings: [],
    notes: [`Filled "${field.name}".`],
  };
}
