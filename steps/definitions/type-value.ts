// Types into a field, or chooses where it is a list; of a secret no title of a step, no look and no picture shows anything.
import type { Locator } from '@playwright/test';
import { z } from 'zod';
import { foldLetters } from '../screen/fold.ts';
import type { Typed, Walker } from './walker.ts';

/** How long the field may take to become usable, in milliseconds. */
const timeout = 4000;

/**
 * Some pages check a field only when a key is let go, which setting its text does not do. Says what was taken in place of
 * the text, where the field does not take that.
 */
export async function typeValue(
  { text, variable }: Typed,
  field: Locator,
  walker: Walker,
): Promise<string | undefined> {
  if (variable !== undefined) {
    walker.hide(text);
    await typeUnseen(field, text, timeout);
  } else {
    const { options, isEditable } = kindSchema.parse(await field.evaluate(kindOf, undefined, { timeout }));
    if (options) return pickFrom(options, text, field, walker);
    if (isEditable) await fillOrType(text, field);
    else await typeKeys(text, field);
  }
  await field.press('End', { timeout }).catch(() => undefined);
  return undefined;
}

const kindSchema = z.object({ options: z.array(z.string()).optional(), isEditable: z.boolean() });

/** Runs in the page: what a native list offers, and whether text can be set, in the element or in the field that its label belongs to. */
function kindOf(element: Element): z.infer<typeof kindSchema> {
  const field = element.closest('label')?.control ?? element;
  const isEditable = field.matches('input, textarea, [contenteditable]:not([contenteditable=false])');
  if (!(field instanceof HTMLSelectElement)) return { isEditable };
  const open = [...field.options].filter((option) => !option.disabled && option.value !== '');
  return { options: open.map(({ label }) => label), isEditable };
}

/** A field that has become a list offers what the article has its reader type, or else something of the kind. */
async function pickFrom(
  options: readonly string[],
  text: string,
  list: Locator,
  { languages }: Walker,
): Promise<string | undefined> {
  const wanted = foldLetters(text, languages.ui);
  const option =
    options.find((one) => foldLetters(one, languages.ui) === wanted) ??
    options.find((one) => wanted !== '' && foldLetters(one, languages.ui).includes(wanted));
  const label = option ?? options.at(-1);
  if (label === undefined) return undefined;
  await list.selectOption({ label }, { timeout });
  return option === undefined ? `Chose "${label}", as the list does not offer "${text}".` : undefined;
}

/** A field for a date or a number refuses to be set to what is none; a reader types it all the same. */
const fillOrType = (text: string, field: Locator): Promise<void> =>
  field.fill(text, { timeout }).catch((error: unknown) => {
    if (!refused.test(String(error))) throw error;
    return typeKeys(text, field);
  });

const refused = /Malformed value|Cannot type text/u;

/** What only looks like a field, and is worked by keys, gets them one by one. */
async function typeKeys(text: string, field: Locator): Promise<void> {
  await field.click({ timeout });
  await field.page().keyboard.type(text);
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
