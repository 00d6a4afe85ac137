// What the coverage line counts: silence must never look like a pass.
import { expect, test } from '@playwright/test';
import { coverageOf, unreadReasons } from '../../../steps/plan/coverage.ts';
import type { Coverage } from '../../../steps/plan/coverage.ts';
import { planArticle } from '../../../steps/plan/plan-article.ts';
import { articleOf, planOfSteps } from './plan-of.ts';

const none: Coverage = { done: 0, looked: 0, outside: 0, unread: 0 };

const steps: readonly [step: string, counts: keyof Coverage][] = [
  ['Select **Archive**.', 'done'],
  ['Go to the [board](https://board.example/).', 'done'],
  ['Find the parcel that has not arrived, and then select it.', 'done'],
  ['The message **Parcel sent** appears.', 'looked'],
  ['Run `parcel list` in a terminal.', 'outside'],
  ['For more information, see [how parcels travel](travel.md).', 'outside'],
  ['The words **Ship it** and **Keep it** are bold for no reason that is told.', 'unread'],
];

for (const [step, counts] of steps)
  test(`"${step}" is counted as ${counts}`, () => {
    expect(coverageOf([planOfSteps([step])])).toEqual({ ...none, [counts]: 1 });
  });

test('an act that names nothing to act on is not understood, and the reason is told', () => {
  const [step] = planOfSteps(['Select **Archive**.']).procedures[0]?.steps ?? [];
  if (!step) throw new Error('the article has no step');
  const reasonsOf = (actions: typeof step.actions): readonly string[] => unreadReasons({ ...step, actions });
  expect(reasonsOf([{ do: 'click' }])).toEqual(['it does not say on what to click']);
  expect(reasonsOf([{ do: 'check' }])).toEqual(['it names no check box or switch']);
  expect(reasonsOf([{ do: 'press' }, { do: 'search' }])).toEqual([
    'it does not say which key to press',
    'it does not say what to search for',
  ]);
  expect(reasonsOf([{ do: 'find', what: { text: 'the last parcel' } }, { do: 'click' }])).toEqual([]);
});

test('an item that only introduces its sub-steps is counted as them', () => {
  const article = articleOf(
    '# Sample\n\n1. Follow these steps:\n   1. Select **Box**.\n   1. Select **Tape**.',
  );
  expect(coverageOf([planArticle(article)])).toEqual({ ...none, done: 2 });
});
