// The options that decide what fails a run: read and checked before anything is walked.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readDataFile } from '../../fixtures/data-file.ts';
import { root } from '../../fixtures/root.ts';
import { parseFindings } from '../../reports/gate/accept-findings.ts';
import { baselineSchema } from '../../reports/gate/baseline.ts';
import type { GateRequest } from '../../reports/gate/gate-request.ts';
import type { Rule } from '../../steps/model/finding.ts';
import { ruleSchema, severities } from '../../steps/model/finding.ts';
import { UsageError } from '../../steps/model/usage-error.ts';
import type { Arguments, OptionTable } from '../arguments.ts';
import { callerPath } from '../caller-path.ts';
import { didYouMean } from '../nearest.ts';

const defaultBaseline = 'docwalk.baseline.yaml';
const thresholds = [...severities, 'never'] as const;

/** Of `verify` and `merge` alike. */
export const gateOptions = {
  'fail-on': {
    kind: 'list',
    value: 'SEVERITY|RULE',
    about: `what fails the run: ${thresholds.join(', ')} (and worse), or rules such as label-missing (default: error)`,
    group: 'Verdict',
  },
  baseline: {
    kind: 'value',
    value: 'FILE',
    about: `findings that are accepted for now (default: ${defaultBaseline}, where there is one)`,
    group: 'Verdict',
  },
  against: {
    kind: 'value',
    value: 'FILE|DIR',
    about:
      "an earlier run's findings.jsonl or output folder, or a baseline: only what is not in it fails the run",
    group: 'Verdict',
  },
} as const satisfies OptionTable;

/** Throws a UsageError for an unknown severity or rule, and for a file that is missing or wrong, by line and key. */
export function readGate(given: Arguments): GateRequest {
  const named = given.lists.get('fail-on') ?? ['error'];
  const rules = named.filter(isRule);
  const asked = named.filter((name) => !isRule(name));
  const wrong = asked.find((name) => !thresholds.some((threshold) => threshold === name));
  if (wrong !== undefined) throw wrongThreshold(wrong);
  const failOn = thresholds.findLast((threshold) => asked.includes(threshold)) ?? 'never';
  const compared = readAgainst(given.values.get('against'));
  const isNew = given.flags.has('update-baseline') && !existsSync(baselineFile(given));
  const baseline = (isNew ? undefined : readBaseline(given.values.get('baseline'))) ?? compared.baseline;
  return {
    failOn,
    rules,
    ...(baseline === undefined ? {} : { baseline }),
    ...(compared.against === undefined ? {} : { against: compared.against }),
  };
}

/** Where `--update-baseline` writes: the file asked for, or the default one. */
export const baselineFile = (given: Arguments): string =>
  callerPath(given.values.get('baseline') ?? join(root, defaultBaseline));

const isRule = (name: string): name is Rule => ruleSchema.safeParse(name).success;

function wrongThreshold(name: string): UsageError {
  const known = [...thresholds, ...ruleSchema.options];
  return new UsageError(
    `--fail-on takes one of ${known.join(', ')}, but "${name}" was given${didYouMean(name, known)}`,
  );
}

function readBaseline(asked: string | undefined): string | undefined {
  const file = asked === undefined ? join(root, defaultBaseline) : callerPath(asked);
  if (asked === undefined && !existsSync(file)) return undefined;
  readDataFile(file, baselineSchema);
  return file;
}

function readAgainst(asked: string | undefined): { readonly against?: string; readonly baseline?: string } {
  if (asked === undefined) return {};
  const path = callerPath(asked);
  if (!existsSync(path)) throw new UsageError(`--against: there is no file or folder "${asked}"`);
  if (/\.ya?ml$/.test(path)) {
    readDataFile(path, baselineSchema);
    return { baseline: path };
  }
  const file = findingsFile(path);
  if (!existsSync(file)) throw new UsageError(`--against: expected findings.jsonl at ${file}, found none`);
  try {
    parseFindings(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`--against: expected one finding a line in ${file}, as "verify" writes it`);
  }
  return { against: file };
}

/** An output folder and its summary stand for the findings in it. */
function findingsFile(path: string): string {
  if (statSync(path).isDirectory()) return join(path, 'findings.jsonl');
  return basename(path) === 'summary.json' ? resolve(path, '..', 'findings.jsonl') : path;
}
