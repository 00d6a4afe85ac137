// Paths as the caller typed them: npm runs commands in the project's folder, wherever it was called.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readEnvironment } from '../fixtures/environment.ts';

/** Gives an absolute path; one that is not there is looked for where the user called npm. */
export function callerPath(path: string): string {
  const here = resolve(path);
  const { INIT_CWD: callerFolder } = readEnvironment();
  if (existsSync(here) || callerFolder === '') return here;
  return resolve(callerFolder, path);
}
