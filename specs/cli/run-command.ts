// Runs the real commands as a user would, and takes down what they print.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../../fixtures/root.ts';

export type CommandResult = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type CommandOptions = {
  /** The project to run in: this one, or a copy of it. */
  readonly project?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with a way to press Ctrl-C once the command runs. */
  readonly onStart?: (interrupt: () => void) => void;
};

/** Runs `node cli/run.mjs <args>`, which is what the npm scripts are, to its end. */
export function runCommand(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const project = options.project ?? root;
  const child = spawn(process.execPath, [join(project, 'cli', 'run.mjs'), ...args], {
    cwd: options.cwd ?? project,
    env: { ...environment(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.onStart?.(() => child.kill('SIGINT'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({
        code,
        stdout: stripVTControlCharacters(output.stdout),
        stderr: stripVTControlCharacters(output.stderr),
      });
    });
  });
}

/** This process's environment without what Playwright's workers and npm add to it. */
function environment(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter(
    (name) =>
      !/^(TEST_|PLAYWRIGHT_TEST|PW_|npm_|INIT_CWD|FORCE_COLOR|DOCWALK_|GITHUB_|GITLAB_|TF_BUILD)/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}
