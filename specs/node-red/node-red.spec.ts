// A real application that docwalk was not built for: its articles are walked as a user would, and hold exactly the drift planted in them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../fixtures/root.ts';
import { findingSchema } from '../../steps/model/finding.ts';
import { inProjectCopy } from '../cli/project-copy.ts';
import { runCommand } from '../cli/run-command.ts';
import { compareFindings, readExpectedFindings } from '../expected-findings.ts';
import { startNodeRed } from './start-node-red.ts';

const folder = join(root, 'specs', 'node-red');
const expected = readExpectedFindings(join(folder, 'expected-findings.yaml'));

/** The articles walked here; `DOCWALK_NODE_RED=all` walks the others too, some of which are not yet read in full. */
const articles =
  process.env['DOCWALK_NODE_RED'] === 'all'
    ? Object.keys(expected)
    : [
        'specs/node-red/articles/en-US/add-and-rename-a-flow.md',
        'specs/node-red/articles/en-US/export-a-flow.md',
        'specs/node-red/articles/en-US/import-a-flow.md',
        'specs/node-red/articles/en-US/look-up-a-keyboard-shortcut.md',
        'specs/node-red/articles/de-DE/change-the-editor-settings.md',
      ];

test('the articles of Node-RED have the findings that a careful reader expects, and no other', async () => {
  test.setTimeout(240_000);
  const nodeRed = await startNodeRed();
  try {
    await inProjectCopy(async (project) => {
      const profile = readFileSync(join(folder, 'node-red.portal.yaml'), 'utf8');
      writeFileSync(
        join(project, 'node-red.portal.yaml'),
        profile.replace('http://127.0.0.1:1880/', nodeRed.url),
      );
      const files = articles.map((file) => join(root, file));
      const { stdout } = await runCommand(
        ['verify', ...files, '--portal', 'node-red.portal.yaml', '--workers', '1'],
        { project },
      );
      expect(stdout, 'every article is walked to its end').not.toContain('outage');
      const findings = readFileSync(join(project, 'reports/output/findings.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => findingSchema.parse(JSON.parse(line)));
      for (const article of articles) {
        const own = findings.filter(({ file }) => file.endsWith(article));
        const { missing, unexpected } = compareFindings(expected[article] ?? [], own);
        expect.soft({ article, missing, unexpected }).toEqual({ article, missing: [], unexpected: [] });
      }
    });
  } finally {
    nodeRed.stop();
  }
});
