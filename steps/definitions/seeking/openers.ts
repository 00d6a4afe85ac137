// What opens a thing that bears no name on the screen: the profile's landmark for it, or the bare icon in the corner that is told.
import type { Locator } from '@playwright/test';
import type { Action, Phrase } from '../../model/action.ts';
import type { Landmark } from '../../model/portal.ts';
import type { Control, Screen } from '../../model/screen.ts';
import { foldCase } from '../../screen/fold.ts';
import type { Side } from '../../screen/region.ts';
import { isInteractive } from '../../screen/roles.ts';
import { sidesIn } from '../../screen/sides.ts';
import { lookFor } from './patience.ts';
import { findTarget } from './target.ts';
import { keyOf, type Outcome, type Walker } from '../walker.ts';

/** The profile's landmark whose name stands in the phrase, in either of its languages. */
export const landmarkOf = (phrase: Phrase, { profile, languages }: Walker): Landmark | undefined =>
  profile.landmarks.find(({ names }) =>
    names.some((name) =>
      [phrase.text, phrase.source?.text ?? ''].some((text) =>
        foldCase(text, languages.article).includes(foldCase(name, languages.article)),
      ),
    ),
  );

/** Opens what the phrase describes; undefined where neither profile nor place tells what opens it. */
export async function openUnnamed(
  phrase: Phrase,
  action: Action,
  walker: Walker,
): Promise<Outcome | undefined> {
  const opener = landmarkOf(phrase, walker)?.opener;
  if (opener) {
    const control = await lookFor(
      walker,
      async (screen) => (await findTarget(walker.page(), screen, opener))?.control,
    );
    return control && press(control, phrase, "as the portal's profile says", walker);
  }
  const known = walker.memory.corners.get(phrase.text);
  const sides = sidesNamed(phrase, action, walker);
  if (known === undefined && !namesCorner(sides)) return undefined;
  const icon = await lookFor(
    walker,
    (screen) =>
      screen.controls.find((control) => control.ref !== '' && placeKey(control) === known) ??
      iconInCorner(screen, sides),
  );
  if (!icon) return undefined;
  walker.memory.corners.set(phrase.text, placeKey(icon));
  return press(icon, phrase, 'the icon without a name in the corner that is told', walker);
}

async function press(control: Control, phrase: Phrase, why: string, walker: Walker): Promise<Outcome> {
  await walker.act(control, (locator: Locator) => locator.click());
  return {
    outcome: 'done',
    control,
    shows: control.name,
    findings: [],
    notes: [`Pressed what opens "${phrase.text}": ${why}.`],
  };
}

type Box = NonNullable<Control['box']>;

const placeKey = (control: Control): string =>
  `${keyOf(control)}|${Math.round(control.box?.x ?? -1)}|${Math.round(control.box?.y ?? -1)}`;

const sidesNamed = (phrase: Phrase, action: Action, { languages }: Walker): readonly Side[] =>
  [phrase, ...(action.in ?? [])].flatMap(({ text, source }) => [
    ...sidesIn(text, languages.article),
    ...(source && languages.source ? sidesIn(source.text, languages.source) : []),
  ]);

const namesCorner = (sides: readonly Side[]): boolean =>
  sides.some((side) => side === 'left' || side === 'right') &&
  sides.some((side) => side === 'top' || side === 'bottom');

/** How far from its corner an icon may be, as a part of the viewport's width and height. */
const reach = 0.15;

/** The control nearest to the corner, of those that can be pressed and show no letter. */
function iconInCorner(screen: Screen, sides: readonly Side[]): Control | undefined {
  const { width, height } = screen.viewport;
  const across = sides.find((side) => side === 'left' || side === 'right');
  const down = sides.find((side) => side === 'top' || side === 'bottom');
  if (!across || !down) return undefined;
  const distance = ({ x, y, width: w, height: h }: Box): readonly [number, number] => [
    (across === 'left' ? x : width - x - w) / width,
    (down === 'top' ? y : height - y - h) / height,
  ];
  return screen.controls
    .flatMap((control) => (control.box ? [{ control, far: distance(control.box) }] : []))
    .filter(
      ({ control }) =>
        control.ref !== '' && isInteractive(control) && !/\p{L}/u.test(control.name + control.text),
    )
    .filter(({ far }) => far[0] < reach && far[1] < reach)
    .sort((a, b) => Math.hypot(...a.far) - Math.hypot(...b.far))[0]?.control;
}
