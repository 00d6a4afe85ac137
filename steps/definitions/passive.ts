// wait and manual: what asks nothing of the screen.
import type { Action } from '../model/action.ts';
import type { Definition } from './walker.ts';

export const wait: Definition = async (_action, walker) => {
  await walker.settle();
  return { outcome: 'done', findings: [], notes: ['Waited until the page was quiet.'] };
};

const reasons: Record<NonNullable<Action['why']>, string> = {
  command: 'a command in a shell, not in a browser',
  device: 'something to do outside the browser',
  read: 'something to read or decide',
  other: 'an act that names no control',
};

export const manual: Definition = (action, walker) => {
  if (action.why === 'other') walker.memory.described = true;
  return Promise.resolve({
    outcome: 'skipped',
    findings: [],
    notes: [],
    reason: reasons[action.why ?? 'other'],
  });
};
