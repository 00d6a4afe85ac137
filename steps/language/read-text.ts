// A paragraph in a language that has a lexicon becomes drafts of actions, by its own words alone.
import type { MarkedText } from '../model/marked-text.ts';
import { readActs } from './acts/index.ts';
import { classOf } from './acts/verb-class.ts';
import type { Clause } from './clauses/clause.ts';
import { readVerbLast } from './clauses/clauses-verb-last.ts';
import { readVerbFirst } from './clauses/clauses.ts';
import { isNameThen } from './phrases/bare-path.ts';
import { phraseOfToken } from './draft.ts';
import type { Context, Draft, DraftPhrase } from './draft.ts';
import { joinManual, numberAlternatives } from './alternatives.ts';
import type { Linked } from './alternatives.ts';
import { givenAlone } from './given-alone.ts';
import { namesOwnVerb } from './clauses/own-verbs.ts';
import type { LexiconFile, VerbClass } from './vocabulary/lexicon-schema.ts';
import { settleDevice } from './manual-acts.ts';
import { isAct, isSign } from './clauses/scanner.ts';
import { splitSentences } from './clauses/sentences.ts';
import type { Sentence } from './clauses/sentences.ts';
import { joinVerbs, pickFromUsed, shareObjects } from './clauses/shared-objects.ts';
import { labelsOf, roleOf } from './phrases/targets.ts';
import { readTokens } from './tokens/read-tokens.ts';
import { tellsLimit } from './clauses/told-limits.ts';
import { is } from './tokens/tokens.ts';
import type { Token } from './tokens/tokens.ts';
import { foldWord, matchWords } from './vocabulary/vocabulary.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** Reads the actions of a paragraph. Takes its marked text and the vocabulary of its language; gives drafts in order. */
export const readText = (body: MarkedText, vocabulary: Vocabulary): Draft[] => {
  const tokens = readTokens(body, vocabulary);
  if (tellsOfLink(tokens)) return [];
  const given = givenAlone(tokens, vocabulary.file);
  if (given) return [given];
  const sentences = splitSentences(tokens, vocabulary);
  const drafts: Draft[] = [];
  let alternative = 0;
  let example = false;
  let asks = true;
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.question || isHeadingOnly(sentence) || isLinkOnly(sentence.tokens)) continue;
    example = opensExample(sentence) || (example && opensCase(sentence));
    if (example && givesNumber(sentence)) continue;
    // "Do not save. Then **Delete**.": a name alone goes on with what the sentence before asks for
    if (!asks && isNameThen(sentence.tokens)) continue;
    const field = headingField(sentences[at - 1], body.text, vocabulary);
    const read = readSentence(sentence, vocabulary, body.text).map((one, index) =>
      index === 0 ? { ...one, draft: enteredIn(one.draft, field) } : one,
    );
    asks = read.length > 0;
    const numbered = numberAlternatives(read, alternative);
    alternative = Math.max(alternative, ...numbered.map((draft) => draft.or ?? 0));
    drafts.push(...numbered);
  }
  return joinManual(settleDevice(drafts));
};

const opensExample = ({ tokens }: Sentence): boolean => {
  const [first, ...rest] = tokens.slice(0, 4);
  return (
    is(first, 'word:example') || (is(first, 'word:if') && rest.some((token) => is(token, 'word:example')))
  );
};

const opensCase = ({ tokens }: Sentence): boolean =>
  is(tokens[0], 'word:if') || is(tokens[0], 'word:optional');

/** "For example, if you have two, enter 2. If you have three, enter 3.": numbers of an example, and no name. */
const givesNumber = ({ tokens }: Sentence): boolean => {
  const end = is(tokens.at(-1), 'word:particle') ? -2 : -1;
  return /^\d+$/u.test(tokens.at(end)?.text ?? '') && !tokens.some(({ kind }) => kind === 'label');
};

/** "[Add a boat](url) - In this article, you use the list": what stands behind a link that heads the text tells of the linked page. */
const tellsOfLink = (tokens: readonly Token[]): boolean =>
  tokens[0]?.url !== undefined &&
  isSign(tokens[1], ':：-–—') &&
  tokens.length > 2 &&
  !isAct(tokens[2]) &&
  !tokens.some((token, at) => at > 1 && token.mark === 'strong');

