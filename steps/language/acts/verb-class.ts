// Which kind of act a verb asks for, where one word may stand for several: its particle and its object decide.
import type { NounPhrase } from '../clauses/clause.ts';
import { isDeterminer } from '../phrases/around-names.ts';
import type { Context } from '../draft.ts';
import { verbClasses } from '../vocabulary/lexicon-schema.ts';
import type { LexiconFile, VerbClass } from '../vocabulary/lexicon-schema.ts';
import { oncePer } from '../once-per.ts';
import { partedVerbs } from '../tokens/separable-verbs.ts';
import { isChosenByReader, labelsOf, roleOf } from '../phrases/targets.ts';
import { is, isAny, noTags } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import type { Tag } from '../vocabulary/vocabulary.ts';
import { objectPhrase } from './activate.ts';
import { placePhrases } from './places.ts';

const tagsOfVerbs = verbClasses.map((name) => ({ name, tag: `verb:${name}` }));

/** The classes that the tags of a word name; the words of one entry share their tags. */
const classesOf = oncePer((tags: readonly Tag[]): readonly VerbClass[] =>
  tagsOfVerbs.filter(({ tag }) => tags.includes(tag)).map(({ name }) => name),
);

/** The class of the clause's verb; one word may stand for several ("check", "set"), then its object decides. */
export const classOf = (context: Context): VerbClass => {
  const parted = partedClass(context);
  if (parted) return parted;
  const classes = classesOf(context.clause.verb?.tags ?? noTags);
  const object = objectPhrase(context);
  const marked = labelsOf(object, context.file).some((label) => !label.plain && !label.url);
  const role = roleOf(object);
  const boxed = role === 'checkbox' || role === 'option' || role === 'radio';
  if (classes[0] === 'find' && marked && searchesIn(context)) return 'search';
  if (classes[0] === 'search' && isFieldNamed(object)) return 'find';
  if (classes.includes('search') && classes.includes('click')) return marked ? 'search' : 'click';
  if (classes.includes('click') && classes.includes('add'))
    return thinksUp(context, object) ? 'add' : 'click';
  // "accedere a **A**": a verb of signing in that is one of going, too, goes to what is marked and not linked
  if (classes.includes('goto') && classes.includes('signIn'))
    return object?.tokens.some(({ mark, url }) => mark === 'strong' && !url) ? 'goto' : 'signIn';
  if (classes.includes('goto') && classes.includes('read'))
    return object?.tokens.some(({ url }) => url !== undefined) ? 'read' : 'goto';
  if (classes.includes('check') && classes.includes('ensure'))
    return ((boxed || (marked && !isOwn(object))) &&
      !isRegion(object) &&
      !holdsState(role) &&
      !isShown(object)) ||
      (!marked && isChosen(object, context.file) && context.clause.places.length > 0)
      ? 'check'
      : 'ensure';
  if (classes.includes('check') && classes.includes('turnOn'))
    return role === 'checkbox' ? 'check' : 'turnOn';
  if (classes.includes('uncheck') && classes.includes('turnOff'))
    return role === 'checkbox' ? 'uncheck' : 'turnOff';
  if (classes.includes('search') && classes.includes('find'))
    return seeksKnown(context) || (describesFound(object) && !isNameOnly(object, context.file))
      ? 'find'
      : 'search';
  if (
    classes[0] === 'search' &&
    context.file.writing.imperative === 'form' &&
    tellsWhich(object, context.file)
  )
    return 'find';
  return classes[0] ?? 'other';
};

/** "Choose a name for the boat": what is typed, and nowhere on the screen, is thought up. */
const thinksUp = ({ clause, file }: Context, object: NounPhrase | undefined): boolean =>
  object?.role === 'object' &&
  isDeterminer(object.tokens[0]) &&
  object.tokens.every(
    ({ kind, text, tags }) => kind === 'word' && !tags.includes('word:relative') && !/^\p{Lu}/u.test(text),
  ) &&
  file.typed.includes(foldWord(object.tokens.at(-1)?.text ?? '')) &&
  [...clause.places, ...clause.phrases].every((phrase) => phrase === object || phrase.role === 'for');

/** "busque el campo **Puerto**": a field that is called by its name is there already. */
const isFieldNamed = (object: NounPhrase | undefined): boolean =>
  roleOf(object) === 'field' && (object?.tokens.some(({ mark }) => mark === 'strong') ?? false);

