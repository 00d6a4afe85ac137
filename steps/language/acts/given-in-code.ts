// What is set in code: text that the reader types where a field is named beside it, and never the name of a control where it is written in signs.
import type { Context, Draft } from '../draft.ts';

/** Signs that no control bears in its name: markup, assignments, options of commands, addresses. */
const sample = /'{2}|"{2}|\[\[|\{\{|<[^>]+>|[=;$\\]|^-{1,2}\p{L}|\(\)|:\/\//u;

const pressing: readonly string[] = ['click', 'open', 'check', 'uncheck', 'toggle', 'choose'];
const setting: readonly string[] = ['fill', 'toggle'];

/** "Enter the value `5` under **Copies**" fills Copies; "use `<b>` for bold type" presses nothing. */
export function readCode(drafts: readonly Draft[], { text }: Context): Draft[] {
  return drafts.map((draft) => {
    const { do: kind, label, in: places = [], span } = draft;
    if (label?.mark !== 'code') return draft;
    const field = places.findLast(({ mark }) => mark === 'strong');
    if (field && setting.includes(kind) && draft.value === undefined) {
      const others = places.filter((place) => place !== field);
      return { do: 'fill', label: field, value: label, ...(others.length > 0 && { in: others }), span };
    }
    const words = text.slice(label.start, label.end);
    const isSample = words.length > 1 && sample.test(words);
    return isSample && pressing.includes(kind) ? { do: 'manual', why: 'command', span } : draft;
  });
}
