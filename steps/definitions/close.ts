// close: the named thing, or else the dialog or pane on top, by its own close button or the Escape key.
import type { Control, Screen } from '../model/screen.ts';
import { topDialog, within } from '../screen/region.ts';
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition } from './walker.ts';

export const close: Definition = async (action, walker) => {
  const screen = await walker.screen();
  const open = topDialog(screen) ?? screen.controls.findLast(({ role }) => role === 'complementary');
  if (action.label && !open)
    return useControl({ action, phrase: action.label, purpose: 'press' }, walker, (locator) =>
      locator.click({ timeout: actionTimeout }),
    );
  const button = open && closeButton(screen, open);
  if (button) await walker.act(button, (locator) => locator.click({ timeout: actionTimeout }));
  else await walker.page().keyboard.press('Escape');
  await walker.settle();
  const shows = button?.name ?? 'Escape';
  return {
    outcome: 'done',
    ...(button && { control: button }),
    shows,
    findings: [],
    notes: [`Closed it by "${shows}".`],
  };
};

/** The close button stands at an end of its dialog: first, or last where a heading opens the dialog. */
function closeButton(screen: Screen, dialog: Control): Control | undefined {
  const buttons = within(screen, dialog).filter(
    ({ role, ref, box }) => role === 'button' && ref !== '' && box,
  );
  return buttons.sort((a, b) => cornerDistance(a, dialog) - cornerDistance(b, dialog))[0];
}

const cornerDistance = (button: Control, dialog: Control): number =>
  button.box && dialog.box
    ? Math.abs(button.box.y - dialog.box.y) +
      Math.abs(dialog.box.x + dialog.box.width - button.box.x - button.box.width)
    : Infinity;
