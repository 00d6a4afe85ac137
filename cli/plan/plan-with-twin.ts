// Plans articles beside their twins in the source language, wherever the repository keeps those.
import { existsSync, type Dirent } from 'node:fs';
import { dirname } from 'node:path';
import type { Article } from '../../steps/model/article.ts';
import type { Plan } from '../../steps/model/plan.ts';
import { planArticle } from '../../steps/plan/plan-article.ts';
import { twinPaths } from '../../steps/plan/twin/twin-paths.ts';
import { besideTwin, findTwin, needsTwin } from '../../steps/plan/twin/index.ts';
import { isMarkdown } from '../articles.ts';
import { readArticleFile } from '../read-article-file.ts';
import { entriesIn, foldersIn, remembered } from './folders.ts';

/** The language that articles are translated from. */
export const sourceLocale = 'en-US';

/**
 * Gives what plans articles, read with the alternatives that apply. It lists each folder, and reads each article for its
 * ids, at most once.
 */
export function planWithTwins(): (article: Article, applies: readonly string[]) => Plan {
  const list = entriesIn();
  const articlesIn = remembered((folder: string) => readFolder(folder, list(folder)));
  const folders = foldersIn(list);
  return (article, applies) => {
    if (!needsTwin(article, sourceLocale)) return planArticle(article);
    const paths = twinPaths({ file: article.file, locale: article.locale, sourceLocale }, folders);
    const twin =
      findTwin(
        article,
        readArticles(
          paths.filter((path) => existsSync(path)),
          applies,
        ),
        sourceLocale,
      ) ?? findTwin(article, namesakesIn(article, paths, articlesIn), sourceLocale);
    return twin ? planArticle(besideTwin(article, twin, sourceLocale), twin.file) : planArticle(article);
  };
}

/** The articles of the folders in which the twin would be, where ids or an anchor may tell which it is. */
function namesakesIn(
  { ids, anchor }: Article,
  paths: readonly string[],
  articlesIn: (folder: string) => readonly Article[],
): readonly Article[] {
  if (ids.length === 0 && anchor === undefined) return [];
  return [...new Set(paths.map((path) => dirname(path)))].flatMap(articlesIn);
}

const readFolder = (folder: string, entries: readonly Dirent[]): readonly Article[] =>
  readArticles(
    entries
      .filter((entry) => entry.isFile() && isMarkdown(entry.name))
      .map(({ name }) => (folder === '.' ? name : `${folder}/${name}`)),
  );

/** Those that cannot be read are left out. */
const readArticles = (files: readonly string[], applies: readonly string[] = []): readonly Article[] =>
  files.flatMap((file) => {
    const read = readArticleFile(file, applies);
    return read.kind === 'article' ? [read.article] : [];
  });
