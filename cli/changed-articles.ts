// `--changed-since`: of the articles asked for, those that a change touches, itself, by what they include or by their data.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findLocale } from '../steps/article/locale.ts';
import { UsageError } from '../steps/model/usage-error.ts';
import { twinPaths } from '../steps/plan/twin/twin-paths.ts';
import { sideFilesOf } from './plan/bind-article.ts';
import { foldersIn } from './plan/folders.ts';
import { sourceLocale } from './plan/plan-with-twin.ts';
import { pathsIncludedBy } from './read-article-file.ts';

/**
 * Takes article files and a git reference; gives those that differ from where their branch left it, in commits or in the
 * working tree, or whose included files or side files do. Throws a UsageError where git does not know the reference.
 */
export function keepChanged(files: readonly string[], reference: string): readonly string[] {
  if (reference.startsWith('-'))
    throw new UsageError(`--changed-since takes a git reference, not "${reference}"`);
  const repositories = new Map<string, ReadonlySet<string>>();
  const folders = foldersIn();
  return files.filter((file) => {
    const path = realPath(file);
    const repository = git(['rev-parse', '--show-toplevel'], dirname(path)).trim();
    const changed = repositories.get(repository) ?? changedFiles(repository, reference);
    repositories.set(repository, changed);
    if (!existsSync(path)) return isLink(path) && changed.has(path);
    const touching = [path, ...dataOf(path, folders), ...pathsIncludedBy(path)];
    return touching.some((touched) => changed.has(touched));
  });
}

/** A link that leads in a circle stays itself: reading it says what is wrong. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return join(realpathSync(dirname(file)), basename(file));
  }
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Where data for the article may stand: its own, and that of each twin which it may have. */
function dataOf(file: string, folders: (folder: string) => readonly string[]): readonly string[] {
  const twins = twinPaths({ file, locale: findLocale(file, {}), sourceLocale }, folders);
  return [sideFilesOf({ file }), ...twins.map((twin) => sideFilesOf({ file, twin }))].flat();
}

function changedFiles(repository: string, reference: string): ReadonlySet<string> {
  const base = git(['merge-base', reference, 'HEAD'], repository).trim();
  const names = [
    ...git(['diff', '--name-only', '--no-renames', '-z', base], repository).split('\0'),
    ...git(['ls-files', '--others', '--exclude-standard', '-z'], repository).split('\0'),
  ];
  return new Set(names.filter((name) => name !== '').map((name) => join(repository, name)));
}

function git(args: readonly string[], folder: string): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  const said = error?.message ?? stderr.trim().split('\n')[0] ?? '';
  throw new UsageError(
    `--changed-since: git ${args[0] ?? ''} failed in ${folder}${said === '' ? '' : ` (${said})`}: expected a clone that holds the reference and ` +
      'where the branches part; in CI, fetch the whole history',
  );
}
