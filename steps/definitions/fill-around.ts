// Makes the change that a step only describes: fills what is empty and required around a control that waits for it.
import type { Control } from '../model/screen.ts';
import { isField } from '../screen/roles.ts';
import { regionOf, topDialog, within } from '../screen/region.ts';
import { isSecret } from './seeking/secret-again.ts';
import { sayTyped, typeValue } from './type-value.ts';
import { freshOn, type Walker } from './walker.ts';

/** Enables a control that waits for a choice or for values; says what was done. */
export async function fillAround(control: Control, walker: Walker): Promise<readonly string[]> {
  const offered = await takeOffer(walker);
  if (offered !== undefined) return [offered];
  if (!walker.memory.described) return [];
  const screen = await walker.screen();
  const told = walker.memory.found[0];
  const field = screen.controls.find((one) => isField(one) && one.ref !== '' && one.ref === told?.ref);
  if (field) return [await fill(field, walker)];
  const region = regionOf(screen, control);
  return change(region ? within(screen, region) : screen.controls, walker);
}

/** Makes the described change in the dialog on top, where one is open; says what was done. */
export async function changeInDialog(walker: Walker): Promise<readonly string[]> {
  const screen = await walker.screen();
  const dialog = topDialog(screen);
  return dialog ? change(within(screen, dialog), walker) : [];
}

/** Another choice of the same kind is the smallest change; else the empty fields are filled. */
async function change(around: readonly Control[], walker: Walker): Promise<readonly string[]> {
  const choice = around.find(
    ({ role, ref, checked, disabled }) => role === 'radio' && ref !== '' && checked !== true && !disabled,
  );
  if (choice && around.some(({ role, checked }) => role === 'radio' && checked === true)) {
    await walker.act(choice, (locator) => locator.check({ force: true }));
    return [`Chose "${choice.name || choice.text}", as the step only describes the change.`];
  }
  const notes: string[] = [];
  for (const field of await fieldsToChange(around, walker)) notes.push(await fill(field, walker));
  return notes;
}

/** Empty fields; a password is only changed where nothing else can be. */
async function fieldsToChange(around: readonly Control[], walker: Walker): Promise<readonly Control[]> {
  const fields = around.filter(isOpenField);
  const secret = await Promise.all(fields.map((field) => isSecret(field, walker)));
  const others = fields.filter((_, index) => secret[index] !== true);
  return (others.length > 0 ? others : fields).filter(({ value }) => !value);
}

async function fill(field: Control, walker: Walker): Promise<string> {
  const typed = await walker.valueFor(field.name, field);
  await walker.act(field, (locator) => typeValue(typed, locator, walker));
  return `Filled "${field.name}" with ${sayTyped(typed)}, as the step only describes the change.`;
}

const offers = new Set(['option', 'menuitem', 'menuitemradio', 'radio']);

/** A list that the last act opened asks for a choice: the first one is taken. */
async function takeOffer(walker: Walker): Promise<string | undefined> {
  const screen = await walker.screen();
  const isFresh = freshOn(screen, walker.memory.before);
  const offer = screen.controls.find(
    (control) => offers.has(control.role) && control.ref !== '' && !control.disabled && isFresh(control),
  );
  if (!offer) return undefined;
  await walker.act(offer, (locator) => locator.click());
  return `Chose "${offer.name || offer.text}", the first of what the last step opened.`;
}

const isOpenField = (control: Control): boolean =>
  isField(control) && control.role !== 'combobox' && control.ref !== '' && !control.disabled;
