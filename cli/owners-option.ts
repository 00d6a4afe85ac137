// The owners file: found, and checked before anything is walked.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readDataFile } from '../fixtures/data-file.ts';
import { root } from '../fixtures/root.ts';
import { ownersFileSchema } from '../reports/owners/owners-file.ts';
import { UsageError } from '../steps/model/usage-error.ts';
import type { Arguments, OptionTable } from './arguments.ts';
import { callerPath } from './caller-path.ts';

const defaultFile = 'docwalk.owners.yaml';

/** Of `verify` and `merge` alike. */
export const ownersOption = {
  owners: {
    kind: 'value',
    value: 'FILE',
    about: `whose articles are whose, and how often they are read (default: ${defaultFile}, where there is one)`,
    group: 'Reports',
  },
} as const satisfies OptionTable;

/** Gives the file's absolute path, if there is one. Throws a UsageError where it, or what it names, is missing or wrong. */
export function readOwnersFile(given: Arguments): { readonly owners?: string } {
  const asked = given.values.get('owners');
  const owners = asked === undefined ? join(root, defaultFile) : callerPath(asked);
  if (asked === undefined && !existsSync(owners)) return {};
  const { views } = readDataFile(owners, ownersFileSchema);
  const viewsFile = views === undefined ? undefined : resolve(dirname(owners), views);
  if (viewsFile !== undefined && !existsSync(viewsFile)) {
    throw new UsageError(`${owners}: views: expected a CSV file at ${viewsFile}, found none`);
  }
  return { owners };
}
