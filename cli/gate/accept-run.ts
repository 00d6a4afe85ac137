// `--update-baseline`: what the run just found becomes known, in the baseline file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { parseFindings } from '../../reports/gate/accept-findings.ts';
import { updateBaseline } from '../../reports/gate/update-baseline.ts';
import type { Summary } from '../../reports/summary.ts';
import { summarySchema } from '../../reports/summary.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ExitCode } from '../exit-codes.ts';

/**
 * Takes the run's exit code, its output folder and the baseline file, which is written. Gives the exit code of the run
 * with its findings accepted: an outage stays one. Flaky findings are no drift and are not taken in.
 */
export function acceptRun(code: ExitCode, outputFolder: string, baseline: string): ExitCode {
  if (code !== exitCodes.ok && code !== exitCodes.findings) return code;
  const summary = summarySchema.parse(JSON.parse(readFileSync(join(outputFolder, 'summary.json'), 'utf8')));
  const findings = parseFindings(readFileSync(join(outputFolder, 'findings.jsonl'), 'utf8'));
  const before = existsSync(baseline) ? readFileSync(baseline, 'utf8') : '';
  const update = updateBaseline(before, {
    findings: findings.filter(({ status }) => status !== 'flaky'),
    mended: wholeArticles(summary),
    today: summary.startedAt.slice(0, 10),
  });
  mkdirSync(dirname(baseline), { recursive: true });
  writeFileSync(baseline, update.text);
  const { added, renewed, removed } = update;
  const place = relative(process.cwd(), baseline);
  process.stdout.write(`Baseline   ${place}: ${added} added, ${renewed} renewed, ${removed} taken out\n`);
  return exitCodes.ok;
}

function wholeArticles(summary: Summary): (file: string) => boolean {
  const unread = new Set(summary.unwalked.map(({ file }) => file));
  const whole = summary.byArticle.filter(
    ({ file, outage, steps }) =>
      !summary.interrupted && !unread.has(file) && outage === undefined && steps.blocked + steps.outage === 0,
  );
  const files = new Set(whole.map(({ file }) => file));
  return (file) => files.has(file);
}
