// `npm run bench:drift`: walks clean articles under one change at a time, and counts what docwalk finds, misses and invents.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { findArticleFiles } from '../cli/articles.ts';
import { launchOptions } from '../fixtures/browser/launch-options.ts';
import { startMock } from '../fixtures/mock/server.ts';
import { choosePortal } from '../fixtures/portals/choose-portal.ts';
import { readShippedProfiles } from '../fixtures/portals/profiles.ts';
import { root } from '../fixtures/root.ts';
import { emptyKnownFile, type KnownFile } from '../fixtures/walk/known-controls.ts';
import { articleMutations } from './drift/article-mutations.ts';
import { labelsOf } from './drift/labels.ts';
import type { Mutation } from './drift/mutation.ts';
import { readOptions, sampled } from './drift/options.ts';
import { pageMutations } from './drift/page-mutations.ts';
import { tableOf, type Row } from './drift/table.ts';
import { verdictOn } from './drift/verdict.ts';
import { planFrom, walkGiven, type Application, type Walked } from './drift/walk-mutation.ts';

type Subject = {
  readonly file: string;
  readonly markdown: string;
  readonly application: Application;
  /** What the walk of the clean article met; empty where docwalk shall know nothing of it. */
  known: KnownFile;
};
type Case = { readonly subject: Subject; readonly mutation: Mutation };

const options = readOptions(process.argv.slice(2));
const output = join(root, 'reports/output/drift-misses.json');
const mock = await startMock();
const browser = await chromium.launch(launchOptions());
const subjects = readSubjects();
const cases = chosenCases();
const rows: Row[] = [];
const misses: object[] = [];
process.stdout.write(`${subjects.length} articles, ${cases.length} walks\n`);
if (options.memory) await inParallel(subjects, options.workers, walkClean);
await inParallel(cases, options.workers, measure);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, JSON.stringify(misses, undefined, 2));
process.stdout.write(`${tableOf(rows)}\n\n${misses.length} misses in ${output}\n`);
await browser.close();
await mock.close();

function readSubjects(): readonly Subject[] {
  const profiles = readShippedProfiles();
  const files = findArticleFiles([join(root, 'bench/drift/articles')]);
  return files
    .filter((file) => file.includes(options.article))
    .map((file) => {
      const markdown = readFileSync(file, 'utf8');
      const portal = choosePortal(planFrom(file, markdown), markdown, profiles);
      if (!portal) throw new Error(`${file} names no portal`);
      const mockUrl = (): Promise<string> => Promise.resolve(`http://127.0.0.1:${mock.port}`);
      const reset = (): Promise<void> => Promise.resolve();
      const application = { browser, profile: portal.file, mockUrl, reset };
      return { file, markdown, application, known: emptyKnownFile };
    });
}

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
  else process.stdout.write(`not shown: ${file} ${mutation.kind} ${mutation.told}\n`);
}

function note({ subject, mutation }: Case, { findings, outage }: Walked): void {
  const { found, right, alarms } = verdictOn(mutation, findings);
  rows.push({ kind: mutation.kind, found, right, alarms: alarms.length });
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
}

async function inParallel<Item>(
  items: readonly Item[],
  workers: number,
  deed: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const work = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await deed(item);
  };
  await Promise.all(Array.from({ length: workers }, work));
}
