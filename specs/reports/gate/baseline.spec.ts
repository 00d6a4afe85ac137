// Baseline and gate: what is accepted fails no run until its day has passed, and updating keeps what people wrote.
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { reasonExit } from '../../../reports/exit-reasoning.ts';
import { acceptFindings } from '../../../reports/gate/accept-findings.ts';
import type { BaselineEntry } from '../../../reports/gate/baseline.ts';
import { baselineSchema } from '../../../reports/gate/baseline.ts';
import { updateBaseline } from '../../../reports/gate/update-baseline.ts';
import { fingerprints } from '../../../reports/fingerprint.ts';
import type { Run } from '../../../reports/run.ts';
import { findingsOf } from '../../../reports/run.ts';
import { articleWith } from '../history/nights.ts';
import { runOf } from '../sample-run.ts';

const file = 'articles/en-US/share.md';
const entry = (changes: Partial<BaselineEntry> = {}): BaselineEntry => ({
  article: file,
  rule: 'label-wrong',
  says: 'Old',
  reason: 'the portal team puts it back',
  until: '2026-12-31',
  ...changes,
});
const run = (...wrong: string[]): Run => runOf([articleWith('share', wrong)]);

const acceptance: readonly (readonly [about: string, entries: readonly BaselineEntry[], code: number])[] = [
  ['its words', [entry()], 0],
  ['its words, spaced otherwise', [entry({ says: ' Old ' })], 0],
  ['the rule in the whole article', [entry({ says: undefined })], 0],
  ['the last day', [entry({ until: '2026-11-20' })], 0],
  ['a day that has passed', [entry({ until: '2026-11-19' })], 1],
  ['other words', [entry({ says: 'Older' })], 1],
  ['another rule', [entry({ rule: 'label-missing' })], 1],
  ['another article', [entry({ article: 'articles/en-US/pay.md' })], 1],
  ['nothing', [], 1],
];
for (const [about, accepted, code] of acceptance) {
  test(`an entry about ${about} gives ${code}`, () => {
    expect(reasonExit(acceptFindings(run('Old'), { baseline: { accepted: [...accepted] } })).code).toBe(code);
  });
}

test('a new finding beside an accepted one fails, and the reason names both', () => {
  const held = acceptFindings(run('Old', 'Fresh'), { baseline: { accepted: [entry()] } });
  expect(reasonExit(held)).toEqual({
    code: 1,
    reason: '1 finding of severity error or worse in 1 article, beside 1 accepted',
  });
});

test('against an earlier run only what it did not have fails', () => {
  const earlier = new Set(fingerprints(findingsOf(run('Old'))).values());
  expect(reasonExit(acceptFindings(run('Old'), { earlier }))).toEqual({
    code: 0,
    reason: 'every step that could be checked matches the screen but for 1 accepted',
  });
  expect(reasonExit(acceptFindings(run('Fresh', 'Old'), { earlier })).code).toBe(1);
});

test('a run can fail on rules alone', () => {
  const one = { failOn: 'never' } as const;
  expect(reasonExit({ ...run('Old'), ...one, failOnRules: ['label-wrong'] }).code).toBe(1);
  expect(reasonExit({ ...run('Old'), ...one, failOnRules: ['label-missing'] }).code).toBe(0);
});

const written = `# Ours, do not delete
accepted:
  # agreed with the portal team
  - article: ${file}
    rule: label-wrong
    says: Old
    reason: the portal team puts it back # ticket 12
    until: 2026-12-31
  - article: ${file}
    rule: label-wrong
    says: Lapsed
    reason: was to be mended in autumn
    until: 2026-10-01
  - article: ${file}
    rule: label-wrong
    says: Mended
    reason: long ago
    until: 2026-12-31
  - article: articles/en-US/not-walked.md
    rule: label-missing
    reason: whole article is being rewritten
    until: 2026-12-31
`;

test('updating adds, renews and takes out, and keeps comments, reasons and order', () => {
  const findings = findingsOf(run('Old', 'Lapsed', 'Fresh: "new" #1', 'Fresh: "new" #1'));
  const update = updateBaseline(written, { findings, mended: (one) => one === file, today: '2026-11-20' });
  expect(update).toMatchObject({ added: 1, renewed: 1, removed: 1 });
  expect(update.text).toContain('# Ours, do not delete');
  expect(update.text).toContain('# agreed with the portal team');
  expect(update.text).toContain('# ticket 12');
  const { accepted } = baselineSchema.parse(parse(update.text));
  expect(accepted?.map(({ says, until }) => `${says ?? '-'} ${until}`)).toEqual([
    'Old 2026-12-31',
    'Lapsed 2027-02-18',
    '- 2026-12-31',
    'Fresh: "new" #1 2027-02-18',
  ]);
  const again = updateBaseline(update.text, { findings, mended: () => true, today: '2026-11-21' });
  expect(again).toMatchObject({ added: 0, renewed: 0, removed: 1 });
});

test('a first baseline explains itself and accepts all that it was made from', () => {
  const found = run('Old', 'Fresh');
  const { text } = updateBaseline('', {
    findings: findingsOf(found),
    mended: () => true,
    today: '2026-11-20',
  });
  expect(text.split('\n')[0]).toMatch(/^# Findings that are known/u);
  const baseline = baselineSchema.parse(parse(text));
  expect(reasonExit(acceptFindings(found, { baseline })).code).toBe(0);
});
