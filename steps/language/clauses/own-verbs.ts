// Marked verbs that are the names of controls: "**Save** the changes", "enter a name and **Save**".
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { isComma, skipLeads } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { is, isAny } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

/** Verbs that controls bear as their names, and so do not ask for what the reader does by other means. */
const ownVerbs = ['other', 'open', 'close', 'upload', 'add'] as const;

/** "**Save**": whether a marked name is one of those verbs. */
export const namesOwnVerb = (label: Token | undefined, { verbs }: LexiconFile): boolean =>
  label?.mark === 'strong' && ownVerbs.some((name) => verbs[name]?.includes(foldWord(label.text)));

/** "**Save** the changes": the name of the control is the verb of the sentence. */
export const isOwnVerb = ({ tokens, file }: Scan, at: number): boolean => {
  const next = tokens[at + 1];
  // "and **delete** the file": in small letters a verb is only stressed
  if (file.writing.imperative === 'position' && /^\p{Ll}/u.test(tokens[at]?.text ?? '')) return false;
  if (!namesOwnVerb(tokens[at], file) && !standsAsVerb({ tokens, file }, at)) return false;
  if (is(next, 'word:or') && tokens[at + 2]?.mark === 'strong') return isOwnVerb({ tokens, file }, at + 2);
  return isAny(next, ['word:article', 'word:possessive', 'word:pronoun']);
};

/** "**Preview** the boat": where only its place tells a verb, one marked word that opens a clause is one, if no other is known by it. */
const standsAsVerb = ({ tokens, file }: Scan, at: number): boolean => {
  const [before, label] = [tokens[at - 1], tokens[at]];
  return (
    file.writing.imperative === 'position' &&
    label?.mark === 'strong' &&
    label.url === undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(label.text) &&
    (!before ||
      isComma(before) ||
      is(before, 'word:and') ||
      is(before, 'word:or') ||
      is(before, 'word:then')) &&
    !(file.words.important ?? []).includes(foldWord(label.text)) &&
    !Object.values(file.verbs).some((verbs) => verbs.includes(foldWord(label.text)))
  );
};

/** "Enter a name and **Save**": a marked verb behind which nothing stands is the control that ends an entry. */
export const endsEntry = ({ tokens, file }: Scan, at: number): boolean =>
  tokens[at]?.kind === 'label' &&
  (!tokens[at + 1] || tokens[at + 1]?.kind === 'sign') &&
  namesOwnVerb(tokens[at], file);

const entering = ['verb:fill', 'verb:set', 'verb:find', 'verb:add', 'verb:name', 'verb:change'];

/** "Enter a name, then **Save**": the control that ends the entry is none of the fields. */
export const endsByName = (scan: Scan, at: number, verb: Token | undefined): boolean => {
  const token = scan.tokens[at];
  const joins = isComma(token) || is(token, 'word:and') || is(token, 'word:then');
  if (!joins || !isAny(verb, entering)) return false;
  return endsEntry(scan, skipLeads(scan, isComma(token) ? at + 1 : at));
};
