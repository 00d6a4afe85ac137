// Ways in which a twin differs from its translation, as articles that were edited on one side only do.

/** Gives the source article as it may have become; undefined where it has too few steps for that. */
export type Variation = { readonly name: string; readonly vary: (markdown: string) => string | undefined };

type Item = { readonly at: number; readonly lines: readonly string[] };

/** An extra step, note, paragraph or section, in words that stand in none of the articles. */
const step = 'Select **Show weather**, and then wait for the forecast.';
const note = 'Boats that are moored after dusk are listed on the next day.';

export const variations: readonly Variation[] = [
  { name: 'as it was', vary: (markdown) => markdown },
  { name: 'a step missing', vary: onMiddle(() => []) },
  { name: 'a step more', vary: onMiddle((lines) => [...lines, `1. ${step}`]) },
  { name: 'two steps merged', vary: mergeMiddle },
  { name: 'a step parted', vary: partStep },
  { name: 'a note between', vary: onMiddle((lines) => [...lines, '', '> [!NOTE]', `> ${note}`, '']) },
  { name: 'a paragraph more', vary: onMiddle((lines) => [...lines, '', `   ${note}`, '']) },
  { name: 'counted from 4', vary: countFromFour },
  { name: 'a procedure more', vary: addProcedure },
];

const number = /^\d+[.)]\s+/u;

/** Top-level items with the lines that belong to them. */
function itemsIn(lines: readonly string[]): readonly Item[] {
  const starts = lines.flatMap((line, at) => (number.test(line) ? [at] : []));
  return starts.map((at) => {
    const length = lines.slice(at + 1).findIndex((line) => line !== '' && !/^\s/u.test(line));
    const own = lines.slice(at, length < 0 ? lines.length : at + 1 + length);
    const last = own.findLastIndex((line) => line.trim() !== '');
    return { at, lines: own.slice(0, last + 1) };
  });
}

const leastItems = 3;

function onMiddle(change: (lines: readonly string[]) => readonly string[]): Variation['vary'] {
  return (markdown) => {
    const lines = markdown.split(/\r?\n/u);
    const items = itemsIn(lines);
    const middle = items[Math.floor(items.length / 2)];
    if (!middle || items.length < leastItems) return undefined;
    return lines.toSpliced(middle.at, middle.lines.length, ...change(middle.lines)).join('\n');
  };
}

function mergeMiddle(markdown: string): string | undefined {
  const lines = markdown.split(/\r?\n/u);
  const items = itemsIn(lines);
  const first = items.findIndex(
    (item, index) => item.lines.length === 1 && items[index + 1]?.at === item.at + 1,
  );
  const [one, other] = items.slice(first, first + 2);
  if (first < 0 || items.length < leastItems || !one || other?.lines.length !== 1) return undefined;
  const merged = `${one.lines.join('')} ${other.lines.join('').replace(number, '')}`;
  return lines.toSpliced(one.at, 2, merged).join('\n');
}

function partStep(markdown: string): string | undefined {
  const lines = markdown.split(/\r?\n/u);
  const items = itemsIn(lines);
  const item = items.find(({ lines: [line = ''] }) => /[a-z*]\.\s+\p{Lu}/u.test(line));
  if (!item || items.length < leastItems) return undefined;
  const parted = item.lines.join('\n').replace(/(?<=[a-z*]\.)\s+(?=\p{Lu})/u, '\n1. ');
  return lines.toSpliced(item.at, item.lines.length, parted).join('\n');
}

function countFromFour(markdown: string): string {
  let last = 3;
  return replaceItems(markdown, (line) => line.replace(number, () => `${(last += 1)}. `));
}

function replaceItems(markdown: string, replace: (line: string) => string): string {
  return markdown
    .split(/\r?\n/u)
    .map((line) => (number.test(line) ? replace(line) : line))
    .join('\n');
}

function addProcedure(markdown: string): string | undefined {
  const lines = markdown.split(/\r?\n/u);
  const title = lines.findIndex((line) => line.startsWith('# '));
  if (title < 0) return undefined;
  const added = [
    '',
    '## Moor the boat',
    '',
    `1. ${step}`,
    '1. Select **Moor**.',
    '',
    '## Before you sail',
    '',
  ];
  return lines.toSpliced(title + 1, 0, ...added).join('\n');
}
