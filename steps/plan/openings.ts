// How sibling procedures reach the page on which a procedure begins that does not say it itself.
import type { Action, Phrase } from '../model/action.ts';
import type { PlannedProcedure } from '../model/plan.ts';
import { foldCase } from '../screen/fold.ts';

/** A procedure with the article that it stands in. */
export type Sibling = { readonly article: string; readonly procedure: PlannedProcedure };
export type Opening = NonNullable<PlannedProcedure['openings']>[number];

const opening = new Set(['signIn', 'goto', 'navigate', 'search']);
/** Acts that only change what is shown. */
const leading = new Set([...opening, 'click', 'open', 'hover', 'expect', 'wait', 'manual']);

/** How many openings are worth trying, and of how many acts. */
const mostOpenings = 4;
const longestOpening = 6;

/** The words of the first control, where the procedure's first act is none that opens a page; undefined where it is. */
export function wordsAtStart({ steps }: PlannedProcedure): Phrase | undefined {
  const first = steps.flatMap(({ actions }) => actions).find(({ do: kind }) => kind !== 'manual');
  return first && !opening.has(first.do) ? (first.from ?? first.label) : undefined;
}

/**
 * Gives what siblings do before they come to the control with which the procedure begins, then what the others begin
 * with; the first siblings are the likeliest. None for a procedure that opens a page itself.
 */
export function openingsFor(
  procedure: PlannedProcedure,
  siblings: readonly Sibling[],
  locale: string,
): readonly Opening[] {
  const words = wordsAtStart(procedure);
  if (!words) return [];
  const wanted = foldCase(words.text, locale);
  const isWanted = ({ from, label }: Action): boolean =>
    [from, label].some((phrase) => phrase !== undefined && foldCase(phrase.text, locale) === wanted);
  const others = siblings.filter((sibling) => sibling.procedure !== procedure);
  const found = [
    ...others.map((sibling) => ({ sibling, actions: actsBefore(sibling.procedure, isWanted) })),
    ...others.map((sibling) => ({ sibling, actions: actsThatOpen(sibling.procedure) })),
  ].filter(({ actions }) => actions.length > 0 && !actions.some(isWanted));
  const distinct = found.filter(
    ({ actions }, index) => found.findIndex((other) => keyOf(other.actions) === keyOf(actions)) === index,
  );
  return distinct.slice(0, mostOpenings).map(
    ({
      sibling: {
        article,
        procedure: { title },
      },
      actions,
    }) => ({
      from: title === '' ? article : title,
      actions,
    }),
  );
}

/** Nothing, where an act on the way changes more than what is shown. */
function actsBefore({ start, steps }: PlannedProcedure, isWanted: (action: Action) => boolean): Action[] {
  const actions = [...start, ...steps.flatMap((step) => step.actions)];
  const before = actions.slice(0, Math.max(0, actions.findIndex(isWanted)));
  return before.length <= longestOpening && before.every(({ do: kind }) => leading.has(kind))
    ? before.filter(leadsOn)
    : [];
}

function actsThatOpen({ start, steps }: PlannedProcedure): Action[] {
  const actions = steps.flatMap((step) => step.actions);
  const end = actions.findIndex(({ do: kind }) => !opening.has(kind));
  const acts = [...start, ...(end < 0 ? actions : actions.slice(0, end))].filter(leadsOn);
  // "Go to **Reports**" may be a link as well as a button
  return acts.length > 0 ? acts.slice(0, longestOpening) : actions.slice(0, 1).filter(isPressed);
}

const isPressed = ({ do: kind, label }: Action): boolean =>
  (kind === 'click' || kind === 'open') && label?.mark !== undefined;

/** Opening the portal itself is done in any case. */
const leadsOn = ({ do: kind, url, where }: Action): boolean =>
  !['signIn', 'expect', 'wait', 'manual'].includes(kind) &&
  (kind !== 'goto' || url !== undefined || where !== undefined);

/** The same acts under the same words. */
const keyOf = (actions: readonly Action[]): string =>
  actions
    .map(({ do: kind, url, where, label, path = [], query }) =>
      [kind, url ?? '', ...[where, label, query, ...path].map((phrase) => phrase?.text ?? '')].join(' '),
    )
    .join('\n');
