// Finding words: how one finding is said in a line, a paragraph or an issue, the same in every format.
import type { Finding } from '../steps/model/finding.ts';
import { escapeMarkdown, oneLine } from './escape.ts';
import { portalWords } from './portal-words.ts';
import { ruleWords } from './rule-words.ts';

/** `file:line:column`, as terminals and editors make a link of it. */
export const placeOf = (finding: Finding): string =>
  `${oneLine(finding.file)}:${finding.line}:${finding.column}`;

/** What the article says against what the screen shows, in one line; only the halves that there are. */
export const contrast = (finding: Finding, length = 80): string => {
  const says = finding.says === '' ? '' : `"${oneLine(finding.says, length)}"`;
  const shows = finding.shows === '' ? '' : `"${oneLine(finding.shows, length)}"`;
  if (says !== '' && says !== shows && shows !== '') return `${says} -> ${shows}`;
  if (says !== '') return says;
  if (shows !== '') return `-> ${shows}`;
  return oneLine(finding.message, length * 2);
};

/** The message as a sentence that needs no other field beside it. */
export const sentence = (finding: Finding, length = 1000): string =>
  oneLine(
    finding.message === '' ? `${ruleWords[finding.rule].title}: ${contrast(finding)}` : finding.message,
    length,
  );

/** A suggestion that adds something to what the screen shows, or ''. */
export const furtherSuggestion = (finding: Finding): string =>
  finding.suggestion === finding.shows ? '' : finding.suggestion;

/** How it stands beside the runs before: "new", "since 2026-11-02", "back since 2026-11-20", "flaky", "accepted". */
export const standingWords = ({
  status,
  since = '',
  accepted,
}: Pick<Finding, 'status' | 'since' | 'accepted'>): readonly string[] => {
  const suffix = accepted === undefined ? [] : ['accepted'];
  switch (status) {
    case undefined:
      return suffix;
    case 'new':
    case 'flaky':
      return [status, ...suffix];
    case 'still':
      return [`since ${since.slice(0, 10)}`, ...suffix];
    case 'reopened':
      return [`back since ${since.slice(0, 10)}`, ...suffix];
  }
};

/** What an issue tells beside the finding itself; each may be missing. */
export interface IssueContext {
  readonly portal?: { readonly name: string; readonly version: string };
  /** When the walk began, ISO, UTC. */
  readonly walkedAt?: string;
  /** The step in the source language. */
  readonly source?: string;
  /** Where the file opens at the line, or ''. */
  readonly address?: string;
}

/** An issue text in Markdown, ready to paste: what is wrong, where, on which screen, and the correction. */
export const issueText = (finding: Finding, context: IssueContext = {}): string => {
  const { portal, walkedAt = '', source = '', address = '' } = context;
  const rows: readonly (readonly [string, string])[] = [
    ['Where', address === '' ? code(placeOf(finding)) : `[${code(placeOf(finding))}](<${address}>)`],
    ['Step', words([finding.procedure, finding.step].filter((part) => part !== '').join(', step '))],
    ['The article says', words(finding.says)],
    ['The source text says', words(finding.evidence.source ?? source)],
    ['The screen shows', words(finding.shows)],
    ['Write instead', words(finding.suggestion)],
    ['Portal', words(portal === undefined ? '' : portalWords(portal))],
    ['Seen', `${walkedAt.slice(0, 16).replace('T', ' ')}${walkedAt === '' ? '' : ' UTC'}`],
    ['History', standingWords(finding).join(', ')],
  ];
  return [
    `**${ruleWords[finding.rule].title}** (${finding.rule}, ${finding.severity}, ${escapeMarkdown(finding.locale)})`,
    '',
    escapeMarkdown(sentence(finding), 1000),
    '',
    ...rows.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}: ${value}`),
  ].join('\n');
};

const words = (text: string): string => escapeMarkdown(text, 600);

/** In a code span nothing is markup but its own end. */
const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;
