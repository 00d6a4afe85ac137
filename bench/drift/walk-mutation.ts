// Walks a clean article under a mutation, as far as its effect can be seen.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { planWithTwins } from '../../cli/plan/plan-with-twin.ts';
import { labelTexts, rememberOver, type KnownFile } from '../../fixtures/walk/known-controls.ts';
import { openRetriedWalk } from '../../fixtures/walk/open-walk.ts';
import { walkFirstProcedure } from '../../specs/walk-first-procedure.ts';
import { readArticle } from '../../steps/article/index.ts';
import type { Finding } from '../../steps/model/finding.ts';
import type { Plan } from '../../steps/model/plan.ts';
import { labelsOf } from './labels.ts';
import type { PageChange } from './mutation.ts';

/** Where a subject's articles are walked. */
export type Application = {
  readonly browser: Browser;
  /** The folder that keeps walks in the source language, of this run alone. */
  readonly references: string;
  /** The absolute path of its profile. */
  readonly profile: string;
  readonly mockUrl: () => Promise<string>;
  /** Brings the application back to its first state. */
  readonly reset: () => Promise<void>;
};

export type Walked = {
  readonly findings: readonly Finding[];
  /** False where no page of the walk showed what the change was to be made to. */
  readonly isApplied: boolean;
  readonly outage: string | undefined;
};

/** Plans the article as `verify` does. Throws where it cannot be read. */
export function planFrom(file: string, markdown: string): Plan {
  const read = readArticle({ file, bytes: Buffer.from(markdown) });
  if (read.kind === 'unreadable') throw new Error(`${file}: ${read.problem.message}`);
  return planWithTwins()(read.article, []);
}

export type Given = {
  readonly file: string;
  /** What the walk of the clean article met. */
  readonly known: KnownFile;
  /** Gets what this walk met over what was known. */
  readonly keep?: (now: KnownFile) => void;
  readonly markdown: string;
  readonly change?: PageChange | undefined;
  /** The index of the last step to walk. */
  readonly lastStep: number;
};

export async function walkGiven(application: Application, given: Given): Promise<Walked> {
  const { browser, profile, mockUrl } = application;
  const { file, markdown, change, lastStep } = given;
  const plan = planFrom(file, markdown);
  const labels = plan.procedures.slice(0, 1).flatMap(labelTexts);
  let isApplied = change === undefined;
  const prepare = change && ((context: BrowserContext) => install(context, change, () => (isApplied = true)));
  await application.reset();
  const { findings, outage } = await walkFirstProcedure({
    planned: { plan, markdown, profile, live: false, failOn: 'error' },
    browser,
    mockUrl,
    open: openRetriedWalk,
    references: referencesUnder(application.references, change, plan),
    known: rememberOver(given.known, labels, given.keep ?? (() => undefined)),
    lastStep,
    ...(prepare && { prepare }),
  });
  return { findings, isApplied, outage };
}

/** A walk in the source language meets the change too where the names that it changes are the same in both languages. */
function referencesUnder(folder: string, change: PageChange | undefined, plan: Plan): string {
  const [procedure] = plan.procedures;
  const sources = procedure ? labelsOf(procedure).map(({ source }) => source) : [];
  const isFelt = change !== undefined && [change.from, change.to].some((name) => sources.includes(name));
  const state = createHash('sha256')
    .update(JSON.stringify(isFelt ? change : 'unchanged'))
    .digest('hex');
  return join(folder, state.slice(0, 16));
}

const pageScript = (name: string): string =>
  readFileSync(new URL(`page/${name}.js`, import.meta.url), 'utf8');

const script = pageScript('change');
const deafening = pageScript('deafen');

async function install(context: BrowserContext, change: PageChange, onApplied: () => void): Promise<void> {
  await context.exposeFunction('__driftApplied', onApplied);
  await context.addInitScript(`{ const DRIFT = ${JSON.stringify(change)};\n${script} }`);
  if (change.kind === 'disable') await context.addInitScript(deafening);
}
