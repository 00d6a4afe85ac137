// fill: type a value into a field found by its label, its placeholder or what it is described as.
import type { Action, Phrase } from '../model/action.ts';
import { isLabel } from '../findings/label-findings.ts';
import type { Control, Screen } from '../model/screen.ts';
import { findBeside } from '../screen/beside.ts';
import { findByLikeness, findByName } from '../screen/find.ts';
import { holds, topDialog, within } from '../screen/region.ts';
import { isField } from '../screen/roles.ts';
import { wordsOf } from '../screen/similarity.ts';
import { contextFor } from './context.ts';
import { resolvePlaces } from './places.ts';
import { useControl } from './use-control.ts';
import { sayTyped, typeValue } from './type-value.ts';
import type { Definition, Outcome, Walker } from './walker.ts';
import { wordsFor } from './words.ts';

export const fill: Definition = async (action, walker) => {
  const value = action.value?.text;
  const phrase = await fieldOf(action, walker);
  if (!phrase) return fillOnly(value, undefined, walker);
  const notes: string[] = [];
  // the field is not in itself
  const aim = {
    action: { ...action, in: (action.in ?? []).filter((place) => place !== phrase) },
    phrase,
    purpose: 'enter',
  } as const;
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
  if (outcome.outcome === 'failed' && !isLabel(phrase)) return fillOnly(value, phrase, walker);
  return { ...outcome, notes: [...outcome.notes, ...notes] };
};

/** "Enter a name under **Folder label**": words that only describe give way to the field that is named beside them. */
async function fieldOf(action: Action, walker: Walker): Promise<Phrase | undefined> {
  const { label, in: places = [] } = action;
  if (label && isLabel(label)) return label;
  const screen = await walker.screen();
  return (
    fieldAmong(places, screen, walker) ??
    label ??
    places.findLast((phrase) => isLikeField(phrase, screen, walker)) ??
    resolvePlaces(action, screen, walker).absent.at(-1)
  );
}

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
async function fillOnly(
  value: string | undefined,
  phrase: Phrase | undefined,
  walker: Walker,
): Promise<Outcome> {
  const field = likeliestField(await walker.screen(), phrase, walker);
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

/** In the dialog on top, where one is open. */
function likeliestField(screen: Screen, phrase: Phrase | undefined, walker: Walker): Control | undefined {
  const dialog = topDialog(screen);
  const inDialog = dialog ? within(screen, dialog).filter(isField) : [];
  const { isFresh, near } = contextFor(screen, walker, phrase ?? { text: '' });
  const words = new Set(wordsOf(phrase?.text ?? '', walker.languages.article));
  const weight = (field: Control): number =>
    4 * Math.min(1, wordsOf(field.name, walker.languages.ui).filter((word) => words.has(word)).length) +
    2 * Number(isFresh(field)) +
    Number(field.focused === true) +
    Number(!field.value) +
    Number(near !== undefined && holds(screen, near, field)) -
    Number(field.role === 'searchbox');
  return (inDialog.length > 0 ? inDialog : screen.controls)
    .filter((control) => isField(control) && !control.disabled && control.ref !== '')
    .sort((a, b) => weight(b) - weight(a))[0];
}
