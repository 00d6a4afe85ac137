// Finds the article files that a command is asked for by paths: files and folders, which the shell may have made from globs.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, isAbsolute, join, relative, sep } from 'node:path';
import process from 'node:process';
import { root } from '../fixtures/root.ts';
import { UsageError } from '../steps/model/usage-error.ts';
import { callerPath } from './caller-path.ts';
import { didYouMean } from './nearest.ts';

const extensions = ['.md', '.markdown', '.mdx'];
/** What stands in the others is a part of articles, and read with them. */
const foldersWithoutArticles = ['node_modules', 'includes', '_includes', 'reusables'];

/**
 * Gives the Markdown files at and below the paths, each once, sorted, as paths from the working directory with forward
 * slashes; without paths, the sample articles. Throws a UsageError for a path that does not exist, for a
 * file that is no Markdown, and for a folder without Markdown.
 */
export function findArticleFiles(paths: readonly string[]): string[] {
  const asked = paths.length === 0 ? [join(root, 'articles')] : paths;
  const files = asked.flatMap((path) => listArticles(path, callerPath(path)));
  return [...new Set(files)].map(displayPath).toSorted(byCodeUnits);
}

/**
 * Keeps the articles in one of the wanted locales; without wishes, all. "sv" also keeps sv-SE. Throws a UsageError for a
 * locale that no article is in.
 */
export function keepLocales<Article extends { readonly locale: string }>(
  articles: readonly Article[],
  wanted: readonly string[],
): Article[] {
  if (wanted.length === 0) return [...articles];
  const there = [...new Set(articles.map(({ locale }) => locale))].toSorted(byCodeUnits);
  for (const locale of wanted) {
    if (there.some((candidate) => speaks(candidate, locale))) continue;
    throw new UsageError(
      `no article is in the locale "${locale}"${didYouMean(locale, there)}; there are ${there.join(', ') || 'no articles'}`,
    );
  }
  return articles.filter((article) => wanted.some((locale) => speaks(article.locale, locale)));
}

function speaks(locale: string, wanted: string): boolean {
  const [candidate, prefix] = [locale.toLowerCase(), wanted.toLowerCase()];
  return candidate === prefix || candidate.startsWith(`${prefix}-`);
}

function listArticles(path: string, absolute: string): string[] {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) throw noSuchPath(path, absolute);
  if (!stats.isDirectory()) {
    if (isMarkdown(absolute)) return [absolute];
    throw new UsageError(`"${path}" is no article: expected a Markdown file (${extensions.join(', ')})`);
  }
  const files = walkFolder(absolute);
  if (files.length > 0) return files;
  throw new UsageError(`no articles below "${path}": it holds no Markdown file (${extensions.join(', ')})`);
}

/** Links to folders are not followed, since they may lead in a circle. */
function walkFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || foldersWithoutArticles.includes(entry.name)) return [];
    if (entry.isDirectory()) return walkFolder(path);
    return isMarkdown(path) && (entry.isFile() || leadsToFile(path)) ? [path] : [];
  });
}

/** A link that cannot be followed is taken for a file, so that reading it tells why. */
function leadsToFile(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return true;
  }
}

function noSuchPath(path: string, absolute: string): UsageError {
  const folder = join(absolute, '..');
  const siblings = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  return new UsageError(`there is no file or folder "${path}"${didYouMean(basename(absolute), siblings)}`);
}

export function isMarkdown(path: string): boolean {
  return extensions.includes(extname(path).toLowerCase());
}

/** The path from the working directory, with forward slashes. */
export function displayPath(absolute: string): string {
  const path = relative(process.cwd(), absolute);
  return (isAbsolute(path) ? absolute : path).split(sep).join('/');
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