/** "Check your **Inbox rules**": what is the reader's own is looked over. */
const isOwn = (object: NounPhrase | undefined): boolean => is(object?.tokens[0], 'word:possessive');

/** "Check the **Tide** setting": a state is looked at, and has no box. */
const isShown = (object: NounPhrase | undefined): boolean =>
  is(object?.tokens.at(-1), 'word:shown') && object?.tokens.at(-2)?.kind === 'label';

/** "In the list, check the boats you want": what the reader chooses there. */
const isChosen = (object: NounPhrase | undefined, file: LexiconFile): boolean =>
  object?.role === 'object' && isChosenByReader(object, file);

/** "Check the **Volume** panel": a part of the screen has no box to check. */
const isRegion = (object: NounPhrase | undefined): boolean =>
  object?.tokens.some((token) => (is(token, 'region') || is(token, 'part')) && !is(token, 'role:option')) ??
  false;

/** "Check the **Status** field": what shows a state is looked at. */
const holdsState = (role: string | undefined): boolean =>
  ['field', 'tab', 'link', 'list', 'notification'].includes(role ?? '');

/** "Zoek in het zoekvak naar **A**": what is found in a search box is searched for there. */
const searchesIn = (context: Context): boolean =>
  placePhrases(context.clause, [objectPhrase(context)]).some((phrase) => roleOf(phrase) === 'searchbox');

/** "Zoek het abonnement dat ...": what is described is found where it is; a bare name is searched for. */
const describesFound = (object: NounPhrase | undefined): boolean =>
  object?.tokens.some(
    (token) =>
      isAny(token, ['word:article', 'word:possessive', 'word:relative']) ||
      (is(token, 'word:relativeEnd') && !is(token, 'word:of')),
  ) ?? false;

/** "recherchez-le dans la liste": what was spoken of before is found where it is. */
const seeksKnown = ({ clause }: Context): boolean =>
  clause.phrases.some(
    ({ tokens }) => tokens.length > 0 && tokens.every((token) => is(token, 'word:pronoun')),
  );

/** "Recherchez les **Quais**": behind its article, what is marked is the whole of it. */
const isNameOnly = (object: NounPhrase | undefined, { writing }: LexiconFile): boolean => {
  const [label, ...more] = object?.tokens.filter((token) => !isDeterminer(token)) ?? [];
  return writing.capitals === 'names' && label?.mark === 'strong' && !label.url && more.length === 0;
};

/** "Sök efter en post som börjar med **A**": what a clause tells of is looked for where it is. */
const tellsWhich = (object: NounPhrase | undefined, { writing }: LexiconFile): boolean => {
  const told = object?.tokens.findIndex((token) => is(token, 'word:relative')) ?? -1;
  const noun = object?.tokens.slice(0, told < 0 ? undefined : told) ?? [];
  const isPlain = !noun.some(({ kind }) => kind === 'label');
  // where nouns have capitals, an article alone tells a noun from a name
  return isPlain && (told > 0 || (writing.capitals === 'nouns' && is(noun[0], 'word:article')));
};

/** "Schakel **X** in": a verb whose particle closes its clause, written "schakel … in" in the lexicon. */
const partedClass = ({ clause, file, text }: Context): VerbClass | undefined => {
  const parted = partedVerbs(file).get(foldWord(clause.verb?.text ?? ''));
  if (!parted) return undefined;
  const rest = foldWord(text.slice(clause.verb?.end, clause.span.end)).replace(/[\s.,;:!]+$/u, '');
  return parted.find(
    ({ particle, name }) =>
      rest.endsWith(` ${particle}`) ||
      rest.includes(` ${particle},`) ||
      (!isTurn(name) && standsBefore(particle, rest, file)),
  )?.name;
};

/** "Schakel **A** in op **Uit**": what is switched may be told its state behind the particle. */
const isTurn = (name: VerbClass): boolean => name === 'turnOn' || name === 'turnOff';

/** "voert u een upgrade uit naar **A**": the particle stands before a phrase that hangs on the verb. */
const standsBefore = (particle: string, rest: string, { adpositions }: LexiconFile): boolean => {
  const at = rest.lastIndexOf(` ${particle} `);
  if (at < 0) return false;
  const next = rest.slice(at + particle.length + 2).split(' ', 1)[0] ?? '';
  return Object.values(adpositions).some((list) => list.includes(next));
};
