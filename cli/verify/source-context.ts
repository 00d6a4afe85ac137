// Source context: where the articles' files open at their lines: as configured or in CI, else on the web pages of their git remote.
import { execFileSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { readEnvironment } from '../../fixtures/environment.ts';
import { repositoryRootFrom } from '../../reports/repository-path.ts';
import type { SourceContext } from '../../reports/source-link.ts';
import { sourceLinkFrom, sourceLinkOf } from '../../reports/source-link.ts';

/**
 * Takes article files, of which the first one's repository counts, and the environment. Without git, or without a
 * repository, nothing is known.
 */
export function readSourceContext(
  files: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = fullEnvironment(),
): SourceContext {
  const folder = dirname(resolve(files[0] ?? 'article'));
  const configured = sourceLinkFrom(environment);
  return {
    sourceLink: configured === '' ? linkIn(folder) : configured,
    repositoryRoot: rootOf(folder),
    ...repositoryRootFrom(environment),
  };
}

/** With what stands in `.env`. */
function fullEnvironment(): NodeJS.ProcessEnv {
  readEnvironment();
  return process.env;
}

/** By way of the folder, since git would name another path where a link leads to the repository. */
function rootOf(folder: string): string | undefined {
  if (git(folder, ['rev-parse', '--is-inside-work-tree']) !== 'true') return undefined;
  return resolve(folder, git(folder, ['rev-parse', '--show-cdup']));
}

function linkIn(folder: string): string {
  const remotes = git(folder, ['remote']).split('\n');
  const remote = remotes.includes('origin') ? 'origin' : (remotes[0] ?? '');
  if (remote === '') return '';
  const commit = git(folder, ['rev-parse', 'HEAD']);
  // what was never pushed has no page; the branch that people see by default comes nearest
  const pushed = commit !== '' && git(folder, ['branch', '--remotes', '--contains', commit]) !== '';
  return sourceLinkOf(git(folder, ['remote', 'get-url', remote]), pushed ? commit : 'HEAD');
}

/** What git says, without the last line break; '' where it fails or is not there. */
function git(folder: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    }).trim();
  } catch {
    return '';
  }
}
