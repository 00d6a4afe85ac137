// Step anchors: finds each step of a walk in the rendered article, marks it there and puts its panel below it.
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Verdict } from '../../steps/model/walk.ts';
import type { Html } from './html.ts';

/** A step as it is shown in the article. `id` is unique in the page; `line` is the step's first line in the file. */
export interface StepAnchor {
  readonly id: string;
  readonly line: number;
  readonly verdict: Verdict;
  readonly marker: Html;
  readonly panel: Html;
}

type Parent = Root | Element;

/** Takes a sanitised tree; anchors the steps in it, in place. Gives the steps that have no element of their own. */
export const anchorSteps = (root: Root, anchors: readonly StepAnchor[]): readonly StepAnchor[] => {
  const lost: StepAnchor[] = [];
  for (const anchor of anchors) {
    const target = findTarget(root, anchor.line);
    if (target === undefined) lost.push(anchor);
    else place(target, anchor);
  }
  return lost;
};

interface Target {
  readonly element: Element;
  readonly parent: Parent;
}

/** The outermost list item, heading, paragraph or table row that starts on the line. */
const findTarget = (root: Root, line: number): Target | undefined => {
  const found: Target[] = [];
  visit(root, 'element', (element, _, parent) => {
    if (parent === undefined || element.properties['dataStep'] !== undefined) return undefined;
    if (!stepElements.has(element.tagName) || element.position?.start.line !== line) return undefined;
    found.push({ element, parent });
    return SKIP;
  });
  return found.find(({ element }) => element.tagName === 'li') ?? found[0];
};

const stepElements = new Set(['li', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'blockquote', 'pre']);

const place = (target: Target, anchor: StepAnchor): void => {
  const { element, parent } = target;
  if (element.tagName === 'li') {
    element.properties = stepProperties(element, anchor);
    const nested = element.children.findIndex((child) => child.type === 'element' && isList(child));
    element.children.splice(nested === -1 ? element.children.length : nested, 0, raw(anchor.panel));
    element.children.unshift(raw(anchor.marker));
    return;
  }
  if (element.tagName === 'tr') {
    const cell = element.children.find((child): child is Element => child.type === 'element');
    element.properties = stepProperties(element, anchor);
    cell?.children.unshift(raw(anchor.marker));
    cell?.children.push(raw(anchor.panel));
    return;
  }
  const step: Element = {
    type: 'element',
    tagName: 'div',
    properties: stepProperties(undefined, anchor),
    children: [raw(anchor.marker), element, raw(anchor.panel)],
  };
  replaceChild(parent, element, step);
};

const stepProperties = (element: Element | undefined, anchor: StepAnchor): Element['properties'] => ({
  ...element?.properties,
  id: anchor.id,
  className: ['step', anchor.verdict],
  dataStep: anchor.id,
});

const replaceChild = (parent: Parent, child: Element, replacement: Element): void => {
  const index = parent.children.findIndex((one) => one === child);
  if (index !== -1) parent.children.splice(index, 1, replacement);
};

const isList = (element: Element): boolean => element.tagName === 'ol' || element.tagName === 'ul';

const raw = (markup: Html): ElementContent => ({ type: 'raw', value: markup.markup });
