// Actions in plain words, as a writer reads them in the plan, in the progress of a walk and in the reports.
import { expect, test } from '@playwright/test';
import type { Action } from '../../../steps/model/action.ts';
import { sayAction } from '../../../steps/plan/say-action.ts';

const words = (text: string) => ({ text });
const lost = (source: string, mark?: 'strong') => ({
  text: '',
  lost: true,
  source: { text: source, ...(mark && { mark }) },
});

const sayings: readonly [Action, string][] = [
  [{ do: 'signIn', where: words('the harbour') }, 'sign in to "the harbour"'],
  [{ do: 'goto', url: 'https://harbour.example/' }, 'go to <https://harbour.example/>'],
  [{ do: 'navigate', path: [words('Ships'), words('Crew')] }, 'follow the path "Ships" > "Crew"'],
  [{ do: 'click', label: words('Moor'), role: 'button' }, 'click "Moor" (button)'],
  [{ do: 'click' }, 'click it'],
  [{ do: 'choose', label: words('Pier 4'), from: words('Berth') }, 'choose "Pier 4" from "Berth"'],
  [{ do: 'fill', label: words('Draught'), value: words('3 m') }, 'fill in "Draught" with "3 m"'],
  [{ do: 'toggle', label: words('Lights'), on: false }, 'turn off "Lights"'],
  [{ do: 'press', keys: 'Ctrl+S' }, 'press Ctrl+S'],
  [{ do: 'upload' }, 'upload a file'],
  [{ do: 'expect', what: words('the ship leaves') }, 'see "the ship leaves"'],
  [{ do: 'manual', why: 'command' }, 'run a command (outside the browser)'],
  [
    { do: 'click', label: words('Sail'), in: [words('the bridge')], if: words('If the tide is in') },
    'click "Sail" in "the bridge" (if: "If the tide is in")',
  ],
  [{ do: 'click', label: words('Row'), optional: true, or: 2 }, 'click "Row" (optional) (choice 2)'],
];

for (const [action, said] of sayings)
  test(`says: ${said}`, () => {
    expect(sayAction(action)).toBe(said);
  });

test('a label that the translation dropped is told as lost', () => {
  expect(sayAction({ do: 'click', label: lost('Moor', 'strong') })).toBe('click (no words stand for "Moor")');
});

test('a condition that was not recognised in the translation is told in the words of the source', () => {
  const action: Action = { do: 'click', label: words('Segla'), if: lost('If the tide is in') };
  expect(sayAction(action)).toBe('click "Segla" (if: "If the tide is in" (in the source))');
});
