// Reads a command's arguments by a table of its options, and explains what was expected where they are wrong.
import { parseArgs } from 'node:util';
import { UsageError } from '../steps/model/usage-error.ts';
import { didYouMean } from './nearest.ts';

/** `flag` stands alone, `value` takes one value (the last one counts), `list` may be given several times or with commas. */
export type OptionKind = 'flag' | 'value' | 'list';

/** One option as the help shows it: `name` is what its value is called there. */
export type OptionDescription = {
  readonly kind: OptionKind;
  readonly value?: string;
  readonly about: string;
  readonly group?: string;
};
export type OptionTable = Readonly<Record<string, OptionDescription>>;

/** The arguments of one call. Options that were not given are absent. */
export type Arguments = {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
};

/**
 * Reads `args` by the table. `--help` and `-h` are known to every command. Throws a UsageError for an unknown option,
 * for a missing or superfluous value, and for a positional where the command takes none.
 */
export function parseArguments(
  args: readonly string[],
  options: OptionTable,
  { positionals = false }: { positionals?: boolean } = {},
): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: parseArgsOptions(options),
    strict: false,
    tokens: true,
  });
  const result = {
    positionals: [] as readonly string[],
    flags: new Set<string>(),
    values: new Map<string, string>(),
    lists: new Map<string, readonly string[]>(),
  };
  for (const token of tokens) {
    if (token.kind === 'positional') result.positionals = [...result.positionals, token.value];
    if (token.kind === 'option') addOption(result, options, { ...token, value: token.value });
  }
  if (!positionals && result.positionals.length > 0) {
    throw new UsageError(`this command takes no arguments, but "${result.positionals.join(' ')}" was given`);
  }
  return result;
}

/** Gives the number of an option's value, or undefined where it was not given. Throws where it is outside `min` to `max`. */
export function readNumber(
  given: Arguments,
  name: string,
  { min, max }: { min: number; max: number },
): number | undefined {
  const value = given.values.get(name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw new UsageError(`--${name} takes a whole number from ${min} to ${max}, but "${value}" was given`);
}

/** Gives an option's value where it is one of `choices`, or undefined where it was not given. Throws where it is another. */
export function readChoice<Choice extends string>(
  given: Arguments,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = given.values.get(name);
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  const expected = choices.join(', ');
  throw new UsageError(
    `--${name} takes one of ${expected}, but "${value}" was given${didYouMean(value, choices)}`,
  );
}

function parseArgsOptions(options: OptionTable) {
  return Object.fromEntries([
    ['help', { type: 'boolean', short: 'h' } as const],
    ...Object.entries(options).map(([name, { kind }]) => {
      const type = kind === 'flag' ? ('boolean' as const) : ('string' as const);
      return [name, { type }] as const;
    }),
  ]);
}

type Given = { flags: Set<string>; values: Map<string, string>; lists: Map<string, readonly string[]> };

function addOption(
  given: Given,
  options: OptionTable,
  { name, rawName, value }: { name: string; rawName: string; value: string | undefined },
): void {
  const kind = name === 'help' ? 'flag' : options[name]?.kind;
  if (kind === undefined) throw unknownOption(rawName, name, options);
  if (kind === 'flag') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, but "${value}" was given`);
    given.flags.add(name);
    return;
  }
  if (value === undefined || value === '') {
    const { value: valueName = 'a value' } = options[name] ?? {};
    throw new UsageError(`${rawName} needs ${valueName} after it`);
  }
  if (kind === 'value') given.values.set(name, value);
  else given.lists.set(name, [...(given.lists.get(name) ?? []), ...value.split(',').filter(Boolean)]);
}

function unknownOption(rawName: string, name: string, options: OptionTable): UsageError {
  const names = [...Object.keys(options), 'help'];
  const known = names.map((option) => `--${option}`).join(', ');
  const meant = didYouMean(
    `--${name}`,
    names.map((option) => `--${option}`),
  );
  return new UsageError(`unknown option "${rawName}"${meant}; this command knows ${known}`);
}
