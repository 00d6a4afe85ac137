// The identity of a control: what tells it apart in any language, so that a walk in one finds it again in another.
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { z } from 'zod';
import { boxSchema, type Box } from '../model/walk.ts';
import type { Control, Screen } from '../model/screen.ts';
import { askFrame } from './ask-frame.ts';

export const identitySchema = z.object({
  /** The path of the frame's address. */
  frame: z.string(),
  tag: z.string(),
  id: z.string(),
  /** The value of an attribute that testers set, such as `data-testid`. */
  test: z.string(),
  /** Path and fragment of the link. */
  href: z.string(),
  /** Tag and position at each level from the document down; an empty tag enters a shadow root. */
  path: z.array(z.object({ tag: z.string(), index: z.int() })),
  /** What it looks like, without its words and its state. */
  look: z.string().default(''),
  /** What the page's own code calls it: names that no reader sees. */
  called: z.array(z.string()).default([]),
  /** True for a button that sends its form, or is drawn as the main one. */
  isMain: z.boolean().default(false),
});
export type Identity = z.infer<typeof identitySchema>;

/** Installs what identifies controls in every page of the context that is opened from now on. */
export const installIdentity = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({ path: fileURLToPath(new URL('identity-page.js', import.meta.url)) });

/**
 * Reads the identity of a control of the last look; undefined where it has left the page since. It is asked for once a
 * look, in one message to the browser where a locator takes three and waits: each label of a walk is asked for.
 */
export function identityOf(page: Page, control: Control): Promise<Identity | undefined> {
  const known = identities.get(control);
  if (known) return known;
  const asked = askIdentity(page, control);
  identities.set(control, asked);
  return asked;
}

/** Every look makes its controls anew. */
const identities = new WeakMap<Control, Promise<Identity | undefined>>();

async function askIdentity(page: Page, control: Control): Promise<Identity | undefined> {
  if (control.ref === '') return undefined;
  const answer =
    (await onlyAnswer(page, control, 'identifyAt')) ??
    (await page
      .$eval(`aria-ref=${control.ref}`, (element) =>
        Reflect.get(globalThis, '__docwalkIdentity').identify(element),
      )
      .catch(() => undefined));
  return answer === undefined ? undefined : identitySchema.parse(answer);
}

/** True where nothing lies over the control; false also where only Playwright could tell, as in a frame. */
export const standsFree = async (page: Page, control: Control): Promise<boolean> =>
  control.frame === undefined && (await onlyAnswer(page, control, 'isFreeAt')) === true;

/** How long a document may take to answer, in milliseconds. */
const answerTime = 1000;

/**
 * Asks the documents themselves about what fills the control's box: a handle from Playwright brings its whole script into
 * each of them. Undefined where none or more than one may be meant.
 */
async function onlyAnswer(
  page: Page,
  { box, role, frame }: Control,
  question: 'identifyAt' | 'isFreeAt',
): Promise<unknown> {
  if (!box) return undefined;
  const inside = frame ? { ...box, x: box.x - frame.x, y: box.y - frame.y } : box;
  const expression = `globalThis.__docwalkIdentity?.${question}(${JSON.stringify({ box: inside, role, frame })})`;
  const frames = frame ? page.frames().filter((one) => one.parentFrame() !== null) : [page.mainFrame()];
  const answers = await Promise.all(frames.map((one) => askFrame(one, expression, answerTime)));
  const told = answers.filter((answer) => answer !== undefined && answer !== null);
  return told.length === 1 ? told[0] : undefined;
}

/** A control in the place of an identity; `isSure` where an attribute that no build numbers leads to it. */
export type Located = { readonly control: Control; readonly look: string; readonly isSure: boolean };

/** Finds the control of the identity on the screen, or undefined where none or more than one stands in its place. */
export async function findByIdentity(
  page: Page,
  screen: Screen,
  identity: Identity,
): Promise<Located | undefined> {
  for (const frame of page.frames()) {
    const found = await placeIn(frame, identity);
    const control = found && controlAt(screen, found);
    if (found && control)
      return {
        control,
        look: found.look,
        isSure: isSure(found.via) && (found.via !== 'id' || isGiven(identity.id)),
      };
  }
  return undefined;
}

const isSure = (via: z.infer<typeof placeSchema>['via']): boolean => via !== 'path';

/** True where two identities are of one control, as far as attributes that no build numbers can tell, else by place. */
export function isSameControl(one: Identity, other: Identity): boolean {
  if (one.test !== '' && other.test !== '') return one.test === other.test;
  if (one.href !== '' && other.href !== '') return one.href === other.href;
  if (isGiven(one.id) && isGiven(other.id)) return one.id === other.id;
  return one.frame === other.frame && JSON.stringify(one.path) === JSON.stringify(other.path);
}

/** True for an id that a person gave: those that a library counts out change from one look to the next. */
const isGiven = (id: string): boolean => id !== '' && !/\d/u.test(id);

const placeSchema = boxSchema.extend({ via: z.enum(['test', 'id', 'href', 'path']), look: z.string() });

async function placeIn(frame: Frame, identity: Identity): Promise<z.infer<typeof placeSchema> | undefined> {
  const question = `globalThis.__docwalkIdentity?.locate(${JSON.stringify(identity)})`;
  const answer: unknown = await frame.evaluate(question).catch(() => undefined);
  if (answer === undefined || answer === null) return undefined;
  const inside = placeSchema.parse(answer);
  if (frame.parentFrame() === null) return inside;
  const around = await frame.frameElement().then((element) => element.boundingBox());
  return around ? { ...inside, x: inside.x + around.x, y: inside.y + around.y } : undefined;
}

/** How far a box in the look may be from that in the page, in px: both are rounded. */
const tolerance = 2;

/** The innermost control that fills the box: a button, not the row that is as wide. */
const controlAt = (screen: Screen, box: Box): Control | undefined =>
  screen.controls.findLast(
    (control) =>
      control.ref !== '' &&
      control.box !== undefined &&
      Math.abs(control.box.x - box.x) <= tolerance &&
      Math.abs(control.box.y - box.y) <= tolerance &&
      Math.abs(control.box.width - box.width) <= tolerance &&
      Math.abs(control.box.height - box.height) <= tolerance,
  );
