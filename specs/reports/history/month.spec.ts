// A simulated month: thirty nights with planted breaks, fixes, flakes, outages and a killed run, told exactly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Walk } from '../../../steps/model/walk.ts';
import { reasonExit } from '../../../reports/exit-reasoning.ts';
import { readHistory } from '../../../reports/history/history-file.ts';
import { knownAfter } from '../../../reports/history/known-findings.ts';
import type { Run } from '../../../reports/run.ts';
import { articleWith, blockedFrom, dieWriting, inOutage, told, walkNight } from './nights.ts';

const between = (night: number, from: number, to: number): boolean => night >= from && night <= to;

/** Old is always there; Broken from night 4, mended on 12, broken again on 20; Shaky on odd nights from 5 to 14. */
const share = (night: number): readonly string[] => [
  'Old',
  ...(between(night, 4, 11) || night >= 20 ? ['Broken'] : []),
  ...(between(night, 5, 14) && night % 2 === 1 ? ['Shaky'] : []),
];

const walksOf = (night: number): readonly Walk[] => {
  const sharing = articleWith('share', share(night));
  const paying = articleWith('pay', night >= 8 ? ['Due', 'Later'] : ['Due']);
  const closing = articleWith('close', ['Shut']);
  if (night === 9) return [inOutage(sharing), paying, closing];
  if (night === 10) return [sharing, blockedFrom(paying, 2), closing];
  // a pull request's run of one article
  if (night === 15) return [sharing];
  return night >= 25 ? [sharing, paying] : [sharing, paying, closing];
};

test('the history of a month says what happened, night by night', () => {
  const folder = test.info().outputPath('month');
  const nights = new Map<number, readonly string[]>();
  for (let night = 1; night <= 30; night += 1) {
    const retried = night === 17;
    const changes: Partial<Run> = retried ? { records: withRetry(night) } : {};
    const gone = night >= 25 ? ['articles/en-US/close.md'] : [];
    nights.set(night, told(walkNight(folder, night, walksOf(night), { changes, gone })).toSorted());
    if (night === 18) dieWriting(folder);
  }
  const expected: Readonly<Record<number, readonly string[]>> = {
    1: ['Due: untold since -', 'Old: untold since -', 'Shut: untold since -'],
    2: ['Due: still since 1', 'Old: still since 1', 'Shut: still since 1'],
    4: ['Broken: new since 4', 'Due: still since 1', 'Old: still since 1', 'Shut: still since 1'],
    5: [
      'Broken: still since 4',
      'Due: still since 1',
      'Old: still since 1',
      'Shaky: new since 5',
      'Shut: still since 1',
    ],
    6: [
      'Broken: still since 4',
      'Due: still since 1',
      'Old: still since 1',
      'Shaky: fixed, there since 5',
      'Shut: still since 1',
    ],
    7: [
      'Broken: still since 4',
      'Due: still since 1',
      'Old: still since 1',
      'Shaky: reopened since 7',
      'Shut: still since 1',
    ],
    8: [
      'Broken: still since 4',
      'Due: still since 1',
      'Later: new since 8',
      'Old: still since 1',
      'Shaky: flaky, not met',
      'Shut: still since 1',
    ],
    9: ['Due: still since 1', 'Later: still since 8', 'Shaky: flaky, not met', 'Shut: still since 1'],
    10: [
      'Broken: still since 4',
      'Due: still since 1',
      'Old: still since 1',
      'Shaky: flaky, not met',
      'Shut: still since 1',
    ],
    11: [
      'Broken: still since 4',
      'Due: still since 1',
      'Later: still since 8',
      'Old: still since 1',
      'Shaky: flaky since 11',
      'Shut: still since 1',
    ],
    12: [
      'Broken: fixed, there since 4',
      'Due: still since 1',
      'Later: still since 8',
      'Old: still since 1',
      'Shaky: flaky, not met',
      'Shut: still since 1',
    ],
    15: ['Old: still since 1', 'Shaky: flaky, not met'],
    16: [
      'Due: still since 1',
      'Later: still since 8',
      'Old: still since 1',
      'Shaky: flaky, not met',
      'Shut: still since 1',
    ],
    17: [
      'Due: flaky since 1',
      'Later: still since 8',
      'Old: still since 1',
      'Shaky: flaky, not met',
      'Shut: still since 1',
    ],
    19: [
      'Due: still since 1',
      'Later: still since 8',
      'Old: still since 1',
      'Shaky: flaky, not met',
      'Shut: still since 1',
    ],
    20: [
      'Broken: reopened since 20',
      'Due: still since 1',
      'Later: still since 8',
      'Old: still since 1',
      'Shaky: flaky, not met',
      'Shut: still since 1',
    ],
    25: [
      'Broken: still since 20',
      'Due: still since 1',
      'Later: still since 8',
      'Old: still since 1',
      'Shaky: flaky, not met',
      'Shut: fixed, there since 1',
    ],
    30: ['Broken: still since 20', 'Due: still since 1', 'Later: still since 8', 'Old: still since 1'],
  };
  for (const [number, lines] of Object.entries(expected)) {
    expect(nights.get(Number(number)), `night ${number}`).toEqual(lines);
  }
  const lines = readHistory(join(folder, 'history.jsonl'));
  expect(lines.length).toBe(30);
  const open = [...knownAfter(lines).values()]
    .filter((known) => known.open)
    .map(({ finding }) => finding.says);
  expect(open.toSorted()).toEqual(['Broken', 'Due', 'Later', 'Old']);
});

