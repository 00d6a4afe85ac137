// The index's form: what is set in it, kept in the address, so that a view can be sent to a colleague.
import type { Settings } from '../select-listed.ts';

const form = document.querySelector<HTMLFormElement>('.filters');
const moreFilters = form?.querySelector<HTMLInputElement>('.more input');

/** Gives what is set: neither empty fields nor the order in which the page was made. */
export const settings = (): Settings =>
  new Map(
    [...new FormData(form ?? undefined)].flatMap(([name, value]): [string, string][] =>
      typeof value !== 'string' || value === '' || (name === 'order' && value === 'worst')
        ? []
        : [[name, value]],
    ),
  );

/** Sets the form to what the address tells. */
export const recallSettings = (): void => {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    // on a phone, choices are folded away: not those that were made
    if (field instanceof HTMLSelectElement && moreFilters) moreFilters.checked = true;
  }
};

/** Calls `changed` whenever something else is set. */
export const onSetting = (changed: () => void): void => {
  const apply = (): void => {
    const query = new URLSearchParams([...settings()]).toString();
    history.replaceState(null, '', `${query === '' ? location.pathname : `?${query}`}${location.hash}`);
    changed();
  };
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form?.addEventListener('input', apply);
  for (const button of document.querySelectorAll('[data-reset]')) {
    button.addEventListener('click', () => {
      form?.reset();
      apply();
    });
  }
};

export const showForm = (shown: boolean): void => {
  if (form !== null) form.hidden = !shown;
};
