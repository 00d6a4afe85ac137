// An action in plain words, for a writer: the same in the plan, the progress of a walk and the reports.
import type { Action, ActionKind, Phrase } from '../model/action.ts';

/**
 * A label for which the translation has no words is told as lost; what only describes is told in the source's words,
 * as it may well stand in the sentence without having been recognised.
 */
export const quoted = (phrase: Phrase | undefined): string => {
  if (!phrase) return '';
  if (!phrase.lost) return `"${phrase.text}"`;
  const source = phrase.source?.text ?? 'it';
  return phrase.source?.mark ? `(no words stand for "${source}")` : `"${source}" (in the source)`;
};

const named =
  (verb: string) =>
  (action: Action): string =>
    action.label ? `${verb} ${quoted(action.label)}${action.role ? ` (${action.role})` : ''}` : `${verb} it`;

const reasons = {
  command: 'run a command (outside the browser)',
  device: 'do something on the device (outside the browser)',
  read: 'read or decide (nothing to do on the screen)',
  other: 'do something that names no control',
} as const;

const sayings: Record<ActionKind, (action: Action) => string> = {
  signIn: ({ where, url }) => `sign in${where ? ` to ${quoted(where)}` : ''}${url ? ` <${url}>` : ''}`,
  goto: ({ where, url }) =>
    `go to ${[quoted(where), url ? `<${url}>` : ''].filter((part) => part !== '').join(' ')}`,
  navigate: ({ path }) => `follow the path ${(path ?? []).map(quoted).join(' > ')}`,
  search: ({ query }) => `search for ${quoted(query)}`,
  click: named('click'),
  choose: (action) => `${named('choose')(action)}${action.from ? ` from ${quoted(action.from)}` : ''}`,
  fill: ({ label, value }) =>
    `fill in ${label ? quoted(label) : 'the field'}${value ? ` with ${quoted(value)}` : ''}`,
  check: named('check'),
  uncheck: named('clear'),
  toggle: ({ label, on }) =>
    `${on === undefined ? 'switch' : on ? 'turn on' : 'turn off'} ${label ? quoted(label) : 'it'}`,
  press: ({ keys }) => `press ${keys ?? 'a key'}`,
  upload: ({ label, file }) => `upload ${quoted(file ?? label) || 'a file'}`,
  open: named('open'),
  close: named('close'),
  hover: named('hover over'),
  rightClick: named('right-click'),
  doubleClick: named('double-click'),
  drag: named('drag'),
  find: ({ what }) => `find ${quoted(what)}`,
  expect: ({ label, what }) => `see ${quoted(label ?? what)}`,
  wait: () => 'wait',
  manual: ({ why }) => reasons[why ?? 'other'],
};

/** Says an action in English words, with its place, condition and choice. Takes an action; gives one line without full stop. */
export const sayAction = (action: Action): string => {
  const parts = [sayings[action.do](action)];
  if (action.in && action.in.length > 0) parts.push(`in ${action.in.map(quoted).join(', ')}`);
  if (action.if) parts.push(`(if: ${quoted(action.if)})`);
  if (action.optional) parts.push('(optional)');
  if (action.or !== undefined) parts.push(`(choice ${action.or})`);
  return parts.join(' ');
};
