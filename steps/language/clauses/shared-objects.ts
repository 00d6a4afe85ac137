// Verbs of one sentence that share what they govern: "click or tap **X**", "select or clear **X**".
import type { Clause } from './clause.ts';
import { roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';

const sharing = [
  'fill',
  'search',
  'click',
  'check',
  'uncheck',
  'turnOn',
  'turnOff',
  'toggle',
  'rightClick',
  'doubleClick',
  'hover',
];

/** "Click or tap **X**", "turn on or off **X**": two verbs for one act, which is turned either way where they are opposite. */
export const joinVerbs = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.some(({ link }) => link === 'or')
    ? clauses.flatMap((clause, index) => joinVerb(clause, clauses[index - 1], clauses[index + 1]))
    : clauses;

const joinVerb = (clause: Clause, before: Clause | undefined, next: Clause | undefined): Clause[] => {
  if (next && sharesAct(clause, next)) return [];
  if (!before || !sharesAct(before, clause)) return [clause];
  const { link: _or, ...rest } = clause;
  return [
    {
      ...rest,
      ...(before.verb && hasKind(before, clause) ? { verb: before.verb } : {}),
      places: [...before.places, ...clause.places],
      ...(before.link ? { link: before.link } : {}),
      ...(isOpposite(before, clause) ? { either: true } : {}),
    },
  ];
};

/** Whether the first of two verbs says better what kind of control they are about. */
const hasKind = (one: Clause, other: Clause): boolean =>
  (isEntry(one, other) && is(one.verb, 'verb:fill')) ||
  (turnsBox(one, other) && (is(one.verb, 'verb:check') || is(one.verb, 'verb:uncheck')));

/** Whether the first clause is a verb without object that "or" joins to the second, of its kind or opposite to it. */
const sharesAct = (one: Clause, other: Clause): boolean => {
  if (other.link !== 'or' || one.phrases.length > 0) return false;
  return (
    (isOpposite(one, other) && !other.phrases.some((phrase) => roleOf(phrase) === 'checkbox')) ||
    isEntry(one, other) ||
    turnsBox(one, other) ||
    sharing.some((name) => isBoth(one, other, `verb:${name}`))
  );
};

/** "Enter or select a value": a field that takes what is typed or chosen. */
const isEntry = (one: Clause, other: Clause): boolean => {
  const verbs = [one, other].map(({ verb }) => verb);
  const inField = [...one.places, ...other.phrases.filter(({ role }) => role === 'place')].some(
    (place) => roleOf(place) === 'field',
  );
  const isPlain = other.phrases.every(({ tokens }) => tokens.every(({ kind }) => inField || kind === 'word'));
  const isMixed = ['verb:fill', 'verb:click'].every((tag) => verbs.some((verb) => is(verb, tag)));
  return isMixed && isPlain;
};

const isBoth = (one: Clause, other: Clause, tag: string): boolean => is(one.verb, tag) && is(other.verb, tag);

/** "Uncheck / disable": a box may be called a switch. */
const turnsBox = (one: Clause, other: Clause): boolean => {
  const classes = [one, other].map(({ verb }) => verb);
  return [
    ['verb:check', 'verb:turnOn'],
    ['verb:uncheck', 'verb:turnOff'],
  ].some((tags) => tags.every((tag) => classes.some((verb) => is(verb, tag))));
};

const isSwitch = ({ verb }: Clause): boolean => is(verb, 'verb:turnOn') || is(verb, 'verb:turnOff');

const isOpposite = (one: Clause, other: Clause): boolean =>
  isSwitch(one) && isSwitch(other) && is(one.verb, 'verb:turnOn') !== is(other.verb, 'verb:turnOn');

/** "Select or clear **X**": a verb without an object shares that of the verb it is joined to. */
export const shareObjects = (clauses: readonly Clause[]): Clause[] =>
  clauses.map((clause, index) => {
    const next = clauses[index + 1];
    const shares =
      clause.phrases.length === 0 &&
      isVerbAlone(clause) &&
      !clause.places.some((phrase) => phrase.role === 'object') &&
      next?.link !== undefined &&
      (sharing.some((name) => is(clause.verb, `verb:${name}`) && !opensMenu(clause, next)) ||
        opensEither(clause, next) ||
        isRepeated(clause, next));
    return shares ? { ...clause, phrases: next.phrases } : clause;
  });

/** "wählen Sie aus, ob sie fährt, und …": a clause that stands in the object's place leaves nothing to share. */
const isVerbAlone = ({ verb, span }: Clause): boolean =>
  verb === undefined || span.end - verb.end <= longestEnd;

/** Letters of a verb's particle, with a comma and a blank. */
const longestEnd = 8;

/** "Right-click, and select **A**": what a pointer opens is not what is then clicked in it. */
const opensMenu = (one: Clause, other: Clause): boolean =>
  ['verb:rightClick', 'verb:doubleClick', 'verb:hover'].some(
    (tag) => is(one.verb, tag) && !is(other.verb, tag),
  );

/** "Expand or collapse the section": what may be opened or closed. */
const opensEither = (one: Clause, other: Clause): boolean =>
  other.link === 'or' &&
  ((is(one.verb, 'verb:open') && is(other.verb, 'verb:close')) ||
    (is(one.verb, 'verb:close') && is(other.verb, 'verb:open')));

/** "Enter and confirm your new PIN". */
const isRepeated = (one: Clause, other: Clause): boolean =>
  is(one.verb, 'verb:fill') && is(other.verb, 'verb:ensure');

/** "Use the **A** menu to pick **B**": what is used to choose is what it is chosen from. */
export const pickFromUsed = (clauses: readonly Clause[]): Clause[] =>
  clauses.flatMap((clause, index) => {
    const [before, next] = [clauses[index - 1], clauses[index + 1]];
    if (next && isUsedBy(clause, next)) return [];
    const list = before && isUsedBy(before, clause) ? before.phrases[0] : undefined;
    if (!before || !list) return [clause];
    const { role: _object, ...rest } = list;
    return [{ ...clause, places: [...before.places, { ...rest, role: 'from' }, ...clause.places] }];
  });

const isUsedBy = (one: Clause, other: Clause): boolean => {
  const [list, ...more] = one.phrases;
  return (
    is(one.verb, 'verb:use') &&
    is(other.verb, 'verb:click') &&
    other.link === undefined &&
    more.length === 0 &&
    ['list', 'menu', 'field'].includes(roleOf(list) ?? '')
  );
};
