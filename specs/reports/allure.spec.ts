// Allure results: told in the article's steps, with each screenshot in its own, and filed by labels.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { resultSchema } from '../../reports/allure/allure-result.ts';
import type { AllureStep } from '../../reports/allure/allure-result.ts';
import { labelResults } from '../../reports/allure/label-results.ts';
import type { Walk } from '../../steps/model/walk.ts';
import { hostileWalk, hostileWords } from './hostile.ts';
import { sampleWalks } from './sample-run.ts';

const step = (name: string, changes: Partial<AllureStep> = {}): AllureStep => ({
  name,
  status: 'passed',
  start: 1,
  stop: 2,
  attachments: [],
  steps: [],
  ...changes,
});

/** A result as allure-playwright writes it: hooks, calls of Playwright and each screenshot in a step of its own. */
const labelled = (walk: Walk) => {
  const folder = test.info().outputPath('results');
  mkdirSync(folder, { recursive: true });
  const recorded = walk.steps.map(({ number, text, screenshot }) =>
    step(`${number}. ${text}`, {
      steps: [
        step('Fill "a secret"'),
        ...(screenshot === undefined
          ? []
          : [
              step(screenshot.attachment, {
                attachments: [{ name: screenshot.attachment, source: 'a.png' }],
              }),
            ]),
      ],
    }),
  );
  const hooks = [step('Fixture "walk"', { attachments: [{ name: 'walk.json', source: 'walk.json' }] })];
  const result = {
    status: 'failed',
    labels: [{ name: 'language', value: 'javascript' }],
    steps: [
      step('Before Hooks', { steps: [step('Launch browser')] }),
      ...recorded,
      step('After Hooks', { steps: hooks }),
    ],
  };
  const file = join(folder, 'one-result.json');
  writeFileSync(join(folder, 'walk.json'), JSON.stringify(walk));
  writeFileSync(file, JSON.stringify(result));
  labelResults(folder, { sourceLink: 'https://git.example/blob/main/{file}#L{line}' });
  return resultSchema
    .extend({ links: z.array(z.looseObject({ url: z.url() })) })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
};

const names = (steps: readonly AllureStep[]): readonly string[] =>
  steps.flatMap((one) => [one.name ?? '', ...names(one.steps)]);

test('a result has one step for each of the article, with what was done, what was found and its screenshot', () => {
  const [walk] = sampleWalks;
  if (walk === undefined) throw new Error('expected a sample walk');
  const result = labelled(walk);
  expect(result.steps.map(({ name }) => name?.split('.')[0])).toEqual(walk.steps.map(({ number }) => number));
  expect(result.steps[1]?.attachments.map(({ name }) => name)).toEqual(['step-2.png']);
  expect(names(result.steps)).toContain('warning: label-spelling "Foto Alben" -> "Fotoalben"');
  expect(names(result.steps).join('\n')).not.toMatch(/secret|Hooks|browser/u);
  expect(result.attachments.map(({ name }) => name)).toEqual(['walk.json']);
});

test('labels and the link to the source line file it', () => {
  const [walk] = sampleWalks;
  if (walk === undefined) throw new Error('expected a sample walk');
  const { labels, links } = labelled(walk);
  const values = (name: string) => labels.filter((label) => label.name === name).map(({ value }) => value);
  expect(values('epic')).toEqual(['harbour']);
  expect(values('feature')).toEqual(['articles/de-DE/share-an-album.md']);
  expect(values('story')).toEqual(['So geben Sie ein Album frei']);
  expect(values('owner')).toEqual(['a-harbour']);
  expect(values('severity')).toEqual(['blocker']);
  expect(values('tag')).toContain('label-missing');
  expect(links.map(({ url }) => url)).toEqual([
    `https://git.example/blob/main/articles/de-DE/share-an-album.md#L${walk.procedure.line}`,
  ]);
});

test('an outage is broken, not failed', () => {
  const walk = sampleWalks.find(({ outage }) => outage !== undefined);
  if (walk === undefined) throw new Error('expected an outage among the sample walks');
  const result = labelled(walk);
  expect(result.status).toBe('broken');
  expect(result.steps.map(({ status }) => status)).toEqual(['broken', 'skipped']);
});

test('hostile words stay one short line in every name and label', () => {
  for (const walk of hostileWords.map(hostileWalk)) {
    const { labels, steps } = labelled(walk);
    for (const text of [...names(steps), ...labels.map(({ value }) => value)]) {
      expect(text.length).toBeLessThanOrEqual(300);
      // oxlint-disable-next-line no-control-regex -- these are what must not be there
      expect(text).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/u);
    }
  }
});