/** The first attempt did not meet "Due"; the last one did. */
const withRetry = (night: number): Run['records'] =>
  walksOf(night).map((walk) => ({
    testId: walk.article,
    walk,
    pictures: [],
    earlier:
      walk.title === 'pay' ? [{ ...walk, findings: walk.findings.filter(({ says }) => says !== 'Due') }] : [],
  }));

test('a torn line costs nothing but itself, and the next run starts a line of its own', () => {
  const folder = test.info().outputPath('torn');
  walkNight(folder, 1, [articleWith('share', ['Old'])]);
  dieWriting(folder);
  const run = walkNight(folder, 2, [articleWith('share', ['Old'])]);
  expect(told(run)).toEqual(['Old: still since 1']);
  const text = readFileSync(join(folder, 'history.jsonl'), 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  expect(text.trimEnd().split('\n').length).toBe(3);
  expect(readHistory(join(folder, 'history.jsonl')).length).toBe(2);
});

const prunings = [
  { name: 'age', limits: { days: 3, bytes: 1e9 } },
  { name: 'size', limits: { days: 400, bytes: 2000 } },
];
for (const { name, limits } of prunings) {
  test(`history pruned by ${name} still knows since when a finding is there, and that it was fixed`, () => {
    const folder = test.info().outputPath(name);
    for (let night = 1; night <= 12; night += 1) {
      const wrong = night < 11 ? ['Old', 'Mended'] : ['Old'];
      const run = walkNight(folder, night, [articleWith('share', wrong)], { limits });
      if (night === 11) expect(told(run)).toEqual(['Old: still since 1', 'Mended: fixed, there since 1']);
    }
    const lines = readHistory(join(folder, 'history.jsonl'));
    expect(lines.length).toBeLessThan(10);
    expect(lines[0]?.kind).toBe('state');
    expect(lines.filter(({ kind }) => kind === 'state').length).toBe(1);
    const back = walkNight(folder, 13, [articleWith('share', ['Old', 'Mended'])], { limits });
    expect(told(back)).toEqual(['Old: still since 1', 'Mended: reopened since 13']);
  });
}

test('a finding keeps its identity when lines move, steps are added and other words change', () => {
  const folder = test.info().outputPath('moved');
  walkNight(folder, 1, [articleWith('share', ['Old', 'Other'])]);
  const run = walkNight(folder, 2, [articleWith('share', ['Fresh', 'Reworded', 'Old'])]);
  expect(told(run).toSorted()).toEqual([
    'Fresh: new since 2',
    'Old: still since 1',
    'Other: fixed, there since 1',
    'Reworded: new since 2',
  ]);
});

test('a stopped run fixes only what it walked again', () => {
  const folder = test.info().outputPath('stopped');
  walkNight(folder, 1, [articleWith('share', ['Old']), articleWith('pay', ['Due'])]);
  const renamed = articleWith('pay', [], { procedure: { index: 1, title: 'Paying', line: 1 } });
  const changes = { interrupted: true, planned: 5 };
  const stopped = walkNight(folder, 2, [articleWith('share', []), renamed], { changes });
  expect(told(stopped)).toEqual(['Old: fixed, there since 1']);
  expect(told(walkNight(folder, 3, [articleWith('share', []), renamed]))).toEqual([
    'Due: fixed, there since 1',
  ]);
});

test('a flaky finding is told and fails no run', () => {
  const folder = test.info().outputPath('flaky');
  const codes = [1, 2, 3, 4, 5].map((night) => {
    const run = walkNight(folder, night, [articleWith('share', night % 2 === 1 ? ['Shaky'] : [])]);
    return reasonExit(run).code;
  });
  expect(codes).toEqual([1, 0, 1, 0, 0]);
});
