// Turns Playwright's aria snapshot (a tree over all frames) into the flat list of controls of a Screen.
import { z } from 'zod';
import type { Box } from '../model/walk.ts';
import type { Control } from '../model/screen.ts';

const stateSchema = z.union([z.boolean(), z.literal('mixed')]);

/** The JSON of `page.ariaSnapshotJSON({ mode: 'ai', boxes: true })`; unknown fields are ignored. */
const nodeSchema = z.object({
  role: z.string(),
  name: z.string().optional(),
  text: z.string().optional(),
  ref: z.string().optional(),
  cursor: z.string().optional(),
  url: z.string().optional(),
  placeholder: z.string().optional(),
  level: z.number().optional(),
  disabled: z.boolean().optional(),
  active: z.boolean().optional(),
  checked: stateSchema.optional(),
  pressed: stateSchema.optional(),
  expanded: z.boolean().optional(),
  selected: z.boolean().optional(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
  get children() {
    return z.array(z.union([z.string(), nodeSchema])).optional();
  },
});
type Node = z.infer<typeof nodeSchema>;

const fields = new Set(['textbox', 'searchbox', 'spinbutton', 'combobox']);

/** Reads the snapshot; throws a zod error where Playwright's format has changed. */
export function flattenSnapshot(snapshot: unknown): Control[] {
  const controls: Control[] = [];
  for (const node of z.array(z.union([z.string(), nodeSchema])).parse(snapshot)) addNode(controls, node, -1);
  return controls;
}

/** Adds the node and its descendants; gives the node's visible text. `frame` is the box of the frame around it. */
function addNode(controls: Control[], node: string | Node, parent: number, frame?: Box): string {
  if (typeof node === 'string') {
    controls.push({ ...blank, index: controls.length, parent, role: 'text', name: node, text: node });
    return node;
  }
  const box = node.box && shifted(node.box, frame ?? { x: 0, y: 0 });
  const control = {
    ...controlOf(node),
    index: controls.length,
    parent,
    ...(box && { box }),
    ...(frame && { frame }),
  };
  controls.push(control);
  const inner = node.role === 'iframe' && box ? box : frame;
  const below = (node.children ?? []).map((child) => addNode(controls, child, control.index, inner));
  const own = fields.has(node.role) ? undefined : node.text;
  control.text = [own, ...withoutEchoes(node, below)].filter(Boolean).join(' ') || control.name;
  return control.text;
}

const isIcon = (child: string | Node): child is Node => typeof child !== 'string' && child.role === 'img';

/** An icon whose name is written beside it says nothing more. */
const withoutEchoes = ({ children = [] }: Node, texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => {
    const child = children[index];
    const isEcho = child !== undefined && isIcon(child) && children.some((other) => other === text);
    return !isEcho;
  });

const blank = { ref: '', disabled: false, pointer: false } as const;

function controlOf(node: Node): Omit<Control, 'index' | 'parent' | 'box' | 'frame'> {
  const checked = node.checked ?? node.pressed;
  return {
    ref: node.ref ?? '',
    role: node.role,
    name: nameOf(node),
    text: '',
    disabled: node.disabled ?? false,
    pointer: node.cursor === 'pointer',
    ...(fields.has(node.role) && node.text !== undefined && { value: node.text }),
    ...(checked !== undefined && { checked: checked === true }),
    ...(node.expanded !== undefined && { expanded: node.expanded }),
    ...(node.selected !== undefined && { selected: node.selected }),
    ...(node.active === true && { focused: true }),
    ...(node.level !== undefined && { level: node.level }),
    ...(node.url !== undefined && { url: node.url }),
  };
}

/** A star or a colon is the name of nothing where the field itself says what goes there. */
const nameOf = ({ name = '', placeholder = '', children = [] }: Node): string => {
  const echoed = children.find((child) => isIcon(child) && name === `${child.name} ${child.name}`);
  if (echoed && isIcon(echoed)) return echoed.name ?? name;
  return /[\p{L}\p{N}]/u.test(name) || placeholder === '' ? name : placeholder;
};

const shifted = (box: Box, origin: { x: number; y: number }): Box => ({
  ...box,
  x: box.x + origin.x,
  y: box.y + origin.y,
});
