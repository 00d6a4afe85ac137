// What an article leaves to its reader, and nothing binds yet: docwalk will take the first that fits, or make it up.
import type { Action, Phrase } from '../model/action.ts';
import type { PlannedBindings } from '../model/bindings.ts';
import type { Plan } from '../model/plan.ts';
import { boundTo } from './bindings.ts';

/** The words under which a side file would bind them, each once, in order. */
export type LeftOpen = { readonly things: readonly string[]; readonly values: readonly string[] };

/** Described things count where an act is done with them; fields where the article gives no value. */
export function leftOpen({ locale, procedures }: Plan, { things, values }: PlannedBindings): LeftOpen {
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const described = steps.flatMap(({ actions }) => actions.filter((_, index) => isUsed(actions, index)));
  const fields = steps.flatMap(({ actions }) =>
    actions.filter(({ do: kind, value }) => kind === 'fill' && !value),
  );
  const open = (
    actions: readonly Action[],
    key: 'what' | 'label',
    bound: Readonly<Record<string, unknown>> | undefined,
  ): readonly string[] => {
    const phrases = actions
      .flatMap((action) => action[key] ?? [])
      .filter((phrase) => isOpen(phrase, bound, locale));
    return [...new Set(phrases.map(({ text, source }) => text || (source?.text ?? '')))].filter(
      (text) => text !== '',
    );
  };
  return { things: open(described, 'what', things), values: open(fields, 'label', values) };
}

const isOpen = (
  { text, source }: Phrase,
  bound: Readonly<Record<string, unknown>> | undefined,
  locale: string,
): boolean => boundTo(bound, [text, source?.text], locale) === undefined;

const pressed = new Set([
  'click',
  'open',
  'choose',
  'check',
  'uncheck',
  'toggle',
  'rightClick',
  'doubleClick',
]);

/** "Find the user" and then "select it": the next act names nothing of its own. */
function isUsed(actions: readonly Action[], index: number): boolean {
  const [one, next] = [actions[index], actions[index + 1]];
  return one?.do === 'find' && next !== undefined && pressed.has(next.do) && next.label === undefined;
}
