// Fields told one by one after "enter the following values:": rows of a table, or items of the form "Name: value".
import { sliceMarked } from '../article/marked-slices.ts';
import { isActive } from '../model/action.ts';
import type { Action, Phrase } from '../model/action.ts';
import type { Block } from '../model/article.ts';
import type { MarkedText } from '../model/marked-text.ts';
import type { Place } from '../model/place.ts';

/** Reads a paragraph of its own; `placeOf` turns offsets of the decoded file into a place. */
export interface FieldReading {
  readonly read: (block: Block) => readonly Action[];
  readonly placeOf?: ((offset: number, endOffset: number) => Place) | undefined;
}

const entering = new Set(['fill', 'choose', 'toggle', 'check', 'upload']);

/** The places in which the fields stand that a block asks for. */
export type Asking = readonly Phrase[];

/**
 * Whether a block asks for fields that stand below it: its last act enters something, names no marked field, and its
 * text ends with a colon, or all that stands `below` has the form of a field. Gives the places that the act names by a
 * label; undefined where it asks for none.
 */
export function askingOf(
  { body }: Pick<Block, 'body'>,
  actions: readonly Action[],
  below: readonly Block[],
): Asking | undefined {
  const last = actions.at(-1);
  if (last === undefined || !(/[:：]\s*$/u.test(body.text) || (last.do === 'fill' && areFields(below))))
    return undefined;
  const isHeading = last.label?.text === body.text.replace(/[\s:：]+$/u, '');
  const isForm =
    last.do === 'fill' &&
    (last.label?.mark === 'strong' || (last.label?.mark === 'emphasis' && areFields(below))) &&
    !body.text.startsWith(last.label.text);
  const isOpen = (last.label?.mark === undefined || isHeading || isForm) && last.value === undefined;
  if (
    !(last.do === 'manual'
      ? last.why === 'other' && actions.slice(0, -1).every(({ do: kind }) => kind === 'find')
      : entering.has(last.do) && isOpen)
  )
    return undefined;
  if ((isHeading || isForm) && last.label) return [...(last.in ?? []), last.label];
  const labels = body.marks
    .filter(({ kind }) => kind === 'strong' || kind === 'quote')
    .map(({ start, end }) => body.text.slice(start, end).trim());
  return (last.in ?? []).filter(({ text }) => labels.some((label) => label !== '' && text.includes(label)));
}

/** "Enter these details, then click **Save**." above the fields: what is clicked comes after them. Gives that click, if there is one. */
export const closingOf = (actions: readonly Action[]): readonly Action[] => {
  const [entry, click] = actions.slice(-2);
  const isOpen = entry?.do === 'fill' && entry.value === undefined && entry.label?.mark === undefined;
  return isOpen && click?.do === 'click' && click.label?.mark !== undefined ? [click] : [];
};

/** Rows of a table, or items that begin with marked words and a colon; one of them alone may be anything. */
const areFields = (below: readonly Block[]): boolean =>
  below.length > 1 &&
  below.every(({ kind, body }) => {
    const parts = partsOf(body, kind === 'row');
    return parts?.value !== undefined && (kind === 'row' || markOver(parts.label) === 'strong');
  });

/** The acts of a row or an item below such a block; undefined where it has not the form of a field. */
export function readField(
  block: Block,
  reading: FieldReading,
  places: Asking,
): readonly Action[] | undefined {
  const acts = actsOf(block, reading);
  if (places.length === 0) return acts;
  return acts?.map((action) =>
    action.do === 'manual' ? action : { ...action, in: [...places, ...(action.in ?? [])] },
  );
}

function actsOf(block: Block, reading: FieldReading): readonly Action[] | undefined {
  const parts = partsOf(block.body, block.kind === 'row');
  if (parts === undefined) return undefined;
  const label = phraseOf(parts.label, sourcePart(block, 'label'), reading);
  const { value } = parts;
  if (value === undefined && label.mark === 'code') return undefined;
  if (value === undefined) return [{ do: 'fill', label, ...placed(block, reading) }];
  const source = sourcePart(block, 'value');
  const told = reading.read({
    kind: 'paragraph',
    body: value,
    place: block.place,
    ...(source === undefined ? {} : { source }),
  });
  const acts = told.filter(isActive);
  if (acts.length > 0 && acts.every(isPlainGoing)) return [{ do: 'fill', label, ...placed(block, reading) }];
  if (acts.length > 0) return oncePerField(acts.map((action) => withField(action, label)));
  if (told.some(({ do: kind, why }) => kind !== 'manual' || why !== 'read'))
    return [{ do: 'manual', why: 'read' }];
  const bare = withoutAside(value);
  const entered = isBare(bare) ? phraseOf(bare, source && withoutAside(source), reading) : undefined;
  const where = placed(block, reading);
  if (entered?.mark === 'strong') return [{ do: 'choose', label: entered, from: label, ...where }];
  return [{ do: 'fill', label, ...(entered === undefined ? {} : { value: entered }), ...where }];
}

/** "Enter the port, pier or berth" beside one name is entered once. */
const oncePerField = (acts: readonly Action[]): readonly Action[] =>
  acts.filter(
    ({ do: kind, label, value }, at) =>
      kind !== 'fill' ||
      value !== undefined ||
      !acts.slice(0, at).some((other) => other.do === 'fill' && other.label?.text === label?.text),
  );

