// Writes the text of `--help` from a command's table of options.
import type { OptionDescription, OptionTable } from './arguments.ts';

export type HelpPage = {
  /** As typed, such as "npm run verify -- [path ...] [options]". */
  readonly usage: string;
  readonly about: string;
  readonly options: OptionTable;
  /** Command lines with what each does. */
  readonly examples: readonly (readonly [line: string, about: string])[];
  /** Facts at the end, such as exit codes. */
  readonly notes?: readonly string[];
};

/** Gives the whole page; options stand in their groups, in the order of the table. */
export function formatHelp({ usage, about, options, examples, notes = [] }: HelpPage): string {
  const all: OptionTable = { ...options, help: { kind: 'flag', about: 'show this help' } };
  const groups = [...new Set(Object.values(all).map(({ group = 'Options' }) => group))];
  const sections = groups.map((group) => [`${group}:`, ...formatGroup(all, group)].join('\n'));
  const exampleLines = examples.map(([line, what]) => `  ${line}\n      ${what}`);
  return [
    `Usage: ${usage}`,
    about,
    ...sections,
    ['Examples:', ...exampleLines].join('\n'),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
    '',
  ].join('\n\n');
}

function formatGroup(options: OptionTable, group: string): string[] {
  const rows = Object.entries(options)
    .filter(([, option]) => (option.group ?? 'Options') === group)
    .map(([name, option]) => ({ left: formatOption(name, option), about: option.about }));
  const width = Math.max(...rows.map(({ left }) => left.length));
  return rows.map(({ left, about }) => `  ${left.padEnd(width)}  ${about}`);
}

function formatOption(name: string, { kind, value = 'VALUE' }: OptionDescription): string {
  const short = name === 'help' ? '-h, ' : '';
  return kind === 'flag' ? `${short}--${name}` : `--${name} ${value}`;
}
