// An article with the files that it includes put where they are to stand, and the way back from each word to its file.
import { isScalar, parseDocument } from 'yaml';
import type { Expansion } from '../../model/article.ts';
import type { Place } from '../../model/place.ts';
import { decodeFile } from '../decode.ts';
import { readFrontMatter } from '../front-matter.ts';
import { placesIn } from '../places.ts';
import { findInclusions, type Inclusion } from './inclusion-forms.ts';

/** What stands at the path of an inclusion; `file` is its path as the user would type it. */
export type Included =
  | { readonly kind: 'file'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly reason: string };

/** Reads an included file. A path that begins with `~/` is to be looked for in the folders above the article. */
export type ReadInclude = (path: string) => Included;

export interface IncludeProblem {
  readonly file: string;
  readonly place: Place;
  readonly says: string;
  readonly message: string;
}

export interface Expanded {
  readonly expansion?: Expansion;
  readonly problems: readonly IncludeProblem[];
}

/** Files that include one another deeper, oftener or with more text than this are a mistake, or mean harm. */
const limits = { depth: 10, inclusions: 500, characters: 2_000_000 } as const;

interface Source {
  readonly instance: number;
  readonly file: string;
  readonly text: string;
  /** The files that lead to this one, itself last. */
  readonly chain: readonly string[];
  /** Offset in the article of the outermost inclusion. */
  readonly at: number;
  /** What stands before each further line: the containers in which the inclusion stands. */
  readonly prefix: string;
}

interface Draft {
  readonly readInclude: ReadInclude;
  readonly parts: string[];
  readonly pieces: Expansion['pieces'][number][];
  readonly instances: Expansion['instances'][number][];
  readonly problems: IncludeProblem[];
  /** YAML files of values, each parsed once. */
  readonly values: Map<string, ReturnType<typeof parseDocument>>;
  at: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Takes the decoded article and where its body begins; an article that includes nothing has no expansion. */
export function expandIncludes(
  article: { readonly file: string; readonly text: string; readonly bodyOffset: number },
  readInclude: ReadInclude,
): Expanded {
  const { file, text, bodyOffset } = article;
  if (findInclusions(text, bodyOffset, file).length === 0) return { problems: [] };
  const draft: Draft = {
    readInclude,
    parts: [],
    pieces: [],
    instances: [],
    problems: [],
    values: new Map(),
    at: 0,
  };
  draft.instances.push({ file, markdown: text, at: 0 });
  const source: Source = { instance: 0, file, text, chain: [file], at: 0, prefix: '' };
  copy(draft, source, { from: 0, to: text.length, body: bodyOffset });
  const { pieces, instances, problems } = draft;
  return { expansion: { text: draft.parts.join(''), pieces, instances }, problems };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly body: number;
}

function copy(draft: Draft, source: Source, { from, to, body }: Stretch): void {
  let done = from;
  for (const inclusion of findInclusions(source.text, body, source.file)) {
    if (inclusion.from < done || inclusion.to > to) continue;
    keep(draft, source, done, inclusion.from);
    include(draft, source, inclusion);
    done = inclusion.to;
  }
  keep(draft, source, done, to);
}

/** Text of a file as it stands there, line by line behind the containers of its inclusion. */
function keep(draft: Draft, { text, instance, prefix }: Source, from: number, to: number): void {
  for (let start = from; start < to;) {
    const newline = prefix === '' ? -1 : text.indexOf('\n', start);
    const end = newline < 0 || newline >= to ? to : newline + 1;
    draft.pieces.push({ at: draft.at, length: end - start, instance, offset: start });
    add(draft, text.slice(start, end));
    if (end < to || (newline >= 0 && newline < to)) add(draft, prefix);
    start = end;
  }
}

function add(draft: Draft, text: string): void {
  draft.parts.push(text);
  draft.at += text.length;
}

function include(draft: Draft, source: Source, inclusion: Inclusion): void {
  const read = readSource(draft, source, inclusion);
  if (typeof read === 'string') {
    const place = placesIn(source.text)(inclusion.from, inclusion.to);
    const says = source.text.slice(inclusion.from, inclusion.to);
    const message = `"${inclusion.path}" cannot stand here: ${read}.`;
    draft.problems.push({ file: source.file, place, says, message });
    return;
  }
  const { file, text } = read;
  const at = source.instance === 0 ? inclusion.from : source.at;
  draft.instances.push({ file, markdown: text, at });
  const prefix = source.prefix + containersBefore(source.text, inclusion.from);
  const chain = [...source.chain, file];
  const { key } = inclusion;
  const value = key === undefined ? undefined : valueOf(draft, { file, text, key });
  const body = value ?? bodyOf(text);
  copy(
    draft,
    { instance: draft.instances.length - 1, file, text, chain, at, prefix },
    { ...body, body: body.from },
  );
}

function readSource(
  draft: Draft,
  source: Source,
  { path, key }: Inclusion,
): { readonly file: string; readonly text: string } | string {
  if (source.chain.length > limits.depth) return `files include one another more than ${limits.depth} deep`;
  if (draft.instances.length > limits.inclusions)
    return `the article includes more than ${limits.inclusions} files`;
  const included = draft.readInclude(path);
  if (included.kind === 'missing') return included.reason;
  const { file } = included;
  if (source.chain.includes(file))
    return `the files include one another in a circle (${[...source.chain, file].join(' > ')}). Take one of them out`;
  const decoded = decodeFile(included.bytes);
  if (decoded.kind === 'refused') return decoded.message.replace(/\.$/u, '');
  if (draft.at + decoded.text.length > limits.characters)
    return `with it the article has more than ${limits.characters} characters`;
  if (key !== undefined && valueOf(draft, { file, text: decoded.text, key }) === undefined)
    return `it has no value "${key}"`;
  return { file, text: decoded.text };
}

/** Front matter, a byte order mark and blank lines at the ends of an included file are not seen. */
function bodyOf(text: string): Range {
  const frontMatter = readFrontMatter(text);
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const start = frontMatter.kind === 'data' ? frontMatter.bodyOffset : mark;
  const blank = /^(?:[^\S\n]*\n)*/u.exec(text.slice(start))?.[0].length ?? 0;
  return { from: start + blank, to: Math.max(start + blank, text.trimEnd().length) };
}

/** Where the value of a key at the top of a YAML file stands, without its quotes or the sign of a block. */
function valueOf(
  { values }: Draft,
  { file, text, key }: { readonly file: string; readonly text: string; readonly key: string },
): Range | undefined {
  const document = values.get(file) ?? parseDocument(text, { logLevel: 'silent' });
  values.set(file, document);
  const node = document.get(key, true);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const [start, end] = node.range;
  const raw = text.slice(start, end);
  const opening = /^(?:["']|[|>][^\n]*\n\s*)/u.exec(raw)?.[0].length ?? 0;
  const closing = /^["']/u.test(raw) ? 1 : raw.length - raw.trimEnd().length;
  return { from: start + opening, to: end - closing };
}

/** What a line needs to stand in the same quotes and list items as one that has this text before it. */
function containersBefore(text: string, offset: number): string {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const containers = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/u.exec(before)?.[0] ?? '';
  return containers.replace(/[^>\t]/gu, ' ');
}
