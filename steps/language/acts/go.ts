// Acts that change the place: goto, signIn, open; a part of the screen that is only looked at becomes the next act's place.
import type { Context, Draft, DraftPhrase } from '../draft.ts';
import { phraseOfToken } from '../draft.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import { address, addressIn, furtherArticle } from './addresses.ts';
import { pathOf } from '../phrases/menu-path.ts';
import { descriptionOf, isChosenByReader, labelsOf, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { objectPhrase, readActivation, readPath } from './activate.ts';
import { isSignedAt, namesReader } from './governed-place.ts';
import { partNamed, placeName, servedPlace } from './place-name.ts';
import { inside, placesOf } from './places.ts';
import { readFind } from './tell.ts';
import { describes, describesThing, isFound, isListed, isOneOfSeveral } from './told-places.ts';

/** Gives the acts, or the place that the next act takes over. */
export const readGoto = (
  context: Context,
  verb: 'goto' | 'open',
): { drafts: Draft[]; carry?: DraftPhrase[]; alone?: Draft[] } => {
  const object = targetPhrase(context);
  const way = context.clause.phrases.find((phrase) => phrase !== object && pathOf(phrase, context.file));
  const path = readPath(context, object) ?? readPath(context, way);
  if (path) return { drafts: path };
  const url = addressIn(context, object, verb);
  const holder = context.clause.phrases.find(({ tokens }) => tokens.some((token) => token === url));
  const places = inside(placesOf(context, [object, holder]));
  const span = context.clause.span;
  if (url) return { drafts: [{ do: 'goto', url: url.url ?? url.text, ...places, span }] };
  const marked = labelsOf(object, context.file).filter((label) => !label.plain);
  const link = marked.find((label) => label.url);
  const linked = object?.tokens.find((token) => token.url && token.kind === 'word')?.url;
  const name = linked ? (labelsOf(object, context.file)[0]?.phrase ?? placeName(object)) : undefined;
  if (linked && name) return { drafts: [{ do: 'goto', where: name, url: linked, ...places, span }] };
  if (link?.url) return { drafts: [{ do: 'goto', where: link.phrase, url: link.url, ...places, span }] };
  const outside = outsideOf(object, verb);
  if (outside) return { drafts: [{ do: 'manual', why: outside, span }] };
  if (verb === 'open' && object?.tokens.every(isPronoun)) return { drafts: readActivation(context, 'open') };
  const part = headOf(object);
  if (verb === 'goto' && (isOnScreen(part, object) || roleOf(object) === 'list'))
    return {
      drafts: [],
      carry: [...placesOf(context, [object]), ...described(object)],
      alone: partAlone(context, object),
    };
  if (verb === 'goto' && roleOf(object) === 'tab') return { drafts: readActivation(context, 'click') };
  if (marked.length > 0)
    return { drafts: readActivation(aimedAt(object, context), verb === 'open' ? 'open' : 'click') };
  const where = labelsOf(object, context.file)[0]?.phrase ?? servedPlace(object, context.clause.phrases);
  if (!where) return { drafts: [{ do: 'manual', why: 'other', span }] };
  const told =
    context.file.writing.words === 'unspaced'
      ? tellsWhich(object)
      : verb === 'open' && describesThing(object) && isChosenByReader(object, context.file);
  // "Öppna nyckeln": where a capital tells a name, a noun without one is a thing on the screen
  const isPlain = verb === 'open' && context.file.writing.capitals === 'names' && isLower(object);
  const named =
    !told &&
    !isOwned(object) &&
    (labelsOf(object, context.file).length > 0 ||
      (part ? is(part, 'region') : !(describes(object) || isPlain)));
  const isThing = holdsControl(object, context) || isOneOfSeveral(object) || endsInThing(object, context);
  if (verb === 'open' && (!named || isThing)) return { drafts: readActivation(context, 'open') };
  const isSought = verb === 'goto' && told && context.file.writing.verb === 'first';
  if (isSought || isFound(object, { part, verb, context })) return { drafts: readFind(context) };
  return { drafts: [{ do: 'goto', where: beforeKind(where, object), ...places, span }] };
};

/** "the button's canvas": what belongs to a plain noun is described, and has no name. */
const isOwned = (object: NounPhrase | undefined): boolean =>
  describes(object) && (object?.tokens.some(({ text }) => /^\p{Ll}+['’]s$/u.test(text)) ?? false);

/** A shell, or a folder on the reader's machine: places that no page leads to. */
const outsideOf = (
  object: NounPhrase | undefined,
  verb: 'goto' | 'open',
): 'command' | 'device' | undefined => {
  if (object?.tokens.some((token) => is(token, 'command'))) return 'command';
  return verb === 'goto' && isFolderPath(object) ? 'device' : undefined;
};

/** "Go to the `boats` folder": what is set in code lies among files, and is no place on a host. */
const isFolderPath = (object: NounPhrase | undefined): boolean =>
  roleOf(object) === 'folder' && (object?.tokens.some(({ mark }) => mark === 'code') ?? false);

/** "Nordhafen-App": the kind of thing that a hyphen joins to a name is no part of it. */
const beforeKind = (where: DraftPhrase, object: NounPhrase | undefined): DraftPhrase => {
  const last = object?.tokens.find(({ end }) => end === where.end);
  const seam = last?.text.lastIndexOf('-') ?? -1;
  const isFused = last && seam > 0 && is(last, 'word:application') && /^\p{Lu}/u.test(last.text);
  return isFused && where.text === undefined ? { ...where, end: last.start + seam } : where;
};

/** "[A] で [B] に移動": what is gone to is the target, whatever is marked before it. */
const aimedAt = (object: NounPhrase | undefined, context: Context): Context => {
  if (object?.role !== 'to') return context;
  const phrases = context.clause.phrases.map((phrase) =>
    phrase === object ? { ...phrase, role: 'object' as const } : phrase,
  );
  return { ...context, clause: { ...context.clause, phrases } };
};

/** "the left side"; a centre with a name of its own is gone to. */
const isOnScreen = (part: Token | undefined, object: NounPhrase | undefined): boolean =>
  is(part, 'part') && (!is(part, 'named') || describes(object));

const isPronoun = (token: Token): boolean => is(token, 'word:pronoun') || is(token, 'word:article');

/** "アカウントで": where a particle behind the noun tells places and means alike, a plain noun is a means. */
const isMeans = ({ tokens }: NounPhrase, { file }: Context): boolean =>
  file.writing.adpositions === 'after' &&
  !tokens.some((token) => token.kind === 'label' || token.url !== undefined || is(token, 'region'));

/** "Sign in using an account in your organization": an unmarked place behind the means is the place of the means. */
const tellsOfMeans = (place: NounPhrase, before: readonly NounPhrase[]): boolean =>
  before.some(({ role }) => role === 'via') && !place.tokens.some(({ kind }) => kind === 'label');

/** "Sign in to the [portal](url)": the place is linked, marked or named after the verb. */
export const readSignIn = (context: Context): Draft[] => {
  const { places, span } = context.clause;
  // "将用户登录到应用": someone else is signed in
  const other = places.find(
    ({ role, tokens }) => role === 'object' || tokens.some((one) => is(one, 'word:told')),
  );
  if (is(other?.tokens.at(-1), 'word:subject') && !is(other?.tokens[0], 'word:purpose'))
    return [{ do: 'manual', why: 'other', span }];
  const phrases = context.clause.phrases.filter((phrase) => !namesReader(phrase, context));
  const linked = phrases
    .flatMap((phrase) => phrase.tokens)
    .find(({ url: link, text }) => (link ? !furtherArticle.test(link) : address.test(text)));
  const isLast = context.file.writing.adpositions === 'after';
  const object =
    (isLast
      ? phrases.findLast(({ role }) => role === 'to')
      : phrases.find((one) => isSignedAt(one, context))) ??
    phrases.find(
      (phrase, at) =>
        phrase.role === 'object' ||
        (phrase.role === 'place' && !isMeans(phrase, context) && !tellsOfMeans(phrase, phrases.slice(0, at))),
    ) ??
    phrases.find(({ role }) => !['via', 'other', 'place', 'for'].includes(role));
  if (isTypedNoun(object, context)) return [{ do: 'manual', why: 'read', span: context.clause.span }];
  const plain = withoutAddress(object);
  const label = plain?.tokens.find((token) => token.kind === 'label' && !address.test(token.text));
  const where = label
    ? linkName(label, object)
    : plain && (plain.role !== 'to' || isLast)
      ? servedPlace(plain, phrases)
      : undefined;
  const url = linked?.url ?? (linked && address.test(linked.text) ? linked.text : undefined);
  return [
    {
      do: 'signIn',
      ...(where ? { where } : {}),
      ...(url ? { url } : {}),
      span: context.clause.span,
      ...inside(placesOf(context, [object])),
    },
  ];
};

/** "the portal `https://…`", "the portal and [switch the view](views.md)": an address beside the name of a place, or a link to what is told elsewhere, is no part of it. */
const withoutAddress = (object: NounPhrase | undefined): NounPhrase | undefined => {
  const further = object?.tokens.findIndex(
    (token, at, tokens) => is(token, 'word:and') && furtherArticle.test(tokens[at + 1]?.url ?? '/'),
  );
  const place = further && further > 0 ? object?.tokens.slice(0, further) : object?.tokens;
  const tokens = place?.filter(({ text }) => !address.test(text)) ?? [];
  return object && tokens.length < object.tokens.length && tokens.length > 0 ? { ...object, tokens } : object;
};

/** "Login URL": a name for what is typed, and no place. */
const isTypedNoun = (object: NounPhrase | undefined, { file }: Context): boolean =>
  object?.role === 'object' &&
  object.tokens.every(({ kind }) => kind === 'word') &&
  file.typed.includes(foldWord(object.tokens.at(-1)?.text ?? ''));

/** "[portalu Azure](…)": a place to sign in at is called by the whole of its link, without the small word that leads there ("[på Kajen](…)"). */
const linkName = (label: Token, { opener }: Pick<NounPhrase, 'opener'> = {}): DraftPhrase => {
  const name = phraseOfToken(label);
  if (!label.url || !label.marked) return name;
  const leads = opener !== undefined && opener.start >= label.marked.start;
  return leads ? { ...name, end: label.marked.end } : { ...name, ...label.marked };
};

/** What is gone to: the plain object, else the phrase with the adposition of aim, else any place. */
const targetPhrase = (context: Context): NounPhrase | undefined => {
  const { phrases } = context.clause;
  return (
    phrases.find((phrase) => phrase.role === 'object') ??
    phrases.find((phrase) => phrase.role === 'to') ??
    objectPhrase(context) ??
    phrases[0]
  );
};

/** "使用するアプリを開きます": a clause before the noun tells which of several is opened. */
const tellsWhich = (object: NounPhrase | undefined): boolean =>
  object?.tokens.some(
    (token, index, tokens) =>
      index < tokens.length - 1 &&
      is(token, 'word:relativeEnd') &&
      !is(token, 'word:of') &&
      (!is(token, 'word:genitive') || tokens.slice(0, index).some((before) => is(before, 'word:told'))),
  ) ?? false;

/** "Open the menu", "open the Users tab", "öppna rapporten från listan": it is done where it hangs, and leads nowhere. */
const holdsControl = (object: NounPhrase | undefined, { clause, file }: Context): boolean =>
  (isLower(object) && isListed(clause)) ||
  (object?.tokens.some((token) => is(token, 'icon')) ?? false) ||
  (roleOf(object) !== undefined &&
    (describes(object) || isLower(object) || labelsOf(object, file).length > 0));

/** "Öppna menyn": no capital names a program. */
const isLower = (object: NounPhrase | undefined): boolean =>
  object?.tokens.every(({ kind, text }) => kind === 'word' && /^[\p{Ll}\p{Lo}]/u.test(text)) ?? false;

/** "構成ファイルを開きます": a noun of what programs open. */
const endsInThing = (object: NounPhrase | undefined, { file }: Context): boolean => {
  const last = foldWord(object?.tokens.findLast(({ kind }) => kind === 'word')?.text ?? '');
  // "Open your email": all that the reader has there
  if (is(object?.tokens[0], 'word:possessive')) return false;
  return file.things.some((noun) => last.endsWith(noun));
};

/** The last noun before "of" or a relative clause. */
const headOf = (object: NounPhrase | undefined): Token | undefined => {
  const tokens = (object?.tokens ?? []).filter((token) => token.kind === 'word');
  const cut = tokens.findIndex((token) => is(token, 'word:of') || is(token, 'word:relative'));
  const noun = cut > 0 ? tokens.slice(0, cut) : tokens;
  return noun.findLast((token) => is(token, 'part') || is(token, 'region'));
};

/** Going to a part of the screen where no act follows: a marked one is clicked, one that bears a name is gone to. */
const partAlone = (context: Context, object: NounPhrase | undefined): Draft[] => {
  const isMarked = labelsOf(object, context.file).some(
    ({ plain, phrase }) => !plain && phrase.mark !== 'quote',
  );
  if (isMarked) return readActivation(aimedAt(object, context), 'click');
  const places = inside(placesOf(context, [object]));
  const { span } = context.clause;
  return partNamed(object).map((where) => ({ do: 'goto', where, ...places, span }));
};

const described = (object: NounPhrase | undefined): DraftPhrase[] => {
  const what = descriptionOf(object);
  return what ? [what] : [];
};
