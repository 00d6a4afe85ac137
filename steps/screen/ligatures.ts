// Icons drawn by a font from a word ("people_alt"): no reader sees the word, though the accessibility tree holds it.
import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { Box } from '../model/walk.ts';
import type { Control } from '../model/screen.ts';

const ligatureSchema = z.object({
  word: z.string(),
  /** Whether what is pressed around it has a name of its own, which tells what it is. */
  isNamed: z.boolean(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});
type Ligature = z.infer<typeof ligatureSchema>;

/** Takes the words of such icons out of the names and texts. The page is asked only where a name looks like one. */
export async function withoutLigatures(page: Page, controls: Control[]): Promise<Control[]> {
  if (!controls.some(looksDrawn)) return controls;
  const perFrame = await Promise.all(
    page.frames().map(async (frame) => {
      const found = z.array(ligatureSchema).parse(await frame.evaluate(readLigatures).catch(() => []));
      const around = found.length > 0 && frame.parentFrame() ? await frame.frameElement() : undefined;
      const offset = (await around?.boundingBox()) ?? { x: 0, y: 0 };
      return found.map(({ box, ...drawn }) => ({
        ...drawn,
        box: { ...box, x: box.x + offset.x, y: box.y + offset.y },
      }));
    }),
  );
  const drawn = perFrame.flat();
  return drawn.length === 0 ? controls : controls.map((control) => withoutDrawn(controls, control, drawn));
}

/** The words of Google's icon fonts, by which others are named too: https://fonts.google.com/icons */
const iconWord = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u;

/** So many letters are wider than they are high: a box that is not holds an icon. */
const fewestLetters = 4;
const widestIcon = 1.25;
const highestIcon = 72;

const looksDrawn = ({ text, box }: Control): boolean =>
  iconWord.test(text) &&
  (text.includes('_') ||
    (text.length >= fewestLetters &&
      box !== undefined &&
      box.height <= highestIcon &&
      box.width <= box.height * widestIcon));

function withoutDrawn(controls: readonly Control[], control: Control, drawn: readonly Ligature[]): Control {
  const box = control.box ?? controls[control.parent]?.box;
  const inside = box === undefined ? [] : drawn.filter((one) => isWithin(one.box, box));
  if (inside.length === 0) return control;
  const named = inside.filter(({ isNamed }) => !isNamed);
  return {
    ...control,
    name: named.reduce((name, { word }) => withoutWord(name, word), control.name),
    text: inside.reduce((text, { word }) => withoutWord(text, word), control.text),
  };
}

/** Boxes are rounded. */
const tolerance = 2;

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - tolerance &&
  inner.y >= outer.y - tolerance &&
  inner.x + inner.width <= outer.x + outer.width + tolerance &&
  inner.y + inner.height <= outer.y + outer.height + tolerance;

function withoutWord(text: string, word: string): string {
  const words = text.split(' ');
  const at = words.indexOf(word);
  return at < 0 ? text : words.toSpliced(at, 1).join(' ');
}

/** Runs in the page. The word may stand in the style sheet, or in an attribute that the style sheet names. */
function readLigatures(): unknown {
  const pattern = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u;
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const leaves = roots
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter(({ childElementCount }) => childElementCount === 0)
    .map((element) => ({ element, text: (element.textContent ?? '').trim() }))
    .filter(({ text }) => text === '' || pattern.test(text));
  return leaves.flatMap(({ element, text }) =>
    ['', '::before', '::after'].flatMap((part) => {
      const { content, fontFamily } = getComputedStyle(element, part || null);
      if (!/icon|symbol|glyph/iu.test(fontFamily)) return [];
      const attribute = /^attr\((?<name>[\w-]+)\)$/u.exec(content)?.groups?.['name'];
      const drawn = attribute ? element.getAttribute(attribute) : /^"(.*)"$/u.exec(content)?.[1];
      const word = (part === '' ? text : drawn) ?? '';
      const around = element.closest('a, button, [role=button], [role=link], [role=menuitem], [role=tab]');
      const isNamed = around?.matches('[aria-label], [aria-labelledby]') ?? false;
      return pattern.test(word) ? [{ word, isNamed, box: element.getBoundingClientRect().toJSON() }] : [];
    }),
  );
}
