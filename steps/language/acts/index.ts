// From a clause to its acts: the class of the verb, and the noun it governs, decide the kind.
import type { Context, Draft, DraftPhrase } from '../draft.ts';
import type { VerbClass } from '../vocabulary/lexicon-schema.ts';
import { pathOf } from '../phrases/menu-path.ts';
import { labelsOf, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { objectPhrase, readActivation, readPath } from './activate.ts';
import { readCode } from './given-in-code.ts';
import { readSet } from './enter.ts';
import { readSearch } from './search.ts';
import { namesCommand, picksCommand } from './commands.ts';
import { withPlace } from './governed-place.ts';
import { atEndOfPath, readSignedPath, withoutPhrases } from './held-path.ts';
import { readAddition, readChange, readGiven, readNaming, readOther } from './other.ts';
import { outside } from './outside.ts';
import { readDrag } from './drag.ts';
import { eachInRow } from './targets-in-row.ts';
import { withBox } from './target-names.ts';
import { decides, thingAsked } from './questions.ts';
import { readUse } from './use.ts';
import { readUpload, takesFile } from './upload.ts';
import { readSetting } from './set.ts';
import { givenAs } from './settings.ts';
import { readGoto } from './go.ts';
import { isStrike, namesKeys } from './key-verbs.ts';
import { readPress } from './strike.ts';
import { choosesState, readToggle } from './toggle.ts';
import { leavesPage, opensFile, readSwitch, startsDevice, transfers } from './switch.ts';
import { classOf } from './verb-class.ts';
import { readExpect, readFind, readFollow, readHeld, readManual } from './tell.ts';

/** `carry` is where the next act is done; `alone` is read where none follows. */
export type Acts = { drafts: Draft[]; carry?: DraftPhrase[]; alone?: Draft[] };

/** The acts of one clause. `previous` is the verb class that a clause without verb takes over. */
export const readActs = (given: Context, previous: VerbClass): Acts => {
  const context = { ...given, clause: withPlace(given) };
  const verb = context.clause.verb ? classOf(context) : previous;
  if (namesCommand(context)) return { drafts: readManual(context, 'command') };
  const { places, phrases } = context.clause;
  const via = [...places, ...phrases].find((phrase) => phrase.role === 'via' && pathOf(phrase, context.file));
  const way = via ? (readPath(withoutPhrases(context), via) ?? []) : [];
  const read = readVerb(context, verb);
  const acts = { ...read, drafts: readCode(read.drafts, context) };
  const means = acts.drafts.every(namesNothing) ? readMeans(context) : undefined;
  if (means) return { drafts: means };
  const held = atEndOfPath(context, acts.drafts);
  if (held) return { ...acts, drafts: held };
  // "naar groepen met **A** > **B**": where the verb itself leads along the path, it is gone once
  const gone = acts.drafts.some(({ path }) => path && path[0]?.start === way[0]?.path?.[0]?.start);
  return way.length > 0 && !gone ? { ...acts, drafts: [...way, ...acts.drafts] } : acts;
};

const vague: readonly string[] = ['manual', 'find', 'open', 'close', 'click', 'goto'];

const namesNothing = ({ do: kind, why, label, path, url }: Draft): boolean =>
  vague.includes(kind) && why !== 'command' && why !== 'read' && !label && !path && !url;

/** "Open the list using the **Browse** button": what is done by a control that the text names is done by clicking it. */
const readMeans = (context: Context): Draft[] | undefined => {
  const { clause } = context;
  const means = [...clause.places, ...clause.phrases].find(
    (phrase) =>
      phrase.role === 'via' &&
      ['button', 'link', 'icon', 'option', 'list', 'menu'].includes(roleOf(phrase) ?? '') &&
      labelsOf(phrase, context.file).length > 0,
  );
  // "add a **Mooring** with the setting **0**": what is named is done something to, and the entry tells of it
  const isTold =
    roleOf(means) === 'option' && objectPhrase(context)?.tokens.some(({ mark }) => mark === 'strong');
  if (!means || isTold) return undefined;
  const phrases = [{ role: 'object' as const, tokens: means.tokens }];
  return readActivation({ ...context, clause: { ...clause, phrases, places: [] } }, 'click');
};

const readVerb = (context: Context, verb: VerbClass): Acts => {
  if (
    context.clause.arrow &&
    (verb === 'other' || verb === 'add') &&
    labelsOf(objectPhrase(context), context.file).length > 0
  ) {
    return { drafts: readActivation(context, 'click') };
  }
  if ((verb === 'open' || verb === 'close') && roleOf(objectPhrase(context)) === 'switch')
    return { drafts: readSwitch(context, verb === 'open') };
  if (
    verb === 'goto' ? leavesPage(context) : verb === 'open' && (startsDevice(context) || opensFile(context))
  )
    return { drafts: readManual(context, 'device') };
  if (verb === 'goto' || verb === 'open') return readGoto(context, verb);
  return { drafts: readers[verb](context) };
};

const readUncheck = (context: Context): Draft[] => {
  const object = objectPhrase(context);
  const marked = object?.tokens.some((token) => token.kind === 'label' && !token.url) ?? false;
  const verb = foldWord(context.clause.verb?.text ?? '');
  const isBox = context.file.roles.checkbox?.some((name) => verb.endsWith(` ${name}`)) ?? false;
  return marked || isBox || roleOf(object) === 'checkbox' || roleOf(object) === 'option'
    ? readActivation(context, 'uncheck')
    : readManual(context, 'other');
};

const readClose = (context: Context): Draft[] => {
  const object = objectPhrase(context);
  const labels = labelsOf(object, context.file);
  if (labels.length > 0 && !(labels.every(({ plain }) => plain) && outside(context)))
    return readActivation(context, 'close');
  const closes = object?.tokens.some((token) => is(token, 'region') || is(token, 'part')) ?? true;
  if (!closes && is(context.clause.verb, 'word:off') && !outside(context)) return readSwitch(context, false);
  return closes && !outside(context)
    ? [{ do: 'close', span: context.clause.span }]
    : readManual(context, 'device');
};

/** "Scroll to **A** → **B**": a path is gone, however it is found. */
const pathSought = (context: Context): Draft[] | undefined => {
  const object = objectPhrase(context);
  return object?.tokens[0]?.mark === 'strong' ? readPath(context, object) : undefined;
};

const readClick = (context: Context): Draft[] => {
  if (decides(context)) return readManual(context, 'read');
  const which = thingAsked(context);
  if (which)
    return [{ do: 'find', what: which, span: context.clause.span }, ...readActivation(context, 'click')];
  if (choosesState(context)) return readToggle(context, undefined);
  if (givenAs(context)) return readSet(context);
  if (namesKeys(context) || isStrike(context)) return readPress(context);
  if (isSwitchUnder(context)) return readSwitch(context, undefined);
  if (takesFile(context)) return [{ do: 'upload', span: context.clause.span }];
  const row = eachInRow(context);
  return row ? row.flatMap((one) => readActivation(one, 'click')) : readActivation(withBox(context), 'click');
};

/** "Under **A**, select the toggle": a switch without a name is that of the name over it. */
const isSwitchUnder = (context: Context): boolean => {
  const object = objectPhrase(context);
  return (
    roleOf(object) === 'switch' &&
    (object?.tokens.every((token) => is(token, 'word:article') || is(token, 'role:switch')) ?? false) &&
    context.clause.places.some(({ role, tokens }) => role === 'under' && tokens[0]?.mark === 'strong') &&
    !context.clause.phrases.some(({ role }) => role === 'for' || role === 'beside')
  );
};

/** "Choose one of the following: **A** or **B**": what may be chosen is named in the same breath. */
const readChoice = (context: Context): Draft[] | undefined => {
  const { clause, file } = context;
  const [first] = foldWord(clause.verb?.text ?? '').split(' ');
  const names = clause.phrases
    .flatMap(({ role, tokens }) => (role === 'object' ? tokens : []))
    .filter(({ kind }) => kind === 'label');
  const isNamed = names.length > 1 && names.every(({ mark, url }) => mark === 'strong' && !url);
  if (!isNamed || !(file.verbs.click ?? []).includes(first ?? '')) return undefined;
  return readActivation(context, 'click').map((draft) => ({ ...draft, or: 0 }));
};

/** "Complete the following **General** fields": a verb of entering, whatever else its words ask for. */
const readFields = ({ clause, file }: Context): Draft[] | undefined => {
  const [first] = foldWord(clause.verb?.text ?? '').split(' ');
  const enters = [...(file.verbs.add ?? []), ...(file.verbs.fill ?? [])].includes(first ?? '');
  const isAsked = enters && clause.phrases.some((phrase) => roleOf(phrase) === 'field');
  return isAsked ? [{ do: 'fill', span: clause.span }] : undefined;
};

/** "Slutför fälten": fields are filled in to the last. */
const fieldsFollowed = (context: Context): Draft[] | undefined =>
  roleOf(objectPhrase(context)) === 'field' ? readGiven(context) : undefined;

const readers: Record<Exclude<VerbClass, 'goto' | 'open'>, (context: Context) => Draft[]> = {
  click: readClick,
  use: readUse,
  signIn: readSignedPath,
  search: readSearch,
  fill: readGiven,
  check: (context) => readActivation(context, 'check'),
  uncheck: readUncheck,
  turnOn: (context) => readSwitch(context, true),
  turnOff: (context) => readSwitch(context, false),
  toggle: (context) => (transfers(context) ? readOther(context) : readSwitch(context, undefined)),
  set: readSetting,
  change: readChange,
  name: readNaming,
  add: readAddition,
  press: readPress,
  upload: readUpload,
  close: readClose,
  hover: (context) => readActivation(context, 'hover'),
  rightClick: (context) => readActivation(context, 'rightClick'),
  doubleClick: (context) => readActivation(context, 'doubleClick'),
  drag: readDrag,
  find: (context) => pathSought(context) ?? readFind(context),
  wait: (context) => [{ do: 'wait', span: context.clause.span }],
  read: (context) => readChoice(context) ?? readFields(context) ?? readManual(context, 'read'),
  ensure: (context) => readManual(context, 'read'),
  follow: (context) =>
    readPath(context, objectPhrase(context)) ?? fieldsFollowed(context) ?? readFollow(context),
  other: (context) => readPath(context, objectPhrase(context)) ?? readOther(context),
  command: (context) =>
    picksCommand(context) ? readActivation(context, 'click') : readManual(context, 'command'),
  device: (context) =>
    readPath(context, objectPhrase(context)) ?? readManual(context, outside(context) ? 'device' : 'other'),
  see: readExpect,
  appear: readExpect,
  have: readHeld,
};
