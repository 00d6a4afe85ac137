// READ, first half: the bytes of a Markdown file to an Article, or to the reason why it is none.
import type { Article, Block } from '../model/article.ts';
import type { Finding } from '../model/finding.ts';
import { decodeFile } from './decode.ts';
import { findProblems } from './document-problems.ts';
import { readFrontMatter } from './front-matter.ts';
import { isInstruction } from './instructions.ts';
import { finishProcedures } from './finish-procedures.ts';
import { guessLocale } from './guess-locale.ts';
import { findLocale, toldLocale } from './locale.ts';
import { expandIncludes, type ReadInclude } from './includes/expand.ts';
import { placesOf, type PlaceOf } from './places.ts';
import { findPrerequisites, readPreamble } from './prerequisites.ts';
import { problemOf } from './problems.ts';
import { findProcedures } from './procedures.ts';
import { readBody } from './read-body.ts';
import { readLinks } from './links.ts';
import { readTitle } from './title.ts';

export interface ArticleFile {
  /** Path as the user would type it, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** The language of the side-by-side text; `en-US` unless told otherwise. */
  readonly sourceLocale?: string;
  /** Names of tabs, zones, versions or tools to read where an article has several; the first is read unless told otherwise. */
  readonly applies?: readonly string[];
  /** Reads the files that the article includes; without it, inclusions are not read. */
  readonly readInclude?: ReadInclude;
}

export type ReadResult =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'unreadable'; readonly problem: Finding };

/**
 * Takes a file; gives its Article, or one finding that says why it cannot be walked, at which line, and what to do.
 * Never throws, whatever the bytes.
 *
 * @example
 * const result = readArticle({ file: 'articles/sv-SE/pay.md', bytes: await readFile('articles/sv-SE/pay.md') });
 */
export function readArticle(input: ArticleFile, options: ReadOptions = {}): ReadResult {
  try {
    return readDecoded(input, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'Lists, quotes or marks are nested too deep to be read. Nest them less.';
    return unreadable(input.file, findLocale(input.file, {}), { line: 1, message });
  }
}

function readDecoded(input: ArticleFile, options: ReadOptions): ReadResult {
  const decoded = decodeFile(input.bytes);
  if (decoded.kind === 'refused') return unreadable(input.file, findLocale(input.file, {}), decoded);
  const frontMatter = readFrontMatter(decoded.text);
  if (frontMatter.kind === 'refused') return unreadable(input.file, findLocale(input.file, {}), frontMatter);
  const { data, bodyOffset } = frontMatter;
  const whole = { file: input.file, text: decoded.text, bodyOffset };
  const { expansion, problems: lost } =
    options.readInclude === undefined
      ? { expansion: undefined, problems: [] }
      : expandIncludes(whole, options.readInclude);
  const text = expansion?.text ?? decoded.text;
  const placeOf = placesOf({ markdown: decoded.text, expansion });
  const body = readBody({ text, bodyOffset, placeOf, applies: options.applies ?? [] });
  const locale =
    toldLocale(input.file, data) ?? guessLocale(body.nodes.texts.map(({ value }) => value)) ?? 'en-US';
  const { title, sourceTitle, anchor } = readTitle(body.tree, body.text, { data, file: input.file });
  const sourceLocale = body.text.source === undefined ? undefined : (options.sourceLocale ?? 'en-US');
  const instructs = (block: Block): boolean => isInstruction(block, locale, sourceLocale);
  const drafts = findProcedures(body.tree.children, title, body.text, instructs);
  const procedures = finishProcedures(drafts, body.text, body.chosen.kept);
  if (procedures.length === 0) return unreadable(input.file, locale, noSteps(body.text.placeOf, bodyOffset));
  const preamble = readPreamble(body.tree.children, body.text);
  const prerequisites = findPrerequisites(body.tree.children, body.text, { preamble, procedures });
  const article: Article = {
    file: input.file,
    locale,
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
    title,
    ...(sourceTitle === undefined ? {} : { sourceTitle }),
    frontMatter: data,
    ids: articleIds(data),
    ...(anchor === undefined ? {} : { anchor }),
    ...(preamble.length === 0 ? {} : { preamble }),
    ...(prerequisites.length === 0 ? {} : { prerequisites }),
    procedures,
    links: readLinks(body.nodes, body.text),
    ...(body.chosen.alternatives.length === 0 ? {} : { alternatives: body.chosen.alternatives }),
    problems: findProblems({ file: input.file, locale, lost, body, procedures }),
    markdown: decoded.text,
    ...(expansion === undefined ? {} : { expansion }),
  };
  return { kind: 'article', article };
}

function unreadable(
  file: string,
  locale: string,
  reason: { line: number; column?: number; message: string },
): ReadResult {
  const column = reason.column ?? 1;
  const place = { line: reason.line, column, endLine: reason.line, endColumn: column };
  const message = `${file}:${reason.line}: ${reason.message}`;
  return {
    kind: 'unreadable',
    problem: problemOf(file, locale, { rule: 'article-unreadable', place, message }),
  };
}

const noSteps = (placeOf: PlaceOf, bodyOffset: number): { line: number; message: string } => ({
  line: placeOf(bodyOffset, bodyOffset).line,
  message: 'The article has no steps. Number what its reader does ("1. ..."), or take the file out.',
});

/** What translations of one article share, whatever their words. */
function articleIds(data: Readonly<Record<string, unknown>>): string[] {
  const custom = data['ms.custom'];
  const values: unknown[] = Array.isArray(custom) ? custom : [custom];
  return values.flatMap((value) =>
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
          .split(',')
          .map((id) => id.trim())
          .filter((id) => id !== '')
      : [],
  );
}
