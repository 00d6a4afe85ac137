// Review: the writers' report, a static site of an index and one page for each article.
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import type { ReportFile, Writer } from '../run.ts';
import { articlesOf, groupBy } from '../run.ts';
import { articlePage } from './article-page.ts';
import { indexPage } from './index-page.ts';
import { namePages, workOf } from './page-names.ts';
import { makeAlbum } from './pictures.ts';

/** Writes `review/`: works from `file://` and from any web server, asks nothing of any other place. */
export const writeReview: Writer = (run) => {
  const articles = articlesOf(run);
  const pages = namePages(articles);
  const works = groupBy(articles, workOf);
  const album = makeAlbum(run);
  return [
    { path: 'review/index.html', content: indexPage(run, articles, pages) },
    ...articles.map((article): ReportFile => {
      const siblings = (works.get(workOf(article)) ?? []).filter((other) => other !== article);
      const content = articlePage(article, { run, album, pages, siblings });
      return { path: `review/${pages.get(article.file) ?? ''}`, content };
    }),
    ...album.files,
    ...assets(),
  ];
};

const assets = (): readonly ReportFile[] => [
  ...['frame.css', 'index.css', 'article.css', 'icon.svg'].map((name) => ({
    path: `review/assets/${name}`,
    content: readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8'),
  })),
  ...['index', 'article'].map((name) => ({ path: `review/assets/${name}.js`, content: browserScript(name) })),
];

/** The pages' scripts are TypeScript like all else; one call strips the types, no bundler is needed. */
const browserScript = (name: string): string => {
  const source = readFileSync(new URL(`./browser/${name}.ts`, import.meta.url), 'utf8');
  return transformSync(source, { loader: 'ts', format: 'iife', target: 'es2022', charset: 'utf8' }).code;
};
