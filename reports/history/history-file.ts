// History file: reads, appends and prunes `history.jsonl`. A run that dies can tear the last line; no other is lost.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { HistoryLine, RunLine, StateLine } from './history-line.ts';
import { historyLineSchema } from './history-line.ts';
import { knownAfter } from './known-findings.ts';

const day = 24 * 60 * 60 * 1000;

/** `days` and `bytes` bound what is kept of single runs; findings stay known beyond them. */
export interface HistoryLimits {
  readonly days: number;
  readonly bytes: number;
}
export const historyLimits: HistoryLimits = { days: 400, bytes: 20_000_000 };

/** Gives the lines of a history, oldest first; lines that cannot be read are passed over. No file: no lines. */
export const readHistory = (file: string): readonly HistoryLine[] => {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').flatMap(parseLine);
  return lines.sort((one, other) => Date.parse(timeOf(one)) - Date.parse(timeOf(other)));
};

/** Adds one run in a single write, on a line of its own even where the last one is torn; then prunes. */
export const appendHistory = (file: string, line: RunLine, limits: HistoryLimits = historyLimits): void => {
  mkdirSync(dirname(file), { recursive: true });
  const torn = existsSync(file) && statSync(file).size > 0 && !readFileSync(file, 'utf8').endsWith('\n');
  appendFileSync(file, `${torn ? '\n' : ''}${JSON.stringify(line)}\n`);
  const lines = readHistory(file);
  const kept = prune(lines, line.startedAt, limits);
  if (kept.length === lines.length) return;
  const partial = `${file}.partial`;
  writeFileSync(partial, kept.map((one) => `${JSON.stringify(one)}\n`).join(''));
  renameSync(partial, file);
};

/** The newest run always stays; a state line stands for those that go. */
const prune = (lines: readonly HistoryLine[], now: string, limits: HistoryLimits): readonly HistoryLine[] => {
  const oldest = Date.parse(now) - limits.days * day;
  let bytes = 0;
  let first = lines.length - 1;
  for (; first >= 0; first -= 1) {
    const line = lines[first];
    if (line === undefined || line.kind === 'state') break;
    bytes += Buffer.byteLength(JSON.stringify(line)) + 1;
    const outgrown = bytes > limits.bytes || Date.parse(line.startedAt) < oldest;
    if (outgrown && first < lines.length - 1) break;
  }
  const gone = lines.slice(0, first + 1);
  if (!gone.some(({ kind }) => kind === 'run')) return lines;
  return [stateOf(gone, oldest), ...lines.slice(first + 1)];
};

const stateOf = (lines: readonly HistoryLine[], oldest: number): StateLine => ({
  schema: 'docwalk-history/1',
  kind: 'state',
  at: lines.map(timeOf).at(-1) ?? new Date(oldest).toISOString(),
  known: [...knownAfter(lines).values()].filter(
    ({ open, closed }) => open || (closed !== undefined && Date.parse(closed) >= oldest),
  ),
});

const timeOf = (line: HistoryLine): string => (line.kind === 'run' ? line.startedAt : line.at);

const parseLine = (text: string): readonly HistoryLine[] => {
  try {
    const parsed = historyLineSchema.safeParse(JSON.parse(text));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
};
