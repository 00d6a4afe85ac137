// Files of words that translators edit, in YAML: read and checked entry by entry.
import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A file of words that cannot be used; the message names file, line, key and what is expected. */
export class WordFileError extends Error {
  override name = 'WordFileError';
}

/** Checks the text of a file against its schema. Takes its name for messages; throws a WordFileError at the first wrong entry. */
export const parseWordFile = <Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): z.output<Schema> => {
  const quick = schema.safeParse(loaded(text));
  if (quick.success) return quick.data;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const place = lines.linePos(broken.pos[0]);
    throw new WordFileError(`${file}:${place.line}:${place.col} ${broken.message.split('\n')[0] ?? ''}`);
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.map(String) ?? [];
  throw new WordFileError(`${file}:${lineOf(document, lines, path)} ${messageOf(issue, path)}`);
};

/**
 * A lexicon is read by every process: js-yaml takes a sixth of the time of `yaml`, which knows the line of each entry and
 * reads once more what does not do. Both read YAML 1.2.
 */
function loaded(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

const lineOf = (
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly string[],
): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const keys = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

const messageOf = (issue: z.core.$ZodIssue | undefined, path: readonly string[]): string => {
  const key = path.length > 0 ? `"${path.join('.')}"` : 'the file';
  if (!issue) return `${key} is not as expected`;
  if (issue.code === 'unrecognized_keys')
    return `${key} has the unknown key "${issue.keys.join('", "')}"; see docs/add-a-language.md`;
  if (issue.code === 'invalid_type') return `${key}: expected ${issue.expected}`;
  return `${key}: ${issue.message}`;
};
