// choose: pick an option from a list, native or hand-made, open or folded.
import type { Action, Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import { isLabel } from '../findings/label-findings.ts';
import type { Match } from '../screen/find.ts';
import { ancestorsOf } from '../screen/region.ts';
import { chooseAny } from './choose-any.ts';
import { judgeLabel } from './judge-label.ts';
import { seek } from './seeking/seek.ts';
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition, Outcome, Walker } from './walker.ts';

export const choose: Definition = async (action, walker) => {
  const opened = action.from ? await openList(action, action.from, walker) : nothingOpened;
  if (!action.label)
    return opened.control ? joined(opened, await chooseAny(opened.control, walker)) : noOption(opened);
  if (action.from && opened.outcome === 'failed')
    return pickAnyway({ action, from: action.from, missing: opened }, action.label, walker);
  const { outcome } = await pickOption(action, action.label, walker);
  return joined(opened, outcome);
};

const joined = (opened: Outcome, outcome: Outcome): Outcome => ({
  ...outcome,
  findings: [...opened.findings, ...outcome.findings],
  notes: [...opened.notes, ...outcome.notes],
});

const noOption = (opened: Outcome): Outcome =>
  opened.outcome === 'failed'
    ? opened
    : { ...opened, outcome: 'skipped', reason: 'the step does not say which option to choose' };

/** A list of another name that holds the option is the one meant; words that only describe a list need not name it. */
async function pickAnyway(
  { action, from, missing }: { action: Action; from: Phrase; missing: Outcome },
  label: Phrase,
  walker: Walker,
): Promise<Outcome> {
  const { outcome, list } = await pickOption(action, label, walker);
  if (!isLabel(from)) return outcome;
  if (outcome.outcome === 'failed') return missing;
  const named = list?.name ? judgeLabel(from, holderMatch(list, from, walker), walker) : missing.findings;
  return { ...outcome, findings: [...named, ...outcome.findings] };
}

const holderMatch = (list: Control, { text }: Phrase, { languages }: Walker): Match => ({
  control: list,
  words: { text, locale: languages.article, origin: 'article' },
  shows: list.name,
  difference: 'words',
  confidence: 0.9,
  reasons: ['the list that holds the option'],
  rivals: [],
  misplaced: false,
});

const nothingOpened: Outcome = { outcome: 'seen', findings: [], notes: [] };

/** A native select shows its options without being opened; any other list is opened where it is not open yet. */
async function openList(action: Action, phrase: Phrase, walker: Walker): Promise<Outcome> {
  const { match, screen, findings, notes } = await seek({ action, phrase, purpose: 'list' }, walker);
  if (!match) return { outcome: 'failed', findings, notes };
  const { control, shows } = match;
  const isOpen = control.expanded === true || control.role === 'listbox' || hasOptions(screen, control);
  if (!isOpen) await walker.act(control, (locator) => locator.click({ timeout: actionTimeout }));
  return { outcome: 'seen', control, shows, findings, notes };
}

const hasOptions = (screen: Screen, list: Control): boolean =>
  screen.controls.some((control) => control.role === 'option' && ancestorsOf(screen, control).includes(list));

type Picked = { readonly outcome: Outcome; readonly list: Control | undefined };

async function pickOption(action: Action, phrase: Phrase, walker: Walker): Promise<Picked> {
  const aim = { action, phrase, purpose: 'choose' } as const;
  let list: Control | undefined;
  const outcome = await useControl(aim, walker, (locator, { control }, screen) => {
    list = ancestorsOf(screen, control).find(({ role }) => role === 'combobox' || role === 'listbox');
    const isNative = control.role === 'option' && control.ref === '';
    return isNative && list
      ? walker.page().getByRef(list.ref).selectOption({ label: control.name }, { timeout: actionTimeout })
      : locator.click({ timeout: actionTimeout });
  });
  return { outcome, list };
}
