// Repository path: how a file is called in its repository, which is how CI systems and code scanning know it.
import { isAbsolute, relative, resolve } from 'node:path';
import type { Run } from './run.ts';

/** Takes a file as findings name it; gives its path from the repository's root, or the file itself where it is outside. */
export const repositoryPath = (file: string, { repositoryRoot }: Pick<Run, 'repositoryRoot'>): string => {
  if (repositoryRoot === undefined) return file;
  const path = relative(repositoryRoot, resolve(file));
  return path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
};

/** The variables by which CI systems name the folder that they checked the repository out to. */
const rootVariables = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY'] as const;

/** Takes the environment; gives the repository's root where a CI system names it. */
export const repositoryRootFrom = (
  environment: Readonly<Record<string, string | undefined>>,
): Pick<Run, 'repositoryRoot'> => {
  const root = rootVariables.map((name) => environment[name] ?? '').find((folder) => folder !== '');
  return root === undefined ? {} : { repositoryRoot: root };
};
