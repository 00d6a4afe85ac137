// Set-up inside the commands: what the bootstrap notices on a clone, and that it is silent where nothing is to be done.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { withLock } from '../../cli/setup/lock.mjs';
import { checkNodeVersion } from '../../cli/setup/node-version.mjs';
import { packagesMatch } from '../../cli/setup/packages.mjs';
import { inProjectCopy } from './project-copy.ts';
import { runCommand } from './run-command.ts';

type Entries = Record<string, object>;

/** Writes a project whose lockfile asks for `wanted` and whose node_modules holds `installed`. */
function makeProject(wanted: Entries, installed: Entries | undefined): string {
  const project = test.info().outputPath('clone');
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (installed === undefined) return project;
  for (const path of ['node_modules', ...Object.keys(installed)]) {
    mkdirSync(join(project, path), { recursive: true });
  }
  const hidden = join(project, 'node_modules', '.package-lock.json');
  writeFileSync(hidden, JSON.stringify({ packages: installed }));
  return project;
}

const one = { 'node_modules/one': { version: '1.0.0' } };
const clones: readonly { when: string; wanted: Entries; installed: Entries | undefined; match: boolean }[] = [
  { when: 'nothing is installed', wanted: one, installed: undefined, match: false },
  { when: 'all is installed', wanted: one, installed: one, match: true },
  {
    when: 'a package is missing',
    wanted: { ...one, 'node_modules/two': { version: '2.0.0' } },
    installed: one,
    match: false,
  },
  {
    when: 'the lockfile has moved on to another version',
    wanted: { 'node_modules/one': { version: '1.0.1' } },
    installed: one,
    match: false,
  },
  {
    when: "another machine's optional package is missing",
    wanted: { ...one, 'node_modules/mac': { version: '1.0.0', optional: true, os: ['darwin'] } },
    installed: one,
    match: true,
  },
  {
    when: 'the packages were copied from another kind of machine',
    wanted: { 'node_modules/x': { version: '1.0.0', optional: true } },
    installed: { 'node_modules/x': { version: '1.0.0', optional: true, os: ['no-such-os'] } },
    match: false,
  },
];

for (const { when, wanted, installed, match } of clones) {
  test(`where ${when}, the packages ${match ? 'are left alone' : 'are installed anew'}`, () => {
    expect(packagesMatch(makeProject(wanted, installed))).toBe(match);
  });
}

test('a package whose folder was deleted is noticed', () => {
  const project = makeProject(one, one);
  rmSync(join(project, 'node_modules', 'one'), { recursive: true });
  expect(packagesMatch(project)).toBe(false);
});

for (const version of ['18.20.0', '20.18.9', '0.12.0']) {
  test(`Node ${version} is refused with what is needed`, () => {
    expect(() => checkNodeVersion(version)).toThrow(
      `docwalk needs Node 20.19 or newer, and this is Node ${version}`,
    );
  });
}

for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.11.1']) {
  test(`Node ${version} is taken`, () => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });
}

test('two set-ups at the same time come one after the other', async () => {
  const file = test.info().outputPath('set-up.lock');
  const events: string[] = [];
  const setUp = (name: string) =>
    withLock(file, async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      events.push(`${name} ends`);
    });
  await Promise.all([setUp('one'), setUp('two')]);
  expect(events).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('the lock of a set-up that was killed is taken over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'docwalk-lock-'));
  const file = join(folder, 'set-up.lock');
  const processThatNeverWas = 2 ** 30;
  writeFileSync(file, String(processThatNeverWas));
  expect(await withLock(file, async () => 'done')).toBe('done');
  rmSync(folder, { recursive: true });
});

test('a lock is given back when the work fails', async () => {
  const file = test.info().outputPath('set-up.lock');
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

test('a command on a clone that is set up says nothing of set-up', async () => {
  await inProjectCopy(async (project) => {
    const { stdout, stderr, code } = await runCommand(['report'], { project });
    expect(stderr).toContain('there is no review yet');
    expect(stderr).not.toContain('set-up:');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

test('where npm ci fails, its output is shown and the exit code is 2', async () => {
  await inProjectCopy(async (project) => {
    rmSync(join(project, 'node_modules'));
    writeFileSync(join(project, 'package-lock.json'), 'no lockfile');
    const { stderr, code } = await runCommand(['report'], { project });
    expect(stderr).toMatch(/set-up: installing packages by npm ci \.\.\. failed \(\d+\.\d s\)/);
    expect(stderr).toMatch(/error: npm ci failed with exit code \d+\. Its output:\n.*npm/);
    expect(code).toBe(2);
  });
});

test('where no browser may be installed, the message tells what to do', async () => {
  await inProjectCopy(async (project) => {
    const { stderr, code } = await runCommand(['verify'], {
      project,
      env: { DOCWALK_NO_INSTALL: '1', PATH: '/nowhere', PLAYWRIGHT_BROWSERS_PATH: '/nowhere' },
    });
    expect(stderr).toContain('there is no Chromium browser on this machine to walk with');
    expect(stderr).toContain('DOCWALK_NO_INSTALL is set');
    expect(stderr).toContain('npx playwright install --with-deps chromium');
    expect(code).toBe(2);
  });
});
