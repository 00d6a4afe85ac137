// What a reader sees of a name that the accessibility tree tells otherwise: capitals by style sheet, and tooltips.
import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { Box } from '../model/walk.ts';
import type { Control, Screen } from '../model/screen.ts';
import { differenceBetween } from './difference.ts';
import { callsFileField } from './file-buttons.ts';
import type { Match, Wanted } from './find.ts';
import { readableName } from './fold.ts';
import { rank, withoutKeys } from './match.ts';
import { isInteractive } from './roles.ts';

const timeout = 1000;

/** The match as it looks: a style sheet may write "Save all" in capitals, and a reader cannot know. */
export async function asShown(page: Page, match: Match): Promise<Match> {
  if (match.difference !== 'case' || match.control.ref === '') return match;
  // what a style sheet writes otherwise is what stands there, not what only its code calls it
  const transform = await page
    .getByRef(match.control.ref)
    .evaluate(
      (element, name) =>
        (element.textContent ?? '').toLowerCase().includes(name)
          ? getComputedStyle(element).textTransform
          : 'none',
      match.shows.toLowerCase(),
      { timeout },
    )
    .catch(() => 'none');
  const { text, locale } = match.words;
  const shows = transformed(match.shows, transform, locale);
  return shows === match.shows
    ? match
    : { ...match, shows, difference: differenceBetween(text, shows, locale) };
}

function transformed(name: string, transform: string, locale: string): string {
  if (transform === 'uppercase') return name.toLocaleUpperCase(locale);
  if (transform === 'lowercase') return name.toLocaleLowerCase(locale);
  return transform === 'capitalize'
    ? name.replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toLocaleUpperCase(locale))
    : name;
}

const tipSchema = z.object({
  text: z.string(),
  /** What is written on it, if anything. */
  own: z.string(),
  isFile: z.boolean(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});
type Tip = z.infer<typeof tipSchema>;

/** Finds what to press by the tooltip that it shows when pointed at, or by what browsers write on a field for files; undefined where none says so. */
export async function findByTooltip(page: Page, screen: Screen, wanted: Wanted): Promise<Match | undefined> {
  if (wanted.purpose === 'anything') return undefined;
  const tips = await tooltipsOn(page);
  for (const words of wanted.words) {
    const field = callsFileField(words.text, words.locale) && tips.find(({ isFile }) => isFile);
    const found = field
      ? { tip: { ...field, text: words.text }, difference: 'none' as const }
      : tips
          .filter(({ isFile }) => !isFile)
          .map((tip) => ({ tip, difference: differenceBetween(words.text, tip.text, words.locale) }))
          .filter(({ difference }) => difference !== 'words')
          .sort((one, other) => rank(one.difference) - rank(other.difference))[0];
    const control = found && controlAt(screen, found.tip.box);
    if (control)
      return {
        control,
        words,
        ...asWritten(found, words),
        confidence: 0.95,
        reasons: [field ? 'the browser writes so on a field for files' : 'its tooltip says so'],
        rivals: [],
        misplaced: false,
      };
  }
  return undefined;
}

/** A reader looks for what is written on it: a tooltip tells which one is meant, and is its name only where nothing is. */
function asWritten(
  { tip, difference }: { readonly tip: Tip; readonly difference: Match['difference'] },
  { text, locale }: Match['words'],
): Pick<Match, 'shows' | 'difference'> {
  return tip.own === '' || isShortened(tip)
    ? { shows: tip.text, difference }
    : { shows: tip.own, difference: differenceBetween(text, tip.own, locale) };
}

/** "Quarterly repo…" is told in full by its tooltip. */
const isShortened = ({ text, own }: Tip): boolean =>
  /(?:…|\.{3})$/u.test(own) && text.startsWith(own.replace(/(?:…|\.{3})$/u, ''));

/** Of the page and of the frames in it. */
async function tooltipsOn(page: Page): Promise<readonly Tip[]> {
  const perFrame = await Promise.all(
    page.frames().map(async (frame) => {
      const tips = z.array(tipSchema).parse(await frame.evaluate(readTooltips).catch(() => []));
      const around =
        tips.length > 0 && frame.parentFrame()
          ? await frame.frameElement().then((element) => element.boundingBox())
          : undefined;
      return tips.map(({ text, own, isFile, box }) => ({
        text: withoutKeys(text),
        own: readableName(own),
        isFile,
        box: { ...box, x: box.x + (around?.x ?? 0), y: box.y + (around?.y ?? 0) },
      }));
    }),
  );
  return perFrame.flat();
}

/** Runs in the page. */
function readTooltips(): unknown {
  const attributes = ['title', 'data-tooltip', 'data-title', 'data-original-title', 'aria-description'];
  const marked = document.querySelectorAll(attributes.map((name) => `[${name}]`).join(','));
  const files = [...document.querySelectorAll('input[type=file]')].map((element) => ({
    text: '',
    own: '',
    isFile: true,
    box: element.getBoundingClientRect().toJSON(),
  }));
  const fields = 'input, select, textarea, iframe';
  const tips = [...marked].flatMap((element) => {
    const isHeld = element.matches(fields) || element.querySelector(fields) !== null;
    // the letters of an icon font are no words
    const icons = [element, ...element.querySelectorAll('*')].filter((part) =>
      /icon|symbol|awesome|glyph/iu.test(`${getComputedStyle(part).fontFamily} ${part.className}`),
    );
    const written = icons.reduce(
      (text, { textContent }) => (textContent ? text.replace(textContent, '') : text),
      element instanceof HTMLElement && !isHeld ? element.innerText : '',
    );
    const own = /\p{L}{2}/u.test(written) ? written.replace(/\s+/gu, ' ') : '';
    return attributes.flatMap((name) => {
      const text = element.getAttribute(name);
      return text ? [{ text, own, isFile: false, box: element.getBoundingClientRect().toJSON() }] : [];
    });
  });
  return [...files, ...tips];
}

/** How far from one another boxes may be that are the same, in px: the look rounds them. */
const tolerance = 2;

const controlAt = (screen: Screen, box: Box): Control | undefined =>
  screen.controls.findLast(
    (control) =>
      control.ref !== '' &&
      isInteractive(control) &&
      control.box !== undefined &&
      Math.abs(control.box.x - box.x) <= tolerance &&
      Math.abs(control.box.y - box.y) <= tolerance &&
      Math.abs(control.box.width - box.width) <= tolerance &&
      Math.abs(control.box.height - box.height) <= tolerance,
  );
