// Acts on a control: click, choose, check, toggle, open, hover and their like; menu paths.
import type { ActionKind } from '../../model/action.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import type { Context, Draft, DraftPhrase } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import { trimSmall } from '../phrases/around-names.ts';
import { pathOf } from '../phrases/menu-path.ts';
import { descriptionOf, hasOr, labelsOf, ownersFirst, roleOf } from '../phrases/targets.ts';
import type { Named } from '../phrases/targets.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { linkedTo, namesOf, tellsOfLabel } from './target-names.ts';
import { describedOther } from './targets-in-row.ts';
import { alternativePlaces, inside, listPhrase, placesOf } from './places.ts';

/** The phrase that the verb is about: what it governs directly, a marked one before others. */
export const objectPhrase = (context: Context): NounPhrase | undefined => {
  const { phrases, places } = context.clause;
  const objects = phrases.filter((phrase) => phrase.role === 'object');
  const fronted = places.filter((phrase) => phrase.role === 'object');
  const own =
    objects.find(isMarked) ??
    objects.find((phrase) => descriptionOf(phrase)) ??
    fronted.find(isMarked) ??
    fronted.at(-1);
  // "wählen Sie es in der Liste aus": what was spoken of before is the object, and the list is none
  const spoken = is(context.clause.verb, 'verb:click')
    ? objects.find(({ tokens }) => tokens.every((token) => is(token, 'word:pronoun')))
    : undefined;
  if (own ?? spoken) return own ?? spoken;
  const others = phrases.filter(
    ({ role }, at) =>
      ['to', 'for', 'place', 'beside', 'under'].includes(role) &&
      // "the box next to the boat with the status **A**"
      !(role === 'to' && phrases[at - 1]?.role === 'beside'),
  );
  // "Klik onder A op B": what is under is a place, not the target
  const labelled = others.filter((phrase) => phrase.tokens.some((token) => token.kind === 'label'));
  return (
    phrases.find((phrase) => phrase.role === 'other' && roleOf(phrase) && isMarked(phrase)) ??
    others.find((phrase) => governs(context, phrase) && !namesPart(phrase)) ??
    labelled.find((phrase) => phrase.role !== 'under' && !namesPart(phrase)) ??
    labelled.find((phrase) => phrase.role !== 'under') ??
    labelled[0] ??
    others.find((phrase) => phrase.role === 'place' || phrase.role === 'to')
  );
};

const isMarked = ({ tokens }: NounPhrase): boolean =>
  tokens.some(({ kind }) => kind === 'label' || kind === 'arrow');

/** "klik naast **A** op **B**": whether the lexicon has the verb with the adposition of the phrase. */
const governs = ({ clause, file }: Context, { opener }: NounPhrase): boolean => {
  if (opener === undefined) return false;
  const both = `${foldWord(clause.verb?.text ?? '')} ${foldWord(opener.text)}`;
  return [...(file.verbs.click ?? []), ...(file.verbs.search ?? [])].includes(both);
};

/** "Klicken Sie auf der Seite **A** auf **B**": what is called a part of the screen is a place before it is a target. */
const namesPart = ({ tokens }: NounPhrase): boolean =>
  tokens.some(
    (token, at) =>
      (is(token, 'region') || is(token, 'part')) &&
      // "het pictogram instellingen"
      !(is(tokens[at - 1], 'role:icon') || is(tokens[at - 1], 'role:button')),
  );

/** A menu path in the object, or in a phrase such as "Using **A** > **B**". */
export const readPath = (context: Context, object: NounPhrase | undefined): Draft[] | undefined => {
  const either = eitherPath(object);
  if (either) {
    const drafts = either.flatMap((one) => readPath(context, one) ?? []);
    return drafts.map((draft) => ({ ...draft, or: 0 }));
  }
  const parts = pathOf(object, context.file);
  if (!parts || parts.length < 2) return undefined;
  const where = { ...inside(placesOf(context, [object])), span: context.clause.span };
  const path: Draft = { do: 'navigate', path: parts.map((part) => part.phrase), ...where };
  const others = insteadOfLast(object);
  return others.length === 0
    ? [path]
    : [
        { ...path, or: 0 },
        ...others.map((token): Draft => ({ do: 'click', label: phraseOfToken(token), ...where, or: 0 })),
      ];
};

