// The index's table of articles by language: a filter leaves the rows with an article that fits, and dims the others in them.
import type { Counted } from './paged-list.ts';

export interface Matrix extends Counted {
  /** Takes the places of the articles to show. */
  readonly show: (places: readonly number[]) => void;
}

/** Takes the section that holds the table. */
export const localeMatrix = (section: HTMLElement): Matrix => {
  const table = section.querySelector<HTMLElement>('.scroll');
  const nothing = section.querySelector<HTMLElement>('.nothing');
  const cells = [...section.querySelectorAll<HTMLElement>('[data-place]')];
  const rows = [...section.querySelectorAll<HTMLElement>('tbody tr')];
  let fitting = cells.length;
  return {
    show: (places) => {
      const chosen = new Set(places.map(String));
      for (const cell of cells) cell.classList.toggle('aside', !chosen.has(cell.dataset['place'] ?? ''));
      for (const row of rows) row.hidden = row.querySelector('[data-place]:not(.aside)') === null;
      fitting = chosen.size;
      if (table !== null) table.hidden = fitting === 0;
      if (nothing !== null) nothing.hidden = fitting > 0;
    },
    counts: () => ({ total: cells.length, fitting, shown: fitting }),
  };
};
