// Terminal: progress while a run goes on and the summary at its end, as lines of text; printing is the reporter's.
import { createColors } from 'picocolors';
import type { Finding, Severity } from '../steps/model/finding.ts';
import type { Walk } from '../steps/model/walk.ts';
import { clip, oneLine } from './escape.ts';
import { count, reasonExit } from './exit-reasoning.ts';
import { contrast, furtherSuggestion, placeOf, standingWords } from './finding-words.ts';
import { portalWords } from './portal-words.ts';
import { verdictWords } from './rule-words.ts';
import type { Run } from './run.ts';
import { findingsOf, unjudgedOf } from './run.ts';
import type { Summary } from './summary.ts';
import { countVerdicts, presentVerdicts, summarise } from './summary.ts';

export type Colors = ReturnType<typeof createColors>;

/** NO_COLOR (no-color.org) wins over FORCE_COLOR, both over what the stream is. */
export const chooseColors = (environment: NodeJS.ProcessEnv, isTerminal: boolean): Colors => {
  if ((environment['NO_COLOR'] ?? '') !== '') return createColors(false);
  const forced = environment['FORCE_COLOR'] ?? '';
  return createColors(forced === '' ? isTerminal : forced !== '0');
};

/** One line for a procedure that was just walked. `position` is "3/20". */
export const progressLine = (walk: Walk, position: string, colors: Colors): string => {
  const verdicts = presentVerdicts(countVerdicts(walk.steps.map((step) => step.verdict)))
    .map(([verdict, number]) => `${number} ${verdictWords[verdict].title.toLowerCase()}`)
    .join(', ');
  const seconds = `${(walk.durationMs / 1000).toFixed(1)} s`;
  const title = oneLine(walk.procedure.title === '' ? walk.title : walk.procedure.title, 60);
  const place = `${oneLine(walk.article)}:${walk.procedure.line}`;
  return [
    markOf(walk, colors),
    colors.dim(position),
    place,
    colors.dim(title),
    verdicts === '' ? 'no steps' : verdicts,
    ...(walk.findings.length > 0 ? [colors.bold(count(walk.findings.length, 'finding'))] : []),
    colors.dim(seconds),
  ].join('  ');
};

const markOf = (walk: Walk, colors: Colors): string => {
  if (walk.outage !== undefined) return colors.magenta('!');
  const worst = walk.findings.map((finding) => finding.severity);
  if (worst.includes('blocker') || worst.includes('error')) return colors.red('✗');
  const isJudged = walk.steps.some(({ verdict }) => verdict !== 'unverifiable' && verdict !== 'blocked');
  if (worst.length === 0 && !isJudged) return colors.magenta('?');
  return worst.includes('warning') ? colors.yellow('▲') : colors.green('✓');
};

/** The summary of a run: a line for each finding, worst first, then the figures and the answer. */
export const summaryLines = (run: Run, colors: Colors): readonly string[] => {
  const findings = findingsOf(run);
  return [
    ...(findings.length > 0 ? ['', ...findings.map((finding) => findingRow(finding, colors))] : []),
    ...run.unwalked.map((test) => unwalkedRow(test, colors)),
    ...outageRows(run, colors),
    ...unjudgedRows(run, colors),
    '',
    ...figureLines(run),
    answer(run, colors),
  ];
};

/** `file:line:column  severity  rule  "says" -> "shows"  suggestion`, in one line. */
export const findingRow = (finding: Finding, colors: Colors): string => {
  const suggestion = furtherSuggestion(finding);
  return [
    colors.bold(placeOf(finding)),
    severityWord(finding.severity, colors),
    finding.rule,
    contrast(finding),
    ...(suggestion === '' ? [] : [colors.green(`write "${oneLine(suggestion, 80)}"`)]),
    ...standingWords(finding).map((words) => colors.dim(words)),
  ].join('  ');
};

const severityWord = (severity: Severity, colors: Colors): string => {
  switch (severity) {
    case 'blocker':
      return colors.bold(colors.red(severity));
    case 'error':
      return colors.red(severity);
    case 'warning':
      return colors.yellow(severity);
    case 'info':
      return colors.cyan(severity);
  }
};

const unwalkedRow = (test: Run['unwalked'][number], colors: Colors): string =>
  `${colors.bold(`${oneLine(test.file)}:${test.line}`)}  ${colors.magenta('no result')}  ${oneLine(test.message, 200)}`;

const outageRows = (run: Run, colors: Colors): readonly string[] =>
  run.records
    .filter(({ walk }) => walk.outage !== undefined)
    .map(({ walk }) => {
      const place = `${oneLine(walk.article)}:${walk.procedure.line}`;
      return `${colors.bold(place)}  ${colors.magenta('outage')}  ${oneLine(walk.outage ?? '', 200)}`;
    });

/** Such an article is no pass: its reader is told why. */
const unjudgedRows = (run: Run, colors: Colors): readonly string[] =>
  unjudgedOf(run).map(({ file, records }) => {
    const reasons = records.flatMap(({ walk }) => walk.steps.flatMap(({ reason }) => reason ?? []));
    const why = [...new Set(reasons)].join('; ') || 'it has no steps';
    return `${colors.bold(oneLine(file))}  ${colors.magenta('nothing could be checked')}  ${oneLine(why, 200)}`;
  });

const figureLines = (run: Run): readonly string[] => {
  const summary = summarise(run);
  const steps = presentVerdicts(summary.steps.byVerdict)
    .map(([verdict, number]) => `${number} ${verdictWords[verdict].title.toLowerCase()}`)
    .join(', ');
  const severities = Object.entries(summary.findings.bySeverity)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => (severity === 'info' ? count(number, 'note') : count(number, severity)))
    .join(', ');
  const portals = summary.portals.map((portal) => oneLine(portalWords(portal))).join(', ');
  return [
    `Articles   ${summary.articles} in ${count(Object.keys(summary.byLocale).length, 'locale')}${portals === '' ? '' : `, against ${clip(portals, 200)}`}`,
    `Steps      ${summary.steps.total}${steps === '' ? '' : `: ${steps}`}`,
    `Findings   ${summary.findings.total}${severities === '' ? '' : `: ${severities}`}`,
    ...historyLine(summary),
    `Time       ${(run.durationMs / 1000).toFixed(1)} s`,
  ];
};

const historyLine = ({ history }: Summary): readonly string[] => {
  if (history === undefined || history.runsBefore === 0) return [];
  const { still, reopened, fixed, flaky } = history;
  return [
    `History    ${history.new} new, ${still} still there, ${reopened} back, ${fixed.length} fixed, ${flaky} flaky`,
  ];
};

const answer = (run: Run, colors: Colors): string => {
  const { code, reason } = reasonExit(run);
  switch (code) {
    case 0:
      return colors.green(`Answer     yes: ${reason}`);
    case 1:
      return colors.red(`Answer     no: ${reason}`);
    case 3:
      return colors.magenta(`Answer     none: ${reason}`);
  }
};
