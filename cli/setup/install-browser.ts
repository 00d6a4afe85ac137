// Gets a browser onto this machine: by Playwright's own download, else by the system's package manager where it may.
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { findBrowser } from '../../fixtures/browser/find-browser.ts';
import { readEnvironment } from '../../fixtures/environment.ts';
import { root } from '../../fixtures/root.ts';
import { UsageError } from '../../steps/model/usage-error.ts';
import { timed } from './progress.mjs';

type CommandLine = readonly [program: string, ...args: string[]];

/** Each manager's command lines in order; the first that ends well in `anyOf` is enough. */
type PackageManager = {
  readonly program: string;
  readonly before: readonly CommandLine[];
  readonly anyOf: readonly CommandLine[];
};

const aptInstall = ['apt-get', 'install', '-y', '--no-install-recommends'] as const;
/** Latin, Greek and Cyrillic; Chinese, Japanese and Korean: without them, screenshots show empty boxes. */
const aptFonts = ['fonts-liberation', 'fonts-wqy-zenhei'] as const;

const packageManagers: readonly PackageManager[] = [
  {
    program: 'apt-get',
    before: [['apt-get', 'update']],
    anyOf: [
      [...aptInstall, 'chromium-headless-shell', ...aptFonts],
      [...aptInstall, 'chromium', ...aptFonts],
    ],
  },
  { program: 'dnf', before: [], anyOf: [['dnf', 'install', '-y', 'chromium']] },
  { program: 'apk', before: [], anyOf: [['apk', 'add', '--no-cache', 'chromium', 'font-liberation']] },
  { program: 'pacman', before: [], anyOf: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
];

/** How long Playwright's download may take to connect to each of its hosts, and a whole step may take, in milliseconds. */
const connectionTimeout = '10000';
const stepTimeout = 10 * 60_000;

/** Tries one way after another until `findBrowser` finds one. Throws a UsageError with what failed and what to do. */
export async function installBrowser(): Promise<void> {
  if (readEnvironment().DOCWALK_NO_INSTALL) throw noBrowser(['DOCWALK_NO_INSTALL is set: nothing was tried']);
  const failures: string[] = [];
  for (const way of [downloadByPlaywright, installByPackageManager]) {
    const failure = await way();
    if (failure === undefined && findBrowser() !== undefined) return;
    failures.push(failure ?? 'what was installed does not start');
  }
  throw noBrowser(failures);
}

/** Gives what failed, or undefined where the step ended well. */
async function downloadByPlaywright(): Promise<string | undefined> {
  const line = [process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium'] as const;
  return report('installing a browser by "playwright install chromium"', () => runQuietly(line));
}

async function installByPackageManager(): Promise<string | undefined> {
  const manager = packageManagers.find(({ program }) => runs([program, '--version']));
  if (process.platform !== 'linux' || manager === undefined) return 'no package manager that docwalk knows';
  const asRoot = rightsPrefix();
  if (asRoot === undefined) return `${manager.program} needs root, or sudo without a password`;
  return report(`installing a browser by ${manager.program}`, async () => {
    for (const line of manager.before) await runQuietly(withPrefix(asRoot, line));
    let failure: string | undefined;
    for (const line of manager.anyOf) {
      failure = await runQuietly(withPrefix(asRoot, line));
      if (failure === undefined) return undefined;
    }
    return failure;
  });
}

/** What goes before a command line that needs root; undefined where there is no way. */
function rightsPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return runs(['sudo', '-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function withPrefix(prefix: readonly string[], [program, ...args]: CommandLine): CommandLine {
  const [first, ...rest] = prefix;
  return first === undefined ? [program, ...args] : [first, ...rest, program, ...args];
}

async function report(what: string, work: () => Promise<string | undefined>): Promise<string | undefined> {
  return timed(what, async () => {
    const failure = await work();
    if (failure !== undefined) throw new StepFailure(failure);
    return undefined;
  }).catch((error: unknown) => {
    if (error instanceof StepFailure) return `${what}: ${error.message}`;
    throw error;
  });
}

/** Carries a failed step through `timed`, so that its line says "failed". */
class StepFailure extends Error {}

function runs([program, ...args]: CommandLine): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** Gives undefined where the program ends well, else the last lines of its output. */
function runQuietly([program, ...args]: CommandLine): Promise<string | undefined> {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: connectionTimeout,
  };
  const child = spawn(program, args, {
    cwd: root,
    env,
    timeout: stepTimeout,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : lastLines(output)));
  });
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-3).join(' / ');
}

function noBrowser(failures: readonly string[]): UsageError {
  return new UsageError(
    [
      'there is no Chromium browser on this machine to walk with, and none could be installed:',
      ...failures.map((failure) => `  - ${failure}`),
      'Install Chrome, Edge or Chromium, or run "npx playwright install --with-deps chromium",',
      'or set DOCWALK_BROWSER to the path of a Chromium browser.',
    ].join('\n'),
  );
}
