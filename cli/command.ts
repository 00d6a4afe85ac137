// What every command does around its own work: help, error messages, exit code.
import process from 'node:process';
import { UsageError } from '../steps/model/usage-error.ts';
import { parseArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { formatHelp } from './help.ts';
import type { HelpPage } from './help.ts';
import { SetUpError } from './setup/set-up-error.mjs';

export type Command = HelpPage & {
  /** Whether the command takes arguments that are no options. */
  readonly positionals?: boolean;
  /** Reads its options first, then sees to what it needs (`cli/setup`), so that a typing error is told at once. */
  readonly run: (given: Arguments) => Promise<ExitCode> | ExitCode;
};

/**
 * Runs a command with the arguments of this process and sets its exit code. Faults that the user can mend are one
 * message on stderr; anything else is a bug of docwalk and shows its stack.
 */
export async function runCommand(command: Command): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    process.exitCode = await runWith(command, process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = exitCodes.usage;
  }
}

/** A reader such as `head` may have seen enough before all is written. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

async function runWith(command: Command, args: readonly string[]): Promise<ExitCode> {
  const given = parseArguments(args, command.options, { positionals: command.positionals ?? false });
  if (given.flags.has('help')) {
    process.stdout.write(formatHelp(command));
    return exitCodes.ok;
  }
  return command.run(given);
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof SetUpError) return `error: ${error.message}`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in docwalk; please report it with what stands below.\n${stack}`;
}
