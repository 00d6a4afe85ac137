// Fields that bear no name of their own, or one that goes on after it: a reader takes the text beside them for it.
import type { Control, Screen } from '../model/screen.ts';
import { findByName, type Match, type Wanted } from './find.ts';
import { ancestorsOf, groupsAround, holds } from './region.ts';
import { textRoles } from './name-beside.ts';
import { isInteractive, serves } from './roles.ts';

/** Gives the nameless field, list or switch that belongs to the text which bears the words; undefined where none does. */
export function findBeside(screen: Screen, wanted: Wanted): Match | undefined {
  if (wanted.purpose !== 'enter' && wanted.purpose !== 'list' && wanted.purpose !== 'switch')
    return undefined;
  const text = findByName(screen, { ...wanted, purpose: 'anything' });
  const control = text && namelessBeside(screen, text.control, wanted);
  if (!text || !control) return undefined;
  // a cell and the link in it are two texts, and stand beside one field
  const others = text.rivals.map((rival) => namelessBeside(screen, rival, wanted));
  const rivals = others.filter((other) => other !== undefined && other.index !== control.index);
  return {
    ...text,
    control,
    rivals: rivals.flatMap((rival) => rival ?? []),
    reasons: [...text.reasons, 'the text beside it is its name'],
  };
}

/** The name of a switch may go on with what stands below its text: "Public" and "Everybody can see it." */
const isNamedAtLength = (control: Control, text: Control): boolean =>
  control.name.length > text.name.length && control.name.startsWith(`${text.name} `);

/** A list made by hand holds what shows its choice: text goes into the field next to it. */
const isHolder = (screen: Screen, field: Control): boolean =>
  screen.controls.some(({ parent }) => parent === field.index);

/** A field follows its text; the text of a check box may follow the box. */
function namelessBeside(screen: Screen, text: Control, { purpose }: Wanted): Control | undefined {
  const isNameless = (control: Control): boolean =>
    (control.name === '' || isNamedAtLength(control, text)) &&
    !ancestorsOf(screen, control).some(({ role }) => role === 'combobox') &&
    (control.ref !== '' || purpose === 'switch') &&
    control.role !== 'button' &&
    serves(control, purpose);
  for (const group of groupsAround(screen, text)) {
    const fields = screen.controls.filter((control) => isNameless(control) && holds(screen, group, control));
    const behind = fields.filter(({ index }) => index > text.index);
    const after = (purpose === 'enter' && behind.find((field) => !isHolder(screen, field))) || behind[0];
    const before = purpose === 'switch' ? fields.findLast(({ index }) => index < text.index) : undefined;
    if (before ?? after) return before ?? after;
  }
  if (purpose === 'enter') return hintedBehind(screen, text);
  return purpose === 'list' ? buttonBehind(screen, text) : undefined;
}

/** What a field without a label is called may only hint at its value ("nothing"): nothing stands between the text and it. */
function hintedBehind(screen: Screen, text: Control): Control | undefined {
  if (!mereText.has(text.role)) return undefined;
  const next = screen.controls.find(
    (control) =>
      control.index > text.index &&
      !holds(screen, text, control) &&
      (isInteractive(control) || (textRoles.has(control.role) && control.name !== '')),
  );
  const isNext = next?.role === 'textbox' && next.ref !== '' && !next.disabled;
  const [, ...around] = groupsAround(screen, text);
  return isNext && around.slice(0, 1).some((group) => holds(screen, group, next)) ? next : undefined;
}

const mereText = new Set(['text', 'generic', 'paragraph', 'term']);

/** A list made by hand may be a button that shows the choice as its own name: nothing stands between its text and it. */
function buttonBehind(screen: Screen, text: Control): Control | undefined {
  if (!textRoles.has(text.role) || text.role === 'heading') return undefined;
  const next = screen.controls.find((control) => control.index > text.index && isInteractive(control));
  const between = screen.controls.slice(text.index + 1, next?.index);
  const isNext = next?.role === 'button' && next.ref !== '' && !next.disabled;
  return isNext && between.every((other) => holds(screen, text, other) || holds(screen, other, next))
    ? next
    : undefined;
}
