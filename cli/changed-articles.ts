// `--changed-since`: of the articles asked for, those that a change touches, itself, by what they include or by their data.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../steps/model/usage-error.ts';
import { sideFilesOf } from './plan/bind-article.ts';
import { pathsIncludedBy } from './read-article-file.ts';

/**
 * Takes article files and a git reference; gives those that differ from where their branch left it, in commits or in the
 * working tree, or whose included files or side files do. Throws a UsageError where git does not know the reference.
 */
export function keepChanged(files: readonly string[], reference: string): readonly string[] {
  if (reference.startsWith('-'))
    throw new UsageError(`--changed-since takes a git reference, not "${reference}"`);
  const repositories = new Map<string, ReadonlySet<string>>();
  return files.filter((file) => {
    const path = realpathSync(file);
    const repository = git(['rev-parse', '--show-toplevel'], dirname(path)).trim();
    const changed = repositories.get(repository) ?? changedFiles(repository, reference);
    repositories.set(repository, changed);
    if (!existsSync(path)) return false;
    const touching = [path, ...sideFilesOf({ file: path }), ...pathsIncludedBy(path)];
    return touching.some((touched) => changed.has(touched));
  });
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
