// Acts that give the page something: fill, search, set.
import type { Context, Draft, DraftPhrase } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import { trimSmall } from '../phrases/around-names.ts';
import { bareNoun, hasOr, labelsOf, ownersFirst, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import { objectPhrase, readActivation } from './activate.ts';
import {
  describesEntry,
  entersOutside,
  givenBehind,
  listsOwn,
  isElsewhere,
  isKindOnly,
  isMarked,
  namesOnly,
  nounFor,
  tellsOwn,
} from './entries.ts';
import { fieldNames, toldApart } from './field-names.ts';
import { upToPlace } from './place-name.ts';
import { readSought } from './search.ts';
import { givenPlainly, isFormer, settingsOf } from './settings.ts';
import { fieldPhrase, inside, isLabelledFor, isLabelOnly, placeOf, placesOf } from './places.ts';
import { namesBothStates, readToggle, stateOf } from './toggle.ts';
import {
  bareText,
  givenFor,
  isNameTyped,
  isNumber,
  readBehindColon,
  typedBeside,
  typesCommand,
  valueOf,
} from './typed-text.ts';

/** "Enter your name in **A**": one act for each field, with what is typed where the text says it. */
export const readFill = (context: Context): Draft[] => {
  if (typesCommand(context)) return [{ do: 'manual', why: 'command', span: context.clause.span }];
  const given = givenFor(context);
  if (given) return given;
  const pairs = pairsOf(context.clause.phrases);
  if (pairs.length < 2) return withoutLinks(readEntry(context));
  return pairs.flatMap((phrases) => readEntry({ ...context, clause: { ...context.clause, phrases } }));
};

/** "Fill in the [form](url)": what is linked is read elsewhere, and is no field. */
const withoutLinks = (drafts: readonly Draft[]): Draft[] =>
  drafts.map((draft) =>
    draft.do === 'fill' && draft.label?.mark === 'link' && !draft.value
      ? { do: 'manual', why: 'read', span: draft.span }
      : draft,
  );

/** "your name in **A** and your city in **B**": each object with the label-only place behind it. */
const pairsOf = (phrases: readonly NounPhrase[]): NounPhrase[][] => {
  const pairs: NounPhrase[][] = [];
  for (const [at, phrase] of phrases.entries()) {
    const place = phrases[at + 1];
    if (phrase.role !== 'object') continue;
    if (!place || !['place', 'for'].includes(place.role) || !isMarked(place) || isMarked(phrase)) return [];
    pairs.push([phrase, place]);
  }
  return pairs;
};

/** What a verb of entering asks for where nothing is typed into the page. */
const readNoEntry = (context: Context, governed: NounPhrase | undefined): Draft[] | undefined => {
  if (entersMenu(context, governed)) return readActivation(context, 'click');
  if (givesState(context, governed)) return readSet(context);
  const { span } = context.clause;
  const outside = entersOutside(context);
  const address = outside === 'device' ? addressIn(governed) : undefined;
  if (address) return [{ do: 'goto', url: address, span }];
  return outside && [{ do: 'manual', why: outside, span }];
};

const readEntry = (context: Context): Draft[] => {
  const { file, clause } = context;
  const governed = objectPhrase(context);
  const other = readNoEntry(context, governed);
  if (other) return other;
  const held = fieldPhrase(context) ?? nounFor(context, governed);
  const isElse =
    namesFields(governed) ||
    (isKindOnly(held) && describesEntry(governed) && !isNameTyped(governed, held)) ||
    listsOwn(held, governed, file);
  const told = readBehindColon(context, governed, held);
  if (told) return told;
  const field = isElse ? undefined : held;
  const asked = isMarked(governed) ? undefined : clause.phrases.find(namesOnly);
  const object = asked ?? governed;
  const sought = readSought(context, governed);
  if (sought) return sought;
  const literal = field && object !== field && !asked ? bareText(object, field) : undefined;
  const given = object === field || asked || tellsOwn(object) ? undefined : object;
  const value = literal ?? valueOf(given, field !== undefined);
  const span = clause.span;
  const [own, ...owners] = field ? ownersFirst(field).toReversed() : [];
  const places = [...placesOf(context, [field, object]), ...owners.map((one) => placeOf(one, context.text))];
  const where = { span, ...inside(places) };
  if (field && own) {
    const fields = own.tokens.filter(({ kind }) => kind === 'label');
    if (fields.length > 1 && !hasOr(own) && fields.every(({ mark }) => mark === 'strong'))
      return fields.map((one) => ({ do: 'fill', label: phraseOfToken(one), ...where }));
    const label = labelsOf(own, file)[0]?.phrase ?? bareNoun(upToPlace(own.tokens));
    const typed = value ?? typedBeside(context, label);
    if (roleOf(field) === 'searchbox' && typed) return [{ do: 'search', query: typed, ...where }];
    return [{ do: 'fill', ...(label ? { label } : {}), ...(typed ? { value: typed } : {}), ...where }];
  }
  const [first, second] = toldApart(object?.tokens ?? []).filter(({ kind }) => kind === 'label');
  const kept = givenBehind(object, file);
  if (kept) return [{ do: 'fill', ...kept, ...where }];
  if (first && second?.mark === 'code' && first.mark !== 'code')
    return [{ do: 'fill', label: phraseOfToken(first), value: phraseOfToken(second), ...where }];
  if (value && object?.tokens.every((token) => token.kind !== 'word' || isNumber(token)))
    return [typedOnly(context, object, value)];
  if (file.writing.imperative === 'position' && !isMarked(object) && clause.phrases.some(isElsewhere))
    return [{ do: 'manual', why: 'other', span }];
  const oneField = isKindOnly(held) && hasOr(object) ? bareNoun(object?.tokens ?? []) : undefined;
  const labels = oneField ? [oneField] : fieldNames(object, file);
  if (labels.length === 0) return [{ do: 'fill', ...(value ? { value } : {}), ...where }];
  const beside = labels.length === 1 ? typedBeside(context, labels[0]) : undefined;
  return labels.map((label) => ({ do: 'fill', label, ...(beside ? { value: beside } : {}), ...where }));
};

/** "Enter `https://…` in your browser": the address that is gone to. */
const addressIn = (object: NounPhrase | undefined): string | undefined =>
  object?.tokens.find(({ text }) => /^https?:\/\/\S+$/u.test(text))?.text;

/** "Enter `5` under **Copies**": the act governs nothing but what is typed; another phrase names the field. */
const typedOnly = (context: Context, object: NounPhrase, value: DraftPhrase): Draft => {
  const others = context.clause.phrases.filter((phrase) => phrase !== object);
  const named =
    others.find(({ role }) => role === 'object') ??
    others.find(({ role }) => role === 'to') ??
    others.find((phrase) => phrase.role === 'under' && isLabelOnly(phrase));
  const label = labelsOf(named, context.file)[0]?.phrase ?? (named && bareNoun(named.tokens));
  const where = inside(placesOf(context, [object, named]));
  return { do: 'fill', ...(label ? { label } : {}), value, span: context.clause.span, ...where };
};

/** "Enter **A** from the menu": an item of a menu is taken, and nothing typed. */
const entersMenu = ({ clause, file }: Context, object: NounPhrase | undefined): boolean =>
  file.writing.imperative === 'position' &&
  (object?.tokens.some(({ mark }) => mark === 'strong') ?? false) &&
  [...clause.places, ...clause.phrases].some(
    (phrase) =>
      ['menu', 'tab'].includes(roleOf(phrase) ?? '') && (phrase === object || phrase.role === 'from'),
  );

/** "ange alternativet **A** till **Ja**": an option or a switch is set, and nothing typed. */
const givesState = ({ clause }: Context, object: NounPhrase | undefined): boolean =>
  ['option', 'switch'].includes(roleOf(object) ?? '') &&
  clause.phrases.some(
    ({ role, tokens }) => role === 'to' && tokens.length > 0 && tokens.every(({ kind }) => kind === 'label'),
  );

/** "In the **New boat** box, enter a **Name** and **Length**": several names are fields, and the box is where they stand. */
const namesFields = (phrase: NounPhrase | undefined): boolean => {
  const labels = phrase?.tokens.filter(({ kind }) => kind === 'label') ?? [];
  return phrase?.role === 'object' && labels.length > 1 && labels.every(({ mark }) => mark === 'strong');
};

/** "Set **X** to **Y**" chooses Y from X, or switches X; "set a date range" fills. */
export const readSet = (context: Context): Draft[] => {
  const settings = settingsOf(context.clause.phrases);
  return settings.flatMap((phrases) => readSetting({ ...context, clause: { ...context.clause, phrases } }));
};

const readSetting = (context: Context): Draft[] => {
  const { clause, file } = context;
  const given = clause.phrases.find((phrase) => phrase.role === 'to') ?? settingPhrase(context);
  const fronted = clause.places.find((phrase) => phrase.role === 'object');
  const held = fronted ?? clause.phrases.find(isLabelledFor);
  const to = given ?? (held ? clause.phrases.find((phrase) => phrase.role === 'object') : undefined);
  const governed = to && !given ? held : objectPhrase(context);
  // "Set it to **A**": what is set was told before
  const object = governed === given ? undefined : governed;
  const value = to?.tokens.find((token) => token.kind === 'label');
  if (to && namesBothStates(to.tokens, file.words)) return readToggle(context, undefined);
  const all = clause.phrases.flatMap((phrase) => phrase.tokens);
  // "from **Standard** to **Enabled**": one of several values, and no switch
  const isOneOfSeveral = value !== undefined && clause.phrases.some(isFormer);
  if (!isOneOfSeveral && stateOf(all, file.words.on ?? [], file.words.off ?? []) !== undefined)
    return readToggle(context, undefined);
  const owner = [...clause.places, ...(value ? clause.phrases : [])].find(isLabelledFor);
  const from =
    (labelsOf(object, file)[0] ?? labelsOf(owner, file)[0])?.phrase ??
    (object ? bareNoun(object.tokens) : undefined);
  const isTyped =
    (value?.mark === 'code' && from?.mark !== 'code' && roleOf(object) !== 'list') ||
    roleOf(object) === 'field' ||
    /^\d[\d.,]*$/u.test(value?.text ?? '');
  const amount = value ? undefined : amountOf(clause.phrases.filter((phrase) => phrase !== object));
  const typed = value && isTyped && object !== to ? phraseOfToken(value) : amount;
  if (typed && (from || object === undefined)) {
    const where = inside(placesOf(context, value ? [object, to] : [object, ...clause.phrases]));
    const others = value && hasOr(to) ? (to?.tokens.filter(({ mark }) => mark === value.mark) ?? []) : [];
    const values = others.length > 1 ? others.map(phraseOfToken) : [typed];
    const or = values.length > 1 ? { or: 0 } : {};
    const label = from ? { label: from } : {};
    return values.map((one) => ({ do: 'fill', ...label, value: one, ...or, span: clause.span, ...where }));
  }
  if (value && object !== to) {
    const before = clause.phrases.filter((phrase) => isFormer(phrase));
    const or = hasOr(to) ? { or: 0 } : {};
    const values = hasOr(to) ? (to?.tokens.filter(({ kind }) => kind === 'label') ?? []) : [value];
    return values.map((one) => ({
      do: 'choose',
      label: phraseOfToken(one),
      ...(from ? { from } : {}),
      ...or,
      span: clause.span,
      ...inside(placesOf(context, [object, to, owner, ...before])),
    }));
  }
  if (given && object === undefined && !value) return [{ do: 'manual', why: 'other', span: clause.span }];
  return (given || value ? undefined : givenPlainly(context, { held, from, to })) ?? readFill(context);
};

/** "to 30 seconds", "auf 30 Sekunden": what begins with a figure is typed, marked or not. */
const amountOf = (phrases: readonly NounPhrase[]): DraftPhrase | undefined => {
  const amount = phrases
    .filter(({ role }) => role === 'to' || role === 'place')
    .map(({ tokens }) => trimSmall(tokens))
    .find(([first]) => /^\d/u.test(first?.text ?? ''));
  return amount && phraseOfTokens(amount);
};

/** "Ställ in **A** på **B**": the label alone behind a labelled object is what it is set to. */
const settingPhrase = ({ clause, file }: Context): NounPhrase | undefined => {
  const at = clause.phrases.findIndex(({ role }) => role === 'object');
  const [object, ...rest] = clause.phrases.slice(Math.max(0, at));
  return file.writing.imperative === 'form' &&
    object?.role === 'object' &&
    (labelsOf(object, file).length > 0 ||
      rest.some((phrase) => isLabelledFor(phrase) || is(phrase.opener, 'ad:to')))
    ? rest.find(
        (phrase) => phrase.role === 'place' && isLabelOnly({ ...phrase, tokens: trimSmall(phrase.tokens) }),
      )
    : undefined;
};
