// An act in one line, as the tables of sentences write it.
import type { Action, Phrase } from '../../../steps/model/action.ts';

/** Kind, state, what it names, kind of control, address, value, file, list, places, and whether it is conditional, optional or one of several. */
export const shortOf = (action: Action): string =>
  [
    action.do,
    action.why,
    action.on !== undefined && (action.on ? 'on' : 'off'),
    nameOf(action),
    action.role && `(${action.role})`,
    action.url,
    action.value && `=${action.value.text}`,
    action.file && `file ${action.file.text}`,
    action.from && `from ${action.from.text}`,
    action.in && `in ${named(action.in, ' / ')}`,
    action.if && 'if',
    action.optional && 'optional',
    action.or !== undefined && `choice ${action.or}`,
  ]
    .filter(Boolean)
    .join(' ');

const nameOf = ({ path, label, query, where, what, keys }: Action): string | undefined =>
  path ? named(path, ' > ') : ((label ?? query ?? where ?? what)?.text ?? keys);

const named = (phrases: readonly Phrase[], between: string): string =>
  phrases.map(({ text }) => text).join(between);
