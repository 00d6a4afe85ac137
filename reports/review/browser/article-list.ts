// The index's list of articles: all its rows are in the page; a filter hides some, an order moves them.

import type { Counted } from './paged-list.ts';

export interface ArticleList extends Counted {
  /** Takes the places of the articles to show, in their order. */
  readonly show: (places: readonly number[]) => void;
}

/** Takes the section that holds the rows in the order of the listing. */
export const articleList = (section: HTMLElement): ArticleList => {
  const body = section.querySelector('ol');
  const nothing = section.querySelector<HTMLElement>('.nothing');
  const rows = [...(body?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
  let fitting = rows.length;
  return {
    show: (places) => {
      const chosen = new Set(places);
      for (const [place, row] of rows.entries()) row.hidden = !chosen.has(place);
      const found = places.flatMap((place) => rows[place] ?? []);
      if (!isInOrder(found)) body?.append(...found);
      fitting = found.length;
      if (body !== null) body.hidden = fitting === 0;
      if (nothing !== null) nothing.hidden = fitting > 0;
    },
    counts: () => ({ total: rows.length, fitting, shown: fitting }),
  };
};

/** Thousands of rows are not moved to where they are. */
const isInOrder = (rows: readonly HTMLElement[]): boolean =>
  rows.every((row, index) => {
    const next = rows[index + 1];
    return next === undefined || (row.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
