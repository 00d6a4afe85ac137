// press: a key or a combination, as documents write it ("Ctrl+S", "Enter", "Strg + C").
import { signatureOf } from '../screen/look.ts';
import type { Definition } from './walker.ts';

/** Names of keys in documents to Playwright's names. https://playwright.dev/docs/api/class-keyboard#keyboard-press */
const names: Readonly<Record<string, string>> = {
  ctrl: 'Control',
  control: 'Control',
  strg: 'Control',
  cmd: 'Meta',
  command: 'Meta',
  win: 'Meta',
  windows: 'Meta',
  option: 'Alt',
  umschalt: 'Shift',
  return: 'Enter',
  intro: 'Enter',
  entrée: 'Enter',
  retur: 'Enter',
  eingabe: 'Enter',
  esc: 'Escape',
  del: 'Delete',
  entf: 'Delete',
  supprimer: 'Delete',
  spacebar: 'Space',
  space: 'Space',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
};

/** Gives Playwright's form of the keys: "Ctrl + S" becomes "Control+s". */
export function playwrightKeys(written: string): string {
  return written
    .split(/\s*\+\s*|(?<=\p{L})-(?=\p{L})/u)
    .map((key) => key.trim().replace(/\s+key$/iu, ''))
    .map((key) => names[key.toLowerCase()] ?? (key.length === 1 ? key.toLowerCase() : capitalised(key)))
    .join('+');
}

const capitalised = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

export const press: Definition = async (action, walker) => {
  if (!action.keys)
    return { outcome: 'skipped', findings: [], notes: [], reason: 'the step does not say which key' };
  const keys = playwrightKeys(action.sourceKeys ?? action.keys);
  const before = signatureOf(await walker.screen());
  await walker.page().keyboard.press(keys);
  const after = signatureOf(await walker.settle());
  walker.memory.unanswered = after === before ? keys : undefined;
  return { outcome: 'done', findings: [], notes: [] };
};
