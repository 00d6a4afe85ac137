// Sees that node_modules holds what package-lock.json asks for, and runs `npm ci` where it does not.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { withLock } from './lock.mjs';
import { timed } from './progress.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, optional?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[] }} LockedPackage
 */

/**
 * Installs the packages where they differ from the lockfile. Does nothing, and says nothing, where they match.
 * @param {string} root
 */
export async function ensurePackages(root) {
  if (packagesMatch(root)) return;
  await withLock(join(root, '.docwalk', 'set-up.lock'), async () => {
    if (packagesMatch(root)) return;
    await timed('installing packages by npm ci', () => install(root));
  });
}

/**
 * npm writes node_modules/.package-lock.json last, so an install that was cut short does not match.
 * @param {string} root
 * @returns {boolean}
 */
export function packagesMatch(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    if (there === undefined) return entry.optional === true;
    return there.version === entry.version && fitsMachine(there) && existsSync(join(root, path));
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * False for a folder that was copied, or mounted into a container, from another kind of machine.
 * @param {LockedPackage} entry
 */
function fitsMachine(entry) {
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch);
}

/**
 * @param {string[] | undefined} list names, or names to exclude with a "!" before them
 * @param {string} name
 */
function allows(list, name) {
  if (list === undefined) return true;
  return list.includes(name) || (list.every((entry) => entry.startsWith('!')) && !list.includes(`!${name}`));
}

/**
 * @param {string} root
 * @returns {Promise<void>}
 */
function install(root) {
  const { command, before } = findNpm();
  const child = spawn(command, [...before, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    shell: command.endsWith('.cmd'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new SetUpError(`npm ci failed with exit code ${code}. Its output:\n${output.trim()}`));
    });
  });
}

/** The npm that runs this script, where npm does; else the one on the path. */
function findNpm() {
  const script = process.env['npm_execpath'] ?? '';
  if (script.endsWith('npm-cli.js')) return { command: process.execPath, before: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', before: [] };
}
