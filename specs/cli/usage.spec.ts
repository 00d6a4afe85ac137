// What the commands say to wrong arguments: one message that tells what was expected, and exit code 2.
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { runCommand } from './run-command.ts';

const wrong: readonly { args: string[]; says: RegExp }[] = [
  { args: ['verify', '--locle', 'sv-SE'], says: /unknown option "--locle" \(did you mean "--locale"\?\)/ },
  {
    args: ['verify', '--locale', 'not a locale'],
    says: /"not a locale" is no locale: expected a BCP 47 tag/,
  },
  { args: ['verify', '--locale'], says: /--locale needs LOCALE after it/ },
  { args: ['verify', '--live=yes'], says: /--live takes no value, but "yes" was given/ },
  { args: ['verify', '--workers', 'many'], says: /--workers takes a whole number from 1 to 64, but "many"/ },
  { args: ['verify', '--fail-on', 'eror'], says: /--fail-on takes one of .*\(did you mean "error"\?\)/ },
  {
    args: ['verify', '--shard', '5/4'],
    says: /--shard takes a part and the number of parts.*"5\/4" was given/,
  },
  { args: ['verify', 'artcles'], says: /no file or folder "artcles" \(did you mean "articles"\?\)/ },
  { args: ['verify', 'package.json'], says: /"package.json" is no article: expected a Markdown file/ },
  { args: ['verify', 'cli'], says: /no articles below "cli": it holds no Markdown file/ },
  { args: ['fix', 'articles'], says: /takes no arguments, but "articles" was given/ },
  { args: ['merge'], says: /expected one folder that holds the blobs/ },
  { args: ['merge', 'no-such-folder'], says: /there is no folder "no-such-folder"/ },
  { args: ['merge', 'cli'], says: /the folder "cli" holds no blob/ },
  { args: ['vrify'], says: /"vrify" is no command of docwalk/ },
  { args: ['../../etc/x'], says: /is no command of docwalk/ },
];

for (const { args, says } of wrong) {
  test(`docwalk ${args.join(' ')} is refused with a reason`, async () => {
    const { code, stdout, stderr } = await runCommand(args);
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
}

for (const command of ['verify', 'fix', 'report', 'merge', 'plan', 'portal']) {
  test(`docwalk ${command} --help explains itself, with examples`, async () => {
    const { code, stdout, stderr } = await runCommand([command, '--help']);
    expect(stdout).toContain(`Usage: npm run ${command}`);
    expect(stdout).toContain('--help');
    expect(stdout).toMatch(/Examples:\n {2}npm run /);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
}

test('a path is found from the folder in which the user called npm', async () => {
  const folder = test.info().outputPath('docs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/data.json`, '{}');
  const { code, stderr } = await runCommand(['verify', 'data.json'], { env: { INIT_CWD: folder } });
  expect(stderr).toContain('"data.json" is no article');
  expect(code).toBe(2);
});

test('a wrong value in the environment is named with what was expected', async () => {
  const { code, stderr } = await runCommand(['verify'], { env: { DOCWALK_NO_INSTALL: 'perhaps' } });
  expect(stderr).toContain('DOCWALK_NO_INSTALL: expected 1 or 0');
  expect(code).toBe(2);
});

test('a browser that is not where DOCWALK_BROWSER says is named', async () => {
  const { code, stderr } = await runCommand(['verify'], { env: { DOCWALK_BROWSER: '/no/such/browser' } });
  expect(stderr).toContain('DOCWALK_BROWSER is "/no/such/browser", and there is no such file');
  expect(code).toBe(2);
});
