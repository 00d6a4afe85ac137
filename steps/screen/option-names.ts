// The names of options that the snapshot leaves empty: those of a native list that wraps its words in elements of their own.
import type { Page } from '@playwright/test';
import type { Control } from '../model/screen.ts';

/**
 * Gives the controls with the names that the browser itself shows in the lists. The page is asked only where an option has
 * none: Playwright 1.65 takes what stands in `<option><span>…` for hidden.
 */
export async function withOptionNames(page: Page, controls: readonly Control[]): Promise<readonly Control[]> {
  const parents = controls.filter(isNameless).map(({ parent }) => parent);
  // One option without words is what a list shows before anything is chosen
  const lists = new Set(parents.filter((list, index) => parents.indexOf(list) !== index));
  if (lists.size === 0) return controls;
  const names = new Map<Control, string>();
  for (const list of lists) {
    const ref = controls[list]?.ref ?? '';
    const options = controls.filter(({ role, parent }) => role === 'option' && parent === list);
    const labels = ref === '' ? [] : await labelsOf(page, ref);
    if (labels.length === options.length)
      options.forEach((option, index) => names.set(option, labels[index] ?? ''));
  }
  return controls.map((control) => {
    const name = isNameless(control) ? names.get(control) : undefined;
    return name === undefined ? control : { ...control, name, text: name };
  });
}

const isNameless = ({ role, name, text }: Control): boolean => role === 'option' && name + text === '';

const labelsOf = (page: Page, ref: string): Promise<readonly string[]> =>
  page
    .$eval(`aria-ref=${ref}`, (element) =>
      element instanceof HTMLSelectElement ? [...element.options].map(({ label }) => label.trim()) : [],
    )
    .catch(() => []);
