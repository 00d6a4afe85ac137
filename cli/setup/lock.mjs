// A lock between processes, so that two commands started together do not set up the same clone at once.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const pause = 200;

/**
 * Does the work while this process holds the lock file; waits for another process that holds it. A lock whose owner
 * is dead (a killed set-up) is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  let said = false;
  while (!take(file)) {
    if (!said) process.stderr.write('set-up: waiting for another docwalk command to finish its set-up\n');
    said = true;
    await sleep(pause);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether this process holds the lock now
 */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  if (ownerLives(file)) return false;
  rmSync(file, { force: true });
  return take(file);
}

/**
 * @param {string} file
 * @returns {boolean} true also where the file is gone or still empty: its owner is at work
 */
function ownerLives(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
