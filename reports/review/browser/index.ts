// Runs in the index page: its views, and their lists as the form filters and orders them.
import { fixedRow, findingRow } from '../finding-row.ts';
import type { ListedFinding, ListedFixed, Listing } from '../listing.ts';
import { selectListed } from '../select-listed.ts';
import { articleList } from './article-list.ts';
import { onSetting, recallSettings, settings, showForm } from './filter-form.ts';
import { loadListing } from './load-listing.ts';
import { localeMatrix } from './matrix.ts';
import type { Counted, PagedList } from './paged-list.ts';
import { pagedList } from './paged-list.ts';

const views = [...document.querySelectorAll<HTMLElement>('main > section[id]')];
const tabs = [...document.querySelectorAll<HTMLAnchorElement>('.tabs a')];
const status = document.querySelector<HTMLElement>('.shown');

let listing: Listing = { articles: [], findings: [], fixed: [] };

const listIn = <List>(id: string, make: (section: HTMLElement) => List): List | undefined => {
  const section = views.find((view) => view.id === id);
  return section === undefined ? undefined : make(section);
};
const articles = listIn('articles', articleList);
const findings = listIn('findings', (section) =>
  pagedList<ListedFinding>(section, (finding) => findingRow(listing)(finding)),
);
const matrix = listIn('matrix', localeMatrix);
const fixed = listIn('fixed', (section) => pagedList<ListedFixed>(section, fixedRow));

/** Fills the lists with what fits. */
const refresh = async (): Promise<void> => {
  const loaded = await loadListing();
  if (loaded === undefined) {
    tell('The file listing.js is not beside this page: nothing can be filtered.');
    return;
  }
  if (listing !== loaded) fixed?.fill(loaded.fixed);
  listing = loaded;
  const selection = selectListed(listing, settings());
  articles?.show(selection.articles);
  matrix?.show(selection.articles);
  findings?.fill(selection.findings);
  tellShown();
};

const showMore = async (list: Pick<PagedList<never>, 'showMore'>): Promise<void> => {
  if (listing.articles.length === 0) await refresh();
  if (listing.articles.length === 0) return;
  list.showMore();
  tellShown();
};

const tell = (words: string): void => {
  if (status !== null) status.textContent = words;
};

const counted: readonly (readonly [view: string, noun: string, list: Counted | undefined])[] = [
  ['articles', 'articles', articles],
  ['findings', 'findings', findings],
  ['matrix', 'articles', matrix],
  ['fixed', 'findings', fixed],
];

const tellShown = (): void => {
  const current = currentView()?.id;
  tell(
    counted
      .filter(([view]) => view === current)
      .map(([, noun, list]) => (list === undefined ? '' : wordsOf(list, noun)))
      .join(''),
  );
};

const wordsOf = ({ counts }: Counted, noun: string): string => {
  const { total, fitting, shown } = counts();
  if (shown === total) return '';
  const number = (value: number): string => value.toLocaleString('en');
  const found =
    fitting === total ? `${number(total)} ${noun}` : `${number(fitting)} of ${number(total)} ${noun}`;
  return shown === fitting ? found : `${found}, the first ${number(shown)} shown`;
};

const currentView = (): HTMLElement | undefined =>
  views.find((view) => `#${view.id}` === location.hash) ?? views[0];

const showView = (): void => {
  const current = currentView();
  for (const view of views) view.hidden = view !== current;
  for (const tab of tabs) {
    if (tab.hash === `#${current?.id ?? ''}`) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  showForm(current?.id !== 'fixed');
  tellShown();
};

/** A view that the address names is no place to scroll to. */
const showTop = (): void => {
  if (views.some((view) => `#${view.id}` === location.hash)) scrollTo({ top: 0, behavior: 'instant' });
};

const listen = (): void => {
  onSetting(() => {
    void refresh();
  });
  for (const list of [findings, fixed]) {
    list?.onMore(() => {
      void showMore(list);
    });
  }
  for (const tab of tabs) {
    // a view is no place on the page: the page stays where it is
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      history.replaceState(null, '', `${location.search}${tab.hash}`);
      showView();
    });
  }
  addEventListener('hashchange', showView);
  addEventListener('load', showTop);
};

document.documentElement.classList.add('scripted');
recallSettings();
showView();
if (settings().size > 0) void refresh().then(showTop);
listen();
