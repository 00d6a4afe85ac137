// The procedures of an article: which lists its reader follows, how their items are numbered, and what leads in.
import type { Html, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Block } from '../model/article.ts';
import type { ArticleText, FlowContent } from './blocks.ts';
import { readBlocks } from './blocks.ts';
import { fileEndOffset } from './edited-text.ts';
import { foldOf, summaryOf } from './folds.ts';
import { markText, offsetIn } from './marked-text.ts';
import { shapeSections } from './step-sections.ts';

/** A step under construction: blocks and sub-steps may still be added after an interruption of the list. */
export interface StepDraft {
  readonly number: string;
  readonly from: number;
  to: number;
  readonly blocks: Block[];
  readonly steps: StepDraft[];
}

export interface ProcedureDraft {
  readonly title: string;
  readonly leadIn: readonly Block[];
  readonly steps: StepDraft[];
  nextNumber: number;
}

interface Walk {
  readonly article: ArticleText;
  readonly isInstruction: (block: Block) => boolean;
  readonly done: ProcedureDraft[];
  title: string;
  open: ProcedureDraft | undefined;
  /** What stands between the last heading or list and here. */
  between: RootContent[];
  /** What is interrupted by that which is folded away, innermost last. */
  readonly folds: Pick<Walk, 'open' | 'title' | 'between'>[];
}

/**
 * Takes the top-level nodes of an article and its title. A numbered list is a procedure; bullets are not, unless they
 * hold numbered lists, of which each is one. A list that goes on after an interruption continues the procedure.
 */
export function findProcedures(
  nodes: readonly RootContent[],
  title: string,
  article: ArticleText,
  isInstruction: (block: Block) => boolean,
): ProcedureDraft[] {
  const walk: Walk = { article, isInstruction, done: [], title, open: undefined, between: [], folds: [] };
  for (const node of shapeSections(nodes, article, isInstruction)) visit(walk, node);
  if (walk.open === undefined) addInstruction(walk);
  closeProcedure(walk);
  return walk.done;
}

function visit(walk: Walk, node: RootContent): void {
  if (node.type === 'heading') {
    enterSection(walk, markText(node.children, walk.article.reading).text.trim());
  } else if (node.type === 'list' && node.ordered === true) {
    addList(walk, node);
  } else if (node.type === 'list' && node.children.some(holdsSteps)) {
    addAlternatives(walk, node);
  } else if (node.type === 'paragraph' && isBoldTitle(node)) {
    enterSection(walk, markText(node.children, walk.article.reading).text.trim());
  } else if (node.type === 'blockquote' && walk.open === undefined && node.children.some(isNumbered)) {
    for (const child of node.children) visit(walk, child);
  } else if (node.type === 'html' && foldOf(node) !== undefined) {
    visitFold(walk, node);
  } else {
    walk.between.push(node);
  }
}

/** A list in what is folded away is a procedure of its own, under its summary; behind the fold the one before goes on. */
function visitFold(walk: Walk, node: Html): void {
  const { open, title, between } = walk;
  if (foldOf(node) === 'open') {
    walk.folds.push({ open, title, between });
    walk.open = undefined;
    walk.between = [];
  }
  walk.title = summaryOf(node) ?? walk.title;
  if (foldOf(node) !== 'close') return;
  const fold = walk.folds.pop();
  if (fold === undefined) return;
  walk.open = fold.open;
  walk.title = fold.title;
  walk.between = [...fold.between, node];
}

function enterSection(walk: Walk, title: string): void {
  if (walk.open === undefined) addInstruction(walk);
  closeProcedure(walk);
  walk.title = title === '' ? walk.title : title;
  walk.between = [];
}

const isNumbered = (node: FlowContent): node is List => node.type === 'list' && node.ordered === true;
const holdsSteps = (item: ListItem): boolean => item.children.some(isNumbered);

/** A paragraph that is bold from end to end serves as a heading. */
const isBoldTitle = (node: Paragraph): boolean =>
  node.children.length === 1 && node.children[0]?.type === 'strong';

function addList(walk: Walk, list: List): void {
  const { open, between } = walk;
  if (open !== undefined && list.data?.isMadeOfSections !== true && continues(open, list, between)) {
    const last = open.steps.at(-1);
    if (last !== undefined) addContent(last, between, walk.article);
  } else {
    startProcedure(walk, list, walk.title);
  }
  walk.between = [];
  const procedure = walk.open;
  if (procedure === undefined) return;
  for (const item of list.children) {
    procedure.steps.push(readStep(item, String(procedure.nextNumber), walk.article));
    procedure.nextNumber += 1;
  }
}

