// A month: thirty nights through the reporter itself, with planted breaks, fixes, flakes, outages and killed runs.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Walk } from '../../../steps/model/walk.ts';
import { parseFindings } from '../../../reports/gate/accept-findings.ts';
import { readHistory } from '../../../reports/history/history-file.ts';
import { knownAfter } from '../../../reports/history/known-findings.ts';
import { articleWith, blockedFrom, dieWriting, inOutage } from './nights.ts';
import type { Attempts } from './reported-nights.ts';
import { reportNight, toldByFiles } from './reported-nights.ts';

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

/** On night 17 the first attempt at paying did not meet "Due"; the second one did. */
const proceduresOf = (night: number): readonly Attempts[] =>
  walksOf(night).map((walk) =>
    night === 17 && walk.title === 'pay'
      ? [{ ...walk, findings: walk.findings.filter(({ says }) => says !== 'Due') }, walk]
      : [walk],
  );

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
    'Shut: still since 1',
    'flaky: 1',
  ],
  9: ['Due: still since 1', 'Later: still since 8', 'Shut: still since 1', 'flaky: 1'],
  10: [
    'Broken: still since 4',
    'Due: still since 1',
    'Old: still since 1',
    'Shut: still since 1',
    'flaky: 1',
  ],
  11: [
    'Broken: still since 4',
    'Due: still since 1',
    'Later: still since 8',
    'Old: still since 1',
    'Shaky: flaky since 11',
    'Shut: still since 1',
    'flaky: 1',
  ],
  12: [
    'Broken: fixed, there since 4',
    'Due: still since 1',
    'Later: still since 8',
    'Old: still since 1',
    'Shut: still since 1',
    'flaky: 1',
  ],
  15: ['Old: still since 1', 'flaky: 1'],
  16: ['Due: still since 1', 'Later: still since 8', 'Old: still since 1', 'Shut: still since 1', 'flaky: 1'],
  17: ['Due: flaky since 1', 'Later: still since 8', 'Old: still since 1', 'Shut: still since 1', 'flaky: 2'],
  19: ['Due: still since 1', 'Later: still since 8', 'Old: still since 1', 'Shut: still since 1', 'flaky: 1'],
  20: [
    'Broken: reopened since 20',
    'Due: still since 1',
    'Later: still since 8',
    'Old: still since 1',
    'Shut: still since 1',
    'flaky: 1',
  ],
  25: [
    'Broken: still since 20',
    'Due: still since 1',
    'Later: still since 8',
    'Old: still since 1',
    'Shut: fixed, there since 1',
    'flaky: 1',
  ],
  30: ['Broken: still since 20', 'Due: still since 1', 'Later: still since 8', 'Old: still since 1'],
};

test('the reports of a month say what happened, night by night', () => {
  test.setTimeout(120_000);
  const folder = test.info().outputPath('month');
  const output = join(folder, 'output');
  const nights = new Map<number, readonly string[]>();
  for (let number = 1; number <= 30; number += 1) {
    if (number === 25) rmSync(join(folder, 'articles/en-US/close.md'));
    reportNight({ folder, number, procedures: proceduresOf(number) });
    nights.set(number, toldByFiles(folder));
    if (number === 13) {
      // killed before its end: what it had walked is told, and the history knows nothing of it
      reportNight({ folder, number, procedures: [[articleWith('share', ['Unheard'])]], killed: true });
      const left = parseFindings(readFileSync(join(output, 'findings.jsonl'), 'utf8'));
      expect(left.map(({ says }) => says)).toEqual(['Unheard']);
    }
    if (number === 18) dieWriting(output);
  }
  for (const [number, lines] of Object.entries(expected))
    expect(nights.get(Number(number)), `night ${number}`).toEqual(lines);
  const lines = readHistory(join(output, 'history.jsonl'));
  expect(lines.length).toBe(30);
  const open = [...knownAfter(lines).values()].filter((known) => known.open);
  expect(open.map(({ finding }) => finding.says).toSorted()).toEqual(['Broken', 'Due', 'Later', 'Old']);
  expect(readdirSync(output)).not.toContain('pictures.partial');
});
