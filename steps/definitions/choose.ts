// choose: pick an option from a list, native or hand-made, open or folded.
import type { Action, Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import { ancestorsOf } from '../screen/region.ts';
import { seek } from './seek.ts';
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition, Outcome, Walker } from './walker.ts';

export const choose: Definition = async (action, walker) => {
  const opened = action.from ? await openList(action, action.from, walker) : nothingOpened;
  if (opened.outcome === 'failed') return opened;
  if (!action.label)
    return { ...opened, outcome: 'skipped', reason: 'the step does not say which option to choose' };
  const picked = await pickOption(action, action.label, walker);
  return {
    ...picked,
    findings: [...opened.findings, ...picked.findings],
    notes: [...opened.notes, ...picked.notes],
  };
};

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

function pickOption(action: Action, phrase: Phrase, walker: Walker): Promise<Outcome> {
  const aim = { action, phrase, purpose: 'choose' } as const;
  return useControl(aim, walker, (locator, match, screen) => {
    const select = ancestorsOf(screen, match.control).find(
      ({ role, ref }) => role === 'combobox' && ref !== '',
    );
    const isNative = match.control.role === 'option' && match.control.ref === '';
    return isNative && select
      ? walker
          .page()
          .getByRef(select.ref)
          .selectOption({ label: match.control.name }, { timeout: actionTimeout })
      : locator.click({ timeout: actionTimeout });
  });
}
