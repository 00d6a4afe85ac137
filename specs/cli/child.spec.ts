// Programs that a command starts: they hear of Ctrl-C once, and have the time to finish.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { runChild } from '../../cli/child.ts';

const program = fileURLToPath(new URL('interruptible.ts', import.meta.url));

for (const signals of [['SIGINT'], ['SIGINT', 'SIGINT'], ['SIGTERM']] as const) {
  test(`${signals.join(' and ')} at once reach the program as one Ctrl-C, and its end is waited for`, async () => {
    test.skip(process.platform === 'win32', 'Windows has no such signals');
    const command = spawn(process.execPath, ['--import', 'tsx', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    command.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await expect.poll(() => output).toContain('ready');
    for (const signal of signals) command.kill(signal);
    await once(command, 'close');
    expect(output).toBe('ready\ntold 1 times\n{"code":7,"interrupted":true}\n');
  });
}

test('a program that ends by itself gives its exit code', async () => {
  const result = await runChild(process.execPath, ['-e', 'process.exit(3)'], { cwd: '.' });
  expect(result).toEqual({ code: 3, interrupted: false });
});

test('a program that is not there is an error', async () => {
  await expect(runChild('no-such-program', [], { cwd: '.' })).rejects.toThrow('ENOENT');
});