/** "**A** > **B** or **C** > **D**": two paths of which one is gone. */
const eitherPath = (object: NounPhrase | undefined): NounPhrase[] | undefined => {
  const tokens = object?.tokens ?? [];
  const isArrow = ({ kind }: Token): boolean => kind === 'arrow';
  const or = tokens.findIndex(
    (token, at) =>
      is(token, 'word:or') && tokens[at + 1]?.kind === 'label' && tokens.slice(0, at).some(isArrow),
  );
  return object && or > 0 && tokens[or + 2]?.kind === 'arrow'
    ? [
        { ...object, tokens: tokens.slice(0, or) },
        { ...object, tokens: tokens.slice(or + 1) },
      ]
    : undefined;
};

/** "**A** > **B** or **C**": names behind the last part of a path that may be taken in its place. */
const insteadOfLast = (object: NounPhrase | undefined): Token[] => {
  const tokens = object?.tokens ?? [];
  const last = tokens.slice(tokens.findLastIndex(({ kind }) => kind === 'arrow') + 1);
  const or = last.findIndex((token) => is(token, 'word:or'));
  const named = last[0]?.mark === 'strong' && or > 0;
  return named ? last.slice(or).filter(({ mark }) => mark === 'strong') : [];
};

/** Reads an act of one kind on each label of the object; without a label, what is described is found first. */
export const readActivation = (context: Context, asked: ActionKind): Draft[] => {
  const list = listPhrase(context);
  const named = objectPhrase(context);
  // "Choose from the list under **A**": where the list is, and nothing in it
  const isIn =
    named?.role === 'under' ? list && list !== named : list === named && holdsChoice(context, named);
  const whole = isIn && asked === 'click' ? undefined : named;
  const path = readDescribedPath(context, whole) ?? readPath(context, whole);
  if (path) return path;
  const lists = list && asked === 'click' && list !== whole ? listsOf(list) : [];
  if (lists.length > 1)
    return lists.flatMap((one) => {
      const phrases = context.clause.phrases.map((phrase) => (phrase === list ? one : phrase));
      const places = context.clause.places.map((phrase) => (phrase === list ? one : phrase));
      return readActivation({ ...context, clause: { ...context.clause, phrases, places } }, asked);
    });
  const [object, ...owners] = whole ? ownersFirst(whole).toReversed() : [];
  const from = list && list !== whole && asked === 'click' ? fromOf(context, list) : undefined;
  const own = namesOf(context, object, asked);
  const turns = own.length === 0 && roleOf(object) === 'switch' && phraseBeside(context) !== undefined;
  const kind = turns && asked === 'click' ? 'toggle' : kindOf(asked, roleOf(object), from);
  const beside = ['check', 'uncheck', 'toggle'].includes(kind) ? phraseBeside : phraseOfIcon;
  const boxed = own.length === 0 ? beside(context, object) : undefined;
  const labels = boxed && !tellsOfLabel(boxed, context.file) ? labelsOf(boxed, context.file) : own;
  if (context.clause.optional && hasOr(object) && own.length > 0 && own.every(({ url }) => url !== undefined))
    return [{ do: 'manual', why: 'other', span: context.clause.span }];
  const places = [
    ...placesOf(context, [whole, boxed, linkedTo(context, object), ...(from ? [list] : [])]),
    ...owners.map(({ tokens }) => phraseOfTokens(trimSmall(tokens))),
  ];
  if (labels.length === 0) return describe(context, object, { kind, from, places });
  const role = kind === 'click' ? roleOf(object) : undefined;
  const act = (label: Named, in_: readonly DraftPhrase[]): Draft => ({
    do: kind,
    label: label.phrase,
    ...(from ? { from } : {}),
    ...(role && !isBesideIcon(label, labels[0], role) ? { role } : {}),
    ...inside(in_),
    span: context.clause.span,
  });
  const alternatives = alternativePlaces(context, whole);
  const first = labels[0];
  if (alternatives.length > 1 && first)
    return alternatives.map((place) => ({ ...act(first, [place]), or: 0 }));
  const or = hasOr(object) ? { or: 0 } : {};
  const acts = labels.map((label) => ({ ...act(label, places), ...or }));
  const other = kind === 'click' && labels.length === 1 ? describedOther(object) : undefined;
  return other
    ? [...acts, ...describe(context, other, { kind, from, places }).map((draft) => ({ ...draft, ...or }))]
    : acts;
};

