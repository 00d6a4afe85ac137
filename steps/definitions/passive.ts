// wait and manual: what asks nothing of the screen.
import type { Action } from '../model/action.ts';
import { changeInDialog } from './fill-around.ts';
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

/** An act that names no control is done where an open dialog leaves little doubt what is meant. */
export const manual: Definition = async (action, walker) => {
  const reason = reasons[action.why ?? 'other'];
  const notes = action.why === 'other' && !walker.memory.described ? await changeInDialog(walker) : [];
  if (action.why === 'other') walker.memory.described = true;
  return { outcome: notes.length > 0 ? 'done' : 'skipped', findings: [], notes, reason };
};
