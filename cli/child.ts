// Runs another program to its end, so that Ctrl-C reaches it exactly once and it can finish its reports.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import process from 'node:process';

export type ChildResult = {
  /** The exit code; 1 where a signal ended the program. */
  readonly code: number;
  /** Whether this process was told to stop meanwhile. */
  readonly interrupted: boolean;
};

/** npm passes Ctrl-C on to a process that the terminal has told already: both come within this many milliseconds. */
const sameSignal = 500;

/**
 * Runs a program with this process's input and output. It stands in its own process group: the terminal's
 * Ctrl-C comes to docwalk alone, which passes it on once. A second Ctrl-C later is passed on too (Playwright then
 * stops at once), a third kills. SIGTERM and SIGHUP, by which CI systems stop a job, are passed on as Ctrl-C.
 */
export function runChild(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<ChildResult> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  });
  const signals = passSignals(child);
  return new Promise<ChildResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, interrupted: signals.count() > 0 });
    });
  }).finally(signals.stop);
}

function passSignals(child: ChildProcess): { count: () => number; stop: () => void } {
  let count = 0;
  let last = -Infinity;
  const pass = (): void => {
    const now = performance.now();
    if (now - last < sameSignal) return;
    last = now;
    count += 1;
    child.kill(count > 2 ? 'SIGKILL' : 'SIGINT');
  };
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of names) process.on(name, pass);
  return {
    count: () => count,
    stop: () => {
      for (const name of names) process.off(name, pass);
    },
  };
}
