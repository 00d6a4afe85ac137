// Types into a field; of a secret no title of a step, no look and no picture shows anything.
import type { Locator } from '@playwright/test';
import type { Typed, Walker } from './walker.ts';

/** How long the field may take to become usable, in milliseconds. */
const timeout = 4000;

/** Some pages check a field only when a key is let go, which setting its text does not do. */
export async function typeValue({ text, variable }: Typed, field: Locator, walker: Walker): Promise<void> {
  if (variable === undefined) await fill(text, field);
  else {
    walker.hide(text);
    await typeUnseen(field, text, timeout);
  }
  await field.press('End', { timeout }).catch(() => undefined);
}

/** What only looks like a field, and is worked by keys, gets them one by one. */
async function fill(text: string, field: Locator): Promise<void> {
  const isField = await field.evaluate(isEditable, undefined, { timeout });
  if (isField) return field.fill(text, { timeout });
  await field.click({ timeout });
  await field.page().keyboard.type(text);
}

/** Runs in the page: whether text can be set, in the element itself or in the field that its label belongs to. */
function isEditable(element: Element): boolean {
  const labelled = element.closest('label')?.control;
  const field = labelled ?? element;
  return field.matches('input, textarea, select, [contenteditable]:not([contenteditable=false])');
}

/** What was typed, in words for the walk. */
export const sayTyped = ({ text, variable }: Typed): string =>
  variable === undefined ? `"${text}"` : `what ${variable} holds`;

/** `Locator.fill` would write the value into the step's title, and so into every report of the run. */
export const typeUnseen = (field: Locator, secret: string, patience: number): Promise<void> =>
  field.evaluate(
    (element, text) => {
      const isArea = element instanceof HTMLTextAreaElement;
      if (!isArea && !(element instanceof HTMLInputElement))
        throw new Error('expected a text field to type into');
      element.style.setProperty('-webkit-text-security', 'disc');
      element.focus();
      // frameworks watch the native setter, not the attribute
      const { prototype } = isArea ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    secret,
    { timeout: patience },
  );
