// Says what a set-up step does and how long it took: one line each, on stderr, since stdout belongs to the command.
import process from 'node:process';

/**
 * Does the work between the two halves of one line: `set-up: <what> ... done (12.3 s)`.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(what, work) {
  process.stderr.write(`set-up: ${what} ... `);
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  try {
    const result = await work();
    process.stderr.write(`done (${seconds()} s)\n`);
    return result;
  } catch (error) {
    process.stderr.write(`failed (${seconds()} s)\n`);
    throw error;
  }
}
