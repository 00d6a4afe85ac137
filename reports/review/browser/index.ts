// Runs in the index page: filters, order and views. All of it lives in the address, so that a view can be sent to a colleague.

const form = document.querySelector<HTMLFormElement>('.filters');
const list = document.querySelector<HTMLElement>('.rows');
const shown = document.querySelector<HTMLElement>('.shown');
const nothing = document.querySelector<HTMLElement>('#articles .nothing');
const rows = [...document.querySelectorAll<HTMLElement>('.row')];
const worstFirst = new Map(rows.map((row, index) => [row, index]));

/** These hold several words, divided by blanks; the others are one value. */
const severalWords = new Set(['severity', 'rule']);

type Setting = readonly [name: string, value: string];

const settings = (): readonly Setting[] =>
  [...new FormData(form ?? undefined)].flatMap(([name, value]): Setting[] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );

const fits = (row: HTMLElement, filters: readonly Setting[]): boolean =>
  filters.every(([name, value]) => {
    const found = row.dataset[name] ?? '';
    if (name === 'text') return hasAllWords(row.dataset['words'] ?? '', value);
    return severalWords.has(name) ? found.split(' ').includes(value) : found === value;
  });

const hasAllWords = (text: string, wanted: string): boolean =>
  wanted
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));

const applyFilters = (): void => {
  const filters = settings().filter(([name]) => name !== 'order');
  let number = 0;
  for (const row of rows) {
    row.hidden = !fits(row, filters);
    if (!row.hidden) number += 1;
  }
  if (shown !== null) shown.textContent = filters.length === 0 ? '' : `${number} of ${rows.length} articles`;
  if (nothing !== null) nothing.hidden = number > 0;
  if (list !== null) list.hidden = number === 0;
};

const compareRows = (one: HTMLElement, other: HTMLElement, order: string): number => {
  if (order === 'title' || order === 'file') {
    return (one.dataset[order] ?? '').localeCompare(other.dataset[order] ?? '');
  }
  return (worstFirst.get(one) ?? 0) - (worstFirst.get(other) ?? 0);
};

const applyOrder = (): void => {
  const order = settings().find(([name]) => name === 'order')?.[1] ?? 'worst';
  list?.append(...[...rows].sort((one, other) => compareRows(one, other, order)));
};

const remember = (): void => {
  const kept = settings().filter(([name, value]) => !(name === 'order' && value === 'worst'));
  const query = new URLSearchParams(kept.map(([name, value]) => [name, value])).toString();
  history.replaceState(null, '', `${query === '' ? location.pathname : `?${query}`}${location.hash}`);
};

const recall = (): void => {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
};

const views = ['articles', 'matrix', 'findings'].flatMap((name) => {
  const view = document.querySelector<HTMLElement>(`#${name}`);
  return view === null ? [] : [view];
});
const tabs = [...document.querySelectorAll<HTMLAnchorElement>('.tabs a')];

const showView = (): void => {
  const current = views.find((view) => `#${view.id}` === location.hash) ?? views[0];
  for (const view of views) view.hidden = view !== current;
  for (const tab of tabs) {
    if (tab.hash === `#${current?.id ?? ''}`) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
};

const listen = (): void => {
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form?.addEventListener('input', (event) => {
    if (event.target instanceof HTMLSelectElement && event.target.name === 'order') applyOrder();
    applyFilters();
    remember();
  });
  for (const button of document.querySelectorAll('[data-reset]')) button.addEventListener('click', reset);
  for (const tab of tabs) {
    // a view is no place on the page: the page stays where it is
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      history.replaceState(null, '', `${location.search}${tab.hash}`);
      showView();
    });
  }
  addEventListener('hashchange', showView);
};

const reset = (): void => {
  form?.reset();
  applyOrder();
  applyFilters();
  remember();
};

document.documentElement.classList.add('scripted');
if (form !== null) form.hidden = false;
recall();
applyOrder();
applyFilters();
showView();
listen();
