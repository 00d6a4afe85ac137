// Repository path: how a file is called in its repository, which is how CI systems and code scanning know it.
import { isAbsolute, relative, resolve } from 'node:path';
import type { Run } from './run.ts';

/** Takes a file as findings name it; gives its path from the repository's root, or the file itself where it is outside. */
export const repositoryPath = (file: string, { repositoryRoot }: Pick<Run, 'repositoryRoot'>): string => {
  if (repositoryRoot === undefined) return file;
  const path = relative(repositoryRoot, resolve(file));
  return path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
};
