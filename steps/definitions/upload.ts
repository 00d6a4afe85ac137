// upload: give a file to the control that asks for one; a small file of the right name is made where none is named.
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition, Outcome, Walker } from './walker.ts';

export const upload: Definition = async (action, walker) => {
  const name = action.file?.text ?? 'sample.txt';
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from('docwalk sample file\n') };
  const give = async (press: () => Promise<unknown>): Promise<void> => {
    const chooser = walker.page().waitForEvent('filechooser', { timeout: actionTimeout });
    await Promise.all([chooser.then((opened) => opened.setFiles(file)), press()]);
  };
  const note = `Uploaded a small file named "${name}".`;
  if (!action.label) return giveToOnlyInput(file, note, walker);
  const aim = { action, phrase: action.label, purpose: 'press' } as const;
  const outcome = await useControl(aim, walker, (locator) =>
    give(() => locator.click({ timeout: actionTimeout })),
  );
  return { ...outcome, notes: [...outcome.notes, note] };
};

async function giveToOnlyInput(
  file: { name: string; mimeType: string; buffer: Buffer },
  note: string,
  walker: Walker,
): Promise<Outcome> {
  const input = walker.page().locator('input[type=file]').first();
  if ((await input.count()) === 0)
    return { outcome: 'skipped', findings: [], notes: [], reason: 'nothing on the screen takes a file' };
  await input.setInputFiles(file);
  await walker.settle();
  return { outcome: 'done', findings: [], notes: [note] };
}
