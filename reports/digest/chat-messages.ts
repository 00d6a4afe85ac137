// Chat messages: the digest as Slack's and Teams' webhooks take it, within their sizes.
import { clip, oneLine, visible } from '../escape.ts';
import { count } from '../exit-reasoning.ts';
import { contrast } from '../finding-words.ts';
import type { Digest, DigestOwner } from './digest.ts';
import { headline } from './digest-markdown.ts';

/** Slack: 3,000 characters in a section, 50 blocks in a message (api.slack.com, "Section block"). Less is read. */
const slackSection = 2900;
const slackOwners = 20;

/** Teams: 28 KB for a message (learn.microsoft.com, "Create an Incoming Webhook"). */
const teamsBytes = 26_000;

const figuresLine = (digest: Digest): string =>
  `${digest.day}: ${digest.figures.join(', ')}. ${oneLine(digest.reason, 400)}`;

/** Takes a digest and the review's address or ''; gives the body of a Slack message. */
export const slackMessage = (digest: Digest, reportUrl: string): unknown => {
  const owners = digest.owners.slice(0, slackOwners);
  const more = digest.owners.length - owners.length;
  return {
    text: `${headline(digest)}: ${digest.figures.join(', ')}`,
    unfurl_links: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: clip(headline(digest), 150) } },
      slackText(escapeSlack(figuresLine(digest))),
      ...owners.map((owner) => slackText(slackOwner(owner))),
      ...(more > 0 ? [slackText(`and ${count(more, 'more owner')}`)] : []),
      ...(reportUrl === '' ? [] : [slackText(`<${slackLink(reportUrl)}|Open the review>`)]),
    ],
  };
};

const slackText = (text: string) => ({
  type: 'section',
  text: { type: 'mrkdwn', text: clip(text, slackSection) },
});

const slackOwner = (owner: DigestOwner): string =>
  [
    `*${escapeSlack(oneLine(owner.owner, 100))}*: ${ownerFigures(owner)}`,
    ...ownerLines(owner).map((line) => `• ${escapeSlack(line)}`),
  ].join('\n');

/** Slack reads `&`, `<` and `>` (mentions, links) and marks at word edges; a zero-width space keeps marks from pairing. */
const escapeSlack = (text: string): string =>
  visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[*_~`@]/gu, (mark) => `\u200b${mark}\u200b`)
    .replaceAll('://', ':\u200b//');

const slackLink = (url: string): string =>
  encodeURI(oneLine(url, 500)).replaceAll(/[|<>]/gu, encodeURIComponent);

/** Takes a digest and the review's address or ''; gives a message with an Adaptive Card, as Workflows take it. */
export const teamsMessage = (digest: Digest, reportUrl: string): unknown => {
  for (let owners = Math.min(digest.owners.length, 30); owners > 0; owners -= 1) {
    const message = teamsCard(digest, digest.owners.slice(0, owners), reportUrl);
    if (Buffer.byteLength(JSON.stringify(message)) <= teamsBytes) return message;
  }
  return teamsCard(digest, [], reportUrl);
};

const teamsCard = (digest: Digest, owners: readonly DigestOwner[], reportUrl: string): unknown => {
  const more = digest.owners.length - owners.length;
  const body = [
    { ...teamsText(headline(digest)), size: 'Large', weight: 'Bolder' },
    teamsText(figuresLine(digest)),
    ...owners.flatMap((owner) => [
      {
        ...teamsText(`${oneLine(owner.owner, 100)}: ${ownerFigures(owner)}`),
        weight: 'Bolder',
        spacing: 'Medium',
      },
      ...ownerLines(owner).map((line) => ({ ...teamsText(line), spacing: 'None' })),
    ]),
    ...(more > 0 ? [teamsText(`and ${count(more, 'more owner')}`)] : []),
  ];
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body,
    ...(reportUrl === ''
      ? {}
      : { actions: [{ type: 'Action.OpenUrl', title: 'Open the review', url: reportUrl }] }),
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
};

/** A TextBlock reads a little Markdown, `{{DATE()}}` among it; none of it is left. */
const teamsText = (text: string) => ({ type: 'TextBlock', wrap: true, text: escapeTeams(text) });

const escapeTeams = (text: string): string =>
  visible(text)
    .replaceAll(/[\\`*_[\]()#+~>-]/gu, String.raw`\$&`)
    .replaceAll('<', '\\<')
    .replaceAll('{{', '{\u200b{')
    .replaceAll('://', ':\u200b//');

const ownerFigures = (owner: DigestOwner): string =>
  `${count(owner.findings, 'finding')} in ${count(owner.articles.length, 'article')}` +
  (owner.fresh === 0 ? '' : `, ${owner.fresh} new or back`);

const ownerLines = (owner: DigestOwner): readonly string[] => {
  const lines = owner.articles.slice(0, 5).map(({ file, findings }) => {
    const [worst] = findings;
    const more = findings.length > 1 ? ` and ${findings.length - 1} more` : '';
    return worst === undefined
      ? oneLine(file, 150)
      : `${oneLine(file, 150)}:${worst.line} ${worst.rule} ${contrast(worst, 60)}${more}`;
  });
  const more = owner.articles.length - lines.length;
  return more > 0 ? [...lines, `and ${count(more, 'more article')}`] : lines;
};
