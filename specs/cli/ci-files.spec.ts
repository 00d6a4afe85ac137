// The ready workflow files: valid YAML, and what they call and collect is what docwalk knows and writes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseDocument } from 'yaml';
import { root } from '../../fixtures/root.ts';
import { formats } from '../../reports/index.ts';
import { runCommand } from './run-command.ts';

const folder = join(root, 'docs', 'ci');
const written = [...formats.map(({ entry }) => entry), 'history.jsonl', 'gl-code-quality-report.json'];

test('there is a file for each CI system', () => {
  expect(readdirSync(folder).toSorted()).toEqual([
    'azure-pipelines.yml',
    'github-actions.yml',
    'gitlab-ci.yml',
  ]);
});

for (const name of readdirSync(folder)) {
  test(`${name} calls verify by options that it has and collects files that it writes`, async () => {
    const text = readFileSync(join(folder, name), 'utf8');
    const document = parseDocument(text);
    expect(document.errors).toEqual([]);
    const { stdout: help } = await runCommand(['verify', '--help']);
    // folded lines of a command are one
    const commands = [...text.replaceAll(/\n\s+--/gu, ' --').matchAll(/npm run (\w+) -- (.*)/gu)];
    expect(commands.length).toBe(2);
    for (const [, command, options = ''] of commands) {
      expect(command).toBe('verify');
      for (const [option] of options.matchAll(/--[a-z-]+/gu)) expect(help).toContain(option);
    }
    const collected = [...text.matchAll(/reports\/output\/([\w-]+\.\w+)/gu)].map(([, file]) => file);
    expect(collected.length).toBeGreaterThan(0);
    for (const file of collected) expect(written).toContain(file);
  });
}
