// A copy of the project in a temporary folder, as a fresh clone has it, so that journeys leave this one alone.
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../fixtures/root.ts';

const parts = [
  'articles',
  'cli',
  'fixtures',
  'reports',
  'steps',
  'package.json',
  'package-lock.json',
  'playwright.config.ts',
  'tsconfig.json',
];
const leftOut = [join(root, 'reports', 'output')];

/** Does the work in a copy that has this project's packages, but none of its caches and reports; then deletes it. */
export async function inProjectCopy(work: (project: string) => Promise<void>): Promise<void> {
  const project = mkdtempSync(join(tmpdir(), 'docwalk-journey-'));
  try {
    copyProject(project);
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'dir');
    await work(project);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** Copies what a clone would hold, without packages. */
export function copyProject(target: string): void {
  for (const part of parts) {
    if (!existsSync(join(root, part))) continue;
    cpSync(join(root, part), join(target, part), {
      recursive: true,
      filter: (source) => !leftOut.includes(source),
    });
  }
}
