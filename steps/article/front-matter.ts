// Front matter: gray-matter behind one guarded function, as its defaults run code and keep a shared cache.
import matter from 'gray-matter';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

export type FrontMatter =
  | { kind: 'data'; data: Record<string, unknown>; bodyOffset: number }
  | { kind: 'refused'; line: number; column: number; message: string };

/** A comment for tools ("markdownlint-disable") may stand before it. */
const opening =
  /^\ufeff?(?:\s*<!--[^]{0,2000}?-->\s*(?=<!--|---))*(---|\+\+\+)[ \t]*([^\r\n]*?)[ \t]*(?:\r\n|\n|\r)/;
const closing = /(?:^|\r\n|\n|\r)---[ \t]*(?=\r\n|\n|\r|$)/g;

/**
 * Takes the decoded file; gives its front matter as plain data (dates as ISO strings, the last of duplicate keys) and
 * the offset at which the body begins. Many documentation platforms need none. Only YAML is read: gray-matter would run JavaScript front matter
 * (CVE-2022-25863, https://github.com/jonschlinkert/gray-matter/issues/131), so both its engines are replaced, and options are
 * always passed, as its cache of calls without options leaks failures from one call to the next.
 */
export function readFrontMatter(text: string): FrontMatter {
  const open = opening.exec(text);
  if (open === null) return { kind: 'data', data: {}, bodyOffset: text.startsWith('\ufeff') ? 1 : 0 };
  const start = open[0].lastIndexOf(open[1] ?? '');
  if (open[1] === '+++') return readTomlFrontMatter(text, open[0].length);
  if (open[2] !== '' && open[2] !== 'yaml')
    return refused(
      1,
      4,
      `The front matter is written in "${open[2]}"; docwalk reads YAML and never runs code. Write it as YAML between two lines "---".`,
    );
  closing.lastIndex = open[0].length - 1;
  const close = closing.exec(text);
  if (close === null)
    return refused(1, 1, 'The front matter is not closed. End it with a line "---" of its own.');
  const bodyOffset = close.index + close[0].length;
  try {
    const { data } = matter(text.slice(start, bodyOffset), options);
    return { kind: 'data', data: plainRecord(data), bodyOffset };
  } catch (error) {
    return refusedYaml(error, text, open[0].length);
  }
}

/** Hugo's TOML between two lines "+++": its simple lines (`title = "..."`) are read, and the rest of it is left out. */
function readTomlFrontMatter(text: string, from: number): FrontMatter {
  const end = /^\+\+\+[ \t\r]*$/mu.exec(text.slice(from));
  if (end === null)
    return refused(1, 1, 'The front matter is not closed. End it with a line "+++" of its own.');
  const lines = text.slice(from, from + end.index).split(/\r?\n/u);
  const table = lines.findIndex((line) => line.startsWith('['));
  const data = lines.slice(0, table < 0 ? undefined : table).flatMap((line): [string, string][] => {
    const [, key, double, single] =
      /^([\w.-]+)\s*=\s*(?:"([^"\\]*)"|'([^']*)')\s*(?:#.*)?$/u.exec(line) ?? [];
    return key === undefined ? [] : [[key, double ?? single ?? '']];
  });
  return { kind: 'data', data: Object.fromEntries(data), bodyOffset: from + end.index + end[0].length };
}

const refused = (line: number, column: number, message: string): FrontMatter => ({
  kind: 'refused',
  line,
  column,
  message,
});

/**
 * The YAML engine: the `yaml` package, whose errors say where, and which bounds the growth of aliases. gray-matter leaves
 * the CR of a CRLF at the end of the last value.
 */
function readYaml(text: string): object {
  const simple = readPlainYaml(text.trimEnd());
  if (simple !== undefined) return simple;
  const value: unknown = parseYaml(text.trimEnd(), {
    uniqueKeys: false,
    maxAliasCount: 100,
    logLevel: 'error',
  });
  if (value === null || value === undefined) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw new TypeError('The front matter is not a list of "key: value" lines.');
}

function runsNoCode(): object {
  throw new TypeError('Front matter in JavaScript is never run.');
}

const options = {
  language: 'yaml',
  engines: { yaml: readYaml, js: runsNoCode, javascript: runsNoCode, coffee: runsNoCode },
};

function refusedYaml(error: unknown, text: string, yamlOffset: number): FrontMatter {
  const at = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
  const linesBefore = text.slice(0, yamlOffset).split(/\r\n|\n|\r/).length - 1;
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const what = reason.replace(/ at line \d+, column \d+:?$/, '');
  return refused(
    (at?.line ?? 1) + linesBefore,
    at?.col ?? 1,
    `The front matter is not valid YAML: ${what.replace(/[.:]?$/, '.')} Correct this line.`,
  );
}

const plainRecord = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));

function plain(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'object' && value !== null) return plainRecord(value);
  return value;
}
