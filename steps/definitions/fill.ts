// fill: type a value into a field found by its label, its placeholder or what it is described as.
import type { Action, Phrase } from '../model/action.ts';
import { isLabel } from '../findings/label-findings.ts';
import type { Control, Screen } from '../model/screen.ts';
import { findBeside } from '../screen/beside.ts';
import { findByLikeness, findByName } from '../screen/find.ts';
import { takes } from '../screen/pick.ts';
import { holds, topDialog, within } from '../screen/region.ts';
import { isField } from '../screen/roles.ts';
import { wordsOf } from '../screen/similarity.ts';
import type { Aim } from './seeking/attempt.ts';
import { contextFor } from './context.ts';
import { resolvePlaces } from './seeking/places.ts';
import { useControl } from './use-control.ts';
import { sayTyped, typeValue } from './type-value.ts';
import type { Definition, Outcome, Walker } from './walker.ts';
import { wordsFor } from './seeking/words.ts';

export const fill: Definition = async (action, walker) => {
  const value = action.value?.text;
  const { phrase, places } = await fieldOf(action, walker);
  if (!phrase) return fillOnly(action, undefined, walker);
  const notes: string[] = [];
  const aim: Aim = { action: { ...action, in: [...places] }, phrase, purpose: 'enter' };
  const outcome = await useControl(aim, walker, async (locator, match) => {
    const bound = walker.boundValue([phrase.text, phrase.source?.text, match.control.name]);
    const given = value === undefined ? undefined : { text: value };
    const typed = bound ?? given ?? (await walker.valueFor(phrase.text, match.control));
    if (bound) notes.push(`Filled "${match.shows}" with ${sayTyped(typed)}, as the article's data say.`);
    else if (!given)
      notes.push(`Filled "${match.shows}" with ${sayTyped(typed)}, as the step gives no value.`);
    const taken = await typeValue(typed, locator, walker);
    if (taken !== undefined) notes.push(taken);
  });
  if (outcome.outcome === 'failed' && !isLabel(phrase)) return fillOnly(action, phrase, walker);
  return { ...outcome, phrase, notes: [...outcome.notes, ...notes] };
};

type Field = { readonly phrase: Phrase | undefined; readonly places: readonly Phrase[] };

/**
 * "Enter a name under **Folder label**": words that only describe give way to the field that is named beside them. So do
 * those of a box in which the field stands: "In the **Owner** box, enter a name in **Surname**." The field is not in itself.
 */
async function fieldOf(action: Action, walker: Walker): Promise<Field> {
  const { label, in: places = [] } = action;
  const screen = await walker.screen();
  const named = fieldAmong(places, screen, walker);
  if (label && isLabel(label)) {
    const isBox = named !== undefined && !fieldAmong([label], screen, walker);
    return isBox ? { phrase: named, places: [...without(places, named), label] } : { phrase: label, places };
  }
  const phrase =
    named ??
    label ??
    places.findLast((place) => isLikeField(place, screen, walker)) ??
    resolvePlaces(action, screen, walker).absent.at(-1);
  return { phrase, places: without(places, phrase) };
}

const without = (places: readonly Phrase[], phrase: Phrase | undefined): readonly Phrase[] =>
  places.filter((place) => place !== phrase);

/** Nothing on the screen is called so, and a field is called something like it. */
function isLikeField(phrase: Phrase, screen: Screen, walker: Walker): boolean {
  const wanted = { words: wordsFor(phrase, walker), context: contextFor(screen, walker, phrase) };
  return (
    isLabel(phrase) &&
    !findByName(screen, { ...wanted, purpose: 'anything' }) &&
    findByLikeness(screen, { ...wanted, purpose: 'enter' }) !== undefined
  );
}

/** "Type 42 in **Name**": what stands as a place may be the field itself. */
const fieldAmong = (places: readonly Phrase[], screen: Screen, walker: Walker): Phrase | undefined =>
  places.findLast((phrase) => {
    const context = contextFor(screen, walker, phrase);
    const wanted = { words: wordsFor(phrase, walker), purpose: 'enter', context } as const;
    return isLabel(phrase) && (findByName(screen, wanted) ?? findBeside(screen, wanted)) !== undefined;
  });

/** "Enter 42 in the text box": no field is named, so it is the one that the words, the cursor and the last act speak for. */
async function fillOnly(action: Action, phrase: Phrase | undefined, walker: Walker): Promise<Outcome> {
  const value = action.value?.text;
  const field = likeliestField(await walker.screen(), { action, phrase }, walker);
  if (!field)
    return {
      outcome: 'skipped',
      findings: [],
      notes: [],
      reason: 'the step names no field, and none is here',
    };
  const typed = value === undefined ? await walker.valueFor(field.name, field) : { text: value };
  let taken: string | undefined;
  await walker.act(field, async (locator) => (taken = await typeValue(typed, locator, walker)));
  return {
    outcome: 'done',
    control: field,
    shows: field.name,
    findings: [],
    notes: [taken ?? `Filled "${field.name}".`],
  };
}

type Described = { readonly action: Action; readonly phrase: Phrase | undefined };

/** In the place that the step names, or else in the dialog on top, where one is open. */
function likeliestField(screen: Screen, { action, phrase }: Described, walker: Walker): Control | undefined {
  const outer = resolvePlaces(action, screen, walker).controls.at(-1) ?? topDialog(screen);
  const inside = outer ? within(screen, outer).filter(isField) : [];
  const typed = action.value?.text ?? '';
  const { isFresh, near } = contextFor(screen, walker, phrase ?? { text: '' });
  const words = new Set(wordsOf(phrase?.text ?? '', walker.languages.article));
  const weight = (field: Control): number =>
    4 * Math.min(1, wordsOf(field.name, walker.languages.ui).filter((word) => words.has(word)).length) +
    2 * Number(isFresh(field)) +
    Number(field.focused === true) +
    Number(!field.value) +
    Number(near !== undefined && holds(screen, near, field)) +
    3 * Number(takes(screen, field, typed)) -
    Number(field.role === 'searchbox');
  return (inside.length > 0 ? inside : screen.controls)
    .filter((control) => isField(control) && !control.disabled && control.ref !== '')
    .sort((a, b) => weight(b) - weight(a))[0];
}
