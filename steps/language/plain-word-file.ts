// Word files of plain lines, which the lexicons are, read without the cost of a whole YAML parser (130 ms for English when nothing is compiled).

/** `key: value`, or `key:` before indented ones of its own. */
const keyLine = /^( {2})?('?)([A-Za-z]+)\2:(?: +(\S.*))?$/u;
const commentLine = /^ *(?:#.*)?$/u;
/** A text in quotes that escapes nothing, or one without that is no number and holds no sign of YAML; then the next. */
const entry =
  / *(?:"([^"\\]*)"|'([^']*)'|((?:[\p{L}(…]|-(?=\p{L})|\d+[ -](?=\p{L}))(?:[^,:#[\]{}"\\]*[^,:#[\]{}"\\ ])?)) *(?:,|$)/uy;
const pair = /^ *([A-Za-z]+): +([A-Za-z]+) *$/u;
/** What YAML takes for something else than a text (https://yaml.org/spec/1.2.2/#1032-tag-resolution). */
const notText = /^(?:null|true|false)$/iu;
const unusual = /[^\P{C}\n]|[\u2028\u2029]/u;

type Value = string | readonly string[] | Readonly<Record<string, string>>;
type Group = Map<string, Value>;

/**
 * Takes YAML; gives what it says, or undefined where it holds anything but lines of `key: [text, text]`, `key: text` and
 * `key: { key: text }`, one level of them below others: that is for a YAML parser to read, or to refuse.
 */
export const readPlainWordFile = (text: string): Record<string, unknown> | undefined => {
  if (unusual.test(text)) return undefined;
  const whole = new Map<string, Value | Group>();
  let group: Group | undefined;
  for (const line of linesOf(text)) {
    const [, indent, , key, written] = keyLine.exec(line) ?? [];
    const value = written === undefined ? undefined : valueOf(written.replace(/ +$/u, ''));
    const into = indent === undefined ? whole : group;
    const opens = written === undefined && indent === undefined;
    if (key === undefined || notText.test(key) || into?.has(key) !== false) return undefined;
    if (value === undefined && !opens) return undefined;
    if (indent === undefined) group = opens ? new Map() : undefined;
    into.set(key, value ?? group ?? '');
  }
  return objectOf(whole);
};

/** Lines without comments, those of one list as one line: where it goes on, it does so behind a comma and further in than its key. */
const linesOf = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const before = lines.at(-1) ?? '';
    const isInner = indentOf(line) > indentOf(before);
    const goesOn = isInner && (before.endsWith(',') || (before.endsWith(':') && /^ +\[/u.test(line)));
    if (goesOn) lines[lines.length - 1] = `${before} ${line.replace(/^ +/u, '')}`;
    else if (before.endsWith(',') || !commentLine.test(line)) lines.push(line);
  }
  return lines;
};

const indentOf = (line: string): number => line.search(/[^ ]|$/u);

/** A key with nothing below it says nothing, which is no group. */
const objectOf = (whole: ReadonlyMap<string, Value | Group>): Record<string, unknown> | undefined => {
  const entries = [...whole].map(([key, value]): [string, unknown] => [
    key,
    value instanceof Map ? Object.fromEntries(value) : value,
  ]);
  const isEmpty = [...whole.values()].some((value) => value instanceof Map && value.size === 0);
  return isEmpty || whole.size === 0 ? undefined : Object.fromEntries(entries);
};

const valueOf = (written: string): Value | undefined => {
  const inner = written.slice(1, -1);
  if (written.startsWith('[') && written.endsWith(']')) return inner === '' ? [] : textsOf(inner);
  if (written.startsWith('{') && written.endsWith('}')) return pairsOf(inner);
  const [text, ...more] = textsOf(written) ?? [];
  return more.length === 0 ? text : undefined;
};

const textsOf = (list: string): readonly string[] | undefined => {
  const texts: string[] = [];
  entry.lastIndex = 0;
  while (entry.lastIndex < list.length) {
    const match = entry.exec(list);
    const text = match?.[1] ?? match?.[2] ?? match?.[3];
    if (text === undefined || (match?.[3] !== undefined && notText.test(text))) return undefined;
    texts.push(text);
  }
  return list.endsWith(',') ? undefined : texts;
};

const pairsOf = (list: string): Readonly<Record<string, string>> | undefined => {
  const pairs = new Map<string, string>();
  for (const part of list.split(',')) {
    const [, key, text] = pair.exec(part) ?? [];
    if (key === undefined || text === undefined || pairs.has(key) || notText.test(text) || notText.test(key))
      return undefined;
    pairs.set(key, text);
  }
  return Object.fromEntries(pairs);
};
