// Which ARIA roles can serve which act. https://www.w3.org/TR/wai-aria-1.2/#role_definitions
import type { Control } from '../model/screen.ts';

const interactive = [
  'button',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'tab',
  'option',
  'treeitem',
  'radio',
  'checkbox',
  'switch',
  'combobox',
  'textbox',
  'searchbox',
  'spinbutton',
  'slider',
  'listbox',
];
/** Stretches of text that may be the name within something to press: "**Blue** A calm look". */
const texts = ['strong', 'emphasis', 'code', 'mark', 'paragraph', 'caption', 'term', 'time'];
const passive = [
  'gridcell',
  'cell',
  'row',
  'rowheader',
  'columnheader',
  'listitem',
  'img',
  'generic',
  'heading',
  'text',
  ...texts,
];
const entries = ['textbox', 'searchbox', 'spinbutton', 'combobox', 'slider'];
const switches = [
  'checkbox',
  'switch',
  'radio',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'button',
  'treeitem',
];
/** What keeps what a reader enters or chooses; an option is part of its list. */
export const editable = [
  'textbox',
  'searchbox',
  'spinbutton',
  'combobox',
  'slider',
  'listbox',
  'checkbox',
  'switch',
  'radio',
];
const lists = ['combobox', 'listbox', 'radiogroup', 'menu', 'group', 'button', 'tree', 'grid'];
const choices = [
  'option',
  'radio',
  'menuitem',
  'menuitemradio',
  'treeitem',
  'button',
  'link',
  'tab',
  'gridcell',
  'cell',
];

/** What an act needs its control to be; `anything` also takes plain text, for what is only looked at. */
export type Purpose = 'press' | 'enter' | 'switch' | 'list' | 'choose' | 'anything';

const serving: Record<Exclude<Purpose, 'anything'>, ReadonlySet<string>> = {
  press: new Set([...interactive, ...passive]),
  enter: new Set(entries),
  switch: new Set(switches),
  list: new Set(lists),
  choose: new Set([...choices, 'generic', 'listitem', 'text', ...texts]),
};

/** True where a control of this role can serve the purpose. */
export const serves = (control: Control, purpose: Purpose): boolean =>
  purpose === 'anything' || serving[purpose].has(control.role);

const interactiveRoles = new Set(interactive);

/** True for what a reader takes for something to press: a role made for it, or a hand cursor over it. */
export const isInteractive = (control: Control): boolean =>
  interactiveRoles.has(control.role) || (control.pointer && control.ref !== '');

/** True for something a value can be typed into. */
export const isField = (control: Control): boolean => entries.includes(control.role);
