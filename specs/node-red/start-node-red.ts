// Starts Node-RED, a real editor that docwalk knows nothing of, on a free loopback port with a user folder of its own.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../../fixtures/root.ts';

export type RunningNodeRed = {
  /** The absolute path of its profile, which leads to this editor. */
  readonly profile: string;
  /** Takes all flows off the workspace, so that no article finds what another has left. */
  readonly reset: () => Promise<void>;
  readonly stop: () => void;
};

/** Nothing that reaches out or greets: tours, news and counters are no part of its documents. */
const quiet = {
  uiHost: '127.0.0.1',
  telemetry: { enabled: false, updateNotification: false },
  editorTheme: { tours: false },
  logging: { console: { level: 'off' } },
};

/** Resolves once the editor answers; one that never does is ended. The caller stops it, which deletes its folder. */
export async function startNodeRed(): Promise<RunningNodeRed> {
  const folder = mkdtempSync(join(tmpdir(), 'docwalk-node-red-'));
  const port = await freePort();
  const settings = join(folder, 'settings.cjs');
  writeFileSync(settings, `module.exports = ${JSON.stringify({ ...quiet, uiPort: port })};`);
  const program = join(root, 'node_modules', 'node-red', 'red.js');
  const child = spawn(process.execPath, [program, '-u', folder, '-s', settings], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  const answers = (): Promise<boolean> =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  const stop = (): void => {
    child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    child.kill();
  };
  try {
    await expect.poll(answers, { timeout: 60_000, message: 'Node-RED answers' }).toBe(true);
  } catch (error) {
    stop();
    throw error;
  }
  return { profile: profileFor(url, folder), reset: () => emptyFlows(url), stop };
}

/** The team's profile with the port of this editor, in the editor's own folder. */
function profileFor(url: string, folder: string): string {
  const text = readFileSync(join(root, 'specs', 'node-red', 'node-red.portal.yaml'), 'utf8');
  const file = join(folder, 'node-red.portal.yaml');
  writeFileSync(file, text.replace('http://127.0.0.1:1880/', url));
  return file;
}

/** https://nodered.org/docs/api/admin/methods/post/flows/ */
async function emptyFlows(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(new URL('flows', url), { method: 'POST', headers, body: '[]' });
  if (!response.ok) throw new Error(`Node-RED did not take the flows: HTTP ${response.status}`);
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
