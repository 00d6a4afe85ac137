// Acts that turn something on or off, and the words that tell which of the two is asked.
import type { Context, Draft, DraftPhrase } from '../draft.ts';
import { phraseOfToken } from '../draft.ts';
import type { Clause, NounPhrase } from '../clauses/clause.ts';
import { bareNoun, labelsOf, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { pathOf } from '../phrases/menu-path.ts';
import { objectPhrase, readPath } from './activate.ts';
import { inside, isLabelledFor, placesOf, isLabelOnly } from './places.ts';

/** "Turn on **X**", "Switch the **X** slider on", "Set **X** to **On**". */
export const readToggle = (context: Context, on: boolean | undefined): Draft[] => {
  const { file, clause } = context;
  const tellsState = (phrase: NounPhrase): boolean =>
    phrase.tokens.some((token) => token.kind === 'label' && namesState(token, file.words)) ||
    isStateOnly(phrase);
  const fronted = clause.places.filter((phrase) => phrase.role === 'object');
  const whole = objectPhrase(context);
  const object =
    whole && tellsState(whole) && pathOf(whole, file) === undefined
      ? (fronted.find((phrase) => !tellsState(phrase)) ?? whole)
      : whole;
  const path = readPath(context, object);
  if (path) return path;
  const all = [...clause.phrases, ...clause.places].flatMap((phrase) => phrase.tokens);
  const state = on ?? stateOf(all, file.words.on ?? [], file.words.off ?? []);
  const labels = labelsOf(object, file)
    .map((label) => label.phrase)
    .filter((label) => !all.some((token) => token.start === label.start && namesState(token, file.words)));
  const stateless = object?.tokens.filter((token) => !namesState(token, file.words)) ?? [];
  const plain = bareNoun(stateless);
  const owner = labels.length === 0 ? ownerOf(clause, stateless) : undefined;
  const named = owner ? owner.tokens.filter(({ kind }) => kind === 'label').map(phraseOfToken) : labels;
  const targets = named.length > 0 ? named : plain ? [plain] : [];
  const places = inside(placesOf(context, [object, owner, ...clause.phrases.filter(tellsState)]));
  const toggle = (label?: DraftPhrase): Draft => ({
    do: 'toggle',
    ...(label ? { label } : {}),
    ...(state === undefined ? {} : { on: state }),
    ...places,
    span: clause.span,
  });
  return targets.length > 0 ? targets.map(toggle) : [toggle()];
};

/** "Select **Yes** on the **A** toggle button": one of the two states is chosen on a switch that has a name. */
export const choosesState = (context: Context): boolean => {
  const [state, ...more] = objectPhrase(context)?.tokens ?? [];
  const beside = [...context.clause.places, ...context.clause.phrases];
  return (
    state?.kind === 'label' &&
    more.length === 0 &&
    namesState(state, context.file.words) &&
    beside.some(isNamedSwitch)
  );
};

const isNamedSwitch = (phrase: NounPhrase): boolean =>
  roleOf(phrase) === 'switch' && phrase.tokens.some(({ kind }) => kind === 'label');

/** What a switch without a name of its own belongs to: "under **A**", "den Wert für **A**". */
const ownerOf = ({ places, phrases }: Clause, tokens: readonly Token[]): NounPhrase | undefined => {
  if (isSwitchOnly(tokens))
    return (
      places.find(isOwner) ??
      phrases.find(isBeside) ??
      phrases.find(isLabelledFor) ??
      [...places, ...phrases].find(isNamedSwitch)
    );
  const held =
    tokens.length > 0 && tokens.every((token) => is(token, 'word:shown') || is(token, 'word:article'));
  return phrases.find(isLabelledFor) ?? (held ? phrases.find(isNamedPlace) : undefined);
};

/** "the value … in the **A**": what is named alone is the switch, and no place. */
const isNamedPlace = (phrase: NounPhrase): boolean => phrase.role === 'place' && isLabelOnly(phrase);

/** "the toggle": a switch that is called by nothing but its kind. */
const isSwitchOnly = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => is(token, 'role:switch') || is(token, 'word:article'));

/** "the switch next to **A**": what stands beside it is its name. */
const isBeside = ({ role, tokens }: NounPhrase): boolean =>
  role === 'beside' && tokens.some(({ kind }) => kind === 'label');

/** "Under **A**", "Next to **A**": the name that stands over or beside the switch. */
const isOwner = ({ role, tokens }: NounPhrase): boolean =>
  ['under', 'beside', 'for'].includes(role) && tokens.length === 1 && tokens[0]?.mark === 'strong';

/** Whether a label is itself the word for on or off. */
const namesState = (token: Token, words: Context['file']['words']): boolean =>
  [...(words.on ?? []), ...(words.off ?? [])].includes(token.text.toLowerCase());

/** "设为关": a state without marks. */
const isStateOnly = ({ tokens }: NounPhrase): boolean =>
  tokens.length > 0 && tokens.every((token) => is(token, 'word:on') || is(token, 'word:off'));

/** "to **On** or **Off**": nothing but the two states. */
export const namesBothStates = (tokens: readonly Token[], words: Context['file']['words']): boolean => {
  const labels = tokens.filter(({ kind }) => kind === 'label');
  return labels.length > 1 && labels.every((label) => namesState(label, words));
};

/** "stellen Sie ein Ticket ein": neither an article nor the particle of a verb tells a state. */
const isSmallWord = (token: Token): boolean => is(token, 'word:particle') && /^\p{Ll}/u.test(token.text);

/** The first word for on or off; "on or off" leaves it open. */
export const stateOf = (
  tokens: readonly Token[],
  on: readonly string[],
  off: readonly string[],
): boolean | undefined => {
  const states = tokens.flatMap((token, at): boolean[] => {
    if (isSmallWord(token) && (at === tokens.length - 1 || is(token, 'word:article'))) return [];
    const text = token.text.toLocaleLowerCase('und');
    if (on.includes(text) || is(token, 'word:on') || is(token, 'verb:turnOn')) return [true];
    return off.includes(text) || is(token, 'word:off') || is(token, 'verb:turnOff') ? [false] : [];
  });
  const both = new Set(states).size > 1 && tokens.some((token) => is(token, 'word:or'));
  return both ? undefined : states[0];
};
