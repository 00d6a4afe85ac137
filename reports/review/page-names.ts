// Page names: where each article's page stands in the review, and which articles are the same text in other languages.
import { createHash } from 'node:crypto';
import type { ArticleWalks } from '../run.ts';
import { groupBy } from '../run.ts';

/** Takes the articles of a run; gives each file's page, relative to the `review` folder: readable, safe and unique. */
export const namePages = (articles: readonly ArticleWalks[]): ReadonlyMap<string, string> => {
  const groups = groupBy(articles, ({ file }) => plainName(file).toLowerCase());
  return new Map(
    articles.map(({ file }) => {
      const name = plainName(file);
      const alone = groups.get(name.toLowerCase())?.length === 1 && name.length <= 120;
      const digest = createHash('sha256').update(file).digest('hex').slice(0, 8);
      return [file, `pages/${alone ? name : `${name.slice(0, 120)}-${digest}`}.html`];
    }),
  );
};

const plainName = (file: string): string =>
  file
    .replace(/\.(?:md|markdown)$/iu, '')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/\.{2,}/gu, '.')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');

/** What an article has in common with its translations: its path without the locale. */
export const workOf = ({ file, locale }: Pick<ArticleWalks, 'file' | 'locale'>): string =>
  file
    .split('/')
    .map((segment) => (segment.toLowerCase() === locale.toLowerCase() ? '*' : segment))
    .join('/');
