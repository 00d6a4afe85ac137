// Posting the digest to Slack and Teams, where a webhook is configured. A chat that cannot be reached changes no answer.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readEnvironment } from '../../fixtures/environment.ts';

const patience = 15_000;

/** Takes the folder that holds `digest/`. The webhooks' addresses are secrets: they stand in no message. */
export async function postDigest(outputFolder: string): Promise<void> {
  const { DOCWALK_SLACK_WEBHOOK: slack, DOCWALK_TEAMS_WEBHOOK: teams } = readEnvironment();
  await post('Slack', slack, join(outputFolder, 'digest', 'slack.json'));
  await post('Teams', teams, join(outputFolder, 'digest', 'teams.json'));
}

async function post(chat: string, webhook: string, file: string): Promise<void> {
  if (webhook === '' || !existsSync(file)) return;
  try {
    const response = await fetch(webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: readFileSync(file, 'utf8'),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) warn(`${chat} answered ${response.status}`);
  } catch (error) {
    // the message of a failed fetch may name the address
    warn(
      `${chat} could not be reached (${error instanceof Error && error.name === 'TimeoutError' ? 'no answer in 15 s' : 'no connection'})`,
    );
  }
}

const warn = (reason: string): void => {
  process.stderr.write(`No digest posted: ${reason}\n`);
};