/** "**Email:** Enter your address": the bold words before the colon name the field, unless they are an act or a step themselves. */
const headingField = (
  heading: Sentence | undefined,
  text: string,
  vocabulary: Vocabulary,
): DraftPhrase | undefined => {
  const [head, ...rest] = heading?.tokens ?? [];
  if (head?.mark !== 'strong' || head.url || rest.length > 0) return undefined;
  if (!/^\s*[:：—–-]/u.test(text.slice(head.end, head.end + 3)) || /\d/u.test(head.text)) return undefined;
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
  const clauses = pickFromUsed(shareObjects(joinVerbs(readClauses(sentence.tokens, vocabulary.file))));
  const linked: Linked[] = [];
  let carried: readonly DraftPhrase[] = [];
  let previous: VerbClass = 'click';
  let led: Context | undefined;
  // "Do not close the page or click **Back**": what "or" joins to a forbidden act is forbidden, too
  let forbidden = false;
  for (const [index, clause] of clauses.entries()) {
    forbidden = clause.negated || (forbidden && clause.link === 'or' && !clause.condition);
    if (forbidden || tellsLimit(clause, sentence.tokens)) continue;
    const context = { clause, file: vocabulary.file, text, carried };
    if (!clause.verb && led) previous = carriedClass(classOf(led));
    const acts = readActs(context, isMarkedVerb(clause, vocabulary) ? 'click' : previous);
    const { carry } = acts;
    const drafts = clauses[index + 1] ? acts.drafts : [...acts.drafts, ...(acts.alone ?? [])];
    if (clauses[index + 1] && sumsUp(drafts, text.slice(clause.span.end))) continue;
    const dropped = dropMeansOf(linked, clauses.slice(0, index + 1), vocabulary.file.words.means ?? []);
    const field = fieldFound(clauses[index - 1], vocabulary.file);
    for (const draft of drafts.map((one) => withField(one, field)))
      linked.push({ draft: withCircumstances(draft, clause), clause: index, ...linkOf(clause, dropped) });
    carried = carry ?? [];
    led = clause.verb ? context : led;
  }
  return linked;
};

/** "Enter a name and **Save**": a marked verb in place of one that governs is a control of its own. */
const isMarkedVerb = ({ verb, phrases }: Clause, { file }: Vocabulary): boolean => {
  const [name, ...more] = phrases.flatMap(({ tokens }) => tokens);
  return verb === undefined && name !== undefined && more.length === 0 && namesOwnVerb(name, file);
};

/** "Choose a region: select **North**": what names no control is spelt out behind the colon. */
const sumsUp = (drafts: readonly Draft[], rest: string): boolean =>
  /^\s*[:：]/u.test(rest) &&
  drafts.every(
    ({ do: kind, label, value, from }) =>
      kind === 'find' || (['click', 'fill', 'choose'].includes(kind) && !(label ?? value ?? from)),
  );

/** "Locate the **Quantity** field and enter `5`": the field that is to be found first. */
const fieldFound = (clause: Clause | undefined, file: LexiconFile): DraftPhrase | undefined => {
  if (!is(clause?.verb, 'verb:find')) return undefined;
  const phrase = clause?.phrases.find(
    (one) =>
      one.role === 'object' && (roleOf(one) === 'field' || one.tokens.some(({ mark }) => mark === 'strong')),
  );
  return labelsOf(phrase, file)[0]?.phrase;
};

const withField = (draft: Draft, field: DraftPhrase | undefined): Draft => {
  if (field && draft.do === 'fill' && !draft.label) return { ...draft, label: field };
  return field && draft.do === 'choose' && draft.from && !draft.from.mark ? { ...draft, from: field } : draft;
};

/** "Right-click **A** and then **B**": what follows in a menu that the pointer opened is clicked. */
const carriedClass = (name: VerbClass): VerbClass =>
  ['rightClick', 'doubleClick', 'hover'].includes(name) ? 'click' : name;

const linkOf = (clause: Clause, dropped: boolean): { link?: 'and' | 'or' } =>
  clause.link && !dropped ? { link: clause.link } : {};

/** "Open the settings by pressing X": the means is the act, and what it achieves is none. */
const dropMeansOf = (linked: Linked[], clauses: readonly Clause[], means: readonly string[]): boolean => {
  const [way, clause] = clauses.slice(-2);
  const verb = clause?.verb?.text.toLowerCase() ?? '';
  const last = linked.at(-1);
  if (!last || !means.some((word) => verb.startsWith(`${word} `))) return false;
  const kept = linked.findLastIndex(({ clause: other }) => other !== last.clause) + 1;
  // "Go to the **Users** page by clicking X": the page is where the click leads
  const leads = is(way?.verb, 'verb:goto') && linked.at(-1)?.clause === clauses.length - 2;
  if (!leads && linked.slice(kept).some(({ draft: { label } }) => label?.mark && label.mark !== 'link'))
    return false;
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
