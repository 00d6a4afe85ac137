// A copy of the project in a temporary folder, as a fresh clone has it, so that journeys leave this one alone.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
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
/** Clones of the project may run their tests at the same time. */
const rootKey = createHash('sha256').update(root).digest('hex').slice(0, 8);
const leftOut = [join(root, 'reports', 'output')];

/**
 * Does the work in a copy that has this project's packages, but none of its caches and reports; then deletes it. Each
 * worker makes its copies in one place: Playwright keeps the JavaScript of a file by its path, and a run that
 * translates all files anew takes half as long again.
 */
export async function inProjectCopy(work: (project: string) => Promise<void>): Promise<void> {
  const project = join(tmpdir(), `docwalk-journey-${rootKey}-${test.info().parallelIndex}`);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project);
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
