// Front matter of plain lines, which most is, read without the cost of a whole YAML parser.

/** `key: value`, or `key:` before a list. */
const keyLine = /^([A-Za-z][\w.-]*):(?:[ ]+(\S.*))?$/u;
const itemLine = /^- +(\S.*)$/u;
/** A quoted value that escapes nothing. */
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/u;
/** A value without quotes begins with a letter or a digit, and holds neither a further key nor a comment. */
const bare = /^[\p{L}\p{N}](?:(?!:(?:\s|$)|\s#).)*$/u;
/** What YAML 1.2 takes for something else than a string (https://yaml.org/spec/1.2.2/#1032-tag-resolution). */
const notText =
  /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE|\d+|0o[0-7]+|0x[\da-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/u;
const unusual = /[^\P{C}\n]|[\u2028\u2029]/u;

type Value = string | string[] | null;

/**
 * Takes YAML; gives its keys and texts, or undefined where it holds anything but lines of `key: text` and lists of texts:
 * that is for a YAML parser to read, or to refuse. Of a key that is there twice the last counts.
 */
export function readPlainYaml(text: string): Record<string, Value> | undefined {
  const lines = text.replaceAll('\r\n', '\n');
  if (unusual.test(lines)) return undefined;
  const values = new Map<string, Value>();
  let listKey: string | undefined;
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const item = itemLine.exec(line)?.[1];
    const [, key, value] = keyLine.exec(line) ?? [];
    if (item !== undefined && listKey !== undefined) {
      const told = textOf(item.trimEnd());
      const list = values.get(listKey) ?? [];
      if (told === undefined || !Array.isArray(list)) return undefined;
      values.set(listKey, [...list, told]);
    } else if (key !== undefined && !notText.test(key)) {
      const told = value === undefined ? null : textOf(value.trimEnd());
      if (told === undefined) return undefined;
      values.set(key, told);
      listKey = value === undefined ? key : undefined;
    } else return undefined;
  }
  return values.size > 0 ? Object.fromEntries(values) : undefined;
}

const textOf = (value: string): string | undefined => {
  const match = quoted.exec(value);
  if (match) return match[1] ?? match[2];
  return bare.test(value) && !notText.test(value) ? value : undefined;
};
