// Digest in Markdown: for mails, wikis, merge requests and the summaries of CI jobs; never longer than it is allowed.
import type { Finding } from '../../steps/model/finding.ts';
import { clip, escapeMarkdown, oneLine } from '../escape.ts';
import { count } from '../exit-reasoning.ts';
import { sentence } from '../finding-words.ts';
import type { Digest, DigestArticle, DigestOwner } from './digest.ts';

/** `reportUrl` is where the review stands, or ''. `characters` bound the text, `articles` those of one owner. */
export interface DigestLimits {
  readonly reportUrl: string;
  readonly characters: number;
  readonly articles: number;
  readonly findings: number;
}

const answers = {
  yes: 'The documents match the screen',
  no: 'Documents no longer match the screen',
  none: 'Nothing can be said',
} as const;

/** The headline of a digest, in words. */
export const headline = (digest: Digest): string => answers[digest.answer];

/** Takes a digest; gives Markdown that says at its end what it leaves out. */
export const digestMarkdown = (digest: Digest, limits: DigestLimits): string => {
  const head = [
    `## ${headline(digest)}`,
    '',
    `${digest.day}: ${digest.figures.join(', ')}. ${escapeMarkdown(digest.reason, 600)}`,
    ...(limits.reportUrl === '' ? [] : ['', `[Open the review](${linkTarget(limits.reportUrl)})`]),
  ];
  const sections = [
    ...outageSection(digest),
    ...digest.owners.map((owner) => ownerSection(owner, limits)),
    ...fixedSection(digest),
  ];
  return fill(head.join('\n'), sections, limits.characters);
};

/** Whole sections only; what does not fit is counted. */
const fill = (head: string, sections: readonly string[], characters: number): string => {
  let text = head;
  for (const [index, section] of sections.entries()) {
    const rest = `\n\n${count(sections.length - index, 'more section')}: see the review.`;
    if (text.length + section.length + rest.length + 2 > characters)
      return `${clip(text + rest, characters)}\n`;
    text = `${text}\n\n${section}`;
  }
  return `${text}\n`;
};

const ownerSection = (owner: DigestOwner, limits: DigestLimits): string => {
  const fresh = owner.fresh === 0 ? '' : `, ${owner.fresh} of them new or back`;
  const more = owner.articles.length - limits.articles;
  return [
    `### ${escapeMarkdown(owner.owner, 120)}: ${count(owner.findings, 'finding')} in ${count(owner.articles.length, 'article')}${fresh}`,
    '',
    ...owner.articles.slice(0, limits.articles).flatMap((article) => articleLines(article, limits)),
    ...(more > 0 ? [`- and ${count(more, 'more article')}`] : []),
  ].join('\n');
};

const articleLines = (article: DigestArticle, limits: DigestLimits): readonly string[] => {
  const more = article.findings.length - limits.findings;
  return [
    `- ${escapeMarkdown(article.title, 120)} (${code(article.file)})`,
    ...article.findings.slice(0, limits.findings).map(findingLine),
    ...(more > 0 ? [`  - and ${more} more`] : []),
  ];
};

const findingLine = (finding: Finding): string =>
  `  - line ${finding.line}, ${finding.rule}${standing(finding)}: ${escapeMarkdown(sentence(finding, 240), 240)}`;

const standing = ({ status, since = '' }: Finding): string => {
  if (status === 'new') return ' (new)';
  return since === '' ? '' : ` (${status === 'reopened' ? 'back ' : ''}since ${since.slice(0, 10)})`;
};

const fixedSection = ({ fixed }: Digest): readonly string[] => {
  if (fixed.length === 0) return [];
  const lines = fixed
    .slice(0, 20)
    .map(({ finding }) => `- ${code(finding.file)}, ${finding.rule}: ${escapeMarkdown(finding.says, 80)}`);
  const more = fixed.length - 20;
  return [['### Fixed', '', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')];
};

const outageSection = ({ outages }: Digest): readonly string[] => {
  if (outages.length === 0) return [];
  const files = outages.slice(0, 10).map((file) => `- ${code(file)}`);
  const more = outages.length - 10;
  return [
    [
      '### Not judged: the portal or the network failed',
      '',
      ...files,
      ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n'),
  ];
};

/** A code span cannot escape a backtick: it becomes an apostrophe. */
const code = (text: string): string => `\`${oneLine(text, 200).replaceAll('`', "'")}\``;

const linkTarget = (url: string): string =>
  encodeURI(oneLine(url, 500)).replaceAll(/[()<>]/gu, encodeURIComponent);
