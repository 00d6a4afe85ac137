// History: a torn line, pruning, moved words, stopped runs and flaky findings, each by itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { reasonExit } from '../../../reports/exit-reasoning.ts';
import { readHistory } from '../../../reports/history/history-file.ts';
import { articleWith, dieWriting, told, walkNight } from './nights.ts';

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
