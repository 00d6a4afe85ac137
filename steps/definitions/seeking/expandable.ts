// Which controls say of themselves that they fold or open something: asked of the page once, since each control asked alone costs as much.
import type { Page } from '@playwright/test';
import type { Control } from '../../model/screen.ts';
import type { Box } from '../../model/walk.ts';

/** How far a box in the look may reach over that in the page, in px: both are rounded. */
const tolerance = 2;

/** Gives those that stand on something with `aria-expanded` or on the line of a `details`; what is in a frame is not told apart. */
export const expandable = (page: Page, controls: readonly Control[]): Promise<readonly Control[]> =>
  standingOn('[aria-expanded], summary', page, controls);

/** Gives those that stand on what the CSS selector finds; what is in a frame is not told apart. */
export async function standingOn(
  selector: string,
  page: Page,
  controls: readonly Control[],
): Promise<readonly Control[]> {
  const boxes = await page
    .locator(selector)
    .evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      }),
    )
    .catch(() => undefined);
  if (!boxes) return controls;
  return controls.filter(
    ({ box, frame }) => frame !== undefined || !box || boxes.some((outer) => isInside(box, outer)),
  );
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - tolerance &&
  inner.y >= outer.y - tolerance &&
  inner.x + inner.width <= outer.x + outer.width + tolerance &&
  inner.y + inner.height <= outer.y + outer.height + tolerance;
