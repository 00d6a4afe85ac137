// `npm run bench:drift`: walks clean articles under one change at a time, and counts what docwalk finds, misses and invents.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { launchOptions } from '../fixtures/browser/launch-options.ts';
import { root } from '../fixtures/root.ts';
import { articleMutations } from './drift/article-mutations.ts';
import { labelsOf } from './drift/labels.ts';
import type { Mutation } from './drift/mutation.ts';
import { readOptions, sampled } from './drift/options.ts';
import { pageMutations } from './drift/page-mutations.ts';
import { readMockSubjects, readNodeRedSubjects, type Subject } from './drift/subjects.ts';
import { tableOf, type Row } from './drift/table.ts';
import { verdictOn } from './drift/verdict.ts';
import { planFrom, walkGiven, type Walked } from './drift/walk-mutation.ts';

type Case = { readonly subject: Subject; readonly mutation: Mutation };

const options = readOptions(process.argv.slice(2));
const output = join(root, `reports/output/drift-misses${options.nodeRed ? '-node-red' : ''}.json`);
/** After how many walks the table so far is printed: a full run takes its time. */
const interval = 100;
const workers = options.nodeRed ? 1 : options.workers;
const browser = await chromium.launch(launchOptions());
const references = mkdtempSync(join(tmpdir(), 'docwalk-drift-'));
const shared = { browser, references };
const read = await (options.nodeRed ? readNodeRedSubjects(shared) : readMockSubjects(shared));
const subjects = read.subjects.filter(({ file }) => file.includes(options.article));
const cases = chosenCases();
const rows: Row[] = [];
const misses: object[] = [];
process.stdout.write(`${subjects.length} articles, ${cases.length} walks\n`);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, '[]');
if (options.memory) await inParallel(subjects, workers, walkClean);
await inParallel(cases, workers, measure);
process.stdout.write(`${tableOf(rows)}\n\n${misses.length} misses in ${output}\n`);
await browser.close();
rmSync(references, { recursive: true, force: true });
await read.close();

async function walkClean(subject: Subject): Promise<void> {
  await walkGiven(subject.application, {
    ...subject,
    keep: (now) => (subject.known = now),
    lastStep: Infinity,
  });
}

/** The mutations asked for, and the runs without one. */
function chosenCases(): readonly Case[] {
  const all = subjects.flatMap((subject) => mutationsOf(subject).map((mutation) => ({ subject, mutation })));
  const asked = all.filter(({ mutation }) => mutation.kind.includes(options.only));
  const kinds = [...new Set(asked.map(({ mutation }) => mutation.kind))];
  const clean = Array.from({ length: options.clean }, (_, index) => cleanCase(index));
  return [
    ...kinds.flatMap((kind) =>
      sampled(
        asked.filter(({ mutation }) => mutation.kind === kind),
        options.sample,
      ),
    ),
    ...clean.flat(),
  ];
}

function cleanCase(index: number): readonly Case[] {
  const at = index % subjects.length;
  const mutation = { kind: 'none', told: '', expected: [], tolerated: [], lastStep: Infinity };
  return subjects.slice(at, at + 1).map((subject) => ({ subject, mutation }));
}

function mutationsOf({ file, markdown }: Subject): readonly Mutation[] {
  const plan = planFrom(file, markdown);
  const [procedure] = plan.procedures;
  if (!procedure) return [];
  const labels = labelsOf(procedure);
  const { steps } = procedure;
  return [
    ...pageMutations({ labels, locale: plan.locale, steps: steps.length }),
    ...articleMutations({ labels, steps, markdown, locale: plan.locale }),
  ];
}

async function measure({ subject, mutation }: Case): Promise<void> {
  const { file, markdown, application } = subject;
  const { change, lastStep } = mutation;
  const walked = await walkGiven(application, {
    file,
    known: subject.known,
    markdown: mutation.markdown ?? markdown,
    change,
    lastStep,
  });
  if (walked.isApplied) note({ subject, mutation }, walked);
  else process.stdout.write(`not shown: ${file} ${mutation.kind} ${mutation.told} ${walked.outage ?? ''}\n`);
}

function note({ subject, mutation }: Case, { findings, outage }: Walked): void {
  const { found, right, alarms } = verdictOn(mutation, findings);
  rows.push({ kind: mutation.kind, found, right, alarms: alarms.length });
  if (rows.length % interval === 0) process.stdout.write(`${tableOf(rows)}\n`);
  if (found && right && alarms.length === 0 && outage === undefined) return;
  const said = findings.map(({ line, column, rule, says, suggestion, message }) => ({
    at: `${line}:${column}`,
    rule,
    says,
    suggestion,
    message,
  }));
  const state = outage ?? (found ? (right ? 'false finding' : 'wrong rule or correction') : 'not found');
  process.stdout.write(
    `${state}: ${subject.file.replace(/^.*articles\//u, '')} ${mutation.kind}, ${mutation.told}\n`,
  );
  misses.push({
    state,
    file: subject.file,
    kind: mutation.kind,
    told: mutation.told,
    expected: mutation.expected,
    said,
  });
  // as it goes: a run that is broken off has told what it met
  writeFileSync(output, JSON.stringify(misses, undefined, 2));
}

async function inParallel<Item>(
  items: readonly Item[],
  hands: number,
  deed: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const work = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await deed(item);
  };
  await Promise.all(Array.from({ length: hands }, work));
}