function startProcedure(walk: Walk, list: List, title: string): void {
  const leadIn = readBlocks(walk.between, walk.article);
  closeProcedure(walk);
  walk.open = { title, leadIn, steps: [], nextNumber: list.start ?? 1 };
  walk.done.push(walk.open);
}

/** A section whose only paragraph instructs is a procedure of one step. */
function addInstruction(walk: Walk): void {
  const rest = walk.between.filter(
    (node) => !interrupts(node) || node.type === 'list' || node.type === 'table',
  );
  const [only] = rest;
  if (only?.type !== 'paragraph' || rest.length > 1) return;
  const blocks = readBlocks([only], walk.article);
  const [block] = blocks;
  if (block === undefined || blocks.length > 1 || !walk.isInstruction(block)) return;
  const { offset: from, endOffset: to } = block.place;
  const step: StepDraft = { number: '1', from, to, blocks, steps: [] };
  walk.done.push({ title: walk.title, leadIn: [], steps: [step], nextNumber: 2 });
}

/** What a step leaves behind its list still belongs to its last step where that step announces it ("...:"). */
function closeProcedure(walk: Walk): void {
  const last = walk.open?.steps.at(-1);
  const [next] = walk.between;
  if (last !== undefined && next !== undefined && isAnnounced(last, next))
    addContent(last, [next], walk.article);
  walk.open = undefined;
}

function isAnnounced(step: StepDraft, next: RootContent): boolean {
  const announces = /[:：]\s*$/.test(step.blocks.at(-1)?.body.text ?? '');
  return announces && (next.type === 'table' || next.type === 'code' || next.type === 'list');
}

/**
 * A list continues a procedure where its number is the next one, or where nothing but an interruption (an image, a
 * note, code, a table, bullets) stands between it and the list before.
 */
function continues(open: ProcedureDraft, list: List, between: readonly RootContent[]): boolean {
  const start = list.start ?? 1;
  if (start === open.nextNumber && start > 1) return true;
  return start === 1 && between.length > 0 && between.every(interrupts);
}

function interrupts(node: RootContent): boolean {
  if (node.type !== 'paragraph') return node.type !== 'heading' && node.type !== 'thematicBreak';
  return node.children.every(
    (child) =>
      child.type === 'image' ||
      child.type === 'break' ||
      (child.type === 'html' && child.value.startsWith('<!--')) ||
      (child.type === 'text' && child.value.trim() === ''),
  );
}

/** Bullets that hold numbered lists are ways to do one thing: each is a procedure, titled by its first words. */
function addAlternatives(walk: Walk, list: List): void {
  const shared = walk.between;
  for (const item of list.children) {
    const first = item.children.findIndex(isNumbered);
    if (first < 0) continue;
    const intro = item.children.slice(0, first);
    const title = readBlocks(intro, walk.article)[0]?.body.text.trim();
    closeProcedure(walk);
    walk.between = [...shared, ...intro];
    const outer = walk.title;
    walk.title = title === undefined || title === '' ? outer : title;
    for (const child of item.children.slice(first)) visit(walk, child);
    closeProcedure(walk);
    walk.title = outer;
  }
  walk.between = [];
}

function readStep(item: ListItem, number: string, article: ArticleText): StepDraft {
  const step: StepDraft = {
    number,
    from: offsetIn(article.reading, item.position?.start.offset ?? 0),
    to: 0,
    blocks: [],
    steps: [],
  };
  step.to = fileEndOffset(article.reading.edited, item.position?.end.offset ?? 0);
  addContent(step, item.children, article);
  return step;
}

/** Adds content to a step: lists of any kind become sub-steps, counted through. */
function addContent(step: StepDraft, nodes: readonly FlowContent[], article: ArticleText): void {
  for (const node of nodes) {
    if (node.type !== 'list') {
      step.blocks.push(...readBlocks([node], article));
      continue;
    }
    for (const item of node.children)
      step.steps.push(readStep(item, `${step.number}.${step.steps.length + 1}`, article));
  }
  const end = nodes.at(-1)?.position?.end.offset;
  if (end !== undefined) step.to = Math.max(step.to, fileEndOffset(article.reading.edited, end));
}
