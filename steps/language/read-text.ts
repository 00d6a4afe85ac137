// A paragraph in a language that has a lexicon becomes drafts of actions, by its own words alone.
import type { MarkedText } from '../model/marked-text.ts';
import { readActs } from './acts/index.ts';
import { classOf } from './acts/verb-class.ts';
import type { Clause } from './clause.ts';
import { readVerbLast } from './clauses-verb-last.ts';
import { readVerbFirst } from './clauses.ts';
import { phraseOfToken } from './draft.ts';
import type { Context, Draft, DraftPhrase } from './draft.ts';
import { joinManual, numberAlternatives } from './alternatives.ts';
import type { Linked } from './alternatives.ts';
import { givenAlone } from './given-alone.ts';
import type { LexiconFile, VerbClass } from './lexicon-schema.ts';
import { settleDevice } from './manual-acts.ts';
import { isAct, isSign } from './scanner.ts';
import { splitSentences } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { labelsOf, roleOf } from './targets.ts';
import { readTokens } from './read-tokens.ts';
import { is } from './tokens.ts';
import type { Token } from './tokens.ts';
import { foldWord, matchWords } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads the actions of a paragraph. Takes its marked text and the vocabulary of its language; gives drafts in order. */
export const readText = (body: MarkedText, vocabulary: Vocabulary): Draft[] => {
  const tokens = readTokens(body, vocabulary);
  if (tellsOfLink(tokens)) return [];
  const given = givenAlone(tokens, vocabulary.file);
  if (given) return [given];
  const sentences = splitSentences(tokens, vocabulary);
  const drafts: Draft[] = [];
  let alternative = 0;
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.question || isHeadingOnly(sentence) || isLinkOnly(sentence.tokens)) continue;
    const field = headingField(sentences[at - 1], body.text, vocabulary);
    const read = readSentence(sentence, vocabulary, body.text).map((one, index) =>
      index === 0 ? { ...one, draft: enteredIn(one.draft, field) } : one,
    );
    const numbered = numberAlternatives(read, alternative);
    alternative = Math.max(alternative, ...numbered.map((draft) => draft.or ?? 0));
    drafts.push(...numbered);
  }
  return joinManual(settleDevice(drafts));
};

/** "[Add a boat](url) - In this article, you use the list": what stands behind a link that heads the text tells of the linked page. */
const tellsOfLink = ([link, joint, ...rest]: readonly Token[]): boolean =>
  link?.url !== undefined &&
  isSign(joint, ':：-–—') &&
  rest.length > 0 &&
  !isAct(rest[0]) &&
  !rest.some((token) => token.mark === 'strong');

/** "**Email:** Enter your address": the bold words before the colon name the field, unless they are an act or a step themselves. */
const headingField = (
  heading: Sentence | undefined,
  text: string,
  vocabulary: Vocabulary,
): DraftPhrase | undefined => {
  const [head, ...rest] = heading?.tokens ?? [];
  if (head?.mark !== 'strong' || head.url || rest.length > 0) return undefined;
  if (!/^\s*[:：]/u.test(text.slice(head.end, head.end + 3)) || /\d/u.test(head.text)) return undefined;
  const first = matchWords(vocabulary, head.text.split(/\s+/u).map(foldWord), 0);
  const acts = first?.tags.some((tag) => tag.startsWith('verb:') || tag === 'word:important') ?? false;
  return acts ? undefined : phraseOfToken(head);
};

const enteredIn = (draft: Draft, field: DraftPhrase | undefined): Draft => {
  if (!field || draft.do !== 'fill' || draft.label?.mark) return draft;
  return draft.label || draft.value
    ? { ...draft, label: field }
    : { do: 'manual', why: 'read', span: draft.span };
};

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
const joinVerbs = (clauses: readonly Clause[]): Clause[] =>
  clauses.flatMap((clause, index) => {
    const before = clauses[index - 1];
    const next = clauses[index + 1];
    if (next && sharesAct(clause, next)) return [];
    if (!before || !sharesAct(before, clause)) return [clause];
    const { link: _or, ...rest } = clause;
    return [
      {
        ...rest,
        places: [...before.places, ...clause.places],
        ...(before.link ? { link: before.link } : {}),
        ...(isOpposite(before, clause) ? { either: true } : {}),
      },
    ];
  });

/** Whether the first clause is a verb without object that "or" joins to the second, of its kind or opposite to it. */
const sharesAct = (one: Clause, other: Clause): boolean => {
  if (other.link !== 'or' || one.phrases.length > 0) return false;
  return isOpposite(one, other) || sharing.some((name) => isBoth(one, other, `verb:${name}`));
};

const isBoth = (one: Clause, other: Clause, tag: string): boolean => is(one.verb, tag) && is(other.verb, tag);

const isSwitch = ({ verb }: Clause): boolean => is(verb, 'verb:turnOn') || is(verb, 'verb:turnOff');

const isOpposite = (one: Clause, other: Clause): boolean =>
  isSwitch(one) && isSwitch(other) && is(one.verb, 'verb:turnOn') !== is(other.verb, 'verb:turnOn');

