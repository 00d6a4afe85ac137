// Reads article files from the disk, with the files that they include.
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { expandIncludes, type Included, type ReadInclude } from '../steps/article/includes/expand.ts';
import { readArticle, type ReadResult } from '../steps/article/index.ts';
import { findLocale } from '../steps/article/locale.ts';
import { problemOf } from '../steps/article/problems.ts';
import { displayPath } from './articles.ts';

/**
 * Takes the path of a file as the user typed it, and the tabs or versions to read of it; gives its Article, or the
 * finding that says why it is none: also where it cannot be opened. Never throws.
 */
export function readArticleFile(file: string, applies: readonly string[] = []): ReadResult {
  const bytes = readBytes(file);
  if (typeof bytes !== 'string')
    return readArticle({ file, bytes }, { readInclude: includesOf(file), applies });
  const message = `The file cannot be opened (${bytes}). See to it that it exists and may be read.`;
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const problem = problemOf(file, findLocale(file, {}), { rule: 'article-unreadable', place, message });
  return { kind: 'unreadable', problem };
}

/** Gives the bytes, or why there are none. */
function readBytes(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The absolute paths of all that a file includes, by way of other files too, be they there or not. */
export function pathsIncludedBy(file: string): readonly string[] {
  const asked: string[] = [];
  const read = includesOf(file);
  expandIncludes({ file, text: readFileSync(file, 'utf8'), bodyOffset: 0 }, (path) => {
    asked.push(...candidatesFor(path, file));
    return read(path);
  });
  return asked;
}

/**
 * Reads what an article includes. Nothing outside the article's repository is read, so that no article can put another
 * file of the machine into a report.
 */
function includesOf(article: string): ReadInclude {
  return (path): Included => {
    const found = candidatesFor(path, article).find((candidate) => existsSync(candidate));
    if (found === undefined)
      return missing('there is no such file. Mend the path, or take the inclusion out');
    const real = realpathSync(found);
    if (!isWithin(real, realpathSync(outermostFolder(article))))
      return missing("it lies outside the article's repository, and is not read");
    if (!statSync(real).isFile()) return missing('it is no file');
    return { kind: 'file', file: displayPath(found), bytes: readFileSync(real) };
  };
}

const missing = (reason: string): Included => ({ kind: 'missing', reason });

/** Where a path may lead, best first: one that begins with `~/` counts from any folder above the article. */
function candidatesFor(path: string, article: string): readonly string[] {
  if (!path.startsWith('~/')) return [resolve(path)];
  const outermost = outermostFolder(article);
  return foldersAbove(article)
    .filter((folder) => isWithin(folder, outermost))
    .map((folder) => join(folder, path.slice(2)));
}

/** The folder within which an article's own files are: the repository; without one, the working directory where it holds the article, else the folder two above it. */
export function outermostFolder(article: string): string {
  const folders = foldersAbove(article);
  const repository = folders.find((folder) => existsSync(join(folder, '.git')));
  const here = folders.find((folder) => folder === process.cwd());
  return repository ?? here ?? folders[2] ?? folders.at(-1) ?? sep;
}

/** The folders that hold a file, innermost first, as absolute paths. */
export function foldersAbove(file: string): readonly string[] {
  const folders = [dirname(resolve(file))];
  for (let folder = dirname(folders[0] ?? sep); folder !== folders.at(-1); folder = dirname(folder))
    folders.push(folder);
  return folders;
}

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
};
