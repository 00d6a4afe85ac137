// Plans an article beside its twin in the source language, where a sibling locale folder holds one.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Article } from '../../steps/model/article.ts';
import type { Plan } from '../../steps/model/plan.ts';
import { planArticle } from '../../steps/plan/plan-article.ts';
import { besideTwin, findTwin } from '../../steps/plan/twin.ts';
import { readArticleFile } from '../read-article-file.ts';

/** Reads the articles of the same name in the sibling locale folders; those that cannot be read are left out. */
export function planWithTwin(article: Article): Plan {
  const twin = findTwin(article, readSiblings(article));
  return twin ? planArticle(besideTwin(article, twin), twin.file) : planArticle(article);
}

function readSiblings(article: Article): Article[] {
  if (article.sourceLocale !== undefined || article.locale.startsWith('en')) return [];
  const [folder, name] = [dirname(article.file), basename(article.file)];
  return readdirSync(dirname(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== basename(folder))
    .map((entry) => `${dirname(folder)}/${entry.name}/${name}`)
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const read = readArticleFile(file);
      return read.kind === 'article' ? [read.article] : [];
    });
}
