// `npm run check`: types, lint, format and dead code, one after another; all are run even if one fails.
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../fixtures/root.ts';
import { runChild } from './child.ts';
import { exitCodes } from './exit-codes.ts';

const checks = [
  { what: 'types', program: 'tsc', args: ['--noEmit'] },
  { what: 'lint', program: 'oxlint', args: ['--type-aware'] },
  { what: 'format', program: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { what: 'dead code', program: 'knip', args: [] },
] as const;

const failed: string[] = [];
for (const { what, program, args } of checks) {
  process.stdout.write(`check: ${what} (${program})\n`);
  const { code, interrupted } = await runChild(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
  });
  if (interrupted) process.exit(exitCodes.interrupted);
  if (code !== 0) failed.push(what);
}
process.stdout.write(failed.length === 0 ? 'check: all is well\n' : `check: failed: ${failed.join(', ')}\n`);
process.exitCode = failed.length === 0 ? exitCodes.ok : exitCodes.findings;
