// `npm run portal`: serves the mock portals, to look at and to click through by hand.
import process from 'node:process';
import { z } from 'zod';
import { readEnvironment } from '../fixtures/environment.ts';
import { knobsSchema } from '../fixtures/mock/knobs.ts';
import type { Knobs } from '../fixtures/mock/knobs.ts';
import { originOf } from '../fixtures/mock/server/hosts.ts';
import { startMock } from '../fixtures/mock/server.ts';
import { sharedTenantId } from '../fixtures/mock/state/tenants.ts';
import { UsageError } from '../steps/model/usage-error.ts';
import { readNumber } from './arguments.ts';
import type { Arguments, OptionTable } from './arguments.ts';
import { runCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { ensureMock } from './setup/mock.ts';

const knobNames = knobsSchema.keyof().options;

await runCommand({
  usage: 'npm run portal -- [--port N] [--knob value ...]',
  about:
    'Serves the mock portals until you press Ctrl-C, and prints where they are. What you do in them is forgotten then.',
  options: {
    port: { kind: 'value', value: 'N', about: 'the port to serve on; without it, a free one' },
    ...knobOptions(),
  },
  examples: [
    ['npm run portal -- --port 8080', 'serves on port 8080'],
    [
      'npm run portal -- --language sv --invoices several-due',
      'for a user who has saved Swedish, with two invoices to pay',
    ],
  ],
  run: async (given) => {
    const port = readNumber(given, 'port', { min: 0, max: 65_535 }) ?? 0;
    const knobs = readKnobs(given);
    await ensureMock();
    const mock = await startMock({ port, knobs });
    process.stdout.write(welcome(mock.port));
    await interrupted();
    await mock.close();
    return exitCodes.ok;
  },
});

function knobOptions(): OptionTable {
  return Object.fromEntries(
    knobNames.map((name) => {
      const { description = '' } = knobsSchema.shape[name];
      return [
        optionName(name),
        { kind: 'value', value: 'VALUE', about: about(name, description), group: 'Knobs' },
      ];
    }),
  );
}

function about(name: keyof Knobs, description: string): string {
  const inner = knobsSchema.shape[name].unwrap();
  const choices = inner instanceof z.ZodEnum ? `: ${inner.options.join(', ')}` : '';
  const standard = knobsSchema.parse({})[name];
  return `${description}${choices}${standard === '' ? '' : ` (default ${standard})`}`;
}

function readKnobs(given: Arguments): Knobs {
  const values = knobNames.flatMap((name) => {
    const value = given.values.get(optionName(name));
    return value === undefined ? [] : [[name, value] as const];
  });
  const knobs = knobsSchema.safeParse(Object.fromEntries(values));
  if (knobs.success) return knobs.data;
  const faults = knobs.error.issues.map(({ path, message }) => `--${optionName(path.join('.'))}: ${message}`);
  throw new UsageError(faults.join('\n'));
}

function optionName(knob: string): string {
  return knob.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function welcome(port: number): string {
  return [
    `Azure portal                ${originOf('azure', sharedTenantId, port)}/`,
    `Microsoft 365 admin center  ${originOf('m365', sharedTenantId, port)}/`,
    '',
    `Sign in as admin@contoso.example, password ${readEnvironment().DOCWALK_MOCK_PASSWORD}.`,
    'For a language of your choice add ?l=sv (Azure) or ?locale=sv (Microsoft 365). Ctrl-C stops.',
    '',
  ].join('\n');
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
