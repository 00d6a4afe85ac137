// Article weight: how much an article matters, by its readers or by its priority for localisation.
import { parseDocument } from 'yaml';

/** How often articles are read, by path or address as the CSV file names them, without its ending. */
export type Views = ReadonlyMap<string, number>;

const priorities: Readonly<Record<string, number>> = {
  critical: 4,
  priority: 3,
  high: 3,
  medium: 2,
  normal: 2,
};

/** Takes a CSV text with a heading; gives the views of each article. Rows without a number are passed over. */
export const parseViews = (text: string): Views => {
  const [heading = [], ...rows] = text.split(/\r?\n/u).map(parseRow);
  const names = heading.map((name) =>
    name
      .replace(/^\u{feff}/u, '')
      .trim()
      .toLowerCase(),
  );
  const article = names.findIndex((name) => ['article', 'path', 'file', 'url', 'page'].includes(name));
  const views = names.findIndex((name) => ['views', 'page views', 'pageviews', 'visits'].includes(name));
  return new Map(
    rows.flatMap((row): readonly (readonly [string, number])[] => {
      const number = Number((row[views] ?? '').replaceAll(/[\s,.]/gu, ''));
      const key = keyOf(row[article] ?? '');
      return key === '' || !Number.isInteger(number) ? [] : [[key, number]];
    }),
  );
};

/** Takes an article's file and Markdown; gives its views where they are known, else 1 to 4 by its priority. */
export const weightOf = (file: string, markdown: string, views: Views): number => {
  const parts = keyOf(file).split('/');
  const endings = parts.map((_, index) => parts.slice(index).join('/'));
  const known = endings.map((ending) => views.get(ending)).find((found) => found !== undefined);
  if (known !== undefined) return known;
  return views.size > 0 ? 0 : (priorities[priorityOf(markdown).toLowerCase()] ?? 1);
};

/** A path or an address without host, query and ending: `docs/sv-SE/pay`. */
const keyOf = (text: string): string =>
  text
    .trim()
    .replace(/^https?:\/\/[^/]*\//iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\.(?:md|markdown|mdx|html?)$/iu, '')
    .replace(/^(?:\.{0,2}\/)+/u, '')
    .replace(/\/$/u, '')
    .toLowerCase();

const priorityOf = (markdown: string): string => {
  const [, block] = /^\u{feff}?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(markdown) ?? [];
  const priority: unknown =
    block === undefined ? undefined : parseDocument(block).get('localization_priority');
  return typeof priority === 'string' ? priority : '';
};

/** One row of RFC 4180; a quoted cell may hold commas and doubled quotes. */
const parseRow = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|[,;\t])(?:"((?:[^"]|"")*)"|([^,;\t]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
