// READ, first half: the bytes of a Markdown file to an Article, or to the reason why it is none.
import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article, Block, Procedure, Step } from '../model/article.ts';
import type { Finding } from '../model/finding.ts';
import type { ArticleText } from './blocks.ts';
import { decodeFile } from './decode.ts';
import { findMacros } from './dialects/index.ts';
import { editText } from './edited-text.ts';
import type { TextEdit } from './edited-text.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Guarded } from './guard.ts';
import { guardText } from './guard.ts';
import { isInstruction } from './instructions.ts';
import { findLocale } from './locale.ts';
import { parseMarkdown } from './markdown.ts';
import { expandIncludes, type IncludeProblem, type ReadInclude } from './includes/expand.ts';
import { placesOf, type PlaceOf } from './places.ts';
import { problemOf } from './problems.ts';
import { findProcedures, finishProcedures } from './procedures.ts';
import { findSideBySide } from './side-by-side.ts';
import { readSourceText } from './source-text.ts';
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
  const locale = findLocale(input.file, data);
  const whole = { file: input.file, text: decoded.text, bodyOffset };
  const { expansion, problems: lost } =
    options.readInclude === undefined
      ? { expansion: undefined, problems: [] }
      : expandIncludes(whole, options.readInclude);
  const text = expansion?.text ?? decoded.text;
  const guarded = guardText(text, bodyOffset);
  const placeOf = placesOf({ markdown: decoded.text, expansion });
  const body = readBody({ text, bodyOffset, placeOf }, guarded.edits);
  const { title, sourceTitle, anchor } = readTitle(body.tree, body.text, data);
  const sourceLocale = body.text.source === undefined ? undefined : (options.sourceLocale ?? 'en-US');
  const instructs = (block: Block): boolean => isInstruction(block, locale, sourceLocale);
  const drafts = findProcedures(body.tree.children, title, body.text, instructs);
  const procedures = finishProcedures(drafts, body.text);
  if (procedures.length === 0) return unreadable(input.file, locale, noSteps(body.text.placeOf, bodyOffset));
  const article: Article = {
    file: input.file,
    locale,
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
    title,
    ...(sourceTitle === undefined ? {} : { sourceTitle }),
    frontMatter: data,
    ids: articleIds(data),
    ...(anchor === undefined ? {} : { anchor }),
    procedures,
    links: readLinks(body.tree, body.text),
    problems: [
      ...lost.map((problem) => includeProblem(input.file, locale, problem)),
      ...cutProblems(guarded, input.file, locale, body),
      ...gluedResults(input.file, locale, procedures),
    ],
    markdown: decoded.text,
    ...(expansion === undefined ? {} : { expansion }),
  };
  return { kind: 'article', article };
}

interface Body {
  readonly tree: Root;
  readonly text: ArticleText;
}

/** The text of an article, includes and all, and where its body begins. */
interface Given {
  readonly text: string;
  readonly bodyOffset: number;
  readonly placeOf: PlaceOf;
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

/** Parses each side of the file as an article of its own, so that marks and lists never span both languages. */
function readBody({ text, bodyOffset, placeOf }: Given, edits: readonly TextEdit[]): Body {
  const sides = findSideBySide(text, bodyOffset);
  const { edits: macroEdits, macros, isMdx } = findMacros(text, bodyOffset);
  const all = [...edits, ...macroEdits];
  const edited = editText(text, bodyOffset, [...all, ...sides.localised]);
  const tree = parseMarkdown(edited.text, isMdx);
  const reading = { edited, definitions: definitionsIn(tree), macros };
  if (sides.pairs.length === 0) return { tree, text: { reading, placeOf } };
  const sourceEdited = editText(text, bodyOffset, [...all, ...sides.source]);
  const sourceTree = parseMarkdown(sourceEdited.text, isMdx);
  const sourceReading = { edited: sourceEdited, definitions: definitionsIn(sourceTree), macros };
  return {
    tree,
    text: { reading, placeOf, source: readSourceText(sourceTree, sourceReading, sides.pairs) },
  };
}

function definitionsIn(tree: Root): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node: Definition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  return definitions;
}

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

const includeProblem = (file: string, locale: string, problem: IncludeProblem): Finding =>
  problemOf(file, locale, {
    rule: 'include-unreadable',
    place: { ...problem.place, file: problem.file },
    says: problem.says,
    message: problem.message,
  });

const cutProblems = (guarded: Guarded, file: string, locale: string, { text }: Body): Finding[] =>
  guarded.cuts.map(({ offset, message }) =>
    problemOf(file, locale, { rule: 'step-unreadable', place: text.placeOf(offset, offset), message }),
  );

function gluedResults(file: string, locale: string, procedures: readonly Procedure[]): Finding[] {
  const inStep = (procedure: string, step: Step): Finding[] => [
    ...step.blocks
      .filter(({ kind }) => kind === 'result')
      .map(({ place, body }) =>
        problemOf(file, locale, {
          rule: 'result-glued',
          place,
          procedure,
          step: step.number,
          says: body.text,
          message: `The result of step ${step.number} is glued to it: its reader sees one paragraph. Put a blank line before it, or indent it as the step is.`,
        }),
      ),
    ...step.steps.flatMap((inner) => inStep(procedure, inner)),
  ];
  return procedures.flatMap(({ title, steps }) => steps.flatMap((step) => inStep(title, step)));
}
