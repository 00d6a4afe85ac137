// How bindings of several files come together, and how words find what is bound to them.
import { expect, test } from '@playwright/test';
import { boundTo, mergeBindings } from '../../../steps/plan/bindings.ts';

test('of each word the nearest file counts, and of each other field the nearest that has it', () => {
  const near = { from: ['near'], values: { Name: 'Vega' }, start: '/ships' };
  const far = { from: ['far'], values: { Name: 'Rigel', Port: 'Kiel' }, start: '/', persona: 'captain' };
  expect(mergeBindings([near, far])).toMatchObject({
    from: ['near', 'far'],
    values: { Name: 'Vega', Port: 'Kiel' },
    start: '/ships',
    persona: 'captain',
  });
});

const bound = { 'The ship, that you want': 'Vega', 名前: 'ベガ' };
const lookups: readonly [words: (string | undefined)[], found: string | undefined][] = [
  [['the ship that you want'], 'Vega'],
  [['det skepp som du vill ha', 'the ship that you want'], 'Vega'],
  [['名前'], 'ベガ'],
  [['the ship'], undefined],
  [[undefined, ''], undefined],
];

for (const [words, found] of lookups)
  test(`${JSON.stringify(words)} is bound to ${found ?? 'nothing'}`, () => {
    expect(boundTo(bound, words, 'en-US')).toBe(found);
  });

test('where nothing is bound, nothing is found', () => {
  expect(boundTo(undefined, ['Name'], 'en-US')).toBeUndefined();
});
