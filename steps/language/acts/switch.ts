// What is turned on and off: a control on the screen, or a thing outside the browser.
import type { Context, Draft } from '../draft.ts';
import { labelsOf, roleOf } from '../phrases/targets.ts';
import { is, isOf, isState } from '../tokens/tokens.ts';
import { objectPhrase, readActivation } from './activate.ts';
import { namesDevice, outside } from './outside.ts';
import { readManual } from './tell.ts';
import { readToggle } from './toggle.ts';

/** "Starten Sie den Drucker neu": what is started stands outside the browser. */
export const startsDevice = (context: Context): boolean => {
  const object = objectPhrase(context);
  return (
    object?.role === 'object' &&
    object.tokens.some((_, at) => namesDevice(object.tokens, at, context.file)) &&
    !object.tokens.some((token) => token.kind === 'label' || is(token, 'region') || isOf(token, 'role:'))
  );
};

/** "Switch to the browser window": one thing outside the page, and not the name of a place. */
export const leavesPage = (context: Context): boolean => {
  const tokens = objectPhrase(context)?.tokens ?? [];
  const device = tokens.some((token) => is(token, 'device') && token.text.includes(' '));
  return device && !tokens.some((token) => token.kind === 'label' || is(token, 'region'));
};

/** A path, or a name that begins with a dot: a name alone may be that of a file on the screen. */
const fileName = /^(?:(?:[\w.~-]*\/)+[\w-]*|(?=\.))\.[\w.-]*[A-Za-z]\w*$/u;

/** "Open `data/boats.yaml`": a file whose path is given in code is opened where it lies. */
export const opensFile = (context: Context): boolean => {
  const names = objectPhrase(context)?.tokens.filter(({ kind }) => kind === 'label') ?? [];
  return (
    names.length > 0 && names.every(({ mark, text, url }) => mark === 'code' && !url && fileName.test(text))
  );
};

/** "Turn on the [filter](url)": what is only linked is told of in another article. */
export const readSwitch = (context: Context, asked: boolean | undefined): Draft[] => {
  const on = context.clause.either ? undefined : asked;
  const object = objectPhrase(context);
  const labels = object?.tokens.filter(({ kind }) => kind === 'label') ?? [];
  const marked = labels.length > 0;
  if (marked && labels.every(({ mark }) => mark === 'link')) return readManual(context, 'read');
  if (roleOf(object) === 'checkbox')
    return readActivation(context, (on ?? asked ?? true) ? 'check' : 'uncheck');
  return outside(context) && !marked ? readManual(context, 'device') : readToggle(context, on);
};

/** "Zet het bestand over": a verb that switches a control by its form alone asks for none where no control and no state is named. */
export const transfers = (context: Context): boolean => {
  const { clause, file } = context;
  const tokens = [...clause.phrases, ...clause.places].flatMap((phrase) => phrase.tokens);
  return (
    file.writing.imperative === 'form' &&
    labelsOf(objectPhrase(context), file).length === 0 &&
    !tokens.some((token) => token.kind === 'label' || isState(token) || isOf(token, 'role:'))
  );
};
