// Runs in the index page: filters, order and views. All of it lives in the address, so that a view can be sent to a colleague.

const form = document.querySelector<HTMLFormElement>('.filters');
const more = document.querySelector<HTMLInputElement>('.filters .more input');
const shown = document.querySelector<HTMLElement>('.shown');

/** A list that the form filters and orders; `worstFirst` is the order in which the page was made. */
interface List {
  readonly section: HTMLElement;
  readonly noun: string;
  readonly body: HTMLElement;
  readonly rows: readonly HTMLElement[];
  readonly worstFirst: ReadonlyMap<HTMLElement, number>;
}

const lists: readonly List[] = [...document.querySelectorAll<HTMLElement>('section[data-noun]')].flatMap(
  (section) => {
    const body = section.querySelector<HTMLElement>('ol');
    if (body === null) return [];
    const rows = [...body.querySelectorAll<HTMLElement>(':scope > li')];
    const worstFirst = new Map(rows.map((row, index) => [row, index]));
    return [{ section, noun: section.dataset['noun'] ?? '', body, rows, worstFirst }];
  },
);

/** These hold several words, divided by blanks; the others are one value. */
const severalWords = new Set(['severity', 'rule', 'standing']);

type Setting = readonly [name: string, value: string];

const settings = (): readonly Setting[] =>
  [...new FormData(form ?? undefined)].flatMap(([name, value]): Setting[] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );

const fits = (row: HTMLElement, filters: readonly Setting[]): boolean =>
  filters.every(([name, value]) => {
    const found = row.dataset[name] ?? '';
    if (name === 'text') return hasAllWords(wordsOf(row), value);
    return severalWords.has(name) ? found.split(' ').includes(value) : found === value;
  });

const words = new WeakMap<HTMLElement, string>();

/** Read once a search begins: thousands of rows are not read while the page opens. */
const wordsOf = (row: HTMLElement): string => {
  const { words: hidden = '', owner = '' } = row.dataset;
  const known = words.get(row) ?? `${row.textContent} ${hidden} ${owner}`.toLowerCase();
  words.set(row, known);
  return known;
};

const hasAllWords = (text: string, wanted: string): boolean =>
  wanted
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));

const applyFilters = (): void => {
  const filters = settings().filter(([name]) => name !== 'order');
  for (const list of lists) filterList(list, filters);
  tellShown();
};

const filterList = ({ section, body, rows }: List, filters: readonly Setting[]): void => {
  let number = 0;
  for (const row of rows) {
    row.hidden = !fits(row, filters);
    if (!row.hidden) number += 1;
  }
  const nothing = section.querySelector<HTMLElement>('.nothing');
  if (nothing !== null) nothing.hidden = number > 0;
  body.hidden = number === 0;
};

const tellShown = (): void => {
  if (shown === null) return;
  const list = lists.find(({ section }) => !section.hidden);
  const number = list?.rows.filter((row) => !row.hidden).length ?? 0;
  shown.textContent =
    list === undefined || number === list.rows.length ? '' : `${number} of ${list.rows.length} ${list.noun}`;
};

const compareRows = (list: List, order: string, one: HTMLElement, other: HTMLElement): number => {
  const made = (list.worstFirst.get(one) ?? 0) - (list.worstFirst.get(other) ?? 0);
  if (order !== 'title' && order !== 'file') return made;
  return textIn(one, order).localeCompare(textIn(other, order)) || made;
};

/** A finding's row names no title: there, the file counts. */
const textIn = (row: HTMLElement, name: 'title' | 'file'): string =>
  (row.querySelector(`.${name}`) ?? row.querySelector('.place'))?.textContent ?? '';

let order = 'worst';

const applyOrder = (): void => {
  const wanted = settings().find(([name]) => name === 'order')?.[1] ?? 'worst';
  if (wanted === order) return;
  order = wanted;
  for (const list of lists) {
    list.body.append(...[...list.rows].sort((one, other) => compareRows(list, wanted, one, other)));
  }
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
    // on a phone, choices are folded away: not those that were made
    if (field instanceof HTMLSelectElement && more !== null) more.checked = true;
  }
};

const views = ['articles', 'findings', 'matrix', 'fixed'].flatMap((name) => {
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
  if (form !== null) form.hidden = !lists.some(({ section }) => section === current);
  tellShown();
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
  addEventListener('load', () => {
    if (views.some((view) => `#${view.id}` === location.hash)) scrollTo({ top: 0, behavior: 'instant' });
  });
};

const reset = (): void => {
  form?.reset();
  applyOrder();
  applyFilters();
  remember();
};

document.documentElement.classList.add('scripted');
recall();
applyOrder();
applyFilters();
showView();
listen();
