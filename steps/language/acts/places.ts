// Where an act happens: the places that its clause names, outermost first, and the list or field it is about.
import type { Clause, NounPhrase } from '../clauses/clause.ts';
import type { Context, DraftPhrase } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import { trimSmall } from '../phrases/around-names.ts';
import { hasOr, labelsOf, ownersFirst, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

const fieldRoles = new Set(['field', 'searchbox']);

/** The phrases that say where, other than `except`. */
export const placePhrases = (
  clause: Clause,
  except: readonly (NounPhrase | undefined)[] = [],
): NounPhrase[] =>
  [...clause.places, ...clause.phrases].filter(
    (phrase) =>
      !except.includes(phrase) &&
      (['place', 'beside', 'under', 'from'].includes(phrase.role) || isLabelledFor(phrase)),
  );

export const isLabelledFor = (phrase: NounPhrase): boolean =>
  phrase.role === 'for' && phrase.tokens.some((token) => token.kind === 'label');

/** `in` as gold writes it: the noun phrase whole where it names its role, the label alone where it does not. */
export const placesOf = (
  context: Context,
  except: readonly (NounPhrase | undefined)[] = [],
): DraftPhrase[] => {
  const phrases = placePhrases(context.clause, except).filter((phrase) => phrase.tokens.length > 0);
  const outer = phrases.filter((phrase) => phrase.role !== 'under' && phrase.role !== 'for');
  const inner = phrases.filter((phrase) => phrase.role === 'under' || phrase.role === 'for');
  return [
    ...context.carried,
    ...[...outer, ...inner].flatMap(ownersFirst).map((phrase) => placeOf(phrase, context.text)),
  ];
};

/** The part of a draft that says where; nothing where no place is named. */
export const inside = (places: readonly DraftPhrase[]): { in?: DraftPhrase[] } =>
  places.length > 0 ? { in: [...places] } : {};

/** The place that a noun phrase names: its label alone, or the phrase whole. */
export const placeOf = (phrase: NounPhrase, text: string): DraftPhrase => {
  const tokens = trimSmall(phrase.tokens.filter((token) => token.kind !== 'sign'));
  const label = tokens.find((token) => token.kind === 'label');
  if (label && tokens.length === 1) return phraseOfToken(label);
  const whole = withQuotes(phraseOfTokens(tokens), tokens, text);
  return label?.mark ? { ...whole, mark: label.mark } : whole;
};

/** A phrase that begins or ends with a quoted label has the quotes with the words between them. */
const withQuotes = (whole: DraftPhrase, tokens: readonly Token[], text: string): DraftPhrase => {
  const opens = tokens[0]?.kind === 'label' && /[["'“„«「『]/u.test(text.charAt(whole.start - 1));
  const closes = tokens.at(-1)?.kind === 'label' && /[\]"'”“»」』]/u.test(text.charAt(whole.end));
  return { ...whole, start: whole.start - (opens ? 1 : 0), end: whole.end + (closes ? 1 : 0) };
};

/** The alternatives among places: "Under **A** or **B**" asks for the act in one of the two. */
export const alternativePlaces = (context: Context, object: NounPhrase | undefined): DraftPhrase[] => {
  const phrase = placePhrases(context.clause, [object]).find(
    (place) => place.role !== 'for' && hasOr(place) && labelsOf(place, context.file).length > 1,
  );
  return phrase ? labelsOf(phrase, context.file).map((label) => label.phrase) : [];
};

/** The field that a place phrase names ("in the **Name** box"). */
export const fieldPhrase = (context: Context): NounPhrase | undefined => {
  const phrases = placePhrases(context.clause);
  const receiving = context.clause.phrases.filter((phrase) => phrase.role === 'to');
  const hasObject = context.clause.phrases.some(
    (phrase) => phrase.role === 'object' && phrase.tokens.some(({ kind }) => kind === 'label'),
  );
  const named = [...phrases, ...receiving].filter(
    (phrase) =>
      phrase.role !== 'beside' && (fieldRoles.has(roleOf(phrase) ?? '') || (!hasObject && isItem(phrase))),
  );
  const means = context.clause.places.find(
    (phrase) => phrase.role === 'via' && fieldRoles.has(roleOf(phrase) ?? ''),
  );
  const labelledFor = [...context.clause.places].find(isLabelledFor);
  return (
    named.find((phrase) => roleOf(phrase) === 'searchbox') ??
    named.at(-1) ??
    means ??
    labelledFor ??
    context.clause.places.find((phrase) => phrase.role === 'place' && isLabelList(phrase)) ??
    // "在“名称”中输入 **X**": behind the name, a particle says "in"
    (hasObject ? phrases.find(isNameIn) : undefined) ??
    phrases.find(
      (phrase) =>
        context.clause.phrases.includes(phrase) &&
        phrase.role !== 'under' &&
        phrase.role !== 'from' &&
        context.file.writing.adpositions === 'before' &&
        isLabelOnly(phrase),
    ) ??
    receiving.find(
      (phrase) =>
        phrase.tokens.length > 0 &&
        isLabelOnly(phrase) &&
        (hasObject || context.file.writing.adpositions === 'after'),
    )
  );
};

const isNameIn = ({ role, tokens }: NounPhrase): boolean => {
  const [name, particle, ...more] = tokens.filter(({ kind }) => kind !== 'sign');
  return role === 'place' && name?.kind === 'label' && more.length === 0 && is(particle, 'word:particle');
};

/** "in the **Home port** item": what is called an item by its name takes what has no name of its own. */
const isItem = (phrase: NounPhrase): boolean =>
  roleOf(phrase) === 'option' && phrase.tokens.some(({ kind }) => kind === 'label');

/** "In **City** and **Port**, enter". */
const isLabelList = ({ role, tokens }: NounPhrase): boolean =>
  isLabelOnly({ role, tokens: tokens.filter((token) => !is(token, 'word:and')) });

export const isLabelOnly = (phrase: NounPhrase): boolean =>
  phrase.tokens
    .filter((token) => token.kind !== 'sign')
    .every((token) => token.kind === 'label' || is(token, 'word:article'));

/** "choose it from the results": where no other word says what is clicked, a part of the screen that it comes from is its list. */
const holdsWhatIsMeant = ({ phrases, verb }: Clause, from: NounPhrase): boolean =>
  is(verb, 'verb:click') &&
  is(from.tokens.at(-1), 'part') &&
  // "from the top right corner" only says where
  from.tokens.filter((token) => is(token, 'part')).length === 1 &&
  phrases.every(
    ({ role, tokens }) => role !== 'object' || tokens.every((token) => is(token, 'word:pronoun')),
  );

const isFieldAndPart = (token: Token): boolean => is(token, 'role:field') && is(token, 'region');

/** The list that something is chosen from. */
export const listPhrase = (context: Context): NounPhrase | undefined =>
  placePhrases(context.clause).find((phrase) => {
    if (phrase.role === 'beside') return false;
    const role = roleOf(phrase);
    if (context.clause.places.includes(phrase) && isLabelledFor(phrase)) return true;
    // "in the address bar": a field that is a part of the screen too holds controls of its own
    if (role === 'list' || role === 'field') return !phrase.tokens.some(isFieldAndPart);
    if (phrase.role !== 'from') return false;
    return role === 'menu' || isLabelList(phrase) || holdsWhatIsMeant(context.clause, phrase);
  });
