// Finds what a portal's profile points at: by a CSS selector, or by role and names in any language, in whatever frame it is.
import type { Locator, Page } from '@playwright/test';
import type { Target } from '../../model/portal.ts';
import type { Control, Screen } from '../../model/screen.ts';
import type { Box } from '../../model/walk.ts';
import { foldCase } from '../../screen/fold.ts';
import { isInteractive } from '../../screen/roles.ts';

/** `control` is what the screen shows there; undefined where that is nothing to press. */
export type FoundTarget = { readonly locator: Locator; readonly control: Control | undefined };

/** How long the page may take to say where the target is, in milliseconds. */
const timeout = 1000;

/** Gives the target where it is to be seen now; does not wait for it. */
export async function findTarget(
  page: Page,
  screen: Screen,
  target: Target,
): Promise<FoundTarget | undefined> {
  if ('css' in target) return findByCss(page, screen, target.css);
  const names = target.names?.map((name) => foldCase(name, 'en'));
  const control = screen.controls.find(
    ({ role, name, ref }) =>
      role === target.role && ref !== '' && (names === undefined || names.includes(foldCase(name, 'en'))),
  );
  return control && { locator: page.getByRef(control.ref), control };
}

async function findByCss(page: Page, screen: Screen, css: string): Promise<FoundTarget | undefined> {
  for (const frame of page.frames()) {
    const locator = frame.locator(css).first();
    if (!(await locator.isVisible().catch(() => false))) continue;
    const box = await locator.boundingBox({ timeout }).catch(() => null);
    return { locator, control: box ? controlAround(screen, box) : undefined };
  }
  return undefined;
}

/** The innermost thing to press around the middle of the box. */
function controlAround(screen: Screen, { x, y, width, height }: Box): Control | undefined {
  const middle = { x: x + width / 2, y: y + height / 2 };
  return screen.controls.findLast(
    (control) => control.ref !== '' && isInteractive(control) && control.box && isIn(control.box, middle),
  );
}

const isIn = (box: Box, { x, y }: { x: number; y: number }): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