/** "[A] リストから選択します": where particles tell places, a list that something is chosen from is not what is chosen. */
const holdsChoice = ({ file }: Context, list: NounPhrase | undefined): boolean =>
  file.writing.adpositions === 'after' && list?.role === 'place';

/** "the gear icon and **Settings**": what is named beside an icon is none. */
const isBesideIcon = (label: Named, first: Named | undefined, role: string): boolean =>
  role === 'icon' && first?.plain === true && !label.plain;

/** "from both **A** and **B**", "in the **A** and **B** fields": each list of several that one verb is about. */
const listsOf = (list: NounPhrase): NounPhrase[] => {
  const names = list.tokens.filter(({ kind }) => kind === 'label');
  const isSeveral =
    names.length > 1 &&
    names.every(({ mark, url }) => mark === 'strong' && !url) &&
    list.tokens.some((token) => is(token, 'word:and')) &&
    !hasOr(list);
  const kind = list.tokens.filter((token) => isOf(token, 'role:'));
  return isSeveral ? names.map((name) => ({ ...list, tokens: [name, ...kind] })) : [list];
};

/** "Select the boat > **Edit**": what a path begins with is found where it is described, and clicked. */
const readDescribedPath = (context: Context, object: NounPhrase | undefined): Draft[] | undefined => {
  const seam = object?.tokens.findIndex(({ kind }) => kind === 'arrow') ?? -1;
  const [first, ...more] = object?.tokens.slice(0, Math.max(0, seam)) ?? [];
  const determined = is(first, 'word:article') || is(first, 'word:possessive');
  const plain = more.every(
    (token) =>
      token.kind === 'word' && !/^\p{Lu}/u.test(token.text) && !is(token, 'icon') && !isOf(token, 'role:'),
  );
  const rest = object?.tokens.slice(seam + 1) ?? [];
  if (!object || !first || !determined || more.length === 0 || !plain || rest[0]?.kind !== 'label')
    return undefined;
  const span = context.clause.span;
  const phrases = context.clause.phrases.map((one) => (one === object ? { ...one, tokens: rest } : one));
  const further = { ...context, clause: { ...context.clause, phrases, places: [] } };
  return [
    { do: 'find', what: phraseOfTokens([first, ...more]), ...inside(placesOf(context, [object])), span },
    { do: 'click', span },
    ...readActivation(further, 'click'),
  ];
};

/** "Select the checkbox next to **A**": the words beside a box are its name. */
const phraseBeside = ({ clause }: Context): NounPhrase | undefined =>
  clause.phrases.find(
    ({ role, tokens }) =>
      (role === 'beside' || role === 'for') && tokens.some(({ kind }) => kind === 'label'),
  );

/** "the icon for **A**", "the icon with three dots": what an icon without a name of its own is for, or shows, is its name. */
const phraseOfIcon = ({ clause }: Context, object: NounPhrase | undefined): NounPhrase | undefined => {
  const behind = clause.phrases[clause.phrases.findIndex((phrase) => phrase === object) + 1];
  const names = behind?.tokens.some(
    (token) => is(token, 'icon') || (token.kind === 'label' && token.mark !== 'link'),
  );
  return roleOf(object) === 'icon' && names && ['for', 'via'].includes(behind?.role ?? '')
    ? behind
    : undefined;
};

const fromOf = (context: Context, list: NounPhrase): DraftPhrase | undefined =>
  labelsOf(list, context.file).find((label) => !label.plain)?.phrase ?? descriptionOf(list);

const kindOf = (asked: ActionKind, role: string | undefined, from: DraftPhrase | undefined): ActionKind => {
  if (asked !== 'click') return asked;
  if (role === 'checkbox') return 'check';
  return from ? 'choose' : 'click';
};

type Target = { kind: ActionKind; from: DraftPhrase | undefined; places: readonly DraftPhrase[] };

const describe = (context: Context, object: NounPhrase | undefined, target: Target): Draft[] => {
  const what = descriptionOf(object);
  const span = context.clause.span;
  if (context.clause.optional && target.kind === 'click' && !target.from)
    return [{ do: 'manual', why: 'other', span }];
  const act: Draft = { do: target.kind, ...(target.from ? { from: target.from } : {}), span };
  const isSmall = (token: Token): boolean => isOf(token, 'word:') && !is(token, 'word:application');
  if (!what || object?.tokens.every(isSmall)) return [act];
  return [{ do: 'find', what, ...inside(target.places), span }, act];
};
