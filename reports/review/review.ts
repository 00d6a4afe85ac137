// Review: the writers' report, a static site of an index and one page for each article.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { ReportFile, Writer } from '../run.ts';
import { articlesOf, groupBy } from '../run.ts';
import { articlePage } from './article-page.ts';
import { indexPage } from './index-page.ts';
import { listingFile, listRun } from './listing.ts';
import { namePages, workOf } from './page-names.ts';
import { makeAlbum } from './pictures.ts';
import { byHarm } from './reader-harm.ts';

/** Writes `review/`: works from `file://` and from any web server, asks nothing of any other place. */
export const writeReview: Writer = (run) => {
  const articles = articlesOf(run);
  const pages = namePages(articles);
  const works = groupBy(articles, workOf);
  const album = makeAlbum(run);
  const worstFirst = [...articles].sort(byHarm(run));
  const listing = listRun(run, worstFirst, pages);
  return [
    { path: 'review/index.html', content: indexPage(run, worstFirst, pages, listing) },
    listingFile(listing),
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

/** The pages' scripts are TypeScript like all else; what they share with the pages' makers goes into them. */
const browserScript = (name: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`./browser/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
};
