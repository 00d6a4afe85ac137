// The shape of a lexicon file: all that docwalk knows of one language, as lists of words that a translator can edit.
import { z } from 'zod';

const words = z.array(z.string().min(1));

/**
 * Verbs by what they ask the reader to do, or tell of the screen (`see`, `appear`; `have` where a control is named).
 * `use` clicks a control and goes to a linked place. `change` is `set` where a new state is given and `other` elsewhere; `name` enters a name, whatever it governs;
 * `add` enters what is `typed` or a field, and is `other` elsewhere.
 */
export const verbClasses = [
  'click',
  'use',
  'open',
  'goto',
  'signIn',
  'search',
  'fill',
  'check',
  'uncheck',
  'turnOn',
  'turnOff',
  'toggle',
  'set',
  'change',
  'name',
  'add',
  'press',
  'upload',
  'close',
  'hover',
  'rightClick',
  'doubleClick',
  'drag',
  'find',
  'wait',
  'read',
  'ensure',
  'follow',
  'other',
  'command',
  'device',
  'see',
  'appear',
  'have',
] as const;
export type VerbClass = (typeof verbClasses)[number];

/** Nouns that tell what kind of control is meant. */
export const roleClasses = [
  'button',
  'link',
  'tab',
  'menu',
  'option',
  'icon',
  'checkbox',
  'radio',
  'switch',
  'field',
  'searchbox',
  'list',
  'folder',
  'tile',
  'row',
  'notification',
] as const;
export type RoleClass = (typeof roleClasses)[number];

/**
 * Small words by their work in the sentence. Of those that few languages need: `definite` are articles that begin no name
 * on a screen, so that marks over them slid, `quantity` those that do ("alle"), `told` stands right before a verb that is
 * only told of ("会打开"), `aim` opens a purpose at the head of a sentence only ("要"), `passive` is a verb's ending ("されます"), `topic` ends the subject of a statement ("は"), `subject` is
 * one where it stands before its verb ("用户"), `later` opens a sentence about another occasion ("Later, ..."), `thereby`
 * ends a verb that brings about what follows it ("クリックして"), `shown` is a noun for what a screen shows of a state and
 * that is looked at ("check the **A** setting"), `limit` tells with a number how much may be done ("up to 20"), `whether` opens a question behind a comma ("ob").
 */
export const wordClasses = [
  'article',
  'definite',
  'quantity',
  'possessive',
  'pronoun',
  'and',
  'or',
  'then',
  'if',
  'ifEnd',
  'otherwise',
  'alternative',
  'time',
  'timeEnd',
  'purpose',
  'purposeEnd',
  'aim',
  'not',
  'optional',
  'modal',
  'of',
  'relative',
  'relativeEnd',
  'genitive',
  'example',
  'later',
  'until',
  'means',
  'naming',
  'filler',
  'particle',
  'object',
  'on',
  'off',
  'important',
  'order',
  'oneByOne',
  'application',
  'told',
  'passive',
  'topic',
  'subject',
  'thereby',
  'shown',
  'limit',
  'whether',
] as const;

/**
 * Words that stand before a noun phrase (after it where `writing.adpositions` is `after`) and tell what it is to the act.
 * `beside` names what is near the target and does not hold it.
 */
export const adpositionClasses = [
  'place',
  'beside',
  'under',
  'from',
  'to',
  'for',
  'via',
  'object',
  'other',
] as const;
export type AdpositionClass = (typeof adpositionClasses)[number];

const writingSchema = z.strictObject({
  /** Whether blanks stand between words; where not, entries are found anywhere. */
  words: z.enum(['spaced', 'unspaced']),
  /** Whether the verb opens its clause ("Select X") or closes it ("X を選択します"). */
  verb: z.enum(['first', 'last']),
  adpositions: z.enum(['before', 'after']),
  /** `form`: a verb's form alone says that it is an instruction; `position`: only its place in the sentence does. */
  imperative: z.enum(['form', 'position']),
  /** What a capital letter inside a sentence says: a name, any noun, or nothing. */
  capitals: z.enum(['names', 'nouns', 'none']),
  /** `before`: all that tells of a noun stands before it, so that plain words behind the kind of a control are its name. */
  modifiers: z.enum(['before']).optional(),
});

/**
 * Phrases with `…` where the role stands: those that ask for it by themselves ("you must be …"), and those that do so
 * where a sentence tells to sign in ("as a …"); and parts of the nouns that tell a role from other things one must be.
 */
const rolePhrases = z.array(
  z.string().includes('…', { error: 'expected a phrase with … where the role stands' }),
);
const readerSchema = z
  .strictObject({ asked: rolePhrases, as: rolePhrases, nouns: words })
  .default({ asked: [], as: [], nouns: [] });

export const lexiconSchema = z.strictObject({
  language: z.string(),
  name: z.string(),
  writing: writingSchema,
  verbs: z.partialRecord(z.enum(verbClasses), words),
  roles: z.partialRecord(z.enum(roleClasses), words),
  /** Nouns of places that open: page, pane, dialog, app. */
  regions: words,
  /** Regions that are part of the name they stand with ("the Azure portal"). */
  named: words.default([]),
  /** Nouns of what is on the screen already: top, corner, list, section. */
  parts: words,
  /** Names of icons that articles write in plain words: three dots, gear. */
  icons: words.default([]),
  /** What the keys of a keyboard are called, where not as in English; a name that others end with ("キー") is the noun for a key. */
  keys: words.default([]),
  /** Nouns of what a reader types, in the singular: address, name, title. */
  typed: words.default([]),
  /** Endings of a plural that no word in the singular has but few, where adjectives follow their noun and agree with it. */
  plurals: words.default([]),
  /** Nouns of what a reader's device holds and a page takes: file, photo. */
  files: words.default([]),
  /** Nouns of what is opened and has no name, in languages where no capital tells a name: file, document. */
  things: words.default([]),
  /** Words that make a phrase a place without an adposition: a case form, an adverb. */
  places: words.default([]),
  adpositions: z.partialRecord(z.enum(adpositionClasses), words),
  words: z.partialRecord(z.enum(wordClasses), words),
  /** Words that hold another entry and mean nothing of it: "access token" asks for no access. */
  plain: words.default([]),
  /** Nouns of what stands outside the browser. */
  outside: z.strictObject({ device: words, command: words }),
  /** How a text says who its reader must be; see `readerSchema`. */
  reader: readerSchema,
  /** Words with a full stop that ends no sentence. */
  abbreviations: words.default([]),
});
export type LexiconFile = z.infer<typeof lexiconSchema>;
