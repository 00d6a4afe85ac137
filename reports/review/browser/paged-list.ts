// A list of the index's page that has rows only for what is shown, and gets more of them when asked.
import { rowsAtOnce } from '../finding-row.ts';
import type { Html } from '../html.ts';

export interface Counted {
  /** How many there are without filters, how many fit, and how many have a row. */
  readonly counts: () => { readonly total: number; readonly fitting: number; readonly shown: number };
}

export interface PagedList<Item> extends Counted {
  /** Puts other items into the list, the first of them as rows. */
  readonly fill: (items: readonly Item[]) => void;
  /** Makes further rows of the items, and leads the keyboard to the first of them. */
  readonly showMore: () => void;
  /** Calls when more is asked for. */
  readonly onMore: (asked: () => void) => void;
}

/** Takes a section with its first rows and the maker of rows; gives its list. */
export const pagedList = <Item>(section: HTMLElement, rowOf: (item: Item) => Html): PagedList<Item> => {
  const body = section.querySelector('ol');
  const more = section.querySelector<HTMLElement>('.more-rows');
  const nothing = section.querySelector<HTMLElement>('.nothing');
  const total = Number(section.dataset['total']);
  let items: readonly Item[] | undefined;
  let shown = body?.children.length ?? 0;

  const addRows = (): void => {
    const added = items?.slice(shown, shown + rowsAtOnce) ?? [];
    body?.insertAdjacentHTML('beforeend', added.map((item) => rowOf(item).markup).join(''));
    shown += added.length;
    offerMore();
  };
  const fitting = (): number => items?.length ?? total;
  const offerMore = (): void => {
    if (more !== null) more.hidden = shown >= fitting();
  };

  offerMore();
  return {
    fill: (found) => {
      items = found;
      shown = 0;
      body?.replaceChildren();
      addRows();
      if (body !== null) body.hidden = found.length === 0;
      if (nothing !== null) nothing.hidden = found.length > 0;
    },
    showMore: () => {
      const before = shown;
      addRows();
      body?.children[before]?.querySelector('a')?.focus();
    },
    onMore: (asked) => more?.addEventListener('click', asked),
    counts: () => ({ total, fitting: fitting(), shown }),
  };
};