/** "Access key of the boat": beside the name of a field, words that only look like a way tell what is entered. */
const isPlainGoing = ({ do: kind, where, url }: Action): boolean =>
  kind === 'goto' && url === undefined && where?.mark === undefined;

interface Parts {
  readonly label: MarkedText;
  readonly value?: MarkedText;
}

const longestLabel = 60;

/** Name and value stand in the first two cells of a row; in an item, on the two sides of a colon or dash behind the name. */
function partsOf(body: MarkedText, isRow: boolean): Parts | undefined {
  const { text } = body;
  const separator = isRow ? stretchOf(/\t/u.exec(text), 0) : separatorIn(body);
  if (separator === undefined || separator.start === 0 || separator.start > longestLabel) return undefined;
  if (/[.!?。]\s/u.test(text.slice(0, separator.start))) return undefined;
  const label = withoutColon(sliceMarked(body, 0, separator.start));
  const rest = sliceMarked(body, separator.end, isRow ? cellEnd(text, separator.end) : text.length);
  if (label.text === '') return undefined;
  const isEmpty = rest.text === '' || /^[(（][^()（）]*[)）]\.?$/u.test(rest.text);
  return isEmpty ? { label } : { label, value: rest };
}

function separatorIn({ text, marks }: MarkedText): { start: number; end: number } | undefined {
  const name = marks.find(
    ({ start, kind, end }) => start === 0 && end > 0 && kind !== 'icon' && kind !== 'link',
  );
  if (name === undefined) return stretchOf(/[:：]\s*|\s[–—-]\s+/u.exec(text), 0);
  const behind = text.slice(name.end);
  const holdsColon = /[:：]\s*$/u.test(text.slice(0, name.end));
  return stretchOf(
    (holdsColon ? /^\s*/u : /^\s*(?:[(（][^()（）]*[)）]\s*)?(?:[:：]\s*|[–—-]\s+|$)/u).exec(behind),
    name.end,
  );
}

const stretchOf = (
  match: RegExpExecArray | null,
  from: number,
): { start: number; end: number } | undefined =>
  match === null ? undefined : { start: from + match.index, end: from + match.index + match[0].length };

const cellEnd = (text: string, from: number): number => {
  const tab = text.indexOf('\t', from);
  return tab < 0 ? text.length : tab;
};

/** A colon inside the bold, and the star of a field that must be filled, are no part of its name. */
const withoutColon = (label: MarkedText): MarkedText =>
  sliceMarked(label, 0, label.text.replace(/[\s:：*]+$/u, '').length);

const sourcePart = ({ source, kind }: Block, part: keyof Parts): MarkedText | undefined =>
  source && partsOf(source, kind === 'row')?.[part];

/** "**Me** (your email)": behind what is marked, brackets only explain. */
const withoutAside = (value: MarkedText): MarkedText => {
  const [mark] = value.marks.filter(({ start, kind }) => start === 0 && kind !== 'icon' && kind !== 'link');
  const isExplained = mark && /^\s*[(（][^()（）]*[)）]\.?$/u.test(value.text.slice(mark.end));
  return isExplained ? sliceMarked(value, 0, mark.end) : value;
};

const longestValue = 5;

/** Marked from end to end, or a few words that are no sentence. */
const isBare = ({ text, marks }: MarkedText): boolean => {
  const words = text.replace(/[.。]$/u, '');
  if (marks.some(({ start, end, kind }) => start === 0 && end >= words.length && kind !== 'link'))
    return true;
  return words === text && words.split(/\s+/u).length <= longestValue && words.length <= longestLabel;
};

function phraseOf(body: MarkedText, source: MarkedText | undefined, { placeOf }: FieldReading): Phrase {
  const whole = sliceMarked(body, 0, body.text.replace(/[.。]$/u, '').length);
  const mark = markOver(whole);
  const sourceMark = source && markOver(source);
  const [first, last] = [whole.runs[0], whole.runs.at(-1)];
  return {
    text: whole.text,
    ...(mark && { mark }),
    ...(first && last && placeOf && { place: placeOf(first.offset, last.offset + last.length) }),
    ...(source && { source: { text: source.text, ...(sourceMark && { mark: sourceMark }) } }),
  };
}

const markOver = ({ text, marks }: MarkedText): Phrase['mark'] =>
  marks.find(({ start, end, kind }) => start === 0 && end >= text.length && kind !== 'icon')?.kind;

const placed = ({ place }: Block, { placeOf }: FieldReading): { place?: Place } => (placeOf ? { place } : {});

/** "Select **West**" beside "Region" is to choose it from there; "Enter *4*" is to enter it there. */
function withField(action: Action, field: Phrase): Action {
  if (action.do === 'fill') {
    if (action.value) return { ...action, label: action.label?.mark ? action.label : field };
    return { ...action, label: field, ...(action.label?.mark && { value: action.label }) };
  }
  if (action.do === 'click' && action.label && action.role === undefined)
    return { ...action, do: 'choose', from: field };
  if (action.do === 'choose') return action.from ? action : { ...action, from: field };
  if (!action.label?.mark && ['toggle', 'check', 'uncheck', 'upload'].includes(action.do))
    return { ...action, label: field };
  return action;
}
