// Chooses from a list where the step only describes what ("select your role from the list"): what is bound, else the first.
import type { Control, Screen } from '../model/screen.ts';
import { foldLetters } from '../screen/fold.ts';
import { ancestorsOf } from '../screen/region.ts';
import { actionTimeout } from './use-control.ts';
import { freshOn, type Outcome, type Walker } from './walker.ts';

const optionRoles = new Set(['option', 'menuitem', 'menuitemradio', 'radio', 'treeitem']);

/** `list` is the list that was opened; says what it chose, and why. */
export async function chooseAny(list: Control, walker: Walker): Promise<Outcome> {
  const screen = await walker.screen();
  const options = optionsOf(screen, list, walker);
  const described = walker.memory.wanted;
  const bound = described && walker.boundThing(described);
  const wanted = bound === undefined ? undefined : foldLetters(bound, walker.languages.ui);
  const option =
    wanted === undefined ? firstOther(options) : options.find((one) => isCalled(one, wanted, walker));
  if (!option) {
    const reason =
      bound === undefined
        ? 'the step does not say which option to choose, and none is here'
        : `the article's data name "${bound}", and the list has no such option`;
    return { outcome: 'skipped', findings: [], notes: [], reason };
  }
  await take(option, list, walker);
  const shows = option.name || option.text;
  const why = bound === undefined ? 'as the step does not say which' : "as the article's data say";
  return { outcome: 'done', control: list, shows, findings: [], notes: [`Chose "${shows}", ${why}.`] };
}

/** A native list shows its options always; another one those that appeared when it was opened. */
function optionsOf(screen: Screen, list: Control, { memory }: Walker): readonly Control[] {
  const options = screen.controls.filter(
    ({ role, disabled, name, text }) => optionRoles.has(role) && !disabled && (name || text) !== '',
  );
  const own = options.filter((option) => ancestorsOf(screen, option).includes(list));
  return own.length > 0 ? own : options.filter(freshOn(screen, memory.before));
}

/** The option that is chosen already, often no more than "Select ...", is none. */
const firstOther = (options: readonly Control[]): Control | undefined =>
  options.find(
    (option, index) => !option.selected && !option.checked && (index > 0 || options.length === 1),
  ) ?? options[0];

const isCalled = ({ name, text }: Control, wanted: string, { languages }: Walker): boolean =>
  foldLetters(name || text, languages.ui).includes(wanted);

async function take(option: Control, list: Control, walker: Walker): Promise<void> {
  const isNative = option.role === 'option' && option.ref === '';
  await walker.act(isNative ? list : option, (locator) =>
    isNative
      ? locator.selectOption({ label: option.name }, { timeout: actionTimeout })
      : locator.click({ timeout: actionTimeout }),
  );
}
