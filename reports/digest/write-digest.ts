// Writing the digest: one text for people, one message each for Slack and Teams.
import type { Writer } from '../run.ts';
import { slackMessage, teamsMessage } from './chat-messages.ts';
import { digestOf } from './digest.ts';
import { digestMarkdown } from './digest-markdown.ts';

/** Writes `digest/digest.md`, `digest/slack.json` and `digest/teams.json`; posting them is the commands'. */
export const writeDigest: Writer = (run) => {
  const digest = digestOf(run);
  const reportUrl = run.reportUrl ?? '';
  const limits = { reportUrl, characters: 60_000, articles: 20, findings: 5 };
  return [
    { path: 'digest/digest.md', content: digestMarkdown(digest, limits) },
    { path: 'digest/slack.json', content: `${JSON.stringify(slackMessage(digest, reportUrl), null, 1)}\n` },
    { path: 'digest/teams.json', content: `${JSON.stringify(teamsMessage(digest, reportUrl), null, 1)}\n` },
  ];
};