/** "Select or clear **X**": a verb without an object shares that of the verb it is joined to. */
const shareObjects = (clauses: readonly Clause[]): Clause[] =>
  clauses.map((clause, index) => {
    const next = clauses[index + 1];
    const shares =
      clause.phrases.length === 0 &&
      !clause.places.some((phrase) => phrase.role === 'object') &&
      next?.link !== undefined &&
      (sharing.some((name) => is(clause.verb, `verb:${name}`)) || isRepeated(clause, next));
    return shares ? { ...clause, phrases: next.phrases } : clause;
  });

/** "Enter and confirm your new PIN". */
const isRepeated = (one: Clause, other: Clause): boolean =>
  is(one.verb, 'verb:fill') && is(other.verb, 'verb:ensure');

const readClauses = (tokens: readonly Token[], file: LexiconFile): Clause[] =>
  file.writing.verb === 'last' ? readVerbLast(tokens, file) : readVerbFirst(tokens, file);

const cmdlet = /^\p{Lu}\p{Ll}+-\p{Lu}\p{L}{3,}(?:\s|$)/u;

/** A sentence that shows a cmdlet is carried out in a shell, whatever else it says. */
const showsCommand = ({ tokens }: Sentence): boolean =>
  tokens.some(
    (token) =>
      (token.kind === 'label' || token.mark === 'code') && cmdlet.test(token.text) && /\s-/.test(token.text),
  );

const readSentence = (sentence: Sentence, vocabulary: Vocabulary, text: string): Linked[] => {
  if (showsCommand(sentence)) {
    const first = sentence.tokens[0];
    return [
      {
        draft: { do: 'manual', why: 'command', span: { start: first?.start ?? 0, end: first?.end ?? 0 } },
        clause: 0,
      },
    ];
  }
  const clauses = shareObjects(joinVerbs(readClauses(sentence.tokens, vocabulary.file)));
  const linked: Linked[] = [];
  let carried: readonly DraftPhrase[] = [];
  let previous: VerbClass = 'click';
  let led: Context | undefined;
  // "Do not close the page or click **Back**": what "or" joins to a forbidden act is forbidden, too
  let forbidden = false;
  for (const [index, clause] of clauses.entries()) {
    forbidden = clause.negated || (forbidden && clause.link === 'or' && !clause.condition);
    if (forbidden) continue;
    const context = { clause, file: vocabulary.file, text, carried };
    if (!clause.verb && led) previous = carriedClass(classOf(led));
    const { drafts, carry } = readActs(context, previous);
    const dropped = dropMeansOf(linked, clause, vocabulary.file.words.means ?? []);
    const field = fieldFound(clauses[index - 1], vocabulary.file);
    for (const draft of drafts.map((one) => withField(one, field)))
      linked.push({ draft: withCircumstances(draft, clause), clause: index, ...linkOf(clause, dropped) });
    carried = carry ?? [];
    led = clause.verb ? context : led;
  }
  return linked;
};

/** "Locate the **Quantity** field and enter `5`": the field that is to be found first. */
const fieldFound = (clause: Clause | undefined, file: LexiconFile): DraftPhrase | undefined => {
  if (!is(clause?.verb, 'verb:find')) return undefined;
  const phrase = clause?.phrases.find((one) => one.role === 'object' && roleOf(one) === 'field');
  return labelsOf(phrase, file)[0]?.phrase;
};

const withField = (draft: Draft, field: DraftPhrase | undefined): Draft =>
  field && draft.do === 'fill' && !draft.label ? { ...draft, label: field } : draft;

/** "Right-click **A** and then **B**": what follows in a menu that the pointer opened is clicked. */
const carriedClass = (name: VerbClass): VerbClass =>
  ['rightClick', 'doubleClick', 'hover'].includes(name) ? 'click' : name;

const linkOf = (clause: Clause, dropped: boolean): { link?: 'and' | 'or' } =>
  clause.link && !dropped ? { link: clause.link } : {};

/** "Open the settings by pressing X": the means is the act, and what it achieves is none. */
const dropMeansOf = (linked: Linked[], clause: Clause, means: readonly string[]): boolean => {
  const verb = clause.verb?.text.toLowerCase() ?? '';
  const last = linked.at(-1);
  if (!last || !means.some((word) => verb.startsWith(`${word} `))) return false;
  const kept = linked.findLastIndex(({ clause: other }) => other !== last.clause) + 1;
  if (linked.slice(kept).some(({ draft: { label } }) => label?.mark && label.mark !== 'link')) return false;
  linked.splice(kept);
  return true;
};

const withCircumstances = (draft: Draft, clause: Clause): Draft => ({
  ...draft,
  ...(clause.condition ? { if: clause.condition } : {}),
  ...(clause.optional ? { optional: true } : {}),
});

const isHeadingOnly = ({ tokens }: Sentence): boolean =>
  tokens.length === 1 && (tokens[0]?.kind === 'label' || is(tokens[0], 'word:important'));

const isLinkOnly = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((token) => token.kind !== 'sign');
  return words.length > 0 && words.every((token) => token.url !== undefined);
};
