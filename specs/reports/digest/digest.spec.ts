// Digest: what the night came to, by owner, within the sizes that chats take.
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import type { Run, Writer } from '../../../reports/run.ts';
import { writeDigest } from '../../../reports/digest/write-digest.ts';
import { hostileWalk, hostileWords } from '../hostile.ts';
import { articleWith, walkNight } from '../history/nights.ts';
import { runOf, sampleRun } from '../sample-run.ts';

const fileOf = (writer: Writer, run: Run, path: string): string => {
  const file = writer(run).find((one) => one.path === path);
  if (file === undefined || !('content' in file)) throw new Error(`expected a file ${path}`);
  return file.content.toString();
};
const markdownOf = (run: Run): string => fileOf(writeDigest, run, 'digest/digest.md');

/** "Block Kit" of Slack, as far as it is written here. */
const textSchema = z.strictObject({
  type: z.enum(['plain_text', 'mrkdwn']),
  text: z.string().min(1).max(3000),
});
const slackSchema = z.strictObject({
  text: z.string().min(1),
  unfurl_links: z.literal(false),
  blocks: z.array(z.strictObject({ type: z.enum(['header', 'section']), text: textSchema })).max(50),
});

const teamsSchema = z.strictObject({
  type: z.literal('message'),
  attachments: z.array(
    z.strictObject({
      contentType: z.literal('application/vnd.microsoft.card.adaptive'),
      contentUrl: z.null(),
      content: z.strictObject({
        $schema: z.string(),
        type: z.literal('AdaptiveCard'),
        version: z.literal('1.4'),
        body: z.array(
          z.strictObject({
            type: z.literal('TextBlock'),
            wrap: z.literal(true),
            text: z.string(),
            size: z.enum(['Large']).optional(),
            weight: z.enum(['Bolder']).optional(),
            spacing: z.enum(['None', 'Medium']).optional(),
          }),
        ),
        actions: z
          .array(z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string(), url: z.url() }))
          .optional(),
      }),
    }),
  ),
});

const messagesOf = (run: Run) => ({
  slack: slackSchema.parse(JSON.parse(fileOf(writeDigest, run, 'digest/slack.json'))),
  teams: teamsSchema.parse(JSON.parse(fileOf(writeDigest, run, 'digest/teams.json'))),
});

test('owners with something new come first, and their most read articles', () => {
  const folder = test.info().outputPath('nights');
  walkNight(folder, 1, [articleWith('share', ['Old', 'Mended']), articleWith('pay', [])]);
  const weights = new Map([
    ['articles/en-US/pay.md', 3],
    ['articles/en-US/alpha.md', 1],
  ]);
  const walks = [
    articleWith('share', ['Old']),
    articleWith('pay', ['Due'], { owner: 'money' }),
    articleWith('alpha', ['One'], { owner: 'money' }),
  ];
  const text = markdownOf(walkNight(folder, 2, walks, { changes: { weights } }));
  expect(text).toContain('3 findings, 2 new, 1 still there, 0 back, 1 fixed');
  const order = [
    '### money: 2 findings in 2 articles, 2 of them new or back',
    'pay.md',
    'alpha.md',
    '### owner\\-of\\-share',
    '### Fixed',
    'Mended',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places, text).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(text).toContain('(since 2026-10-01)');
});

test('the messages keep to what Slack and Teams take', () => {
  const { slack, teams } = messagesOf({ ...sampleRun, reportUrl: 'https://reports.example/review/' });
  expect(JSON.stringify(slack)).toContain('<https://reports.example/review/|Open the review>');
  expect(teams.attachments[0]?.content.actions?.[0]?.url).toBe('https://reports.example/review/');
  expect(JSON.stringify(teams)).toContain('b\\\\-quay');
});

test('a night with 2,000 broken articles of 200 owners stays within the limits and says what it leaves out', () => {
  const [model] = sampleRun.records;
  if (model === undefined) throw new Error('expected a record');
  const records = Array.from({ length: 2000 }, (_, index) => {
    const article = `articles/de-DE/${'long-'.repeat(20)}${index}.md`;
    const findings = model.walk.findings.map((finding) => ({ ...finding, file: article, article }));
    return { ...model, walk: { ...model.walk, article, findings, owner: `owner ${index % 200}` } };
  });
  const run = { ...sampleRun, records };
  const { slack, teams } = messagesOf(run);
  expect(JSON.stringify(slack)).toContain('and 180 more owners');
  expect(Buffer.byteLength(JSON.stringify(teams))).toBeLessThanOrEqual(28 * 1024);
  expect(JSON.stringify(teams)).toMatch(/and \d+ more owners/u);
  expect(markdownOf(run).length).toBeLessThanOrEqual(60_000);
  expect(markdownOf(run)).toMatch(/\d+ more sections: see the review\.\n$/u);
});

test('hostile words make no mention, link, markup or second line in any message', () => {
  const run = runOf(hostileWords.map(hostileWalk), { failOn: 'info' });
  const { slack, teams } = messagesOf(run);
  for (const { text } of slack.blocks) {
    expect(text.text).not.toMatch(/<[^|]*>|(?<!\u200b)[@`]/u);
    expect(text.text).not.toMatch(/:\/\//u);
  }
  for (const { text } of teams.attachments.flatMap(({ content }) => content.body)) {
    expect(text).not.toMatch(/(?<!\\)[*_`[\]<]|\{\{|:\/\/|[\r\n]/u);
  }
  for (const line of markdownOf(run).split('\n')) {
    expect(line.replace(/^#+ |^ *- /u, '').replaceAll(/`[^`]*`/gu, '')).not.toMatch(/(?<!\\)[<*[\]|]|:\/\//u);
    expect(line).toMatch(/^(?:#{2,3} | *- |\d{4}-|$|and )/u);
  }
});
