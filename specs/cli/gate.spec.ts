// The gate as release engineers meet it: options of `verify` that decide what fails a run.
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inProjectCopy } from './project-copy.ts';
import { runCommand } from './run-command.ts';

const article = 'articles/en-US/pay-a-due-azure-invoice.md';

test('what is in the baseline or in an earlier run passes, and only what is new fails', async () => {
  // Three runs, one after another
  test.slow();
  await inProjectCopy(async (project) => {
    const labels = join(project, 'fixtures/mock/azure/labels.yaml');
    const before = readFileSync(labels, 'utf8');
    writeFileSync(labels, before.replace('en: Pay now\n', 'en: Pay bill\n'));
    expect((await runCommand(['verify', article], { project })).code).toBe(1);
    const earlier = join(project, 'earlier');
    mkdirSync(earlier);
    const findings = join(project, 'reports/output/findings.jsonl');
    renameSync(findings, join(earlier, 'findings.jsonl'));
    const gated = ['verify', article, '--against', 'earlier', '--update-baseline'];
    const compared = await runCommand(gated, { project });
    expect(compared.code).toBe(0);
    expect(compared.stdout).toMatch(/Answer\s+yes: .* but for \d+ accepted/u);
    expect(compared.stdout).toMatch(/Baseline\s+docwalk\.baseline\.yaml: [1-9]\d* added/u);
    writeFileSync(
      labels,
      before.replace('en: Pay now\n', 'en: Pay bill\n').replace('en: Invoices\n', 'en: Bills\n'),
    );
    const fresh = await runCommand(['verify', article], { project });
    expect(fresh.code).toBe(1);
    expect(fresh.stdout).toMatch(/History\s+[1-9]\d* new/u);
    expect(fresh.stdout).toMatch(/[1-9]\d* accepted/u);
  });
});

const wrongFiles = [
  {
    name: 'a.yaml',
    text: 'accepted:\n  - article: x.md\n    rule: label-wrong\n    until: 2026-12-31\n',
    says: /a\.yaml:2: accepted\.0\.reason: expected a reason/u,
  },
  {
    name: 'b.yaml',
    text: 'accepted:\n  - article: x.md\n    rule: label-wrong\n    reason: why\n    until: soon\n',
    says: /b\.yaml:5: accepted\.0\.until: expected a day/u,
  },
  { name: 'c.yaml', text: 'accepted: [\n', says: /c\.yaml:\d+: / },
];
for (const { name, text, says } of wrongFiles) {
  test(`a wrong baseline ${name} is told by file, line and key, with exit code 2`, async () => {
    const file = test.info().outputPath(name);
    writeFileSync(file, text);
    const { code, stderr } = await runCommand(['verify', article, '--baseline', file]);
    expect(stderr).toMatch(says);
    expect(code).toBe(2);
  });
}

/** The files of a run's reports in which a text stands. */
const filesWith = (project: string, text: string): readonly string[] =>
  readdirSync(join(project, 'reports/output'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(project, 'reports/output', name))
    .filter((file) => statSync(file).isFile())
    .filter((file) => readFileSync(file).includes(text));

test('the digest is posted where a webhook is configured; no report holds a secret, or the run fails', async () => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push(`${request.url ?? ''} ${body.slice(0, 30)}`);
      response.writeHead(request.url === '/teams-secret' ? 403 : 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const host = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  await inProjectCopy(async (project) => {
    const env = {
      DOCWALK_SLACK_WEBHOOK: `${host}/slack-secret`,
      DOCWALK_TEAMS_WEBHOOK: `${host}/teams-secret`,
    };
    const { code, stderr, stdout } = await runCommand(['verify', article], { project, env });
    expect(stderr).not.toContain('stood in');
    expect(code).toBe(0);
    expect(received.map((one) => one.split(' ')[0])).toEqual(['/slack-secret', '/teams-secret']);
    expect(stderr).toContain('No digest posted: Teams answered 403');
    expect(stdout + stderr).not.toContain('secret');
    expect(filesWith(project, '-secret')).toEqual([]);
    // words that an article should never have had
    const password = '9"t&<sälj>/köp';
    appendFileSync(join(project, article), `\nThe password is \`${password}\` this week.\n`);
    const leaking = await runCommand(['verify', article], {
      project,
      env: { ...env, DOCWALK_MOCK_PASSWORD: password },
    });
    expect(leaking.code).toBe(2);
    for (const file of ['review/pages/', 'playwright/index.html', 'allure/data/'])
      expect(leaking.stderr).toContain(`The value of DOCWALK_MOCK_PASSWORD stood in reports/output/${file}`);
    expect(leaking.stdout + leaking.stderr).not.toContain(password);
    expect(received.length).toBe(2);
    expect(filesWith(project, 'sälj')).toEqual([]);
  });
  server.close();
});
