// expect: wait, as long as the portal's profile allows, for what the step promises: a label, or a change told in prose.
import { textOf } from './seeking/text-of.ts';
import type { Action, Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import { isLabel } from '../findings/label-findings.ts';
import { expectationFailed } from '../findings/walk-findings.ts';
import { foldCase } from '../screen/fold.ts';
import { namesOf } from '../screen/match.ts';
import { mentionsIn } from '../screen/mentions.ts';
import { similarity, wordsOf } from '../screen/similarity.ts';
import { boldPart } from './seeking/places.ts';
import { seek } from './seeking/seek.ts';
import { freshOn, type Definition, type Outcome, type Walker } from './walker.ts';

export const expectation: Definition = async (action, walker) => {
  if (action.label) return expectLabel(action, action.label, walker);
  if (!action.what)
    return { outcome: 'skipped', findings: [], notes: [], reason: 'the step does not say what will be seen' };
  return (await labelWithin(action, action.what, walker)) ?? expectChange(action, action.what, walker);
};

/** "The message **Saved** appears": what is set in bold within the promise is on the screen. */
async function labelWithin(action: Action, phrase: Phrase, walker: Walker): Promise<Outcome | undefined> {
  const part = boldPart(phrase, textOf(phrase, walker));
  if (part === phrase) return undefined;
  const label: Phrase = { text: part.text, mark: 'strong', ...(part.place && { place: part.place }) };
  const { match, findings, notes } = await seek({ action, phrase: label, purpose: 'anything' }, walker);
  if (!match || match.difference === 'words') return undefined;
  return { outcome: 'seen', control: match.control, shows: match.shows, findings, notes };
}

const pause = 200;

/** How long a promise in prose is waited for on a screen that the act has changed: it may well be kept in other words. */
const changedPatience = 2000;

/** A label that is promised only under a condition may be absent: the condition may not hold here. */
async function expectLabel(action: Action, phrase: Phrase, walker: Walker): Promise<Outcome> {
  const { match, findings, notes } = await seek({ action, phrase, purpose: 'anything' }, walker);
  if (match) return { outcome: 'seen', control: match.control, shows: match.shows, findings, notes };
  if (action.if)
    return {
      outcome: 'not-applicable',
      findings: [],
      notes,
      reason: `"${phrase.text}" is promised only ${action.if.text}`,
    };
  if (!isLabel(phrase)) return expectChange(action, phrase, walker);
  return { outcome: 'failed', findings: [expectationFailed(phrase, walker.profile.patience)], notes };
}

/** The words of a promise describe: it is kept where something that changed on the screen is named in it. */
async function expectChange(action: Action, phrase: Phrase, walker: Walker): Promise<Outcome> {
  const begin = Date.now();
  let screen = await walker.screen();
  for (;;) {
    const seen = changeNamedIn(phrase, screen, walker) ?? arrivedFile(screen, walker);
    if (seen) return seen;
    const patience = isUnchanged(screen, walker) ? walker.profile.patience : changedPatience;
    if (Date.now() - begin > Math.min(patience, walker.profile.patience)) break;
    await walker.page().waitForTimeout(pause);
    screen = await walker.settle();
  }
  if (action.if)
    return { outcome: 'not-applicable', findings: [], notes: [], reason: 'promised only under a condition' };
  if (isUnchanged(screen, walker))
    return { outcome: 'failed', findings: [expectationFailed(phrase, walker.profile.patience)], notes: [] };
  const reason = `the screen changed, but nothing on it could be recognised as "${phrase.text}"`;
  return { outcome: 'skipped', findings: [], notes: [], reason };
}

/** Where an act changed nothing on the screen but a file arrived, the promise is about the file. */
function arrivedFile(screen: Screen, walker: Walker): Outcome | undefined {
  const name = walker.native.downloads.at(-1);
  if (name === undefined || !isUnchanged(screen, walker)) return undefined;
  return { outcome: 'seen', shows: name, findings: [], notes: [`The file "${name}" arrived.`] };
}

function isUnchanged(screen: Screen, { memory }: Walker): boolean {
  const isFresh = freshOn(screen, memory.before);
  return !screen.controls.some((control) => control.ref !== '' && isFresh(control));
}

function changeNamedIn(phrase: Phrase, screen: Screen, walker: Walker): Outcome | undefined {
  const isFresh = freshOn(screen, walker.memory.before);
  const isNew = (control: Control): boolean => control.role !== 'generic' && isFresh(control);
  const controls = screen.controls.map((control) =>
    isNew(control) ? control : { ...control, name: '', text: '' },
  );
  const fresh = { ...screen, controls };
  const { languages } = walker;
  const texts = [
    { text: phrase.text, locale: languages.article },
    ...(phrase.source && languages.source ? [{ text: phrase.source.text, locale: languages.source }] : []),
  ];
  const mention =
    texts.flatMap(({ text, locale }) => mentionsIn(fresh, text, locale))[0] ??
    translatedMention(phrase, fresh, walker) ??
    texts.flatMap(({ text, locale }) => likelyMentions(fresh, text, locale))[0];
  if (!mention) return undefined;
  const { control, name } = mention;
  return { outcome: 'seen', control, shows: name, findings: [], notes: [`"${name}" appeared.`] };
}

type Seen = { control: Control; name: string };

/** A new text on the screen that the portal's data names by a word of the source sentence ("paid"). */
function translatedMention(
  phrase: Phrase,
  screen: Screen,
  { languages, portalWords }: Walker,
): Seen | undefined {
  if (!phrase.source || !languages.source) return undefined;
  const words = wordsOf(phrase.source.text, languages.source);
  const labels = new Set(
    words
      .flatMap((word) => portalWords.labelsFor(word, languages.source ?? 'en'))
      .map((label) => foldCase(label, languages.ui)),
  );
  return screen.controls
    .flatMap((control) => namesOf(control).map((name) => ({ control, name })))
    .find(({ name }) => labels.has(foldCase(name, languages.ui)));
}

/** How alike a word of the sentence and a new text must be to be one word, inflected ("bezahlt", "bezahlte"). */
const sameWord = 0.65;

/** Short new texts, such as a status, that stand in the sentence in another form. */
function likelyMentions(screen: Screen, text: string, locale: string): readonly Seen[] {
  const words = wordsOf(text, locale);
  const grams = new Set([...words, ...words.slice(1).map((word, index) => `${words[index]}${word}`)]);
  return screen.controls
    .flatMap((control) => namesOf(control).map((name) => ({ control, name })))
    .filter(({ name }) => wordsOf(name, locale).length <= 3 && [...name].length >= 2)
    .filter(({ name }) =>
      [...grams].some((gram) => [...gram].length >= 2 && similarity(gram, name, locale) >= sameWord),
    );
}
