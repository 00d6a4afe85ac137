// click and open: press a control by its label, or the thing that the sentence before told the reader to find.
import { isLabel } from '../findings/label-findings.ts';
import type { Action, Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import { isInteractive, type Purpose } from '../screen/roles.ts';
import { findByName } from '../screen/find.ts';
import { within } from '../screen/region.ts';
import { contextFor } from './context.ts';
import { wordsFor } from './seeking/words.ts';
import { lookFor } from './seeking/patience.ts';
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition, Outcome, Walker } from './walker.ts';

export const click: Definition = async (action, walker) => {
  if (await leadsToAnotherArticle(action, walker)) return furtherReading;
  const list = closedList(action, await walker.screen(), walker);
  if (list) await walker.act(list, (locator) => locator.click({ timeout: actionTimeout }));
  return action.label
    ? useControl({ action, phrase: action.label, purpose: 'press' }, walker, (locator, { control }) =>
        isOpen(action, control)
          ? locator.hover({ timeout: actionTimeout })
          : locator.click({ timeout: actionTimeout }),
      )
    : clickFound(walker);
};

/** Who is told to open what stands open leaves it so; a link leads to its page whatever is unfolded below it. */
const isOpen = ({ do: kind }: Action, { expanded, url }: Control): boolean =>
  kind === 'open' && expanded === true && url === undefined;

/** "In **Country**, select **Latvia**": the place may turn out to be a field that shows what it offers once it is pressed. */
function closedList(action: Action, screen: Screen, walker: Walker): Control | undefined {
  const place = action.in?.at(-1);
  if (!place || !action.label || !isLabel(place)) return undefined;
  const find = (phrase: Phrase, purpose: Purpose): Control | undefined =>
    findByName(screen, {
      words: wordsFor(phrase, walker),
      purpose,
      context: contextFor(screen, walker, phrase),
    })?.control;
  const field = find(place, 'enter');
  return field && !field.disabled && !find(action.label, 'press') ? field : undefined;
}

/** A link whose address is not the portal's, or whose words are not on the screen, names further reading. */
async function leadsToAnotherArticle({ label, url }: Action, walker: Walker): Promise<boolean> {
  if (label?.mark !== 'link') return false;
  if (url !== undefined) return walker.mapUrl(url) === undefined;
  const match = await lookFor(walker, (screen) =>
    findByName(screen, {
      words: wordsFor(label, walker),
      purpose: 'press',
      context: contextFor(screen, walker, label),
    }),
  );
  return match === undefined;
}

const furtherReading: Outcome = {
  outcome: 'skipped',
  findings: [],
  notes: [],
  reason: 'a link to another article, not an act in the portal',
};

/** "Select it": the first thing found that can be pressed. */
async function clickFound(walker: Walker): Promise<Outcome> {
  const screen = await walker.screen();
  const [thing] = walker.memory.found;
  const alike = screen.controls.filter(({ role, text }) => role === thing?.role && text === thing.text);
  const here = alike.find(({ ref }) => ref !== '' && ref === thing?.ref) ?? alike[0];
  const usable = (here ? [here, ...within(screen, here)] : []).filter(
    (inner) => isInteractive(inner) && inner.ref !== '' && !inner.disabled,
  );
  // what marks a row for later is not what opens it
  const control = usable.find(({ role }) => role !== 'checkbox' && role !== 'radio') ?? usable[0];
  if (!control) {
    const reason = 'the step names no control, and nothing that it describes was found on the screen';
    return { outcome: 'skipped', findings: [], notes: [], reason };
  }
  await walker.act(control, (locator) => locator.click({ timeout: actionTimeout }));
  const shows = control.name || control.text;
  return {
    outcome: 'done',
    control,
    shows,
    findings: [],
    notes: [`Pressed "${shows}", the first that fits.`],
  };
}
